import { daysInMonth } from './date.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01 of a full date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day of the week of a day number: 0 is Sunday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function lastDayOfMonth(year: number, month: number): number {
  const pad = (n: number, size: number): string => String(n).padStart(size, '0');
  return dayNumber(`${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`);
}

/** The last given weekday of a month. */
export function lastWeekday(year: number, month: number, weekday: number): number {
  const end = lastDayOfMonth(year, month);
  return end - ((weekdayOf(end) - weekday + 7) % 7);
}

/** The given weekday nearest to the end of a month: up to three days before or after it. */
export function nearestWeekday(year: number, month: number, weekday: number): number {
  const before = lastWeekday(year, month, weekday);
  return lastDayOfMonth(year, month) - before > 3 ? before + 7 : before;
}
