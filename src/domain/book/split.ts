import { isLive } from './live.ts';
import { compareDates, type PartialDate } from '../time/date.ts';
import type { MetricKind } from '../metric/metrics.ts';
import type { Row, ShareSplitRow } from './rows.ts';

/** A share split: from `date` on there are `ratio` shares for each one before (0.1 for one for ten). */
export interface ShareSplit {
  readonly date: PartialDate;
  readonly ratio: number;
}

/** The live splits among the rows of a book. */
export function splitsOf(rows: readonly Row[]): readonly ShareSplit[] {
  return rows.filter((row): row is ShareSplitRow => row.kind === 'split' && isLive(row));
}

/** How many shares of today one share of `statedOn` has become. */
export function splitFactor(splits: readonly ShareSplit[], statedOn: PartialDate): number {
  return splits.reduce(
    (factor, split) => (compareDates(statedOn, split.date) < 0 ? factor * split.ratio : factor),
    1,
  );
}

/**
 * A figure as printed on `statedOn`, in today's shares: per-share figures are divided, share counts
 * multiplied, everything else is left alone. Stored figures are never changed; this is how they are viewed.
 */
export function inTodaysShares(
  value: number,
  kind: MetricKind,
  statedOn: PartialDate,
  splits: readonly ShareSplit[],
): number {
  if (kind !== 'per_share' && kind !== 'shares') return value;
  const factor = splitFactor(splits, statedOn);
  if (factor === 1) return value;
  return kind === 'per_share' ? value / factor : value * factor;
}
