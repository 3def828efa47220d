/**
 * Partial dates are text: `2013-01-24`, `2013-01`, `2013`, or empty for unknown. A partial date sorts
 * by its last possible day, so a month-only report never passes for one made on the first of the month.
 */
export type PartialDate = string;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a day, month or year that exists, and for the empty (unknown) date. */
export function isPartialDate(text: string): boolean {
  if (text === '') return true;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a whole day that exists, such as `2024-02-29`. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The last day the date can mean; an unknown date comes after every known one. */
export function lastDay(date: PartialDate): string {
  if (date === '') return '9999-12-31';
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
}

export function compareDates(a: PartialDate, b: PartialDate): number {
  const [x, y] = [lastDay(a), lastDay(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
