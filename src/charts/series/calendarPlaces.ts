import type { Calendars } from '../../domain/book/calendar.ts';
import { calendarQuarterOf } from '../../domain/book/calendarQuarter.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';

/** The calendar quarter each fiscal quarter of a series stands under; a period that is none has no place. */
export function calendarPlaces(
  series: readonly Comparison[],
  calendars: Calendars,
): ReadonlyMap<string, string> {
  return new Map(
    series.flatMap(({ target: { period } }) => {
      const place = calendarQuarterOf(period, calendars);
      return place === null ? [] : [[period, place.key] as const];
    }),
  );
}
