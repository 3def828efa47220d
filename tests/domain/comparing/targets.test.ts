import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

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
