import type { CompanyComparisons } from '../../domain/comparing/comparison.ts';
import type { TargetFields } from '../../domain/book/rows.ts';
import { companySheet } from './companySheet.ts';
import type { ExportTable } from './exportCsv.ts';
import { xlsxFile, type XlsxCell, type XlsxSheet } from './xlsxFile.ts';

const DAYS = new Set(['issued_on', 'reported_on', 'as_of', 'from']);
const bold = (value: string): XlsxCell => ({ value, style: 'bold' });

const NO_NAME = /[[\]:*?/\\]/gu;
const MOST_LETTERS = 31;

/** Names of sheets as Excel takes them: short, without its signs, and each its own whatever its case. */
function sheetNames(names: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const plain = name.replace(NO_NAME, ' ').replace(/^'|'$/gu, '').trim() || 'Company';
    let own = plain.slice(0, MOST_LETTERS);
    for (let n = 2; used.has(own.toLowerCase()); n += 1) {
      const end = ` (${n})`;
      own = `${plain.slice(0, MOST_LETTERS - end.length)}${end}`;
    }
    used.add(own.toLowerCase());
    return own;
  });
}

/** Days since the turn of 1900 as Excel counts them, for whole days from March 1900 on; else null. */
function serialDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || text < '1900-03-01') return null;
  const serial = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number.isNaN(serial) ? null : serial;
}

/** As wide as its longest text, within what is read at a glance. */
function widthOf(texts: readonly string[]): number {
  return Math.min(44, Math.max(10, ...texts.map((text) => text.length + 2)));
}

function listSheet(name: string, { header, rows }: ExportTable): XlsxSheet {
  const typed = rows.map((cells) =>
    cells.map((cell, column): XlsxCell => {
      const isDay = typeof cell === 'string' && DAYS.has(header[column] ?? '');
      const serial = isDay ? serialDay(cell) : null;
      return serial === null ? cell : { value: serial, style: 'day' };
    }),
  );
  const widths = header.map((heading, column) =>
    widthOf([heading, ...rows.slice(0, 200).map((cells) => String(cells[column] ?? ''))]),
  );
  return { name, widths, frozen: 0, rows: [header.map(bold), ...typed] };
}

/**
 * The data as an Excel workbook: the lists in our own columns (base units, typed), then a sheet a company on its own
 * timeline, every guided series a block where midpoint, comparable, error, position, outcome and status are live
 * formulas. `qualifiers` says what sets a series apart. Throws where Excel could not open the sheet.
 */
export function exportXlsx(
  lists: readonly (readonly [name: string, table: ExportTable])[],
  companies: readonly CompanyComparisons[],
  qualifiers: (target: TargetFields) => readonly string[],
): Promise<Blob> {
  const guided = companies.filter(({ comparisons }) => comparisons.length > 0);
  const names = sheetNames(
    guided.map(({ company }) => company),
    lists.map(([name]) => name),
  );
  return xlsxFile([
    ...lists.map(([name, table]) => listSheet(name, table)),
    ...guided.map((one, at) => companySheet(names[at] ?? '', one, qualifiers)),
  ]);
}
