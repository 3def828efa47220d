import type { Comparison } from '../../domain/comparing/comparison.ts';
import { horizonOf, type Horizon } from '../../domain/time/period.ts';
import type { Actual } from '../../domain/book/rows.ts';
import { atSlot } from '../../domain/outlook/vintageGrid.ts';
import type { Scored } from '../parts/view/companyView.ts';

/** The comparisons of a horizon scored on the guidance chosen: for years, that of a slot. */
export function seriesScored(
  comparisons: readonly Comparison[],
  actuals: readonly Actual[],
  horizon: Horizon,
  scored: Scored,
): readonly Comparison[] {
  if (horizon !== 'year' || scored === 'last') return comparisons;
  const years = comparisons.filter((c) => horizonOf(c.target.period) === 'year');
  return atSlot(years, actuals, scored);
}
