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

  it('lays a series out as a block on the sheet of its company, its periods across', async () => {
    const [header = [], ...rows] = await sheetOf(await file, 'Juniper Networks');
    expect(header.slice(0, 3)).toEqual(['Juniper Networks', 'Line', 'Unit']);
    const column = header.indexOf('Q1 2013');
    const shown = (metric: string): Readonly<Record<string, unknown>> =>
      Object.fromEntries(
        rows.filter(([name]) => name === metric).map((row) => [String(row[1]), row[column]]),
      );
    expect(shown('EPS, non_gaap')).toMatchObject({
      Low: 0.18,
      High: 0.22,
      Reported: 0.24,
      'Left out of guidance': 0.03,
      Comparable: 0.21,
      Position: 0.75,
      Outcome: 'upper half',
      Status: 'scored',
    });
    expect(shown('EPS, non_gaap')['Midpoint']).toBeCloseTo(0.2, 12);
    expect(shown('EPS, non_gaap')['Error']).toBeCloseTo(1, 9);
  });

  it('has a sheet a company, in millions, the quarters of a year before the year', async () => {
    const sheets = await readXlsxFile(await (await file).arrayBuffer());
    const names = books.map((book) => companyOf(book).name);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Guidance', 'Actuals', ...names]);
    const [header = [], ...rows] = await sheetOf(await file, 'Juniper Networks');
    const years = header.slice(3).map((label) => Number(/\d{4}$/u.exec(String(label))?.[0] ?? 0));
    expect(years.filter((year) => year > 0)).toEqual(
      years.filter((year) => year > 0).toSorted((a, b) => a - b),
    );
    for (const { data } of sheets.slice(2)) {
      const labels = (data[0] ?? []).map(String);
      for (const [at, label] of labels.entries()) {
        const quarter = labels.findLastIndex((one) => one === label.replace('FY', 'Q4'));
        if (label.startsWith('FY')) expect(at).toBeGreaterThan(quarter);
      }
    }
    const revenue = rows.find(([name, line]) => /^Revenue/u.test(String(name)) && line === 'Low');
    expect(revenue?.[2]).toBe('USD m');
    expect(revenue?.[header.indexOf('Q1 2013')]).toBe(1050);
  });

  it('computes midpoint, comparable, error, position, outcome and status by formulas', async () => {
    const sheets = await Promise.all(
      books.map(async (_, at) => xmlOf(await file, `xl/worksheets/sheet${at + 3}.xml`)),
    );
    const formulas = sheets.flatMap((xml) =>
      [...xml.matchAll(/<f>([^<]*)<\/f>/gu)].map(([, formula]) => formula ?? ''),
    );
    const scored = books.flatMap((book) => compareBook(book));
    expect(formulas).toHaveLength(scored.length * 6);
    const mids = formulas.filter((formula) => /\)\/2,/u.test(formula));
    expect(mids).toHaveLength(scored.length);
    // Each midpoint is of the two rows right above it, in its own column.
    for (const [, column, row, formula] of sheets.flatMap((xml) => [
      ...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>(IF\(COUNT\([^<]*\)\/2,[^<]*)<\/f>/gu),
    ])) {
      const [low, high] = [Number(row) - 2, Number(row) - 1].map((r) => `${column ?? ''}${r}`);
      expect(formula).toContain(`(${low ?? ''}+${high ?? ''})/2`);
    }
  });

  it('prints across on pages as wide as the sheet, and shows in blue what may be typed over', async () => {
    const xml = await xmlOf(await file, 'xl/worksheets/sheet3.xml');
    expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(await xmlOf(await file, 'xl/styles.xml')).toContain('FF0000FF');
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
      expect(formula).toMatch(
        /^(?:IF|AND|OR|COUNT|SUM|ABS|ROUND|N|[A-Z]\d+|1E-9|&quot;[a-z ,]*&quot;|&[lg]t;|[\d(),=+*/-])+$/u,
      );
    }
  });
});
