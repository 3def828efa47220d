import { compareDates } from '../time/date.ts';
import type { Actual } from '../book/rows.ts';

/** The first print by date of report: outcomes use it even when the figure is restated later. */
export function firstPrint(actuals: readonly Actual[]): Actual | null {
  const prints = actuals.filter((a) => a.series === 'first print');
  const pool = prints.length > 0 ? prints : actuals;
  return pool.toSorted((a, b) => compareDates(a.reportedOn, b.reportedOn))[0] ?? null;
}
