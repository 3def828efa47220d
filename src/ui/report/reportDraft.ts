import type { Company } from '../../domain/book/company.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { DraftBands } from '../../domain/outlook/draftCheck.ts';
import { addQuarters, formatPeriod, horizonOf, parsePeriod } from '../../domain/time/period.ts';
import type { LowHigh } from '../../domain/outlook/triangulation.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { toCsv } from '../../io/csv/csvText.ts';
import { seriesList } from '../../charts/series/seriesList.ts';
import { readFigure } from '../parts/rows/typedFigure.ts';

/** What a draft may hold, with the unit it is typed in and how that looks. */
export const DRAFT_FIELDS = [
  ['revenue', 'usd', '1.05bn'],
  ['gross_margin', 'fraction', '63.5%'],
  ['opex', 'usd', '510m'],
  ['operating_margin', 'fraction', '14%'],
  ['other_income', 'usd', '(10m)'],
  ['tax_rate', 'fraction', '29%'],
  ['share_count', 'shares', '515m'],
  ['eps', 'usd_per_share', '0.18'],
] as const;

/** What stands in the fields: low and high of each metric, as typed. */
export type TypedBands = Readonly<Record<string, readonly [low: string, high: string]>>;

/** One band as typed; a single figure is a point. Null for none, text for what is wrong with it. */
export function readBand(
  [lowText, highText]: readonly [string, string],
  unit: string,
): LowHigh | string | null {
  if (lowText.trim() === '' && highText.trim() === '') return null;
  const low = readFigure(lowText.trim() === '' ? highText : lowText, unit);
  const high = readFigure(highText.trim() === '' ? lowText : highText, unit);
  if (low === null || high === null) return 'Not a figure';
  if (low.value > high.value) return 'Low is above high';
  return { low: low.value, high: high.value };
}

/** The bands that can be read, and what is wrong with the others. */
export function readDraft(typed: TypedBands): {
  readonly bands: DraftBands;
  readonly wrong: ReadonlyMap<string, string>;
} {
  const bands = new Map<string, LowHigh>();
  const wrong = new Map<string, string>();
  for (const [metric, unit] of DRAFT_FIELDS) {
    const band = readBand(typed[metric] ?? ['', ''], unit);
    if (typeof band === 'string') wrong.set(metric, band);
    else if (band !== null) bands.set(metric, band);
  }
  return { bands, wrong };
}

/** The draft as a file in our own columns: nobody said it yet, so it has no day. */
export function draftCsv(
  bands: DraftBands,
  { name, ticker }: Company,
  about: { readonly period: string; readonly basis: string; readonly currency: string },
): string {
  const header = ['company', 'ticker', 'metric', 'basis', 'period', 'form', 'low', 'high', 'unit'];
  const rows = DRAFT_FIELDS.flatMap(([metric, unit]) => {
    const band = bands.get(metric);
    if (band === undefined) return [];
    const basis = metricOf(metric).oneBasis ? 'gaap' : about.basis;
    const form = band.low === band.high ? 'point' : 'range';
    const own = unit.replace('usd', about.currency);
    return [[name, ticker, metric, basis, about.period, form, band.low, band.high, own, 'Draft']];
  });
  return toCsv([...header, 'source'], rows);
}

/** The quarterly series a drafted metric is held against: on the basis asked for, the longest. */
export function historyOf(
  comparisons: readonly Comparison[],
  metric: string,
  basis: string,
): readonly Comparison[] {
  const entries = seriesList(comparisons, 'quarter').filter(
    ({ target }) => target.metric === metric && target.scope === 'company',
  );
  return (entries.find(({ target }) => target.basis === basis) ?? entries[0])?.series ?? [];
}

/** The quarter after the last one guided: what a draft is most likely for. */
export function nextQuarter(comparisons: readonly Comparison[]): string {
  const last = comparisons
    .map(({ target }) => target.period)
    .filter((period) => horizonOf(period) === 'quarter')
    .toSorted()
    .at(-1);
  const period = parsePeriod(last ?? '');
  return period?.kind === 'quarter' ? formatPeriod(addQuarters(period, 1)) : '';
}
