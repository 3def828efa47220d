import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { companyOf } from '../../../src/domain/book/company.ts';
import type { Book } from '../../../src/domain/book/rows.ts';
import { EXPORT_TABLES } from '../../../src/io/export/exportCsv.ts';
import { exportXlsx } from '../../../src/io/export/exportXlsx.ts';
import { demoBooks, PAYLOADS, payloadBooks } from './exportBooks.ts';

async function workbookOf(books: readonly Book[]): Promise<Blob> {
  const lists = [
    ['Guidance', EXPORT_TABLES.guidance(books)],
    ['Actuals', EXPORT_TABLES.actuals(books)],
  ] as const;
  const companies = books.map((book) => {
    return { company: companyOf(book).name, comparisons: compareBook(book) };
  });
  return exportXlsx(lists, companies, ({ basis }) => [basis]);
}

/** The cells of a sheet, as another program reads them. */
async function sheetOf(file: Blob, name: string): Promise<readonly (readonly unknown[])[]> {
  const sheets = await readXlsxFile(await file.arrayBuffer(), { trim: false });
  return sheets.find(({ sheet }) => sheet === name)?.data ?? [];
}

async function xmlOf(file: Blob, path: string): Promise<string> {
  const bytes = unzipSync(new Uint8Array(await file.arrayBuffer()))[path];
  return bytes === undefined ? '' : strFromU8(bytes);
}

describe('the workbook of the demo', () => {
  const books = demoBooks();
  const file = workbookOf(books);

  it('holds every row of guidance with its numbers and days typed', async () => {
    const [header = [], ...rows] = await sheetOf(await file, 'Guidance');
    const { header: columns, rows: expected } = EXPORT_TABLES.guidance(books);
    expect(header).toEqual(columns);
    const typed = expected.map((cells) =>
      cells.map((cell, column) => {
        const isDay = columns[column] === 'issued_on' && /^\d{4}-\d\d-\d\d$/u.test(String(cell));
        return isDay ? new Date(String(cell)) : cell === '' ? null : cell;
      }),
    );
    expect(rows.map((row) => [...row])).toEqual(typed);
    expect(rows.length).toBeGreaterThan(100);
  });

  it('lays a series out as a block, its periods across', async () => {
    const [header = [], ...rows] = await sheetOf(await file, 'Comparison');
    const column = header.indexOf('Q1 2013');
    const block = rows.filter(
      ([company, metric]) => company === 'Juniper Networks' && metric === 'EPS, non_gaap',
    );
    const shown = Object.fromEntries(block.map((row) => [String(row[2]), row[column]]));
    expect(block.map((row) => row[2])).toEqual(Object.keys(shown));
    expect(shown).toMatchObject({
      Low: 0.18,
      High: 0.22,
      Reported: 0.24,
      'Left out of guidance': 0.03,
      Comparable: 0.21,
      Position: 0.75,
      Outcome: 'upper half',
    });
    expect(shown['Midpoint']).toBeCloseTo(0.2, 12);
    expect(shown['Error']).toBeCloseTo(1, 9);
  });

  it('computes midpoint, comparable, error and position by formulas over the lines of the block', async () => {
    const xml = await xmlOf(await file, 'xl/worksheets/sheet3.xml');
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/gu)].map(([, formula]) => formula ?? '');
    const scored = books.flatMap((book) => compareBook(book));
    expect(formulas).toHaveLength(scored.length * 4);
    const mids = formulas.filter((formula) => /\)\/2,/u.test(formula));
    expect(mids).toHaveLength(scored.length);
    // Each midpoint is of the two rows right above it, in its own column.
    for (const [, column, row, formula] of xml.matchAll(
      /<c r="([A-Z]+)(\d+)"[^>]*><f>(IF\(COUNT\([^<]*\)\/2,[^<]*)<\/f>/gu,
    )) {
      const [low, high] = [Number(row) - 2, Number(row) - 1].map((r) => `${column ?? ''}${r}`);
      expect(formula).toContain(`(${low ?? ''}+${high ?? ''})/2`);
    }
  });
});

describe('text that looks like a formula', () => {
  it('is text wherever it stands, character for character', async () => {
    const file = await workbookOf(payloadBooks(true));
    const [header = [], ...rows] = await sheetOf(file, 'Guidance');
    const columns = ['company', 'source', 'note'].map((name) => header.indexOf(name));
    expect(PAYLOADS).toHaveLength(24);
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual(
      PAYLOADS.map((payload) => [payload, payload, payload]),
    );
  });

  it('is in no formula, and quoted against an edit', async () => {
    const file = await workbookOf(payloadBooks(true));
    const list = await xmlOf(file, 'xl/worksheets/sheet1.xml');
    expect(list).not.toContain('<f>');
    expect(list).toContain('s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(await xmlOf(file, 'xl/styles.xml')).toMatch(/numFmtId="49"[^>]*quotePrefix="1"/u);
    const blocks = await xmlOf(file, 'xl/worksheets/sheet3.xml');
    for (const [, formula = ''] of blocks.matchAll(/<f>([^<]*)<\/f>/gu)) {
      expect(formula).toMatch(/^(?:IF|COUNT|SUM|ABS|[A-Z]\d+|&quot;&quot;|[\d(),=+*/-])+$/u);
    }
  });
});
