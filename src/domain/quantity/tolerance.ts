import type { Band } from './band.ts';
import { addExact, fromNumber, subtractExact } from './decimal.ts';
import type { MetricKind } from '../metric/metrics.ts';

/** The band an actual is held against, and whether its width is ours rather than the company's. */
export interface ScoredBand {
  readonly low: number | null;
  readonly high: number | null;
  readonly toleranceOurs: boolean;
}

/** Whose width a bare point is given: the one below, or half a unit of its last stated digit. */
export const TOLERANCES = ['ours', 'last digit'] as const;
export type Tolerance = (typeof TOLERANCES)[number];

/** Half a unit of the last digit that is not a trailing zero: 0.05 billion for 4.8 billion. */
export function halfLastDigit(value: number): number {
  let { digits, exponent } = fromNumber(value);
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    exponent += 1;
  }
  return Number(`5e${exponent - 1}`);
}

/**
 * Half-width given to a point without a stated one: amounts ±1% of the value, ratios ±0.5 points,
 * per-share figures ±$0.01. Other kinds get ±1% too.
 */
export function toleranceFor(kind: MetricKind, value: number, tolerance: Tolerance): number {
  if (tolerance === 'last digit') return halfLastDigit(value);
  if (kind === 'ratio') return 0.005;
  if (kind === 'per_share') return 0.01;
  return Math.abs(value) / 100;
}

/** The bounds to score: as stated for a range, floor or ceiling; the tolerance above for a bare point. */
export function scoredBand(
  band: Band,
  kind: MetricKind,
  tolerance: Tolerance = 'ours',
): ScoredBand {
  const { low, high } = band;
  if (low === null || high === null || low !== high) return { low, high, toleranceOurs: false };
  const half = toleranceFor(kind, low, tolerance);
  return { low: subtractExact(low, half), high: addExact(low, half), toleranceOurs: true };
}

/** Midpoint of a band; null for a floor or ceiling, which has none. */
export function midpoint(band: Pick<Band, 'low' | 'high'>): number | null {
  if (band.low === null || band.high === null) return null;
  return band.low === band.high ? band.low : addExact(band.low, band.high) / 2;
}
