import { describe, expect, it } from 'vitest';
import { staircaseOf } from '../../../src/charts/series/staircase.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

describe('the staircase', () => {
  it('puts silences among the vintages and ends in the actual', () => {
    const [c] = compareBook(
      bookOf(
        guidance({ issuedOn: '2013-01-24' }),
        guidance({ issuedOn: '2013-03-01', low: 0.2, high: 0.22 }),
        actual(),
      ),
    );
    const silence = { on: '2013-02-01', slot: 'after Q1', kind: 'not reiterated' } as const;
    const stairs = c && staircaseOf(c, [silence]);
    expect(stairs?.columns.map((column) => column.kind)).toEqual(['vintage', 'silence', 'vintage']);
    expect(stairs?.actual).toBe(0.24);
    expect(stairs?.extent.max).toBeGreaterThan(0.24);
  });
});
