import type { Comparison } from '../../domain/comparing/comparison.ts';
import { comparePeriodKeys, horizonOf, type Horizon } from '../../domain/time/period.ts';
import { byRank, HEADLINE } from './seriesList.ts';
import { seriesKey } from '../../domain/book/target.ts';

/** The headline figures of one period beside their guides. */
export interface Print {
  readonly period: string;
  /** Empty where the day is not known. */
  readonly reportedOn: string;
  readonly figures: readonly Comparison[];
}

/** One comparison for each headline metric, that of the longest series of it. */
function headline(
  comparisons: readonly Comparison[],
  all: readonly Comparison[],
): readonly Comparison[] {
  const lengths = new Map<string, number>();
  for (const { target } of all) {
    const key = seriesKey(target);
    lengths.set(key, (lengths.get(key) ?? 0) + 1);
  }
  const ranked = comparisons
    .map((c) => {
      const key = seriesKey(c.target);
      return { key, target: c.target, series: Array<Comparison>(lengths.get(key) ?? 0).fill(c), c };
    })
    .toSorted(byRank);
  return HEADLINE.flatMap(
    (metric) =>
      ranked.find(({ target }) => target.metric === metric && target.scope === 'company')?.c ?? [],
  );
}

/** The latest period with a verdict, and how its headline figures landed; null where there is none. */
export function lastPrint(comparisons: readonly Comparison[], horizon: Horizon): Print | null {
  const here = comparisons.filter(({ target }) => horizonOf(target.period) === horizon);
  const scored = here.filter((c) => c.comparable?.outcome != null);
  const period = scored
    .map(({ target }) => target.period)
    .toSorted(comparePeriodKeys)
    .at(-1);
  if (period === undefined) return null;
  const figures = headline(
    scored.filter(({ target }) => target.period === period),
    here,
  );
  return { period, reportedOn: figures[0]?.actual?.reportedOn ?? '', figures };
}

/** The nearest period that still waits for its figures, and its headline guides; null where there is none. */
export function nextGuide(comparisons: readonly Comparison[], horizon: Horizon): Print | null {
  const here = comparisons.filter(({ target }) => horizonOf(target.period) === horizon);
  const open = here.filter((c) => c.isOpen);
  const period = open.map(({ target }) => target.period).toSorted(comparePeriodKeys)[0];
  if (period === undefined) return null;
  const figures = headline(
    open.filter(({ target }) => target.period === period),
    here,
  );
  return figures.length === 0 ? null : { period, reportedOn: '', figures };
}
