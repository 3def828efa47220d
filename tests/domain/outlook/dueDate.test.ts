import { expect, it } from 'vitest';
import { calendarsOf } from '../../../src/domain/book/calendar.ts';
import { dueDate } from '../../../src/domain/outlook/dueDate.ts';
import { actual } from '../../fixtures/rows.ts';

const calendars = calendarsOf([
  {
    ...actual(),
    kind: 'calendar',
    from: '2000-01-01',
    endMonth: 12,
    endRule: '',
    yearNamed: '',
    period: '',
    weeks: null,
  },
]);
const row = (period: string, reportedOn: string) => actual({ period, reportedOn });

it('is the end of the period and the usual delay of past reports', () => {
  const past = [
    row('2013-Q1', '2013-04-20'),
    row('2013-Q2', '2013-07-24'),
    row('2013-Q3', '2013-10-22'),
  ];
  expect(dueDate('2014-Q1', past, calendars)).toEqual({ on: '2014-04-22', days: 22, n: 3 });
});

it('is not said without a calendar or a report', () => {
  expect(dueDate('2014-Q1', [], calendars)).toBeNull();
  expect(dueDate('2014-Q1', [row('2013-Q1', '2013-04-20')], calendarsOf([]))).toBeNull();
});
