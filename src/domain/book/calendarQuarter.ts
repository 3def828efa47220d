import { periodEnd, type Calendars } from './calendar.ts';
import { addQuarters, formatPeriod, parsePeriod } from '../time/period.ts';
import { dateOfDay, dayNumber, lastDayOfMonth } from '../time/weekday.ts';

/** Where a fiscal quarter lies in calendar time. */
export interface CalendarPlace {
  /** A quarter of the calendar year, such as `2013-Q1`. */
  readonly key: string;
  /** The last day of the fiscal quarter; null where it is not known. */
  readonly end: string | null;
}

/** Days in a quarter of 13 weeks. */
const QUARTER = 91;

/**
 * The calendar quarter whose end is nearest to the end of a fiscal quarter: Cisco's quarter to 26
 * October is the third of the calendar year. In a year of 53 weeks that does not say which quarter has
 * the extra one, the end is counted back from the year's, near enough to find the place but not to be
 * shown: `end` is null. So it is without a fiscal calendar, where the label is taken as it stands.
 * Null for what is no quarter.
 */
export function calendarQuarterOf(key: string, calendars: Calendars): CalendarPlace | null {
  const period = parsePeriod(key);
  if (period?.kind !== 'quarter') return null;
  const end = periodEnd(period, calendars);
  const yearEnd = periodEnd({ kind: 'year', year: period.year }, calendars);
  if (yearEnd === null) return { key, end: null };
  const day = end === null ? dayNumber(yearEnd) - QUARTER * (4 - period.index) : dayNumber(end);
  return { key: nearestQuarter(day), end };
}

function nearestQuarter(day: number): string {
  const date = dateOfDay(day);
  const year = Number(date.slice(0, 4));
  const index = Math.ceil(Number(date.slice(5, 7)) / 3);
  const around = { kind: 'quarter', year, index } as const;
  const distance = (step: number): number => {
    const quarter = addQuarters(around, step);
    return Math.abs(lastDayOfMonth(quarter.year, quarter.index * 3) - day);
  };
  return formatPeriod(addQuarters(around, distance(-1) < distance(0) ? -1 : 0));
}
