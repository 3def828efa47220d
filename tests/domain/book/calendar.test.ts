import { describe, expect, it } from 'vitest';
import {
  calendarsOf,
  parseEndRule,
  periodEnd,
  weekFlags,
  weeksInQuarter,
  weeksInYear,
  type Calendars,
} from '../../../src/domain/book/calendar.ts';
import { openStatus } from '../../../src/domain/outlook/guidanceStatus.ts';
import { parsePeriod } from '../../../src/domain/time/period.ts';
import { calendar, guidance } from '../../fixtures/rows.ts';

function end(key: string, calendars: Calendars): string | null {
  return periodEnd(parsePeriod(key)!, calendars);
}

const december = calendarsOf([calendar({})]);
const saturdayJuly = calendarsOf([
  calendar({ endMonth: 7, endRule: 'last Saturday of the month' }),
  calendar({ endMonth: null, endRule: '', yearNamed: '', period: '2016-Q3', weeks: 14 }),
]);

describe('fiscal calendars', () => {
  it('read the rules people write', () => {
    expect(parseEndRule('last day of the month')).toEqual({ kind: 'month-end' });
    expect(parseEndRule('last Saturday of the month')).toEqual({
      kind: 'last-weekday',
      weekday: 6,
    });
    expect(parseEndRule('Friday nearest the month end')).toEqual({
      kind: 'nearest-weekday',
      weekday: 5,
    });
  });

  it.each([
    ['2013-Q1', '2013-03-31'],
    ['2012-Q1', '2012-03-31'],
    ['2012-M02', null],
    ['2013-H1', '2013-06-30'],
    ['2013-FY', '2013-12-31'],
    ['LT', null],
  ])('end %s of a calendar year on %s', (key, date) => {
    expect(end(key, december)).toBe(date);
  });

  it('put the first quarters of a July year into the calendar year before', () => {
    const july = calendarsOf([calendar({ endMonth: 7 })]);
    expect(end('2020-Q1', july)).toBe('2019-10-31');
    expect(end('2020-Q2', july)).toBe('2020-01-31');
  });

  it('count 52 and 53 weeks and step back over the long quarter', () => {
    expect(weeksInYear(saturdayJuly, 2016)).toBe(53);
    expect(weeksInYear(saturdayJuly, 2017)).toBe(52);
    expect(end('2016-FY', saturdayJuly)).toBe('2016-07-30');
    expect(end('2016-Q3', saturdayJuly)).toBe('2016-04-30');
    expect(end('2016-Q2', saturdayJuly)).toBe('2016-01-23');
  });

  it('do not guess which quarter of a 53-week year is long', () => {
    const unsaid = calendarsOf([calendar({ endMonth: 7, endRule: 'last Saturday of the month' })]);
    expect(weeksInQuarter(unsaid, 2016, 2)).toBeNull();
    expect(weeksInQuarter(unsaid, 2017, 2)).toBe(13);
  });

  it('change on their date', () => {
    const moved = calendarsOf([calendar({}), calendar({ from: '2015-07-01', endMonth: 6 })]);
    expect(end('2014-FY', moved)).toBe('2014-12-31');
    expect(end('2017-FY', moved)).toBe('2017-06-30');
  });

  it('name a year after the one it starts in when told so', () => {
    const retail = calendarsOf([calendar({ endMonth: 1, yearNamed: 'year in which it starts' })]);
    expect(end('2020-FY', retail)).toBe('2021-01-31');
  });

  it('flag a 14-week quarter in itself and in the growth that touches it', () => {
    const flags = (key: string, versus: string) =>
      weekFlags(parsePeriod(key)!, versus, saturdayJuly);
    expect(flags('2016-Q3', '')).toEqual(['14-week quarter']);
    expect(flags('2017-Q3', 'yoy')).toEqual(['compared with a 14-week quarter']);
    expect(flags('2016-Q4', 'qoq')).toEqual(['compared with a 14-week quarter']);
    expect(flags('2017-Q3', '')).toEqual([]);
  });
});

describe('guidance without an actual', () => {
  it.each([
    ['2013-03-01', 'open'],
    ['2013-04-15', 'awaiting print'],
    ['2013-12-01', 'actual missing'],
  ])('on %s is %s', (today, status) => {
    expect(openStatus({ actual: null, target: guidance() }, december, today)).toBe(status);
  });

  it('says so when no calendar is known', () => {
    const none = calendarsOf([]);
    expect(openStatus({ actual: null, target: guidance() }, none, '2013-01-01')).toBe(
      'no calendar',
    );
  });
});
