import { describe, expect, it } from 'vitest';
import { companyRows } from '../../../src/charts/series/companyRows.ts';
import { nextOrder, ordered, readOrder } from '../../../src/charts/figures/league.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

const NO_CALENDARS = { rules: [], weeks: new Map() };

const CHOICE = {
  metric: 'eps',
  horizon: 'quarter',
  basis: '',
  window: 12,
  benchmark: 'midpoint',
} as const;

/** Four quarters guided 0.18 to 0.22 and delivered at these values. */
function rowsOf(
  name: string,
  values: readonly number[],
  benchmark: 'midpoint' | 'low' = 'midpoint',
) {
  const book = bookOf(
    ...values.flatMap((value, index) => {
      const period = `2013-Q${index + 1}`;
      return [guidance({ period }), actual({ period, value, precision: null })];
    }),
  );
  const company = { id: name, name, ticker: '' };
  return companyRows(company, compareBook(book), NO_CALENDARS, { ...CHOICE, benchmark });
}

const HIGH = rowsOf('High', [0.23, 0.24, 0.25, 0.26]);

const LOW = rowsOf('Low', [0.15, 0.19, 0.2, 0.21]);

const FEW = rowsOf('Few', [0.2]);

describe('the league table', () => {
  const rows = [...FEW, ...HIGH, ...LOW];
  const names = (text: string): readonly string[] =>
    ordered(rows, readOrder(text)).map(({ company }) => company.name);

  it('orders by a measure, those without it last either way', () => {
    expect(names('-median')).toEqual(['High', 'Low', 'Few']);
    expect(names('median')).toEqual(['Low', 'High', 'Few']);
    expect(names('nonsense')).toEqual(['Few', 'High', 'Low']);
  });

  it('turns round when a column is pressed again', () => {
    expect(nextOrder(readOrder(''), 'median')).toBe('-median');
    expect(nextOrder(readOrder('-median'), 'median')).toBe('median');
    expect(nextOrder(readOrder('-median'), 'size')).toBe('size');
  });
});
