import type { Comparison } from '../comparing/comparison.ts';
import { compareDates } from '../time/date.ts';
import { parsePeriod } from '../time/period.ts';
import type { Guidance, TargetFields } from '../book/rows.ts';
import { guidanceStateOf } from '../comparing/guidanceState.ts';
import { seriesKey } from '../book/target.ts';

/** The long-term target that stood on a day: the last one given by then, unless it was taken back. */
export type Corridor = (day: string) => Guidance | null;

/**
 * The long-term targets behind a series: those of the same metric, basis, variant, scope, comparison
 * base and unit. Null where it has none.
 */
export function corridorOf(
  target: TargetFields,
  comparisons: readonly Comparison[],
): Corridor | null {
  const key = seriesKey(target);
  const given = comparisons
    .filter(
      (c) => parsePeriod(c.target.period)?.kind === 'long-term' && seriesKey(c.target) === key,
    )
    .flatMap((c) => c.vintages.filter((g) => g.stage === 'guidance'));
  if (given.length === 0) return null;
  const ordered = given.toSorted((a, b) => compareDates(a.issuedOn, b.issuedOn));
  return (day) => {
    const last = ordered.findLast((g) => compareDates(g.issuedOn, day) <= 0);
    return last === undefined || guidanceStateOf(last) !== 'given' ? null : last;
  };
}
