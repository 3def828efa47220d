import { compareDates, type PartialDate } from '../time/date.ts';
import type { Actual } from './rows.ts';

/** What a later figure for the same target does to the first one. */
export type Relation = 'confirms' | 'restates';

/**
 * A later figure confirms the first when, at the coarser of the two precisions, they are the same:
 * "$1.1 billion" said of $1,059 million restates nothing. Without a precision only equality confirms.
 */
export function relationOf(first: Actual, later: Actual): Relation {
  const unit = Math.max(first.precision ?? 0, later.precision ?? 0);
  // A hair more than half: decimal halves are not exact in binary.
  const isNear = Math.abs(first.value - later.value) <= (unit / 2) * (1 + 1e-9);
  return first.value === later.value || isNear ? 'confirms' : 'restates';
}

/**
 * The figure for a target as it was known on a date: the latest that restates the one before it, which
 * is what growth was measured from at the time. Null when nothing had been reported yet.
 */
export function knownOn(actuals: readonly Actual[], date: PartialDate): Actual | null {
  const reported = actuals
    .filter((a) => compareDates(a.reportedOn, date) <= 0)
    .toSorted((a, b) => compareDates(a.reportedOn, b.reportedOn));
  let known: Actual | null = null;
  for (const actual of reported) {
    if (known === null || relationOf(known, actual) === 'restates') known = actual;
  }
  return known;
}
