import { findDialect } from './dialect.ts';
import type { Grid } from './grid.ts';
import { mendRows } from './mendRows.ts';
import { splitLenient, type Dialect } from './splitLenient.ts';

export interface TextGrid extends Grid {
  readonly delimiter: string;
}

/** Reads a delimited text of any dialect; a first line `sep=;` names the delimiter. */
export function textGrid(whole: string): TextGrid {
  const text = whole.replace(/^\ufeff+/u, '');
  const named = /^"?sep=(?<mark>[^\r\n])"?(?:\r\n?|\n)/u.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const found: Dialect = findDialect(body);
  const mark = named?.groups?.['mark'];
  const dialect = mark === undefined ? found : { ...found, delimiter: mark };
  const { rows, faults } = mendRows(body, splitLenient(body, dialect), dialect);
  const skipped = named === null ? 0 : 1;
  return {
    name: '',
    rows: rows.map(({ line, cells }) => ({ line: line + skipped, cells })),
    faults: faults.map(({ line, reason }) => ({ line: line + skipped, reason })),
    delimiter: dialect.delimiter,
  };
}
