import { compareText } from '../../domain/compareText.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { METRICS, metricOf } from '../../domain/metric/metrics.ts';
import { comparePeriodKeys, horizonOf, type Horizon } from '../../domain/time/period.ts';
import type { TargetFields } from '../../domain/book/rows.ts';
import { seriesKey } from '../../domain/book/target.ts';

/** One series of a company: bases, variants, scopes and comparison bases each make their own. */
export interface SeriesEntry {
  readonly key: string;
  readonly target: TargetFields;
  readonly series: readonly Comparison[];
}

/** What an analyst looks at first, in this order. */
export const HEADLINE: readonly string[] = ['revenue', 'gross_margin', 'opex', 'eps'];

/** Those, with the growth that says the same of revenue beside it. */
export const FIRST_METRICS: readonly string[] = [
  'revenue',
  'revenue_growth',
  'gross_margin',
  'opex',
  'eps',
];

const BASES: Readonly<Record<string, string>> = {
  gaap: 'GAAP',
  non_gaap: 'non-GAAP',
  unspecified: 'basis not stated',
};

function rank(metric: string): number {
  const first = FIRST_METRICS.indexOf(metric);
  if (first >= 0) return first;
  const known = METRICS.findIndex((m) => m.id === metric);
  return known < 0 ? 1000 : 100 + known;
}

/** Every series of a horizon: first metrics first, then the longest series of a metric first. */
export function seriesList(
  comparisons: readonly Comparison[],
  horizon: Horizon,
): readonly SeriesEntry[] {
  const groups = groupBy(
    comparisons.filter((c) => horizonOf(c.target.period) === horizon),
    (c) => seriesKey(c.target),
  );
  const entries = [...groups].flatMap(([key, group]) => {
    const series = group.toSorted((a, b) => comparePeriodKeys(a.target.period, b.target.period));
    const target = series[0]?.target;
    return target === undefined ? [] : [{ key, target, series }];
  });
  return entries.toSorted(byRank);
}

/** In the order of the screen: metrics as an analyst reads them, the whole company before its parts. */
export function byRank(a: SeriesEntry, b: SeriesEntry): number {
  return (
    rank(a.target.metric) - rank(b.target.metric) ||
    Number(a.target.scope !== 'company') - Number(b.target.scope !== 'company') ||
    b.series.length - a.series.length ||
    compareText(a.key, b.key)
  );
}

/** `GAAP`, `reported` where a metric has one basis anyway, `basis not stated`. */
export function basisLabel({ basis, metric, unit }: TargetFields): string {
  return basis !== 'non_gaap' && metricOf(metric, unit).oneBasis
    ? 'as reported'
    : (BASES[basis] ?? basis);
}

const VERSUS: Readonly<Record<string, string>> = {
  yoy: 'year over year',
  qoq: 'quarter over quarter',
};

/** What sets a series apart, in words: basis, variant, segment, comparison base. */
export function seriesQualifiers(target: TargetFields): readonly string[] {
  return [
    basisLabel(target),
    target.variant,
    target.scope === 'company' ? '' : target.scope,
    VERSUS[target.versus] ?? target.versus,
  ].filter((part) => part !== '');
}

/** Where the guidance of a series comes from, less the dates: the most frequent source, and how many more. */
export function sourcesOf(series: readonly Comparison[]): string {
  const counts = new Map<string, number>();
  for (const { guidance } of series) {
    const name = guidance.source.replace(/,? \d{4}-\d{2}-\d{2}$/u, '');
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [first, ...others] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  if (first === undefined) return '';
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
