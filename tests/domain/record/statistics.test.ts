import { describe, expect, it } from 'vitest';
import { median, signTest, wilson } from '../../../src/domain/record/statistics.ts';

const percent = (x: number | undefined): number => Math.round((x ?? Number.NaN) * 100);

describe('Wilson interval', () => {
  it.each([
    [7, 8, 53, 98],
    [8, 8, 68, 100],
    [4, 4, 51, 100],
    [3, 5, 23, 88],
  ])('%i of %i is %i to %i percent, as published', (k, n, low, high) => {
    const interval = wilson(k, n);
    expect([percent(interval?.low), percent(interval?.high)]).toEqual([low, high]);
  });

  it('says nothing of no trials', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('sign test', () => {
  it.each([
    [7, 8, 0.07],
    [8, 8, 0.008],
    [5, 5, 0.0625],
    [8, 11, 0.227],
  ])('%i of %i has p = %d', (k, n, p) => {
    expect(signTest(k, n)).toBeCloseTo(p, 3);
  });
});

describe('median', () => {
  it('is the middle, or the mean of the two middle values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNull();
  });
});
