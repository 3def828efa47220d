import { describe, expect, it } from 'vitest';
import { inTodaysShares, splitFactor } from '../../../src/domain/book/split.ts';

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
