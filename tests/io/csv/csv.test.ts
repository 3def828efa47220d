import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import {
  exportActuals,
  exportBridges,
  exportCalendars,
  exportGuidance,
} from '../../../src/io/export/exportCsv.ts';
import { neutralise, restore } from '../../../src/io/csv/formulas.ts';
import { importCsv } from '../../../src/io/csv/importCsv.ts';

const FACTS = '../shared/facts';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEAD = 'company,ticker,metric,basis,period,value,precision,unit,reported_on';

describe('CSV of actuals', () => {
  it('reads a row and rejects a bad one with line, column and reason', () => {
    const read = importCsv(
      bytes(
        `${HEAD}\nExample Networks,EXN,EPS,gaap,1Q21,0.24,0.01,usd_per_share,2021-04-20\nExample Networks,EXN,EPS,gaap,soon,0.2,0.01,usd_per_share,2021-04-20\n`,
      ),
      'a.csv',
      'file:a',
    );
    const actual = read.incoming[0]?.rows.find((row) => row.kind === 'actual');
    expect(actual).toMatchObject({ metric: 'eps', period: '2021-Q1', value: 0.24 });
    expect(read.rejected).toMatchObject([{ line: 3, column: 'period' }]);
  });

  it('counts lines past blank lines and line ends inside cells', () => {
    const text =
      'ticker,metric,period,value,unit,note\n\nEXN,opex,Q1 2021,5e8,usd,"two\nlines"\nEXN,opex,soon,1,usd,\n';
    expect(importCsv(bytes(text), 'a.csv', 'f').rejected).toMatchObject([{ line: 5 }]);
  });

  it('leaves an unstated basis unstated', () => {
    const read = importCsv(
      bytes('ticker,metric,period,value,unit\nEXN,opex,Q1 2021,5e8,usd\n'),
      'a.csv',
      'f',
    );
    expect(read.incoming[0]?.rows.at(-1)).toMatchObject({ basis: 'unspecified' });
  });

  it('refuses a foreign file and says what is missing', () => {
    expect(() => importCsv(bytes('a,b\n1,2\n'), 'a.csv', 'f')).toThrow(
      /no column company or ticker/u,
    );
  });
});

describe('what must not pass', () => {
  it('refuses a file whose open quote would swallow rows', () => {
    const text =
      'ticker,metric,period,value,unit,note\nEXN,opex,Q1 2021,1,usd,"open\nEXN,opex,Q2 2021,2,usd,\n';
    expect(() => importCsv(bytes(text), 'a.csv', 'f')).toThrow(/not closed/u);
  });

  it.each([
    ['64.0', 'percent', 'unit'],
    ['1', 'bananas', 'unit'],
    ['1e999', 'usd', 'value'],
  ])('rejects %s in %s', (value, unit, column) => {
    const text = `ticker,metric,period,value,unit\nEXN,opex,Q1 2021,${value},${unit}\n`;
    expect(importCsv(bytes(text), 'a.csv', 'f').rejected).toMatchObject([{ line: 2, column }]);
  });
});

describe('formulas', () => {
  it('come back exactly, and plain numbers are left alone', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(restore(neutralise(cell))).toBe(cell);
      }),
    );
    expect(neutralise('-5.2')).toBe('-5.2');
    expect(neutralise(' =1+1')).toBe("' =1+1");
  });
});

describe.skipIf(!existsSync(FACTS))('the real facts', () => {
  it.each([
    ['guidance', 233, exportGuidance],
    ['actuals', 245, exportActuals],
    ['bridges', 9, exportBridges],
    ['calendars', 5, exportCalendars],
  ] as const)('%s: every row is read, and export equals import', (name, count, write) => {
    const read = importCsv(new Uint8Array(readFileSync(`${FACTS}/${name}.csv`)), name, 'f');
    const rows = read.incoming.flatMap((i) => i.rows.filter((row) => row.kind !== 'company'));
    expect(read.rejected).toEqual([]);
    expect(rows).toHaveLength(count);
    const plan = planImport(new Map(), read.incoming, 1);
    const again = importCsv(bytes(write(plan.next)), name, 'f');
    const books = new Map(plan.next.map((book) => [book.companyId, book]));
    const second = planImport(books, again.incoming, 2);
    expect(second.changes.filter((change) => change.verdict !== 'same')).toEqual([]);
  });
});
