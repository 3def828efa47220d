import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import type { Draft } from '../../../src/domain/book/rows.ts';
import { notComparableFigures } from '../../../src/domain/planning/notComparable.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

/** What would be compared with nothing after these rows are imported into a book of those. */
function reasonsOf(known: ReturnType<typeof bookOf>, ...rows: readonly Draft[]): readonly string[] {
  const books = new Map([[known.companyId, known]]);
  const { changes } = planImport(books, [{ companyId: known.companyId, rows }], 2);
  return notComparableFigures(changes, () => known).map(({ reason }) => reason);
}

describe('figures that would be compared with nothing', () => {
  it('an actual on another basis than the guidance of its period', () => {
    expect(reasonsOf(bookOf(guidance()), actual({ basis: 'gaap' }))).toEqual([
      'basis: guided non_gaap, reported gaap',
    ]);
  });

  it('guidance in another currency than the actual known', () => {
    const book = bookOf(actual({ metric: 'revenue', unit: 'usd', basis: 'unspecified' }));
    const euros = guidance({ metric: 'revenue', unit: 'eur', basis: 'unspecified' });
    expect(reasonsOf(book, euros)).toEqual(['unit: guided in eur, reported in usd']);
  });

  it('figures whose basis is not stated, guided or reported', () => {
    const unstated = { basis: 'unspecified' } as const;
    expect(reasonsOf(bookOf(), guidance(unstated), actual(unstated))).toEqual([
      'basis not stated: GAAP or non-GAAP',
      'basis not stated: GAAP or non-GAAP',
    ]);
  });

  it('not what meets its counterpart, has none yet, or exists on one basis', () => {
    expect(reasonsOf(bookOf(guidance()), actual())).toEqual([]);
    expect(reasonsOf(bookOf(), guidance())).toEqual([]);
    expect(reasonsOf(bookOf(), actual({ metric: 'revenue', basis: 'unspecified' }))).toEqual([]);
  });

  it('not a second figure on another basis beside one that meets', () => {
    const both = [actual(), actual({ basis: 'gaap', value: 0.2 })];
    expect(reasonsOf(bookOf(guidance()), ...both)).toEqual([]);
  });
});
