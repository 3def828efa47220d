import { subtractExact } from './decimal.ts';
import type { MetricKind } from './metrics.ts';
import { midpoint } from './tolerance.ts';
import type { Band } from './band.ts';

/** An error against the midpoint, positive when the actual is higher, in the unit professionals quote. */
export interface Deviation {
  readonly value: number;
  readonly unit: '%' | 'bp' | 'cents';
}

/** e = (A - M)/|M| in percent for amounts, basis points for ratios, cents for per-share figures. */
export function deviationOf(value: number, band: Band, kind: MetricKind): Deviation | null {
  const mid = midpoint(band);
  if (mid === null) return null;
  const difference = subtractExact(value, mid);
  if (kind === 'ratio') return { value: difference * 1e4, unit: 'bp' };
  if (kind === 'per_share') return { value: difference * 100, unit: 'cents' };
  return mid === 0 ? null : { value: (difference / Math.abs(mid)) * 100, unit: '%' };
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
