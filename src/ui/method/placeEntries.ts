import { periodLabel } from '../../domain/time/period.ts';
import { dayText } from '../parts/words/locale.ts';
import type { MethodEntry } from './entry.ts';
import type { PlaceExample } from './example.ts';

/** How companies with different fiscal years come to stand in one column. */
export function placeEntries(place: PlaceExample | null): readonly MethodEntry[] {
  return [
    {
      id: 'calendar-quarter',
      title: 'Calendar quarter',
      formula:
        'the calendar quarter whose last day is nearest to the last day of the fiscal quarter',
      says: 'A heat map lays fiscal quarters of different companies in one column by when they end. Without a fiscal calendar the label is taken as it stands, and no end date is shown.',
      worked: place === null ? '' : placeText(place),
    },
  ];
}

function placeText({ company, period, end, calendarQuarter }: PlaceExample): string {
  return `${company}: ${periodLabel(period)} ends on ${dayText(end)} and stands in the calendar’s ${periodLabel(calendarQuarter)}.`;
}
