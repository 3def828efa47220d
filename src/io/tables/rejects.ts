import { toCsv } from '../csv/csvText.ts';
import { restore } from '../csv/formulas.ts';
import type { RejectedRow } from '../csv/importCsv.ts';
import type { Grid } from '../grid.ts';

const FIRST = 'Rejected line of ';
/** They stand before the columns of the file, so that a row of any width keeps its cells in place. */
const HEADINGS = ['Rejected column', 'Rejected because'];
/** Titles may stand above the headings. */
const WITHIN = 40;

/**
 * The rejected rows as a CSV to correct: each with its line, column and reason before its cells. `head`
 * holds the lines above the rows, headings last, and `fileName` names the file, so that the corrected
 * one is read like it: what was imported of a row already is the same then.
 */
export function rejectsCsv(
  rejected: readonly RejectedRow[],
  head: readonly (readonly string[])[],
  fileName: string,
): string {
  const above = head.slice(0, -1).map((cells) => ['', '', '', ...cells]);
  const rows = new Map<number, string[]>();
  for (const { line, column, reason, cells } of rejected) {
    const known = rows.get(line);
    // A row with two bad cells is one row to correct.
    if (known === undefined) rows.set(line, [String(line), column, reason, ...cells]);
    else if (known[1] !== column || known[2] !== reason)
      known.splice(1, 2, `${known[1] ?? ''}; ${column}`, `${known[2] ?? ''}; ${reason}`);
  }
  const [first = [], ...rest] = [
    ...above,
    [FIRST + fileName, ...HEADINGS, ...(head.at(-1) ?? [])],
    ...rows.values(),
  ];
  return toCsv(first, rest);
}

/** A table less what `rejectsCsv` added, and the file its rows come from; null where nothing was added. */
export function withoutReasons(grid: Grid): {
  readonly grid: Grid;
  readonly source: string | null;
} {
  const header = grid.rows
    .slice(0, WITHIN)
    .find(
      ({ cells: [first = '', ...others] }) =>
        first.startsWith(FIRST) && HEADINGS.every((heading, i) => others[i]?.trim() === heading),
    );
  if (header === undefined) return { grid, source: null };
  const rows = grid.rows.map(({ line, cells }) => ({ line, cells: cells.slice(3).map(restore) }));
  return { grid: { ...grid, rows }, source: header.cells[0]?.slice(FIRST.length) ?? null };
}
