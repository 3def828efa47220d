import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export const FOLDER = '../shared/csv';
const QUARTERS: Readonly<Record<string, string>> = {
  '03': 'Q1',
  '06': 'Q2',
  '09': 'Q3',
  '12': 'Q4',
};

export type Row = Readonly<Record<string, string>>;

export function rowsOf(name: string): readonly Row[] {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** A cell of the file as it has to stand in the book: the digits of the file moved by a power of ten. */
export function cell(who: string, period: string, text: string, power = 0): string {
  return `${who} ${period} ${Number(`${text}e${power}`)}`;
}

/** All cells of the given columns, those of one row under its company and period. */
export function wide(
  rows: readonly Row[],
  who: (row: Row) => string,
  period: (row: Row) => string,
  columns: Readonly<Record<string, number>>,
): string[] {
  return rows.flatMap((row) =>
    Object.entries(columns).flatMap(([name, power]) =>
      (row[name] ?? '') === '' ? [] : [cell(who(row), period(row), row[name] ?? '', power)],
    ),
  );
}

/** Every column but some, at one power. */
export function but(
  rows: readonly Row[],
  power: number,
  ...left: readonly string[]
): Record<string, number> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !left.includes(name));
  return Object.fromEntries(names.map((name) => [name, power]));
}

/** `Q2-FY24`. */
export const labelled = (row: Row): string =>
  `20${(row['quarter'] ?? '').slice(-2)}-${(row['quarter'] ?? '').slice(0, 2)}`;
/** `2024-06-30` in a calendar year. */
export const ended = (day: string): string => `${day.slice(0, 4)}-${QUARTERS[day.slice(5, 7)]}`;
/** `2026-06-30` in a year that ends in March. */
export function inMarch(day: string): string {
  const [year, quarter] = ended(day).split('-Q');
  return quarter === '1' ? `${year}-Q4` : `${Number(year) + 1}-Q${Number(quarter) - 1}`;
}
