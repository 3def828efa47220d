import type { Row } from './fileRow.ts';
import type { Cells } from './readFields.ts';

/** A row that is held in memory, by our own column names. One object serves all rows. */
export interface MemoryRow extends Row {
  /** Steps on to another row: the line it stands on in its file, and its cells. */
  readonly hold: (line: number, cellOf: (column: string) => string) => void;
}

/**
 * Rows of a table that was read already; `columns` are all any of them may have, `mayBeUnnamed` whether a person
 * has yet to name the currency of some.
 */
export function newMemoryRow(columns: ReadonlySet<string>, mayBeUnnamed: boolean): MemoryRow {
  let line = 0;
  let cellOf: (column: string) => string = () => '';
  const cells: Cells = {
    has: (column) => columns.has(column),
    get: (column) => cellOf(column).trim(),
    words: (column) => cellOf(column),
    commas: 'thousands',
    mayBeUnnamed,
  };

  function remembered<T>(names: readonly string[], read: (cells: Cells) => T): () => T {
    const answers = new Map<string, T>();
    return () => {
      const key = names.map((name) => cellOf(name)).join('\u001f');
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = read(cells);
      answers.set(key, answer);
      return answer;
    };
  }

  return {
    cells,
    hold: (at, from) => {
      line = at;
      cellOf = from;
    },
    line: () => line,
    remembered,
    shapeOf: (column) => (cells.get(column) === '' ? 'empty' : 'other'),
  };
}
