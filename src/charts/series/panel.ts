import { firstPrint } from '../../domain/comparing/firstPrint.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { comparePeriodKeys, horizonOf, type Horizon } from '../../domain/time/period.ts';
import type { Actual } from '../../domain/book/rows.ts';
import { seriesKey } from '../../domain/book/target.ts';
import { byRank, HEADLINE, seriesList, type SeriesEntry } from './seriesList.ts';

/** A series as a page shows it: what was guided and what was reported, either of which may be missing. */
export interface Panel extends SeriesEntry {
  /** The first print of each period, in order; of periods nobody guided too. */
  readonly prints: readonly Actual[];
}

/** Fewer periods than this make a line of a list, not a chart. */
export const LEAST_POINTS = 4;

/** How many periods anything is known of. */
export function pointsOf({ series, prints }: Pick<Panel, 'series' | 'prints'>): number {
  return new Set([
    ...series.map(({ target }) => target.period),
    ...prints.map(({ period }) => period),
  ]).size;
}

function printsOf(actuals: readonly Actual[]): readonly Actual[] {
  return [...groupBy(actuals, ({ period }) => period).values()]
    .flatMap((group) => firstPrint(group) ?? [])
    .toSorted((a, b) => comparePeriodKeys(a.period, b.period));
}

/**
 * Every series of a horizon that anything is known of. The longest series of each headline metric come
 * first, then the rest by metric; figures nobody guided make series of their own.
 */
export function panelList(
  comparisons: readonly Comparison[],
  actuals: readonly Actual[],
  horizon: Horizon,
): readonly Panel[] {
  const reported = groupBy(
    actuals.filter(({ period }) => horizonOf(period) === horizon),
    seriesKey,
  );
  const guided = seriesList(comparisons, horizon).map((entry) => ({
    ...entry,
    prints: printsOf(reported.get(entry.key) ?? []),
  }));
  const keys = new Set(guided.map(({ key }) => key));
  const bare = [...reported].flatMap(([key, rows]) => {
    const [target] = rows;
    return keys.has(key) || target === undefined
      ? []
      : [{ key, target, series: [], prints: printsOf(rows) }];
  });
  const all = [...guided, ...bare].toSorted(byRank);
  const leads = HEADLINE.flatMap((metric) => {
    const alike = all.filter(({ target }) => target.metric === metric);
    return alike.find((panel) => pointsOf(panel) >= LEAST_POINTS) ?? alike[0] ?? [];
  });
  return [...leads, ...all.filter((panel) => !leads.includes(panel))];
}
