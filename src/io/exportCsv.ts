import Papa from 'papaparse';
import { companyOf } from '../domain/company.ts';
import { comparePeriodKeys } from '../domain/period.ts';
import type { Actual, Book, Guidance } from '../domain/rows.ts';
import { neutralise } from './formulas.ts';

const TARGET = ['metric', 'basis', 'variant', 'scope', 'versus', 'period'] as const;

/** The columns of our own guidance file and the field each holds. */
export const GUIDANCE_COLUMNS: readonly (readonly [string, keyof Guidance])[] = [
  ...TARGET.map((name) => [name, name] as const),
  ['form', 'form'],
  ['low', 'low'],
  ['high', 'high'],
  ['stated', 'stated'],
  ['unit', 'unit'],
  ['issued_on', 'issuedOn'],
  ['stage', 'stage'],
  ['source', 'source'],
  ['note', 'note'],
  ['mark', 'mark'],
  ['assumptions', 'assumptions'],
  ['document', 'document'],
  ['start', 'start'],
  ['end', 'end'],
];

/** The columns of our own actuals file and the field each holds. */
export const ACTUAL_COLUMNS: readonly (readonly [string, keyof Actual])[] = [
  ...TARGET.map((name) => [name, name] as const),
  ['value', 'value'],
  ['precision', 'precision'],
  ['unit', 'unit'],
  ['reported_on', 'reportedOn'],
  ['series', 'series'],
  ['source', 'source'],
  ['note', 'note'],
  ['mark', 'mark'],
  ['document', 'document'],
  ['start', 'start'],
  ['end', 'end'],
];

function text(value: unknown): string {
  return value === null || value === undefined ? '' : neutralise(String(value as string | number));
}

function table<T extends Guidance | Actual>(
  books: readonly Book[],
  kind: T['kind'],
  columns: readonly (readonly [string, keyof T])[],
): string {
  const rows = books.flatMap((book) => {
    const company = companyOf(book);
    return book.rows
      .filter((row): row is T => row.kind === kind && row.retired === 0)
      .toSorted((a, b) => comparePeriodKeys(a.period, b.period))
      .map((row) => [
        neutralise(company.name),
        neutralise(company.ticker),
        ...columns.map(([, field]) => text(row[field])),
      ]);
  });
  return `${Papa.unparse([['company', 'ticker', ...columns.map(([name]) => name)], ...rows])}\r\n`;
}

/** The live guidance of some books as CSV in our own columns (RFC 4180, base units). */
export function exportGuidance(books: readonly Book[]): string {
  return table<Guidance>(books, 'guidance', GUIDANCE_COLUMNS);
}

/** The live actuals of some books as CSV in our own columns (RFC 4180, base units). */
export function exportActuals(books: readonly Book[]): string {
  return table<Actual>(books, 'actual', ACTUAL_COLUMNS);
}
