import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBook } from '../../src/domain/comparing/compare.ts';
import { deviationOf, positionOf, zOf } from '../../src/domain/comparing/deviation.ts';
import { knownOn, relationOf } from '../../src/domain/book/restatement.ts';
import { revisionOf } from '../../src/domain/comparing/revision.ts';
import { inTodaysShares, splitFactor } from '../../src/domain/book/split.ts';
import { boundsOf, parseStated } from '../../src/domain/quantity/stated.ts';
import { actual, bookOf, guidance } from './rowsMade.ts';

function bounds(text: string) {
  const stated = parseStated(text);
  if (stated === null) throw new Error(`not centred: ${text}`);
  return boundsOf(stated);
}

describe('plus or minus', () => {
  it.each([
    ['centre 515e6 ± 5e6', 510e6, 520e6],
    ['centre 0.64 ± 0.005 points', 0.635, 0.645],
    ['centre 37.5e9 ± 2 percent', 36.75e9, 38.25e9],
    ['centre -0.14 ± 0.03 points', -0.17, -0.11],
    ['centre -0.14 ± 10 percent', -0.154, -0.126],
  ])('%s is %d to %d', (text, low, high) => {
    expect(bounds(text)).toEqual({ low, high });
  });

  it('is not read out of other words', () => {
    expect(parseStated('range')).toBeNull();
    expect(parseStated('centre about ± 2')).toBeNull();
  });
});

describe('periods that are not the same target', () => {
  it('never lets a year-to-date figure pass for a quarter', () => {
    const [c] = compareBook(
      bookOf(guidance({ period: '2013-Q2' }), actual({ period: '2013-YTD2' })),
    );
    expect(c?.status).toBe('no actual');
  });

  it('does not call guidance for a new quarter a raise', () => {
    const all = compareBook(
      bookOf(
        guidance(),
        guidance({ period: '2013-Q2', low: 0.22, high: 0.26, issuedOn: '2013-04-23' }),
      ),
    );
    expect(all.map((c) => c.vintages.length)).toEqual([1, 1]);
  });

  it('keeps GAAP and non-GAAP of one sentence apart', () => {
    const all = compareBook(
      bookOf(guidance(), guidance({ basis: 'gaap', low: 0.1, high: 0.14 }), actual()),
    );
    expect(all.map((c) => [c.target.basis, c.status])).toEqual(
      expect.arrayContaining([
        ['gaap', 'not comparable'],
        ['non_gaap', 'scored'],
      ]),
    );
  });
});

describe('ranges that become points, and back', () => {
  it('are revised by their bounds', () => {
    const range = { low: 0.18, high: 0.22, form: 'range' as const };
    expect(revisionOf(range, { low: 0.2, high: 0.2, form: 'point' })).toBe('narrowed');
    expect(revisionOf(range, { low: 0.2, high: null, form: 'floor' })).toBe('form changed');
  });
});

describe('widths and midpoints of nothing', () => {
  it('give no position, no z and no percentage', () => {
    const point = { low: 5, high: 5, form: 'point' as const };
    const zero = { low: -5, high: 5, form: 'range' as const };
    expect(positionOf(6, point)).toBeNull();
    expect(zOf(6, point)).toBeNull();
    expect(deviationOf(1, zero, 'amount')).toBeNull();
    expect(deviationOf(0.01, { low: -0.02, high: 0.02, form: 'range' }, 'per_share')?.value).toBe(
      1,
    );
  });
});

describe('restatements', () => {
  it('are not made by a less precise second source', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(10, 100, 1000),
        (value, unit) => {
          const first = actual({ value, precision: 1 });
          const rounded = actual({ value: Math.round(value / unit) * unit, precision: unit });
          expect(relationOf(first, rounded)).toBe('confirms');
        },
      ),
    );
  });

  it('are made by another figure at the same precision', () => {
    expect(relationOf(actual({ value: 0.24 }), actual({ value: 0.25 }))).toBe('restates');
  });

  it('count from the day they were reported', () => {
    const first = actual({ value: 100, precision: 1, reportedOn: '2013-04-23' });
    const recast = actual({ value: 90, precision: 1, reportedOn: '2014-01-20', series: 'recast' });
    expect(knownOn([recast, first], '2013-01-01')).toBeNull();
    expect(knownOn([recast, first], '2013-12-31')?.value).toBe(100);
    expect(knownOn([recast, first], '2014-04-01')?.value).toBe(90);
  });
});

describe('splits', () => {
  const splits = [
    { date: '2014-06-09', ratio: 7 },
    { date: '2020-08-31', ratio: 4 },
  ];

  it('scale what was printed before them and leave later figures alone', () => {
    expect(splitFactor(splits, '2012-01-24')).toBe(28);
    expect(splitFactor(splits, '2018-01-24')).toBe(4);
    expect(splitFactor(splits, '2020-08-31')).toBe(1);
    expect(inTodaysShares(2.8, 'per_share', '2018-01-24', splits)).toBe(0.7);
    expect(inTodaysShares(100, 'shares', '2018-01-24', splits)).toBe(400);
    expect(inTodaysShares(1e9, 'amount', '2012-01-24', splits)).toBe(1e9);
  });
});
