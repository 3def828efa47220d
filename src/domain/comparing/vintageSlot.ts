import { compareDates, type PartialDate } from '../time/date.ts';
import type { Actual } from '../book/rows.ts';

/** When in its fiscal year a guidance for that year was given. */
export const SLOTS = ['initial', 'after Q1', 'after Q2', 'after Q3', 'between'] as const;
export type VintageSlot = (typeof SLOTS)[number];

function endsQuarter(period: string, year: number, quarter: number): boolean {
  return period === `${year}-Q${quarter}` || (quarter === 2 && period === `${year}-H1`);
}

/** The days the results of a year's first three quarters came out; null where not known. */
export type ReportDays = readonly [PartialDate | null, PartialDate | null, PartialDate | null];

/**
 * The days the first three quarters of a year were first reported on, from any of their figures; the
 * first half comes out with the second quarter.
 */
export function reportDays(actuals: readonly Actual[], year: number): ReportDays {
  const day = (quarter: number): PartialDate | null => {
    const dates = actuals
      .filter((a) => a.reportedOn !== '' && endsQuarter(a.period, year, quarter))
      .map((a) => a.reportedOn);
    return dates.toSorted(compareDates)[0] ?? null;
  };
  return [day(1), day(2), day(3)];
}

/**
 * The slot of a year's guidance: given with a quarter's results it is named after it, given on another
 * day it is in between, before the first quarter's results it is the initial one. Where the day of the
 * first quarter's results is not known, only the first guidance (`isFirst`) can be the initial one.
 */
export function slotOf(issuedOn: PartialDate, reports: ReportDays, isFirst: boolean): VintageSlot {
  const same = reports.findIndex((day) => day !== null && compareDates(day, issuedOn) === 0);
  if (same >= 0) return SLOTS[same + 1] ?? 'between';
  const [first] = reports;
  const isBefore = reports.every((day) => day === null || compareDates(issuedOn, day) < 0);
  return isBefore && (first !== null || isFirst) ? 'initial' : 'between';
}
