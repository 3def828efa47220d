import { compareDates, type PartialDate } from '../time/date.ts';
import { groupBy } from '../groupBy.ts';
import { comparePeriodKeys, parsePeriod } from '../time/period.ts';
import type { Actual, Guidance } from '../book/rows.ts';

/** A period something was reported for, and the last day that was done. */
interface ReportedPeriod {
  readonly period: string;
  readonly on: PartialDate;
}

/** Latest period first. A long-term target is never reported, whatever a figure says of itself. */
function reportedPeriods(actuals: readonly Actual[]): readonly ReportedPeriod[] {
  const latest = new Map<string, PartialDate>();
  for (const { period, reportedOn } of actuals) {
    const known = latest.get(period);
    if (known === undefined || compareDates(reportedOn, known) > 0) latest.set(period, reportedOn);
  }
  return [...latest]
    .flatMap(([period, on]) => {
      const kind = parsePeriod(period)?.kind ?? 'long-term';
      return kind === 'long-term' ? [] : [{ period, on }];
    })
    .toSorted((a, b) => comparePeriodKeys(b.period, a.period));
}

/**
 * Tells whether a guidance still waits for its figure: nothing was reported for its period or a later
 * one after the day it was given. What was reported on that very day counts only if at least half of
 * the day's figures are for its period or later: a company does not guide what it reports, and one
 * figure read under a wrong year shall not close everything else.
 */
export function stillOpen(actuals: readonly Actual[]): (guidance: Guidance) => boolean {
  const reported = reportedPeriods(actuals);
  const byDay = groupBy(actuals, ({ reportedOn }) => reportedOn);
  return ({ period, issuedOn }) => {
    const reaches = (other: string): boolean => comparePeriodKeys(other, period) >= 0;
    for (const { period: later, on } of reported) {
      if (!reaches(later)) break;
      // An unknown day sorts last, so that a figure without one counts.
      if (issuedOn === '' || compareDates(on, issuedOn) > 0) return false;
    }
    const sameDay = byDay.get(issuedOn) ?? [];
    const reaching = sameDay.filter((a) => a.period !== 'LT' && reaches(a.period)).length;
    return reaching === 0 || reaching * 2 < sameDay.length;
  };
}
