import { describe, expect, it } from 'vitest';
import { findingOf } from '../../../src/charts/words/finding.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import type { Comparison } from '../../../src/domain/comparing/comparison.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

const EN = 'en-US';

/** EPS of 0.18 to 0.22 guided for each quarter; null where nothing was reported. */
function quarters(values: readonly (number | null)[]): readonly Comparison[] {
  return compareBook(
    bookOf(
      ...values.flatMap((value, index) => {
        const period = `${2013 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;
        return [guidance({ period }), ...(value === null ? [] : [actual({ period, value })])];
      }),
    ),
  );
}

describe('findingOf', () => {
  it('states what was delivered, its n and the median', () => {
    expect(findingOf(quarters([0.21, 0.21, 0.24, 0.17, null]), EN)).toBe(
      'EPS: delivered in 3 of 4 quarters, median +1.0 cents against the midpoint',
    );
  });

  it('says that only a window counts', () => {
    expect(findingOf(quarters([0.1, 0.1, 0.2, 0.2, 0.2, 0.2]), EN, 4)).toBe(
      'EPS: delivered in 4 of the last 4 quarters, median on the midpoint',
    );
  });

  it('claims no record under four', () => {
    expect(findingOf(quarters([0.24, 0.21]), EN)).toBe(
      'EPS: 2 quarters scored; a record needs 4 scored alike',
    );
    expect(findingOf(quarters([0.24]), EN)).toBe(
      'EPS: above the high end in Q1 2013; a record needs 4 scored alike',
    );
  });

  it('says when there is nothing to compare', () => {
    expect(findingOf(quarters([null, null]), EN)).toBe(
      'EPS: 2 quarters guided, no actual to compare',
    );
    const unstated = compareBook(bookOf(...[guidance({ basis: 'unspecified' })]));
    expect(findingOf(unstated, EN)).toBe(
      'EPS: 1 quarter guided, basis not stated, so not compared',
    );
    expect(findingOf([], EN)).toBe('Nothing guided');
  });
});
