import { describe, expect, it } from 'vitest';
import type { PeriodCell } from '../../../src/charts/series/companyRows.ts';
import {
  heatLook,
  heatRowWords,
  heatWords,
  type HeatValue,
} from '../../../src/charts/figures/heatCell.ts';
import { heatColumns, heatFinding } from '../../../src/charts/figures/heatColumns.ts';
import { FEW, HIGH, LOW, rowsOf } from '../../fixtures/companyRows.ts';

describe('companies side by side', () => {
  it('measures errors against the benchmark chosen', () => {
    expect(HIGH[0]?.record?.bias?.value).toBeCloseTo(4.5);
    const [low] = rowsOf('High', [0.23, 0.24, 0.25, 0.26], 'low');
    expect(low?.record?.bias?.value).toBeCloseTo(6.5);
    expect(low?.cells.get('2013-Q1')?.error?.value).toBeCloseTo(5);
  });

  it('gives the median an interval in the unit of the metric', () => {
    expect(HIGH[0]?.interval?.low).toBeCloseTo(3);
    expect(HIGH[0]?.interval?.high).toBeCloseTo(6);
    expect(FEW[0]?.interval).toBeNull();
  });

  it('counts what the heat map shows', () => {
    const all = [...HIGH, ...LOW];
    expect(heatColumns(all)).toEqual(['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4']);
    expect(heatFinding(all, 'quarter')).toBe(
      '2 companies, 8 company quarters scored: 4 above, 3 inside, 1 below',
    );
  });

  it('tints by what an outcome means and more strongly the further it is', () => {
    const near = HIGH[0]?.cells.get('2013-Q1');
    const far = HIGH[0]?.cells.get('2013-Q4');
    if (near === undefined || far === undefined) throw new Error('no cell');
    const [a, b] = [heatLook(near, 'outcome', 'en-US'), heatLook(far, 'outcome', 'en-US')];
    expect(a).toMatchObject({ colour: 'favourable', shape: 'up' });
    expect(b.strength).toBeGreaterThan(a.strength);
    expect(heatLook(near, 'z', 'en-US').text).toBe('1.5');
    expect(heatLook(near, 'error', 'en-US').text).toBe('+3.0');
    expect(heatWords('High', near, 'en-US')).toBe(
      'High, Q1 2013, period end not known: guided $0.18 to $0.22, delivered $0.23, above the high end, +3.0 cents',
    );
  });

  it('says a row in words: what is shown of each guided period, and when nothing was guided', () => {
    const [first, second] = ['2013-Q1', '2013-Q2'].map((key) => LOW[0]?.cells.get(key));
    const words = (cells: readonly (PeriodCell | undefined)[], value: HeatValue): string =>
      heatRowWords(
        cells,
        cells.map((cell) => (cell === undefined ? null : heatLook(cell, value, 'en-US'))),
      );
    expect(words([undefined, first, second], 'outcome')).toMatch(
      /^Q1 2013 (?:inside|below), Q2 2013 (?:inside|below)$/u,
    );
    const near = HIGH[0]?.cells.get('2013-Q1');
    expect(words([near], 'z')).toBe('Q1 2013 above 1.5');
    expect(words([undefined], 'outcome')).toBe('not guided here');
  });
});
