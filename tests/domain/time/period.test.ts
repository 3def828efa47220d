import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addQuarters,
  comparePeriods,
  formatPeriod,
  parsePeriod,
  type Period,
} from '../../../src/domain/time/period.ts';
import { periodKeyOf } from '../../../src/domain/time/periodLabel.ts';

const year = fc.integer({ min: 1990, max: 2060 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('quarter' as const, 'run-rate' as const, 'ytd' as const),
    year,
    index: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('half' as const), year, index: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('month' as const), year, index: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('year' as const), year }),
  year.map((from) => ({ kind: 'multi-year' as const, from, year: from + 2 })),
  fc.constant({ kind: 'long-term' as const }),
);

describe('periods', () => {
  it('print and parse to the same period', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(parsePeriod(formatPeriod(p))).toEqual(p);
      }),
    );
  });

  it('are totally ordered', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) || 0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) {
          expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        }
        if (comparePeriods(a, b) === 0) expect(formatPeriod(a)).toBe(formatPeriod(b));
      }),
    );
  });

  it('step over the year end', () => {
    expect(formatPeriod(addQuarters({ kind: 'quarter', year: 2012, index: 4 }, 1))).toBe('2013-Q1');
    expect(formatPeriod(addQuarters({ kind: 'quarter', year: 2013, index: 1 }, -5))).toBe(
      '2011-Q4',
    );
  });
});

describe('period labels', () => {
  it.each([
    ['1Q13', '2013-Q1'],
    ['2Q:26', '2026-Q2'],
    ["26'4Q", '2026-Q4'],
    ['27 1Q', '2027-Q1'],
    ['2Q27E', '2027-Q2'],
    ['Q1 FY2013', '2013-Q1'],
    ['FQ1 2013', '2013-Q1'],
    ['Q2-FY24', '2024-Q2'],
    ['2013Q1', '2013-Q1'],
    ["Q3'25", '2025-Q3'],
    ['H1 2020', '2020-H1'],
    ['1H20', '2020-H1'],
    ['FY13', '2013-FY'],
    ['fiscal 2013', '2013-FY'],
    ['2013-Q1', '2013-Q1'],
    ['2016..2018-FY', '2016..2018-FY'],
  ])('reads %s as %s', (label, key) => {
    expect(periodKeyOf(label)).toBe(key);
  });

  it('needs the fiscal year end to place a calendar month', () => {
    expect(periodKeyOf('Mar-13')).toBeNull();
    expect(periodKeyOf('Mar-13', 12)).toBe('2013-Q1');
    expect(periodKeyOf('Oct-19', 7)).toBe('2020-Q1');
    expect(periodKeyOf('Jul-20', 7)).toBe('2020-Q4');
    expect(periodKeyOf('Feb-13', 12)).toBeNull();
  });

  it.each(['Q5 2013', '2013-M13', 'soon', '', 'Q1'])('refuses %j', (label) => {
    expect(periodKeyOf(label)).toBeNull();
  });
});
