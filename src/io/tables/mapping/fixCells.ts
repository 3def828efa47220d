import { Refusal } from '../../refusal.ts';
import { readTable, rowCells } from '../../csv/table.ts';
import type { Grid } from '../../grid.ts';
import type { Fix } from './mapping.ts';

const QUOTE = 34;

/** What a cell should read instead, or null where no fix is meant for it. */
type Fixer = (line: number, column: number, text: string) => string | null;

function fixerOf(fixes: readonly Fix[]): Fixer {
  const key = (line: number | null, column: number | null, from: string): string =>
    `${line ?? ''}|${column ?? ''}|${from}`;
  // Of two fixes for one cell the first holds.
  const to = new Map(
    fixes.toReversed().map((one) => [key(one.line, one.column, one.from), one.to]),
  );
  return (line, column, text) => {
    const from = text.trim();
    return to.get(key(line, column, from)) ?? to.get(key(null, column, from)) ?? null;
  };
}

/** The widest column a fix speaks of: a short row may have no such cell yet. */
function widthFor(fixes: readonly Fix[]): number {
  return Math.max(0, ...fixes.map(({ column }) => (column ?? -1) + 1));
}

/** A table with some of its cells put right. */
export function fixedGrid(grid: Grid, fixes: readonly Fix[]): Grid {
  if (fixes.length === 0) return grid;
  const fix = fixerOf(fixes);
  const width = widthFor(fixes);
  const rows = grid.rows.map(({ line, cells }) => {
    const padded = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
    const mended = padded.map((cell, column) => fix(line, column, cell));
    const isMended = mended.some((cell) => cell !== null);
    return isMended ? { line, cells: padded.map((cell, i) => mended[i] ?? cell) } : { line, cells };
  });
  return { ...grid, rows };
}

/**
 * A delimited file with some of its cells put right and every other byte as it was. One that cannot be
 * read as such a file is given back untouched.
 */
export function fixedBytes(file: Uint8Array, fixes: readonly Fix[]): Uint8Array {
  const fix = fixerOf(fixes);
  const width = widthFor(fixes);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let whole = file;
  let from = 0;
  try {
    readTable(file, ({ bytes, delimiter }) => {
      whole = bytes;
      return (row) => {
        const cells = [...rowCells(bytes, row)];
        for (let column = 0; column < Math.max(width, row.width); column += 1) {
          const to = fix(row.line, column, cells[column] ?? '');
          if (to === null) continue;
          const [start = row.end, end = row.end] = [row.starts[column], row.ends[column]];
          const isThere = column < row.width;
          const quotes = isThere && bytes[start - 1] === QUOTE && bytes[end] === QUOTE ? 1 : 0;
          const [cut, next] = isThere ? [start - quotes, end + quotes] : [row.end, row.end];
          const added = isThere ? '' : delimiter.repeat(column - cells.length + 1);
          if (!isThere) cells.push(...Array<string>(column - cells.length + 1).fill(''));
          const text = `${added}"${to.replaceAll('"', '""')}"`;
          parts.push(bytes.subarray(from, cut), encoder.encode(text));
          from = next;
        }
      };
    });
  } catch (error) {
    if (error instanceof Refusal) return file;
    throw error;
  }
  return parts.length === 0 ? file : joined([...parts, whole.subarray(from)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
