import { alignedRows } from './alignedText.ts';
import { findDialect } from '../../csv/dialect.ts';
import { usualCells, type Grid } from '../../grid.ts';
import { mendRows } from './mendRows.ts';
import { splitLenient, type Dialect, type SplitRow } from '../../csv/splitLenient.ts';

export interface TextGrid extends Grid {
  readonly delimiter: string;
}

/** Empty lines at the end are no rows where rows have more than one cell; in a single column they are empty cells. */
function withoutEnd(rows: readonly SplitRow[]): readonly SplitRow[] {
  if (usualCells(rows) < 2) return rows;
  return rows.slice(0, rows.findLastIndex(({ at, end }) => end > at) + 1);
}

/** A text whose line ends were written twice over, as when a program ends lines that are ended already. */
function oneLineEnd(text: string): string {
  return text.includes('\r\r\n') && !/(?<!\r\r)\n/u.test(text)
    ? text.replaceAll('\r\r\n', '\r\n')
    : text;
}

/** Reads a delimited text of any dialect; a first line `sep=;` names the delimiter. */
export function textGrid(whole: string): TextGrid {
  const text = oneLineEnd(whole.replace(/^\ufeff+/u, ''));
  const named = /^"?sep=(?<mark>[^\r\n])"?(?:\r\n?|\n)/u.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const found: Dialect = findDialect(body);
  const mark = named?.groups?.['mark'];
  const dialect = mark === undefined ? found : { ...found, delimiter: mark };
  const aligned = named === null ? alignedRows(body) : null;
  const mended =
    aligned === null
      ? mendRows(body, splitLenient(body, dialect), dialect)
      : { rows: aligned, faults: [] };
  const { faults } = mended;
  const rows = withoutEnd(mended.rows);
  const skipped = named === null ? 0 : 1;
  return {
    name: '',
    rows: rows.map(({ line, cells }) => ({ line: line + skipped, cells })),
    faults: faults.map(({ line, reason }) => ({ line: line + skipped, reason })),
    delimiter: dialect.delimiter,
  };
}
