import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { agreement, draftHistory, draftQuarter } from '../../../src/domain/outlook/draftCheck.ts';
import { triangulate } from '../../../src/domain/outlook/triangulation.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

/** Five quarters of EPS guided 0.10 to 0.14, 0.20 to 0.24 and so on, each delivered a cent above the middle. */
const series = compareBook(
  bookOf(
    ...[1, 2, 3, 4, 5].flatMap((n) => {
      const period = n === 5 ? '2014-Q1' : `2013-Q${n}`;
      const low = n / 10;
      return [
        guidance({ period, low, high: low + 0.04 }),
        actual({ period, value: low + 0.03, precision: null }),
      ];
    }),
  ),
);

describe('draftHistory', () => {
  it('ranks the width of a draft among those guided before', () => {
    const history = draftHistory({ low: 0.6, high: 0.7 }, '2014-Q2', series);
    expect(history?.width).toMatchObject({ smaller: 5, n: 5 });
    expect(history?.width?.value.value).toBeCloseTo(10);
    expect(history?.width?.usual.value).toBeCloseTo(4);
  });

  // From each actual (low + 0.03) to the next middle (low + 0.12) it is 9 cents; here 0.65 - 0.53 = 12.
  it('ranks the step from the last actual to the midpoint', () => {
    const { step } = draftHistory({ low: 0.6, high: 0.7 }, '2014-Q2', series) ?? {};
    expect(step?.value.value).toBeCloseTo(12);
    expect(step?.usual.value).toBeCloseTo(9);
    expect(step).toMatchObject({ smaller: 4, n: 4 });
  });

  it('applies past errors to the drafted middle', () => {
    const history = draftHistory({ low: 0.6, high: 0.7 }, '2014-Q2', series);
    expect(history?.calibrated?.n).toBe(5);
    expect(history?.calibrated?.median).toBeCloseTo(0.66);
  });

  it('looks at nothing from the drafted quarter on', () => {
    expect(draftHistory({ low: 0.2, high: 0.3 }, '2013-Q3', series)?.width?.n).toBe(2);
    expect(draftHistory({ low: 0.2, high: 0.3 }, '2013-Q1', series)).toBeNull();
  });

  it('finds no width in a point and no step without the quarter before', () => {
    const history = draftHistory({ low: 0.6, high: 0.6 }, '2015-Q1', series);
    expect(history?.width).toBeNull();
    expect(history?.step).toBeNull();
  });
});

describe('a draft against what its pieces imply', () => {
  it('takes a guided margin only where no expenses are given', () => {
    const margin = new Map([
      ['revenue', { low: 100, high: 110 }],
      ['operating_margin', { low: 0.1, high: 0.2 }],
    ]);
    expect(triangulate(draftQuarter(margin), 'full')?.operatingIncome).toEqual({
      low: 10,
      high: 22,
    });
    const both = new Map([...margin, ['opex', { low: 40, high: 40 }]]);
    expect(draftQuarter(both).operatingMargin).toBeNull();
  });

  it.each([
    [{ low: 1, high: 2 }, { low: 0, high: 3 }, 'consistent'],
    [{ low: 0, high: 3 }, { low: 1, high: 2 }, 'consistent'],
    [{ low: 0, high: 2 }, { low: 1, high: 3 }, 'overlaps in part'],
    [{ low: 0, high: 1 }, { low: 2, high: 3 }, 'apart'],
  ] as const)('calls %j against %j %s', (drafted, implied, word) => {
    expect(agreement(drafted, implied)).toBe(word);
  });
});
