import { describe, expect, it } from 'vitest';
import { revisionOf } from '../../../src/domain/comparing/revision.ts';

describe('ranges that become points, and back', () => {
  it('are revised by their bounds', () => {
    const range = { low: 0.18, high: 0.22, form: 'range' as const };
    expect(revisionOf(range, { low: 0.2, high: 0.2, form: 'point' })).toBe('narrowed');
    expect(revisionOf(range, { low: 0.2, high: null, form: 'floor' })).toBe('form changed');
  });
});
