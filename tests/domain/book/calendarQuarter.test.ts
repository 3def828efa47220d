import { describe, expect, it } from 'vitest';
import type { Calendars } from '../../../src/domain/book/calendar.ts';
import { calendarQuarterOf } from '../../../src/domain/book/calendarQuarter.ts';

const LAST_SATURDAY = { kind: 'last-weekday', weekday: 6 } as const;

function ending(endMonth: number, rule: Calendars['rules'][number]['rule']): Calendars {
  return { rules: [{ from: '', endMonth, rule, named: 'end' }], weeks: new Map() };
}

describe('calendarQuarterOf', () => {
  it.each([
    ['a calendar year', ending(12, { kind: 'month-end' }), '2013-Q1', '2013-Q1', '2013-03-31'],
    [
      'a year to the last Saturday of July',
      ending(7, LAST_SATURDAY),
      '2014-Q1',
      '2013-Q3',
      '2013-10-26',
    ],
    ['its fourth quarter', ending(7, LAST_SATURDAY), '2014-Q4', '2014-Q2', '2014-07-26'],
    ['a year to January', ending(1, { kind: 'month-end' }), '2025-Q4', '2024-Q4', '2025-01-31'],
    ['a year to February', ending(2, { kind: 'month-end' }), '2025-Q4', '2025-Q1', '2025-02-28'],
  ] as const)('puts %s where its quarter ends', (_name, calendars, period, key, end) => {
    expect(calendarQuarterOf(period, calendars)).toEqual({ key, end });
  });

  it('keeps the label and says so where no calendar is known', () => {
    const none: Calendars = { rules: [], weeks: new Map() };
    expect(calendarQuarterOf('2013-Q1', none)).toEqual({ key: '2013-Q1', end: null });
  });

  it('has no place for a year', () => {
    expect(calendarQuarterOf('2013-FY', ending(12, { kind: 'month-end' }))).toBeNull();
  });

  it('gives four quarters of a fiscal year four different places', () => {
    const places = [1, 2, 3, 4].map((q) =>
      calendarQuarterOf(`2016-Q${q}`, ending(7, LAST_SATURDAY)),
    );
    expect(new Set(places.map((place) => place?.key)).size).toBe(4);
  });
});
