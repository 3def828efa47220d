import { describe, expect, it } from 'vitest';
import { incomingOf } from '../../../src/domain/book/draftGroups.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { companyOf } from '../../../src/domain/book/company.ts';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import type { Book } from '../../../src/domain/book/rows.ts';
import { EXPORT_TABLES, type ExportTable } from '../../../src/io/export/exportCsv.ts';
import { exportXlsx } from '../../../src/io/export/exportXlsx.ts';
import { exportPackage } from '../../../src/io/export/exportPackage.ts';
import { zip } from '../../../src/io/export/exportZip.ts';
import { openTables } from '../../../src/io/tables/grids/openTable.ts';
import { readOwnSheets, type OwnSheets } from '../../../src/io/tables/ownSheets.ts';
import { demoBooks, payloadBooks } from '../export/exportBooks.ts';

const rowsOf = (sheets: OwnSheets | null) => (sheets === null ? [] : incomingOf(sheets.table));

type Lists = readonly (readonly [name: string, table: ExportTable])[];

function listsOf(books: readonly Book[]): Lists {
  const kinds = Object.keys(EXPORT_TABLES) as (keyof typeof EXPORT_TABLES)[];
  return kinds.map((kind) => [kind, EXPORT_TABLES[kind](books)] as const);
}

async function workbookOf(books: readonly Book[], lists = listsOf(books)): Promise<Uint8Array> {
  const companies = books.map((book) => {
    return { company: companyOf(book).name, comparisons: compareBook(book) };
  });
  const blob = await exportXlsx(lists, companies, ({ basis }) => [basis]);
  return new Uint8Array(await blob.arrayBuffer());
}

describe('a workbook of ours', () => {
  it.each([
    ['the demo', demoBooks(), 400],
    ['text that looks like a formula', payloadBooks(false).slice(0, 1), 1],
  ] as const)(
    'of %s is read whole, every sheet of it, as what is known already',
    async (_, books, least) => {
      const sheets = await readOwnSheets(await workbookOf(books), 'guideband.xlsx', 'another');
      const known = new Map(books.map((book) => [book.companyId, book]));
      const { changes } = planImport(known, rowsOf(sheets), 2);
      expect(changes.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
      expect(changes.length).toBeGreaterThanOrEqual(least);
    },
  );

  it('gives an empty workspace the same comparison', async () => {
    const books = demoBooks();
    const sheets = await readOwnSheets(await workbookOf(books), 'guideband.xlsx', 'another');
    const { next } = planImport(new Map(), rowsOf(sheets), 1);
    const outcomes = (all: readonly Book[]) =>
      all
        .flatMap((book) => compareBook(book))
        .map(({ target, comparable }) =>
          [target.metric, target.period, comparable?.outcome, comparable?.value].join('|'),
        )
        .toSorted();
    expect(outcomes(next)).toEqual(outcomes(books));
  });

  const BAD_ROW: ExportTable = {
    header: ['ticker', 'metric', 'period', 'value', 'unit'],
    rows: [
      ['EXN', 'revenue', 'soon', 3, 'usd'],
      ['EXN', 'revenue', '2024-Q1', 5, 'usd'],
    ],
  };
  const factsOf = (sheets: OwnSheets | null): number =>
    rowsOf(sheets).reduce((sum, { rows }) => sum + rows.length, 0);

  it('with a row that is not in order is read but for that row, which may be put right', async () => {
    const books = demoBooks().slice(0, 1);
    const whole = await readOwnSheets(await workbookOf(books), 'guideband.xlsx', 'another');
    const bytes = await workbookOf(books, [...listsOf(books), ['Other', BAD_ROW]]);
    const read = await readOwnSheets(bytes, 'guideband.xlsx', 'another');
    expect(read?.rejected).toHaveLength(1);
    const [bad] = read?.rejected ?? [];
    expect(bad).toMatchObject({ column: 'period' });
    expect(bad?.reason).toMatch(/\(sheet Other\)$/u);
    expect(bad?.cells[bad.at ?? -1]).toBe('soon');
    const [head = []] = read?.head ?? [];
    expect(head[bad?.at ?? -1]).toBe('period');
    // The company of the sheet and its one good row.
    expect(factsOf(read)).toBe(factsOf(whole) + 2);
    const fix = { line: bad?.line ?? 0, column: bad?.at ?? 0, from: 'soon', to: '2024-Q2' };
    const fixed = await readOwnSheets(bytes, 'guideband.xlsx', 'another', [fix]);
    expect(fixed?.rejected).toEqual([]);
    expect(factsOf(fixed)).toBe(factsOf(whole) + 3);
  });

  it('with a sheet of somebody else is read but for that sheet, which is named', async () => {
    const books = demoBooks().slice(0, 1);
    const whole = await readOwnSheets(await workbookOf(books), 'guideband.xlsx', 'another');
    const other: ExportTable = { header: ['Site', 'Units'], rows: [['North', 3]] };
    const bytes = await workbookOf(books, [...listsOf(books), ['Sites', other]]);
    const read = await readOwnSheets(bytes, 'guideband.xlsx', 'another');
    expect(factsOf(read)).toBe(factsOf(whole));
    expect(read?.rejected.map(({ reason }) => reason)).toEqual([
      'the sheet Sites (2 rows) is not in our columns: import it from a file of its own',
    ]);
  });

  it('of somebody else with one table in our columns is left to a person', async () => {
    const text = 'ticker,metric,period,value,unit\nEXN,revenue,2024-Q1,5,usd\n';
    const figures = { path: 'figures.csv', text };
    const both = await zip([figures, { path: 'sites.csv', text: 'Site,Units\nNorth,3\n' }]);
    const [one, two] = [await zip([figures]), both].map(async (blob) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return readOwnSheets(bytes, 'theirs.zip', 'another');
    });
    expect(factsOf((await one) ?? null)).toBe(2);
    expect(await two).toBeNull();
  });

  it('and a data package of ours are the same', async () => {
    const books = demoBooks();
    const blob = await exportPackage(listsOf(books));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const read = await readOwnSheets(bytes, 'guideband.zip', 'another');
    const known = new Map(books.map((book) => [book.companyId, book]));
    const { changes } = planImport(known, rowsOf(read), 2);
    expect(read?.rejected).toEqual([]);
    expect(changes.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
    expect(changes.length).toBeGreaterThanOrEqual(400);
  });

  it('an archive without a table says so', async () => {
    const blob = await zip([{ path: 'notes.md', text: 'Nothing here.' }]);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    await expect(openTables(bytes)).rejects.toThrow(/holds no CSV/u);
  });

  it('is told from a text', async () => {
    const text = new TextEncoder().encode(
      'ticker,metric,period,value,unit\nEXN,revenue,2024-Q1,3,usd\n',
    );
    expect(await readOwnSheets(text, 'a.csv', 'another')).toBeNull();
  });
});
