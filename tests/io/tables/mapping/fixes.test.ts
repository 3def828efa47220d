import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/domain/book/rows.ts';
import { importCsv } from '../../../../src/io/csv/importCsv.ts';
import { fixedBytes } from '../../../../src/io/tables/mapping/fixCells.ts';
import type { Fix, TableMapping } from '../../../../src/io/tables/mapping/mapping.ts';
import { readTableFile, type MappedTable } from '../reading.ts';
import { rejectsCsv } from '../../../../src/io/tables/rejects.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (file: Uint8Array): string => new TextDecoder().decode(file);

const WIDE = [
  'Northwind Devices;;;',
  'USD in millions;;;',
  'Quarter;Revenue guidance low;Revenue guidance high;Revenue actual',
  'Q1 2024;1.000,0;1.100,0;lots',
  'Q2 2024;1.050,0;1.150,0;lots',
  'soon;1.200,0;1.300,0;',
  'Q4 2023;900,0;990,0;955,5',
  'Q3 2023;800,0;890,0;855,5',
  'Q2 2023;700,0;790,0;755,5',
  'Q1 2023;600,0;690,0;655,5',
].join('\r\n');
const ANSWERS: TableMapping = {
  id: '',
  name: '',
  sheet: '',
  columns: [],
  answers: { company: 'NWD', currency: 'usd' },
};

function read(file: string, fixes: readonly Fix[] = [], name = 'wide.csv'): Promise<MappedTable> {
  return readTableFile(bytes(file), name, 'test', { given: ANSWERS, fixes });
}

function figures({ incoming }: Pick<MappedTable, 'incoming'>): readonly string[] {
  const say = (row: Draft): string[] =>
    row.kind === 'actual'
      ? [`${row.period} ${row.value}`]
      : row.kind === 'guidance'
        ? [`${row.period} ${row.low} to ${row.high}`]
        : [];
  return incoming.flatMap(({ rows }) => rows.flatMap(say));
}

describe('a bad cell put right', () => {
  it('is named with its place in the row', async () => {
    const { rejected } = await read(WIDE);
    expect(rejected.map(({ line, at, cells }) => [line, cells[at ?? -1]])).toEqual([
      [4, 'lots'],
      [5, 'lots'],
      [6, 'soon'],
    ]);
  });

  it('reads one cell otherwise, or all alike', async () => {
    const one = await read(WIDE, [{ line: 4, column: 3, from: 'lots', to: '1.080,5' }]);
    expect(figures(one)).toContain('2024-Q1 1080500000');
    expect(one.rejected).toHaveLength(2);
    const all = await read(WIDE, [
      { line: null, column: 3, from: 'lots', to: 'n/a' },
      { line: 6, column: 0, from: 'soon', to: 'Q3 2024' },
    ]);
    expect(all.rejected).toEqual([]);
    expect(figures(all)).toContain('2024-Q3 1200000000 to 1300000000');
  });

  it('fills a cell the row does not have', async () => {
    const short = WIDE.replace(';lots', '');
    const fixed = await read(short, [{ line: 4, column: 3, from: '', to: '1.080,5' }]);
    expect(figures(fixed)).toContain('2024-Q1 1080500000');
  });
});

describe('a cell of a file in our own columns put right', () => {
  const OWN = [
    'sep=;',
    'ticker;metric;period;value;note',
    'EXN;revenue;2024-Q1;$1.2bn;"a ""b""\nc"',
    'EXN;revenue;2024-Q2;lots;x',
    'EXN;eps;2024-Q2',
  ].join('\n');

  it('leaves every other byte as it was', () => {
    const fixes = [
      { line: 5, column: 3, from: 'lots', to: '$1.3bn' },
      { line: 6, column: 4, from: '', to: 'late; "x"' },
    ];
    expect(text(fixedBytes(bytes(OWN), fixes))).toBe(
      OWN.replace('lots', '"$1.3bn"') + ';;"late; ""x"""',
    );
    expect(fixedBytes(bytes(OWN), [])).toEqual(bytes(OWN));
  });

  it('gives the row that was rejected', () => {
    const before = importCsv(bytes(OWN), 'a.csv', 'f');
    expect(before.rejected.map(({ line, at }) => [line, at])).toEqual([
      [5, 3],
      // Its unit is missing, and the file has no column for one.
      [6, null],
    ]);
    const fixes = [{ line: 5, column: 3, from: 'lots', to: '$1.3bn' }];
    const after = importCsv(fixedBytes(bytes(OWN), fixes), 'a.csv', 'f');
    expect(figures(after)).toEqual(['2024-Q1 1200000000', '2024-Q2 1300000000']);
  });

  it('changes that cell and no other, whatever stands in them', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', 'é'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        cell,
        (rows, to) => {
          const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
          const lines = rows.map((row) => `EXN,revenue,bad,1,${row.map(quoted).join(',')}`);
          const file = ['ticker,metric,period,value,note,source', ...lines].join('\n');
          const { rejected } = importCsv(bytes(file), 'a.csv', 'f');
          expect(rejected).toHaveLength(rows.length);
          const [{ line, cells } = { line: 0, cells: [] }] = rejected;
          const fix = { line, column: 4, from: (cells[4] ?? '').trim(), to };
          const after = importCsv(fixedBytes(bytes(file), [fix]), 'a.csv', 'f').rejected;
          expect(after.map((one) => one.cells[4])).toEqual([
            to,
            ...rows.slice(1).map(([note]) => note),
          ]);
          expect(after.map((one) => one.cells[5])).toEqual(rows.map(([, source]) => source));
        },
      ),
    );
  });
});

describe('rejected rows taken out, corrected and dropped again', () => {
  it('are read like the file they come from', async () => {
    const { rejected, head } = await read(WIDE);
    const csv = rejectsCsv(rejected, head, 'wide.csv');
    expect(csv).toContain('5,Revenue actual,"""lots"" is not a number",Q2 2024');
    const corrected = csv
      .replaceAll(/(?<=,)lots\b(?!")/gu, '"1.080,5"')
      .replaceAll(/(?<=,)soon(?=,)/gu, 'Q3 2024');
    const again = await read(corrected, [], 'wide rejected rows.csv');
    expect(again.rejected).toEqual([]);
    expect(again.guess.isOpen).toBe(false);
    expect(again.guess.fingerprint).toBe((await read(WIDE)).guess.fingerprint);
    expect(again.incoming[0]?.rows.every(({ source }) => source === 'wide.csv')).toBe(true);
    expect(figures(again)).toContain('2024-Q2 1080500000');
    expect(figures(again)).toContain('2024-Q3 1200000000 to 1300000000');
  });

  it('in our own columns too', () => {
    const own = 'ticker,metric,period,value,unit,note\nEXN,revenue,2024-Q1,lots,usd,=1+1\n';
    const { rejected, head } = importCsv(bytes(own), 'a.csv', 'f');
    const csv = rejectsCsv(rejected, head, 'wide.csv');
    // A note that looks like a formula must not run in the spreadsheet it is corrected in.
    expect(csv).toContain("'=1+1");
    const again = importCsv(bytes(csv.replace(',lots,', ',12,')), 'a.csv', 'f');
    expect(again.rejected).toEqual([]);
    expect(again.incoming[0]?.rows).toContainEqual(
      expect.objectContaining({ value: 12, note: '=1+1' }),
    );
  });

  it('with two bad cells are one row with both reasons', async () => {
    const { rejected, head } = await read(WIDE);
    const lines = rejectsCsv(rejected, head, 'wide.csv').trim().split('\r\n');
    expect(lines).toHaveLength(3 + 3);
  });
});
