import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOn, relationOf } from '../../../src/domain/book/restatement.ts';
import { actual } from '../../fixtures/rows.ts';

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
