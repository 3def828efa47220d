import { describe, expect, it } from 'vitest';
import { nextOrder, ordered, readOrder } from '../../../src/charts/figures/league.ts';
import { FEW, HIGH, LOW } from '../../fixtures/companyRows.ts';

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
