import { describe, expect, it } from 'vitest';
import { bookAsOf, formatMoment, NOW, readMoment } from '../../../src/domain/book/asOf.ts';
import { calibrate } from '../../../src/domain/record/calibration.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { reportDays, slotOf } from '../../../src/domain/comparing/vintageSlot.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

describe('as of', () => {
  const book = bookOf(
    guidance({ entered: 1 }),
    actual({ entered: 2, retired: 3, retiredReason: 'corrected', value: 0.2 }),
    actual({ entered: 3, value: 0.24 }),
    actual({ entered: 4, period: '2013-Q2', reportedOn: '' }),
  );

  it('now is the book itself', () => {
    expect(bookAsOf(book, NOW)).toBe(book);
  });

  it('today on either clock changes no comparison', () => {
    const today = { saidBy: '9999', enteredBy: 99 };
    expect(compareBook(bookAsOf(book, today))).toEqual(compareBook(book));
  });

  it('a commit brings back what was believed then', () => {
    const [c] = compareBook(bookAsOf(book, { saidBy: '', enteredBy: 2 }));
    expect(c?.actual?.value).toBe(0.2);
  });

  it('a date hides what was not yet said, and figures without a date', () => {
    const then = bookAsOf(book, { saidBy: '2013-02-01', enteredBy: null });
    expect(then.rows.map((row) => row.kind)).toEqual(['guidance']);
  });

  it('a month counts as said by its last day', () => {
    const month = bookOf(guidance({ issuedOn: '2013-01' }));
    expect(bookAsOf(month, { saidBy: '2013-01-30', enteredBy: null }).rows).toHaveLength(0);
    expect(bookAsOf(month, { saidBy: '2013-01', enteredBy: null }).rows).toHaveLength(1);
  });
});

describe('calibrated band', () => {
  it('says nothing under four errors', () => {
    expect(calibrate([0.01, 0.02, 0.03], 100, true)).toBeNull();
  });

  it('applies the past errors and states what the interval holds', () => {
    const few = calibrate([0.03, 0.01, 0.02, 0.04], 100, true);
    expect(few).toMatchObject({ n: 4, coverage: 0.6, interval: { low: 101, high: 104 } });
    expect(few?.median).toBeCloseTo(102.5, 9);
    const many = calibrate(
      Array.from({ length: 19 }, (_, i) => i),
      0,
      false,
    );
    expect(many).toMatchObject({ interval: { low: 1, high: 17 }, coverage: 0.8 });
  });

  it('grows away from a negative midpoint in the direction of the error', () => {
    expect(calibrate([0.1, 0.1, 0.1, 0.1], -100, true)?.median).toBe(-90);
  });
});

describe('slots of a year', () => {
  const reports = ['2016-04-21', '2016-07-21', null] as const;

  it.each([
    ['2016-01-19', 'initial'],
    ['2016-04-21', 'after Q1'],
    ['2016-07-21', 'after Q2'],
    ['2016-06-01', 'between'],
  ])('guidance of %s is %s', (day, slot) => {
    expect(slotOf(day, reports, false)).toBe(slot);
  });

  it('takes the results of the first half for those of the second quarter', () => {
    const half = actual({ period: '2016-H1', reportedOn: '2016-08-20' });
    expect(reportDays([half], 2016)).toEqual([null, '2016-08-20', null]);
  });

  it('calls only the first guidance initial where no report day is known', () => {
    expect(slotOf('2016-01-19', [null, null, null], true)).toBe('initial');
    expect(slotOf('2016-07-19', [null, null, null], false)).toBe('between');
  });
});

describe('a moment in an address', () => {
  it.each([
    ['', NOW],
    ['2016-05', { saidBy: '2016-05', enteredBy: null }],
    ['@12', { saidBy: '', enteredBy: 12 }],
    ['2016-05-01@3', { saidBy: '2016-05-01', enteredBy: 3 }],
  ])('%s is read and written', (text, moment) => {
    expect(readMoment(text)).toEqual(moment);
    expect(formatMoment(moment)).toBe(text);
  });

  it.each(['2016-13-01', 'now', '@x', '@-1'])('%s is now', (text) => {
    expect(readMoment(text)).toEqual(NOW);
  });
});
