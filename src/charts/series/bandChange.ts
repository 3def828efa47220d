import type { Comparison } from '../../domain/comparing/comparison.ts';
import { subtractExact } from '../../domain/quantity/decimal.ts';
import { inUnit, widthOf, type Deviation } from '../../domain/comparing/deviation.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';

/** How the guidance of a period differs from that of the period before it in its series. */
export interface BandChange {
  /** The whole width of the band, in the unit of errors; null for a point, floor or ceiling. */
  readonly width: Deviation | null;
  /** The midpoint less the one before: percent of it, basis points or cents. */
  readonly midpoint: Deviation | null;
  /** The width less the one before, in the same unit. */
  readonly widthChange: Deviation | null;
}

export function bandChange(c: Comparison, before: Comparison | null): BandChange {
  const { kind } = metricOf(c.target.metric, c.target.unit);
  const width = c.guidance.low === c.guidance.high ? null : widthOf(c.guidance, kind);
  if (before === null) return { width, midpoint: null, widthChange: null };
  const [mid, last] = [midpoint(c.guidance), midpoint(before.guidance)];
  const moved = mid === null || last === null ? null : inUnit(subtractExact(mid, last), last, kind);
  const widthBefore =
    before.guidance.low === before.guidance.high ? null : widthOf(before.guidance, kind);
  const widthChange =
    width === null || widthBefore === null
      ? null
      : { value: width.value - widthBefore.value, unit: width.unit };
  return { width, midpoint: moved, widthChange };
}
