import { MINIMUM_N } from './trackRecord.ts';
import { median, type Interval } from './statistics.ts';

/** An open guidance in the light of this management's own past errors. */
export interface Calibrated {
  readonly n: number;
  readonly median: number;
  readonly interval: Interval;
  /** The share of new outcomes such an interval holds, if the next error is like the past ones. */
  readonly coverage: number;
}

/** How much an interval should hold, where n is large enough to choose. */
const WANTED = 0.8;

/**
 * Past errors applied to an open midpoint. Errors are fractions of the midpoint for amounts and plain
 * differences otherwise, as `relative` says. The interval runs from the j-th smallest to the j-th largest
 * error, which holds a new one with probability (n + 1 - 2j)/(n + 1) (order statistics, distribution
 * free); j is the largest that still holds 80%, else 1. Null under n = 4.
 */
export function calibrate(
  errors: readonly number[],
  midpoint: number,
  relative: boolean,
): Calibrated | null {
  const n = errors.length;
  if (n < MINIMUM_N) return null;
  const sorted = errors.toSorted((a, b) => a - b);
  const j = Math.max(1, Math.floor(((1 - WANTED) * (n + 1)) / 2 + 1e-9));
  const apply = (error: number): number =>
    relative ? midpoint + Math.abs(midpoint) * error : midpoint + error;
  return {
    n,
    median: apply(median(sorted) ?? 0),
    interval: { low: apply(sorted[j - 1] ?? 0), high: apply(sorted[n - j] ?? 0) },
    coverage: (n + 1 - 2 * j) / (n + 1),
  };
}
