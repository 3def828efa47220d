import { compareDates, type PartialDate } from './date.ts';

/** When in its fiscal year a guidance for that year was given. */
export type Slot = 'initial' | 'after Q1' | 'after Q2' | 'after Q3' | 'between';

/** The days the results of a year's first three quarters came out; null where not known. */
export type ReportDays = readonly [PartialDate | null, PartialDate | null, PartialDate | null];

const SLOTS: readonly Slot[] = ['after Q1', 'after Q2', 'after Q3'];

/**
 * The slot of a year's guidance: given with a quarter's results it is named after it, given on another
 * day it is in between, before the first quarter's results it is the initial one.
 */
export function slotOf(issuedOn: PartialDate, reports: ReportDays): Slot {
  const same = reports.findIndex((day) => day !== null && compareDates(day, issuedOn) === 0);
  if (same >= 0) return SLOTS[same] ?? 'between';
  const known = reports.filter((day) => day !== null);
  return known.every((day) => compareDates(issuedOn, day) < 0) ? 'initial' : 'between';
}
