import { subtractExact } from '../quantity/decimal.ts';
import type { Metric } from '../metric/metrics.ts';
import type { ScoredBand } from '../quantity/tolerance.ts';

/** Where an actual landed against its band: a statement about numbers, not about good or bad. */
export type Outcome =
  | 'below'
  | 'at low'
  | 'lower half'
  | 'on the guide'
  | 'upper half'
  | 'at high'
  | 'above'
  | 'met'
  | 'not met'
  | 'edge, rounded';

/** What that means for the company, from the polarity of the metric. */
export type Economic = 'favourable' | 'in line' | 'unfavourable' | 'neutral';

function straddles(value: number, precision: number | null, bound: number | null): boolean {
  if (bound === null || precision === null || value === bound) return false;
  // A hair less than half, so that float noise never turns an exact half into a straddle.
  return Math.abs(value - bound) < (precision / 2) * (1 - 1e-9);
}

// Exact, so that a figure on the midpoint is found whatever floats do.
function isMiddle(value: number, { low, high }: ScoredBand): boolean {
  return low !== null && high !== null && subtractExact(value, low) === subtractExact(high, value);
}

/**
 * Compares an actual with the bounds exactly. `precision` is the unit of the actual's last stated digit
 * (null: taken as exact): when rounding could put it on either side of a bound, the outcome is an edge.
 */
export function outcomeOf(
  value: number,
  precision: number | null,
  band: ScoredBand,
): Outcome | null {
  const { low, high } = band;
  if (low === null && high === null) return null;
  // A point and a figure that says the same agree as far as either was said, however coarsely.
  if (band.toleranceOurs && isMiddle(value, band)) return 'on the guide';
  if (straddles(value, precision, low) || straddles(value, precision, high)) return 'edge, rounded';
  if (high === null) return value >= (low ?? 0) ? 'met' : 'not met';
  if (low === null) return value <= high ? 'met' : 'not met';
  if (value < low) return 'below';
  if (value > high) return 'above';
  if (value === low) return 'at low';
  if (value === high) return 'at high';
  if (isMiddle(value, band)) return 'on the guide';
  return subtractExact(value, low) < subtractExact(high, value) ? 'lower half' : 'upper half';
}

/** Which side of the band an outcome is on: -1 below, 0 inside or at a bound, +1 above. */
export function sideOf(outcome: Outcome, band: ScoredBand): -1 | 0 | 1 {
  if (outcome === 'below') return -1;
  if (outcome === 'above') return 1;
  if (outcome === 'not met') return band.high === null ? -1 : 1;
  return 0;
}

/** The economic label: polarity flips only this, never the numeric outcome. */
export function economicOf(outcome: Outcome, band: ScoredBand, metric: Metric): Economic {
  const side = sideOf(outcome, band);
  if (side === 0) return 'in line';
  if (metric.polarity === 0) return 'neutral';
  return side * metric.polarity > 0 ? 'favourable' : 'unfavourable';
}

/** Delivered: inside the band or on its favourable side. Null for an edge, which counts in no numerator. */
export function isDelivered(outcome: Outcome, band: ScoredBand, metric: Metric): boolean | null {
  if (outcome === 'edge, rounded') return null;
  const side = sideOf(outcome, band);
  return side === 0 || side * metric.polarity > 0;
}
