import type { Fault, GridRow } from '../grid.ts';

/** How a delimited text is written. */
export interface Dialect {
  readonly delimiter: string;
  /** `"`, `'`, or empty where quotes are text like any other. */
  readonly quote: string;
  /**
   * What makes a quote inside a quoted cell a part of its text: the quote again, a backslash, or empty where
   * nothing may: two quotes at the end of a cell are then its last sign and its end.
   */
  readonly escape: string;
}

/** A row and where it stands in the text. */
export interface SplitRow extends GridRow {
  readonly at: number;
  /** Before its line end. */
  readonly end: number;
}

export interface Split {
  readonly rows: readonly SplitRow[];
  readonly faults: readonly Fault[];
}

export const NOT_CLOSED = 'a quoted cell is not closed';

/** After so many quotes that are never closed, quotes are text: looking for each end is slow. */
const MOST_OPEN = 50;

interface Quoted {
  readonly text: string;
  readonly end: number;
  /** A quote in the cell that closes nothing. */
  readonly stray: boolean;
}

interface ReadRow {
  readonly row: SplitRow;
  readonly faults: readonly Fault[];
  /** Where cells start whose quotes do not fit together. */
  readonly strays: readonly number[];
}

/** Reads the row that starts at a place; a quote at one of `literals` is text like any other. */
export type RowAt = (at: number, line: number, literals?: readonly number[]) => ReadRow;

/**
 * Splits a delimited text into rows and never gives up: a quote that is not closed, or that closes and
 * is followed by text, is taken as text and listed as a fault, so that it cannot swallow rows after it.
 * Line ends may be mixed. `sep=` lines and byte order marks are the caller's.
 */
export function splitLenient(text: string, dialect: Dialect, most = Infinity): Split {
  const rowAt = rowsOf(text, dialect);
  const rows: SplitRow[] = [];
  const faults: Fault[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length && rows.length < most) {
    const read = rowAt(at, line);
    rows.push(read.row);
    faults.push(...read.faults);
    at = nextRow(text, read.row.end);
    line += lineEnds(text.slice(read.row.at, at));
  }
  return { rows, faults };
}

/** Where the row after one that ends here starts. */
export function nextRow(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** A reader of single rows of a text. */
export function rowsOf(text: string, dialect: Dialect): RowAt {
  const scanner = scannerOf(text, dialect);
  let open = 0;
  return (start, line, literals = []) => {
    const faults: Fault[] = [];
    const cells: string[] = [];
    const strays: number[] = [];
    let at = start;
    for (;;) {
      const isText = open >= MOST_OPEN || literals.includes(at);
      const quoted = isText ? null : scanner.quoted(at);
      let end: number;
      if (quoted === 'open') {
        open += 1;
        faults.push({ line, reason: NOT_CLOSED });
        end = scanner.plainEnd(at);
        cells.push(text.slice(at, end));
      } else if (quoted !== null) {
        if (quoted.stray) {
          faults.push({ line, reason: 'a quote inside a quoted cell is not doubled' });
          strays.push(at);
        }
        cells.push(quoted.text);
        end = quoted.end;
      } else {
        end = scanner.plainEnd(at);
        const cell = text.slice(at, end);
        if (dialect.quote !== '' && cell.includes(dialect.quote)) {
          faults.push({ line, reason: 'a quote stands in a cell that is not quoted' });
        }
        cells.push(cell);
      }
      if (end >= text.length || !text.startsWith(dialect.delimiter, end)) {
        const row = { line, cells, at: start, end };
        return { row, faults, strays };
      }
      at = end + dialect.delimiter.length;
    }
  };
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

interface Scanner {
  /** The quoted cell that starts here, `open` where it never ends, null where none starts. */
  readonly quoted: (at: number) => Quoted | 'open' | null;
  /** Where an unquoted cell ends. */
  readonly plainEnd: (at: number) => number;
}

function scannerOf(text: string, { delimiter, quote, escape }: Dialect): Scanner {
  const isLineEnd = (at: number): boolean => text[at] === '\n' || text[at] === '\r';
  const endsCell = (at: number): boolean =>
    at >= text.length || isLineEnd(at) || text.startsWith(delimiter, at);

  function plainEnd(from: number): number {
    let at = from;
    while (!endsCell(at)) at += 1;
    return at;
  }

  /** Past the spaces after a closing quote, or -1 where something else follows it. */
  function afterClose(from: number): number {
    let at = from;
    while (text[at] === ' ' && !text.startsWith(delimiter, at)) at += 1;
    return endsCell(at) ? at : -1;
  }

  function isDouble(at: number): boolean {
    if (escape !== quote && escape !== '') return false;
    return text[at + 1] === quote && (escape !== '' || afterClose(at + 2) < 0);
  }

  function quoted(start: number): Quoted | 'open' | null {
    if (quote === '') return null;
    let first = start;
    while (text[first] === ' ' && delimiter !== ' ') first += 1;
    if (text[first] !== quote) return null;
    const parts: string[] = [];
    let stray = false;
    let isLong = false;
    let from = first + 1;
    for (let at = from; at < text.length; at += 1) {
      const sign = text[at];
      if (isLineEnd(at)) {
        if (stray) return 'open';
        isLong = true;
      }
      if (sign === escape && escape !== quote && at + 1 < text.length) {
        parts.push(text.slice(from, at));
        from = at + 1;
        at += 1;
        if (isLineEnd(at)) isLong = true;
      } else if (sign === quote) {
        if (isDouble(at)) {
          parts.push(text.slice(from, at + 1));
          from = at + 2;
          at += 1;
          continue;
        }
        const end = afterClose(at + 1);
        if (end >= 0) return { text: parts.join('') + text.slice(from, at), end, stray };
        // Before a line end the cell may only be badly written; over more lines it would swallow them.
        if (isLong) return 'open';
        stray = true;
      }
    }
    return 'open';
  }

  return { quoted, plainEnd };
}
