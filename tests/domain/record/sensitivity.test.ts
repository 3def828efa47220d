import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import {
  DEFAULT_WINDOW,
  inWindow,
  readRecordWindow,
} from '../../../src/domain/record/recordWindow.ts';
import type { Row } from '../../../src/domain/book/rows.ts';
import { benchmarkLines, flipsOf } from '../../../src/domain/record/sensitivity.ts';
import { halfLastDigit } from '../../../src/domain/quantity/tolerance.ts';
import { trackRecord } from '../../../src/domain/record/trackRecord.ts';
import { actual, bookOf, bridge, guidance } from '../../fixtures/rows.ts';

function quarters(values: readonly number[], low = 0.18, high = 0.22): readonly Row[] {
  return values.flatMap((value, i) => {
    const period = `${2010 + Math.floor(i / 4)}-Q${(i % 4) + 1}`;
    const issuedOn = `${2010 + Math.floor(i / 4)}-0${(i % 4) + 1}-15`;
    return [guidance({ period, low, high, issuedOn }), actual({ period, value })];
  });
}

describe('benchmarks', () => {
  const series = compareBook(bookOf(...quarters([0.2, 0.21, 0.22, 0.23])));

  it('change errors and never where an actual landed', () => {
    const [low, high] = [trackRecord(series, 'low'), trackRecord(series, 'high')];
    expect(low?.bias?.value).toBeCloseTo(3.5, 9);
    expect(high?.bias?.value).toBeCloseTo(-0.5, 9);
    expect(low).toMatchObject({ inside: high?.inside, delivered: high?.delivered });
    expect(low?.aboveMidpoint).toEqual(high?.aboveMidpoint);
  });

  it('stand side by side, midpoint first', () => {
    expect(benchmarkLines(series).map((l) => l.benchmark)).toEqual(['midpoint', 'low', 'high']);
    expect(benchmarkLines(series.slice(1))).toEqual([]);
  });

  it('come with the width of what was guided', () => {
    expect(trackRecord(series)?.precision).toEqual({ value: 4, unit: 'cents' });
  });
});

describe('verdicts that flip', () => {
  it('without the bridge item', () => {
    const series = compareBook(bookOf(guidance(), actual(), bridge()));
    expect(flipsOf(series)).toEqual([
      { period: '2013-Q1', because: 'bridge item', from: 'upper half', to: 'above' },
    ]);
  });

  it('when a point is held to half its last stated digit, and only a point', () => {
    const point = { metric: 'opex', unit: 'usd', low: 350e6, high: 350e6 } as const;
    const opex = actual({ metric: 'opex', unit: 'usd', value: 354e6, precision: 1e6 });
    // Ours is 1%, 346.5 to 353.5; half of 10m is 345 to 355.
    expect(flipsOf(compareBook(bookOf(guidance(point), opex)))).toEqual([
      { period: '2013-Q1', because: 'tolerance', from: 'above', to: 'upper half' },
    ]);
    const range = { ...point, low: 340e6 };
    expect(flipsOf(compareBook(bookOf(guidance(range), opex)))).toEqual([]);
  });

  it.each([
    [4.8e9, 5e7],
    [0.32, 0.005],
    [0.4, 0.05],
    [320e6, 5e6],
    [0, 0.5],
  ])('half the last digit of %d is %d', (value, half) => {
    expect(halfLastDigit(value)).toBe(half);
  });
});

describe('the window of a record', () => {
  const series = compareBook(
    bookOf(...quarters([0.2, 0.2, 0.2, 0.2, 0.2]), guidance({ period: '2012-Q1', issuedOn: '' })),
  );

  it('keeps the last periods, all, or those guided since a date; an undated one is not since', () => {
    expect(inWindow(series, 2)).toHaveLength(2);
    expect(inWindow(series, 0)).toHaveLength(6);
    expect(inWindow(series, '2010-03-15').map((c) => c.target.period)).toEqual([
      '2010-Q3',
      '2010-Q4',
      '2011-Q1',
    ]);
  });

  it.each([
    ['8', 8],
    ['0', 0],
    ['2016-08', '2016-08'],
    ['', DEFAULT_WINDOW],
    ['soon', DEFAULT_WINDOW],
  ])('"%s" is read as %s', (text, window) => {
    expect(readRecordWindow(text)).toBe(window);
  });
});
