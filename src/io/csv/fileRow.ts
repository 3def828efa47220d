import { newCellCodes, type CellCodes } from './cellCodes.ts';
import type { ColumnPlaces } from './columns.ts';
import { restore } from './formulas.ts';
import { readPlainNumber, type PlainNumber } from './plainNumber.ts';
import type { Cells } from './readFields.ts';
import { cellText, type RowPlaces } from './scanRows.ts';

/** What a figure's cell shows before anybody reads it as text. */
export type Shape = 'empty' | 'plain' | 'other';

/** The row that is being read now, by our own column names. */
export interface Row {
  readonly cells: Cells;
  readonly line: () => number;
  /**
   * The same function of some columns with its answers kept: it is asked only where they say what they
   * did not say together before. It must depend on nothing else; what it throws is not kept.
   */
  readonly remembered: <T>(columns: readonly string[], read: (cells: Cells) => T) => () => T;
  readonly shapeOf: (column: string, into: PlainNumber) => Shape;
}

/** A row of a file as the places of its cells. One object serves all rows. */
export interface FileRow extends Row {
  /** Steps on to the row at these places. */
  readonly show: (row: RowPlaces) => void;
}

export function newFileRow(bytes: Uint8Array, at: ColumnPlaces['at'], delimiter: string): FileRow {
  const codes = new Map<number, CellCodes>();
  let places: RowPlaces = { line: 0, width: 0, starts: [], ends: [], doubled: [], end: 0 };

  function words(column: string): string {
    const cell = at.get(column);
    return cell === undefined ? '' : restore(cellText(bytes, places, cell));
  }

  const cells: Cells = {
    has: (column) => at.has(column),
    get: (column) => words(column).trim(),
    words,
    commas: delimiter === ';' ? 'ambiguous' : 'thousands',
  };

  function codesOf(cell: number): CellCodes {
    const known = codes.get(cell) ?? newCellCodes(bytes);
    codes.set(cell, known);
    return known;
  }

  /** One number for what some columns say together. */
  function keyOf(columns: readonly string[]): () => number {
    const [first, ...others] = columns.flatMap((column) => at.get(column) ?? []);
    if (first === undefined) return () => 0;
    const own = codesOf(first);
    return others.reduce<() => number>(
      (before, cell) => pairs(before, codesOf(cell), cell, () => places),
      () => own(places, first),
    );
  }

  function remembered<T>(columns: readonly string[], read: (cells: Cells) => T): () => T {
    const key = keyOf(columns);
    const answers: (T | undefined)[] = [];
    return () => {
      const code = key();
      const known = code < answers.length ? answers[code] : undefined;
      if (known !== undefined) return known;
      const answer = read(cells);
      // Keys come in the order of their first row, and a row that is refused leaves a gap.
      while (answers.length < code) answers.push(undefined);
      answers[code] = answer;
      return answer;
    };
  }

  return {
    cells,
    show: (row) => (places = row),
    line: () => places.line,
    remembered,
    shapeOf: (column, into) => {
      const cell = at.get(column);
      if (cell === undefined || cell >= places.width) return 'empty';
      const start = places.starts[cell] ?? 0;
      const end = places.ends[cell] ?? 0;
      if (start === end) return 'empty';
      return readPlainNumber(bytes, start, end, into) ? 'plain' : 'other';
    },
  };
}

/** One number for each pair of codes met, counted from zero. */
function pairs(
  before: () => number,
  codes: CellCodes,
  cell: number,
  places: () => RowPlaces,
): () => number {
  const known: number[][] = [];
  let count = 0;
  return () => {
    const first = before();
    const second = codes(places(), cell);
    const row = (known[first] ??= []);
    return (row[second] ??= count++);
  };
}
