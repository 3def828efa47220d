import { describe, expect, it } from 'vitest';
import { medianInterval } from '../../../src/domain/record/medianInterval.ts';

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => n - i);

describe('medianInterval', () => {
  // The ranks printed in tables of the sign-test interval for a median at 95%.
  it.each([
    [6, 1, 6, 0.9688],
    [8, 1, 8, 0.9922],
    [9, 2, 8, 0.9609],
    [12, 3, 10, 0.9614],
    [20, 6, 15, 0.9586],
  ])('takes for n = %i the ranks %i and %i', (n, low, high, coverage) => {
    const interval = medianInterval(upTo(n));
    expect(interval).toMatchObject({ low, high });
    expect(interval?.coverage).toBeCloseTo(coverage, 4);
  });

  it('says how little the whole span of four values holds', () => {
    expect(medianInterval([3, -1, 2, 5])).toEqual({ low: -1, high: 5, coverage: 0.875 });
  });

  it('says nothing without values, and claims nothing for one', () => {
    expect(medianInterval([])).toBeNull();
    expect(medianInterval([2])).toEqual({ low: 2, high: 2, coverage: 0 });
  });
});
