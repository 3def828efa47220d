import { describe, expect, it } from 'vitest';
import { compareBook } from '../../src/domain/compare.ts';
import { companyOf } from '../../src/domain/company.ts';
import { planImport } from '../../src/domain/planImport.ts';
import type { Book } from '../../src/domain/rows.ts';
import { EXPORT_TABLES, type ExportTable } from '../../src/io/exportCsv.ts';
import { exportXlsx } from '../../src/io/exportXlsx.ts';
import { readOwnSheets } from '../../src/io/tables/ownSheets.ts';
import { demoBooks, payloadBooks } from './exportBooks.ts';

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
      const { changes } = planImport(known, sheets?.incoming ?? [], 2);
      expect(changes.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
      expect(changes.length).toBeGreaterThanOrEqual(least);
    },
  );

  it('gives an empty workspace the same comparison', async () => {
    const books = demoBooks();
    const sheets = await readOwnSheets(await workbookOf(books), 'guideband.xlsx', 'another');
    const { next } = planImport(new Map(), sheets?.incoming ?? [], 1);
    const outcomes = (all: readonly Book[]) =>
      all
        .flatMap((book) => compareBook(book))
        .map(({ target, comparable }) =>
          [target.metric, target.period, comparable?.outcome, comparable?.value].join('|'),
        )
        .toSorted();
    expect(outcomes(next)).toEqual(outcomes(books));
  });

  it.each<[string, ExportTable]>([
    ['with a sheet of somebody else', { header: ['Site', 'Units'], rows: [['North', 3]] }],
    [
      'with a row that is not in order',
      {
        header: ['ticker', 'metric', 'period', 'value', 'unit'],
        rows: [['EXN', 'revenue', 'soon', 3, 'usd']],
      },
    ],
  ])('%s is left to a person', async (_, table) => {
    const books = demoBooks().slice(0, 1);
    const bytes = await workbookOf(books, [...listsOf(books), ['Other', table]]);
    expect(await readOwnSheets(bytes, 'guideband.xlsx', 'another')).toBeNull();
  });

  it('is told from a text', async () => {
    const text = new TextEncoder().encode(
      'ticker,metric,period,value,unit\nEXN,revenue,2024-Q1,3,usd\n',
    );
    expect(await readOwnSheets(text, 'a.csv', 'another')).toBeNull();
  });
});
