import { actualsOf } from '../book/asCompared.ts';
import type { Actual, Book } from '../book/rows.ts';
import { groupBy } from '../groupBy.ts';
import { compareDates, isDay } from '../time/date.ts';
import { comparePeriodKeys, monthSpan, parsePeriod } from '../time/period.ts';

/** One report of results: the shortest period it closed, and the day it came out. */
export interface Print {
  readonly period: string;
  /** A full date. */
  readonly day: string;
}

/** How long a period is, in months; what has no end is no period of a print. */
function lengthOf(key: string): number {
  const period = parsePeriod(key);
  if (period === null || period.kind === 'long-term' || period.kind === 'run-rate') return 0;
  const { start, end } = monthSpan(period);
  return end - start;
}

function endOf(key: string): number {
  const period = parsePeriod(key);
  return period === null ? 0 : monthSpan(period).end;
}

/** Whether two periods end together, as the fourth quarter and its year do. */
export function endTogether(a: string, b: string): boolean {
  return endOf(a) === endOf(b);
}

function printOfDay(day: string, actuals: readonly Actual[]): Print | null {
  const first = actuals.filter((a) => a.series === 'first print' && lengthOf(a.period) >= 3);
  const latest = Math.max(...first.map((a) => endOf(a.period)));
  // A print is a quarter (or half) and what closes with it; months and later words on it are none.
  const [period] = first
    .filter((a) => endOf(a.period) === latest)
    .map((a) => a.period)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return period === undefined ? null : { period, day };
}

/**
 * The prints of a company, latest first: the days on which a period was reported for the first time.
 * A day that only repeats, restates or completes a period reported before is no print of its own.
 */
export function printsOf(book: Book): readonly Print[] {
  const dated = actualsOf(book).filter(({ reportedOn }) => isDay(reportedOn));
  const days = [...groupBy(dated, ({ reportedOn }) => reportedOn)].toSorted(([a], [b]) =>
    compareDates(a, b),
  );
  const seen = new Set<string>();
  const prints: Print[] = [];
  for (const [day, actuals] of days) {
    const print = printOfDay(day, actuals);
    if (print === null || seen.has(print.period)) continue;
    seen.add(print.period);
    prints.push(print);
  }
  return prints.toSorted(
    (a, b) => comparePeriodKeys(b.period, a.period) || compareDates(b.day, a.day),
  );
}
