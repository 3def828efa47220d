import { daysInMonth, isPartialDate } from '../../../domain/time/date.ts';

/** Which of two numbers of a date comes first where the year comes last. */
export type DateOrder = 'day first' | 'month first';

/** Months as other languages write them, by their first letters, where these are not the English ones. */
const ABROAD: readonly (readonly [RegExp, number])[] = [
  [/^(?:ene|gen)/u, 1],
  [/^f[eé]v/u, 2],
  [/^(?:mär|mrz|maart|mrt)/u, 3],
  [/^(?:avr|abr)/u, 4],
  [/^(?:mai|maj|mei|mag)/u, 5],
  [/^(?:juin|giu)/u, 6],
  [/^(?:juil|lug)/u, 7],
  [/^(?:août|aoû|ago)/u, 8],
  [/^(?:set)/u, 9],
  [/^(?:okt|out|ott)/u, 10],
  [/^(?:déc|dez|dic)/u, 12],
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The number of a month by its name or first letters; 0 when it is none. */
export function monthOf(name: string): number {
  const letters = name.toLowerCase();
  const abroad = ABROAD.find(([pattern]) => pattern.test(letters))?.[1];
  return abroad ?? MONTHS.indexOf(letters.slice(0, 3)) + 1;
}

function dateOf(year: number, month: number, day: number): string | null {
  const full = year < 100 ? (year < 70 ? 2000 : 1900) + year : year;
  const text = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPartialDate(text) ? text : null;
}

function withoutTime(text: string): string {
  return text
    .trim()
    .replace(
      /[ t]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/iu,
      '',
    );
}

/**
 * Reads a day as people write it: `2024-03-31`, `20240331`, `31.03.2024`, `3/31/24`, `Mar. 31, 2024`,
 * `31 March 2024`, with or without a time. Null for what is no day, or could be two.
 */
export function readDay(whole: string, order: DateOrder | null = null): string | null {
  const text = withoutTime(whole);
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(text);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/iu.exec(text) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4}|\d{2})$/iu.exec(
      text,
    );
  if (named?.groups !== undefined) {
    const { year, month = '', day } = named.groups;
    return dateOf(Number(year), monthOf(month), Number(day));
  }
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text);
  if (parts === null) return null;
  const [a, b, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  // A point between the numbers is written where the day comes first.
  const isDayFirst = a > 12 || parts[2] === '.' || (b <= 12 && (order === 'day first' || a === b));
  const isMonthFirst = b > 12 || order === 'month first';
  if (isDayFirst) return dateOf(year, b, a);
  return isMonthFirst ? dateOf(year, a, b) : null;
}

/** The order the dates of a column are written in, where at least one of them shows it. */
export function dateOrderOf(texts: readonly string[]): DateOrder | 'either' | null {
  let seen = false;
  for (const text of texts) {
    const parts = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})$/u.exec(withoutTime(text));
    if (parts === null) continue;
    seen = true;
    if (Number(parts[1]) > 12) return 'day first';
    if (Number(parts[2]) > 12) return 'month first';
  }
  return seen ? 'either' : null;
}

/** A day as a workbook counts them from 1900, for a cell that holds nothing else. */
export function serialDay(text: string): string | null {
  const count = /^\d{5}$/u.test(text) ? Number(text) : 0;
  if (count < 30_000 || count > 60_000) return null;
  return new Date(SERIAL_ZERO + count * DAY).toISOString().slice(0, 10);
}

/** Days between two days, both `2024-03-31`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The month a period ends in: a last day in the first week belongs to the month before (52 and 53 weeks). */
export function endingMonth(day: string): { readonly year: number; readonly month: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date > 7) return { year, month };
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/** Whether a day is about the last of a month, as the ends of fiscal periods are. */
export function isAboutMonthEnd(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return date <= 5 || date >= daysInMonth(year, month) - 6;
}
