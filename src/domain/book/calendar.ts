import { isLive } from './live.ts';
import { compareDates } from '../time/date.ts';
import { formatPeriod, type Period } from '../time/period.ts';
import type { CalendarRow, Row } from './rows.ts';
import { dateOfDay, lastDayOfMonth, lastWeekday, nearestWeekday } from '../time/weekday.ts';

/** How a fiscal year finds its last day. */
export type EndRule =
  | { readonly kind: 'month-end' }
  | { readonly kind: 'last-weekday' | 'nearest-weekday'; readonly weekday: number };

/** A company's fiscal calendar from a date on. */
export interface FiscalCalendar {
  readonly from: string;
  /** The month the fiscal year ends in, 1 to 12. */
  readonly endMonth: number;
  readonly rule: EndRule;
  /** The year is named after the calendar year it ends in (the usual) or starts in. */
  readonly named: 'end' | 'start';
}

/** The calendars of a company in order, and the weeks of the periods that are not as usual. */
export interface Calendars {
  readonly rules: readonly FiscalCalendar[];
  readonly weeks: ReadonlyMap<string, number>;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Reads `last day of the month`, `last Saturday of the month`, `Saturday nearest the month end`. */
export function parseEndRule(text: string): EndRule {
  const lower = text.toLowerCase();
  const weekday = DAYS.findIndex((day) => lower.includes(day));
  if (weekday < 0) return { kind: 'month-end' };
  return { kind: lower.includes('nearest') ? 'nearest-weekday' : 'last-weekday', weekday };
}

function ruleOf(row: CalendarRow): FiscalCalendar | null {
  if (row.period !== '' || row.endMonth === null) return null;
  return {
    from: row.from,
    endMonth: row.endMonth,
    rule: parseEndRule(row.endRule),
    named: row.yearNamed.includes('start') ? 'start' : 'end',
  };
}

/** The live calendars among the rows of a book. */
export function calendarsOf(rows: readonly Row[]): Calendars {
  const live = rows.filter((r): r is CalendarRow => r.kind === 'calendar' && isLive(r));
  const rules = live.flatMap((row) => ruleOf(row) ?? []);
  return {
    rules: rules.toSorted((a, b) => compareDates(a.from, b.from)),
    weeks: new Map(live.flatMap((r) => (r.weeks === null ? [] : [[r.period, r.weeks] as const]))),
  };
}

/** The last day of a fiscal year under one calendar, as a day number. */
function yearEndUnder({ endMonth, rule, named }: FiscalCalendar, fiscalYear: number): number {
  const year = named === 'start' && endMonth < 12 ? fiscalYear + 1 : fiscalYear;
  switch (rule.kind) {
    case 'month-end':
      return lastDayOfMonth(year, endMonth);
    case 'last-weekday':
      return lastWeekday(year, endMonth, rule.weekday);
    case 'nearest-weekday':
      return nearestWeekday(year, endMonth, rule.weekday);
  }
}

/** The calendar in force at the end of a fiscal year: the latest that had begun; before all, the first. */
function calendarFor(calendars: Calendars, year: number): FiscalCalendar | undefined {
  const begun = calendars.rules.findLast(
    (c) => c.from === '' || c.from <= dateOfDay(yearEndUnder(c, year)),
  );
  return begun ?? calendars.rules[0];
}

/** Weeks in a fiscal year that ends on a weekday: 52 or 53; null for a year that ends with a month. */
export function weeksInYear(calendars: Calendars, year: number): number | null {
  const calendar = calendarFor(calendars, year);
  if (calendar === undefined || calendar.rule.kind === 'month-end') return null;
  return (yearEndUnder(calendar, year) - yearEndUnder(calendar, year - 1)) / 7;
}

/**
 * Weeks in a fiscal quarter: what was stated for it, else 13. Null where quarters go by months, and
 * in a 53-week year that does not say which quarter has the extra week.
 */
export function weeksInQuarter(calendars: Calendars, year: number, quarter: number): number | null {
  const total = weeksInYear(calendars, year);
  if (total === null) return null;
  const weeks = [1, 2, 3, 4].map((q) => calendars.weeks.get(`${year}-Q${q}`));
  const known = weeks[quarter - 1];
  if (known !== undefined) return known;
  return total === 52 || weeks.some((w) => w === 14) ? 13 : null;
}

/** The last day of a period, or null where the calendar does not say. */
export function periodEnd(period: Period, calendars: Calendars): string | null {
  if (period.kind === 'long-term') return null;
  const calendar = calendarFor(calendars, period.year);
  if (calendar === undefined) return null;
  const yearEnd = yearEndUnder(calendar, period.year);
  const quarter = lastQuarterOf(period);
  if (quarter === null) return null;
  if (quarter === 4) return dateOfDay(yearEnd);
  if (calendar.rule.kind === 'month-end') {
    const months = calendar.endMonth - (4 - quarter) * 3;
    const endYear = Number(dateOfDay(yearEnd).slice(0, 4));
    return months > 0
      ? dateOfDay(lastDayOfMonth(endYear, months))
      : dateOfDay(lastDayOfMonth(endYear - 1, months + 12));
  }
  let day = yearEnd;
  for (let q = 4; q > quarter; q -= 1) {
    const weeks = weeksInQuarter(calendars, period.year, q);
    if (weeks === null) return null;
    day -= weeks * 7;
  }
  return dateOfDay(day);
}

/** The quarter a period ends with; months other than a quarter's last have none. */
function lastQuarterOf(period: Exclude<Period, { readonly kind: 'long-term' }>): number | null {
  switch (period.kind) {
    case 'year':
    case 'multi-year':
      return 4;
    case 'half':
      return period.index * 2;
    case 'month':
      return period.index % 3 === 0 ? period.index / 3 : null;
    case 'quarter':
    case 'run-rate':
    case 'ytd':
      return period.index;
  }
}

/** What the length of a period does to a figure: flags a 14-week quarter and growth that touches one. */
export function weekFlags(period: Period, versus: string, calendars: Calendars): readonly string[] {
  const isLong = (p: Period): boolean =>
    p.kind === 'quarter'
      ? calendars.weeks.get(formatPeriod(p)) === 14
      : p.kind === 'year' && weeksInYear(calendars, p.year) === 53;
  const word = period.kind === 'year' ? '53-week year' : '14-week quarter';
  const base = baseOf(period, versus);
  return [
    ...(isLong(period) ? [word] : []),
    ...(base !== null && isLong(base) ? [`compared with a ${word}`] : []),
  ];
}

/** The period a growth is measured from. */
function baseOf(period: Period, versus: string): Period | null {
  if (period.kind !== 'quarter' && period.kind !== 'year') return null;
  if (versus === 'yoy') return { ...period, year: period.year - 1 };
  if (versus !== 'qoq' || period.kind !== 'quarter') return null;
  return period.index > 1
    ? { ...period, index: period.index - 1 }
    : { ...period, year: period.year - 1, index: 4 };
}
