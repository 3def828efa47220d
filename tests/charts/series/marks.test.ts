import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../src/charts/series/marks.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, bridge, guidance } from '../../fixtures/rows.ts';

const credit = { amount: 0.03, inGuidance: 'no', quantifiedBy: 'company' } as const;

describe('marksOf', () => {
  it('draws the worked example: comparable inside, reported above, flips', () => {
    const series = compareBook(bookOf(...[guidance(), actual({ value: 0.24 }), bridge(credit)]));
    const [mark] = marksOf(series).marks;
    expect(mark).toMatchObject({
      label: 'Q1 2013',
      low: 0.18,
      high: 0.22,
      mid: 0.2,
      point: null,
      flips: true,
      actual: {
        reported: 0.24,
        comparable: 0.21,
        side: 'inside',
        reportedSide: 'above',
        economic: 'in line',
        reportedEconomic: 'favourable',
      },
    });
  });

  it('gives a floor no high and no midpoint', () => {
    const [mark] = marksOf(compareBook(bookOf(...[guidance({ form: 'floor', high: null })]))).marks;
    expect(mark).toMatchObject({ low: 0.18, high: null, mid: null, openHigh: true });
  });

  it('gives a point its tolerance and no midpoint tick of a range', () => {
    const rows = [guidance({ form: 'point', low: 0.2, high: 0.2 })];
    const [mark] = marksOf(compareBook(bookOf(...rows))).marks;
    expect(mark).toMatchObject({ low: 0.19, high: 0.21, mid: null, point: 0.2 });
  });

  it('tells an open period from one that was passed without an actual', () => {
    const series = compareBook(
      bookOf(
        ...[
          guidance({ period: '2013-Q1' }),
          guidance({ period: '2013-Q2' }),
          actual({ period: '2013-Q2' }),
          guidance({ period: '2013-Q3' }),
        ],
      ),
    );
    const { marks } = marksOf(series);
    expect(marks.map((m) => [m.status, m.isOpen, m.actual === null])).toEqual([
      ['no actual', false, true],
      ['scored', false, false],
      ['no actual', true, true],
    ]);
  });

  it('draws figures without a basis and decides nothing about them', () => {
    const fields = { basis: 'unspecified' } as const;
    const rows = [guidance(fields), actual({ ...fields, value: 0.3, mark: 'rounded' })];
    const [mark] = marksOf(compareBook(bookOf(...rows))).marks;
    expect(mark).toMatchObject({
      status: 'basis not stated',
      notes: ['rounded'],
      actual: { side: 'undecided', economic: null },
    });
  });
});
