import type { Calendars } from '../book/calendar.ts';
import { periodEnd } from '../book/calendar.ts';
import type { Comparison } from '../comparing/comparison.ts';
import { parsePeriod } from '../time/period.ts';
import { dateOfDay, dayNumber } from '../time/weekday.ts';

/** Where a guidance without an actual stands on a day. */
export type OpenStatus = 'open' | 'awaiting print' | 'actual missing' | 'no calendar';

/** Days after a period's end by which results are normally out; later the actual is missing here. */
const REPORTING_DAYS = 90;

/** The state of a guidance on `today` (a full date); null once it has an actual. */
export function openStatus(
  { actual, target }: Pick<Comparison, 'actual' | 'target'>,
  calendars: Calendars,
  today: string,
): OpenStatus | null {
  if (actual !== null) return null;
  const period = parsePeriod(target.period);
  const end = period === null ? null : periodEnd(period, calendars);
  if (end === null) return 'no calendar';
  if (today <= end) return 'open';
  return today <= dateOfDay(dayNumber(end) + REPORTING_DAYS) ? 'awaiting print' : 'actual missing';
}
