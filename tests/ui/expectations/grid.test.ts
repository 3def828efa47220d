import { describe, expect, it } from 'vitest';
import { planEdit } from '../../../src/domain/planning/planImport.ts';
import { adjustmentsOf } from '../../../src/domain/book/asCompared.ts';
import { expectationsOf, heldOn } from '../../../src/domain/print/surprise.ts';
import {
  cellKey,
  draftsOf,
  faultIn,
  faultsIn,
  gridOf,
  pasted,
} from '../../../src/ui/expectations/grid.ts';
import { demoBook, inventedBook, REVENUE } from '../../domain/print/books.ts';

const book = inventedBook();
const grid = gridOf(book);
const revenue = { ...REVENUE, period: '' };

describe('the grid of expectations', () => {
  it('has what the company guides or reports down and the next four quarters with their years across', () => {
    expect(grid.periods).toEqual(
      ['2025-Q2', '2025-Q3', '2025-FY', '2025-Q4', '2026-Q1', '2026-FY'].toSorted(
        (a, b) => grid.periods.indexOf(a) - grid.periods.indexOf(b),
      ),
    );
    expect(grid.periods.filter((key) => key.includes('Q'))).toEqual([
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
    ]);
    expect(grid.series.map(({ metric }) => metric)).toContain('free_cash_flow');
    expect(grid.series[0]).toEqual(revenue);
    expect(gridOf(demoBook('amd')).series.every(({ basis }) => basis !== 'unspecified')).toBe(true);
  });

  it('refuses as typed what is no figure of its unit', () => {
    expect(faultIn('3.65bn usdusd', 'usd')).toBe('Write a figure such as 1.05bn or 320m');
    expect(faultIn('64', 'fraction')).toBe('Write 64% or 0.64');
    expect(['', '3.65bn', '$320m', '(12m)'].map((typed) => faultIn(typed, 'usd'))).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(faultsIn(grid, { [cellKey(revenue, '2025-Q2')]: 'n/a' })).toBe(1);
  });

  it('takes a block from a spreadsheet, and counts what lies beyond it', () => {
    const at = { series: 0, period: grid.periods.length - 2 };
    const [left = '', right = ''] = grid.periods.slice(-2);
    const { typed, beyond } = pasted('110m\t111m\t112m\r\n0.5\t\r\n', at, grid);
    expect(typed[cellKey(revenue, left)]).toBe('110m');
    expect(typed[cellKey(revenue, right)]).toBe('111m');
    expect(beyond).toBe(1);
  });

  it('keeps each day of a holder, and replaces what was typed for the same day', () => {
    const typed = { [cellKey(revenue, '2025-Q2')]: '99.5m' };
    const of = (asOf: string) => ({ holder: 'mine', asOf, count: null });
    const first = draftsOf(book, grid, typed, of('2025-06-01'));
    expect(first).toMatchObject({
      add: [{ kind: 'expectation', value: 99.5e6, asOf: '2025-06-01' }],
      retire: [],
    });
    const { companyId } = book;
    const [next] = planEdit(new Map([[companyId, book]]), [{ companyId, ...first }], 2).next;
    if (next === undefined) throw new Error('nothing planned');
    expect(draftsOf(next, grid, typed, of('2025-06-01')).retire).toHaveLength(1);
    expect(draftsOf(next, grid, typed, of('2025-07-01')).retire).toEqual([]);
    const target = { ...REVENUE, period: '2025-Q2' };
    const held = (day: string) =>
      heldOn(target, expectationsOf(next, adjustmentsOf(next)), day).map(({ value }) => value);
    // Before the print, and now.
    expect(held('2025-05-01')).toEqual([101e6]);
    expect(held('2025-06-02')).toEqual([101e6, 99.5e6]);
  });
});
