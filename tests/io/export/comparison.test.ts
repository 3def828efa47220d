import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import { readDemo } from '../../../src/io/demo.ts';
import { DEFAULT_SCORING } from '../../../src/domain/comparing/comparison.ts';
import { exportComparison } from '../../../src/io/export/exportComparison.ts';

const { next } = planImport(new Map(), readDemo(), 1);
const [header = [], ...rows] = Papa.parse<string[]>(exportComparison(next).trimEnd()).data;
const records = rows.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ''])));
const find = (wanted: Readonly<Record<string, string>>) =>
  records.find((r) => Object.entries(wanted).every(([name, value]) => r.get(name) === value));

describe('the comparison as CSV', () => {
  it('has a cell for every column', () => {
    expect(header).toHaveLength(28);
    expect(rows.every((row) => row.length === 28)).toBe(true);
  });

  it('shows the comparable and the reported verdict of the worked example', () => {
    const eps = find({ ticker: 'JNPR', metric: 'eps', period: '2013-Q1' });
    expect(Object.fromEntries(eps ?? [])).toMatchObject({
      low: '0.18',
      high: '0.22',
      reported: '0.24',
      comparable: '0.21',
      error: '1',
      error_unit: 'cents',
      position: '0.75',
      z: '0.5',
      outcome: 'upper half',
      outcome_reported: 'above',
      flips: 'yes',
      status: 'scored',
    });
  });

  it('measures errors against the benchmark asked for, and says which', () => {
    const scoring = { ...DEFAULT_SCORING, benchmark: 'low' } as const;
    const text = exportComparison(next, 'initial', 12, scoring);
    const [names = [], ...lines] = Papa.parse<string[]>(text.trimEnd()).data;
    const cell = (line: readonly string[], name: string) => line[names.indexOf(name)];
    const eps = lines.find(
      (line) =>
        cell(line, 'ticker') === 'JNPR' &&
        cell(line, 'metric') === 'eps' &&
        cell(line, 'period') === '2013-Q1',
    );
    // 0.21 comparable against the low end of 0.18.
    expect(eps && [cell(eps, 'error'), cell(eps, 'error_against')]).toEqual(['3', 'low']);
    expect(find({ ticker: 'JNPR', metric: 'eps', period: '2013-Q1' })?.get('error_against')).toBe(
      'midpoint',
    );
  });

  it('gives n of the track record, and nothing below the least', () => {
    const margin = find({ ticker: 'CSCO', metric: 'gross_margin', period: '2018-Q3' });
    expect(Number(margin?.get('n'))).toBeGreaterThanOrEqual(8);
    const tax = find({ ticker: 'JNPR', metric: 'tax_rate', period: '2013-Q1' });
    expect(tax?.get('n')).toBe('');
  });

  it('leaves empty what was not compared', () => {
    const open = records.find((r) => r.get('status') === 'no actual');
    expect(open?.get('reported')).toBe('');
    expect(open?.get('outcome')).toBe('');
  });
});
