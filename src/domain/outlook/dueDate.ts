import { periodEnd, type Calendars } from '../book/calendar.ts';
import type { Actual } from '../book/rows.ts';
import { median } from '../record/statistics.ts';
import { compareDates } from '../time/date.ts';
import { comparePeriodKeys, horizonOf, parsePeriod } from '../time/period.ts';
import { dateOfDay, dayNumber } from '../time/weekday.ts';

/** When the figures of a period are due by a company's own habit. */
export interface Due {
  /** A full date. */
  readonly on: string;
  /** The usual number of days after the end of the period. */
  readonly days: number;
  /** From how many past reports. */
  readonly n: number;
}

/** How many past reports tell the habit of today. */
const RECENT = 8;

/** Days from the end of each period to its first report, in order of the periods. */
function delays(actuals: readonly Actual[], calendars: Calendars): readonly [string, number][] {
  const first = new Map<string, string>();
  for (const { period, reportedOn } of actuals) {
    const known = first.get(period);
    if (reportedOn.length !== 10) continue;
    if (known === undefined || compareDates(reportedOn, known) < 0) first.set(period, reportedOn);
  }
  return [...first]
    .toSorted(([a], [b]) => comparePeriodKeys(a, b))
    .flatMap(([key, on]) => {
      const period = parsePeriod(key);
      const end = period === null ? null : periodEnd(period, calendars);
      const days = end === null ? -1 : dayNumber(on) - dayNumber(end);
      // What comes before the end or half a year after it is no report of results.
      return days < 0 || days > 180 ? [] : [[key, days] as [string, number]];
    });
}

/**
 * The day a period is due: its end and the median delay of the last reports, of the same quarter of the
 * year where there are three; null without a calendar or a past report.
 */
export function dueDate(key: string, actuals: readonly Actual[], calendars: Calendars): Due | null {
  const period = parsePeriod(key);
  const end = period === null ? null : periodEnd(period, calendars);
  if (end === null) return null;
  const alike = delays(
    actuals.filter((row) => horizonOf(row.period) === horizonOf(key)),
    calendars,
  );
  const same = alike.filter(([other]) => other.slice(4) === key.slice(4));
  const recent = (same.length >= 3 ? same : alike).slice(-RECENT).map(([, days]) => days);
  const days = median(recent);
  if (days === null) return null;
  return {
    on: dateOfDay(dayNumber(end) + Math.round(days)),
    days: Math.round(days),
    n: recent.length,
  };
}
