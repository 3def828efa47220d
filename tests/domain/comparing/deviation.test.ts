import { describe, expect, it } from 'vitest';
import { deviationOf, positionOf, zOf } from '../../../src/domain/comparing/deviation.ts';

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
