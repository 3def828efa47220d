import { neutralise } from './formulas.ts';

export type CsvCell = string | number | null;

/** One cell of a CSV: formulas neutralised, quoted where any usual delimiter or a line end needs it. */
export function csvCell(value: CsvCell): string {
  const text = value === null ? '' : neutralise(String(value));
  return /[",;\t|\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV (RFC 4180: commas, CRLF, a line end after the last row) of a header and its rows. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
