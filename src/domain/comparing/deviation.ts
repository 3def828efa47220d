import { subtractExact } from '../quantity/decimal.ts';
import type { MetricKind } from '../metric/metrics.ts';
import { midpoint } from '../quantity/tolerance.ts';
import type { Band } from '../quantity/band.ts';

/** An error against the benchmark, positive when the actual is higher, in the unit professionals quote. */
export interface Deviation {
  readonly value: number;
  readonly unit: '%' | 'bp' | 'cents';
}

/** What an error is measured against. It changes errors, never whether an actual is inside. */
export const BENCHMARKS = ['midpoint', 'low', 'high'] as const;
export type Benchmark = (typeof BENCHMARKS)[number];

/** The figure of a band an error is measured against; null where the band has none. */
export function benchmarkOf(band: Pick<Band, 'low' | 'high'>, benchmark: Benchmark): number | null {
  return benchmark === 'midpoint' ? midpoint(band) : band[benchmark];
}

/** e = (A - M)/|M| in percent for amounts, basis points for ratios, cents for per-share figures. */
export function deviationOf(
  value: number,
  band: Band,
  kind: MetricKind,
  benchmark: Benchmark = 'midpoint',
): Deviation | null {
  // A floor or ceiling has one bound: an error against it would say nothing about a band.
  const from = midpoint(band) === null ? null : benchmarkOf(band, benchmark);
  return from === null ? null : inUnit(subtractExact(value, from), from, kind);
}

/** The whole width of a band in the unit of its errors; null for a floor or ceiling. */
export function widthOf(
  { low, high }: Pick<Band, 'low' | 'high'>,
  kind: MetricKind,
): Deviation | null {
  const mid = midpoint({ low, high });
  if (low === null || high === null || mid === null) return null;
  return inUnit(subtractExact(high, low), mid, kind);
}

/** A difference as percent of `base`, basis points or cents, as the kind asks for. */
export function inUnit(difference: number, base: number, kind: MetricKind): Deviation | null {
  if (kind === 'ratio') return { value: difference * 1e4, unit: 'bp' };
  if (kind === 'per_share') return { value: difference * 100, unit: 'cents' };
  return base === 0 ? null : { value: (difference / Math.abs(base)) * 100, unit: '%' };
}

/** Position in the band: 0 at the low end, 1 at the high end; null unless it is a true range. */
export function positionOf(value: number, band: Band): number | null {
  const { low, high } = band;
  if (low === null || high === null || low === high) return null;
  return subtractExact(value, low) / subtractExact(high, low);
}

/** z = (A - M)/w with w the half-width: |z| <= 1 is inside. Null where there is no stated width. */
export function zOf(value: number, band: Band): number | null {
  const position = positionOf(value, band);
  return position === null ? null : 2 * position - 1;
}

/** What an error in a unit is divided by to be in base units, or a fraction for percent. */
export function divisorOf(unit: Deviation['unit']): number {
  return unit === 'bp' ? 1e4 : 100;
}
