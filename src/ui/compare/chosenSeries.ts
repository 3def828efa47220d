import { metricOf } from '../../domain/metric/metrics.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { Company } from '../../domain/book/company.ts';
import type { Horizon } from '../../domain/time/period.ts';
import { seriesList, seriesQualifiers, type SeriesEntry } from '../../charts/series/seriesList.ts';

/** A series that at least one of the companies has, under the name it goes by. */
export interface SeriesOption {
  readonly key: string;
  readonly name: string;
  readonly companies: number;
}

/** One company with all its series of a horizon. */
export interface CompanySeries {
  readonly company: Company;
  readonly entries: readonly SeriesEntry[];
}

/** The companies named in the hash, in the order of the workspace; the first one when none is. */
export function chosenCompanies(companies: readonly Company[], text: string): readonly Company[] {
  const ids = new Set(text.split(','));
  const chosen = companies.filter((company) => ids.has(company.id));
  return chosen.length > 0 ? chosen : companies.slice(0, 1);
}

/** The company list of the hash after a company is switched on or off; one always stays. */
export function toggled(chosen: readonly Company[], id: string): string {
  const ids = chosen.map((company) => company.id);
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return (next.length > 0 ? next : ids).join(',');
}

export function seriesOfCompanies(
  chosen: readonly Company[],
  comparisonsOf: (id: string) => readonly Comparison[],
  horizon: Horizon,
): readonly CompanySeries[] {
  return chosen.map((company) => ({
    company,
    entries: seriesList(comparisonsOf(company.id), horizon),
  }));
}

/** Every series that can be laid side by side: those most companies share come first. */
export function seriesOptions(all: readonly CompanySeries[]): readonly SeriesOption[] {
  const options = new Map<string, SeriesOption>();
  for (const { entries } of all) {
    for (const { key, target } of entries) {
      const { name } = metricOf(target.metric, target.unit);
      const label = [name, ...seriesQualifiers(target)].join(', ');
      const companies = (options.get(key)?.companies ?? 0) + 1;
      options.set(key, { key, name: label, companies });
    }
  }
  return [...options.values()].toSorted((a, b) => b.companies - a.companies);
}
