import type { Fault, GridRow } from './grid.ts';
import { splitLenient, type Dialect, type Split } from './splitLenient.ts';

const OTHERS = [';', '\t', '|', ','];
const LEAST_WIDTH = 3;
/** A line above the table is taken for its header only where this many cells fit. */
const LEAST_ABOVE = 4;

/** The number of cells most rows have; empty lines are no rows. */
export function usualCells(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length > 1 || cells[0] !== '')
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let [usual, most] = [0, 0];
  for (const [width, count] of counts) if (count > most) [usual, most] = [width, count];
  return usual;
}

/** The cells of one that holds a whole row in another delimiter, or null where they are not as many as usual. */
function resplit(cell: string, dialect: Dialect, width: number): readonly string[] | null {
  for (const delimiter of OTHERS) {
    if (delimiter === dialect.delimiter || !cell.includes(delimiter)) continue;
    // The quotes of its first and last cell may have been taken for those of one cell.
    for (const text of [cell, `"${cell}"`]) {
      const { rows, faults } = splitLenient(text, { ...dialect, delimiter }, 2);
      const cells = rows[0]?.cells ?? [];
      if (rows.length === 1 && faults.length === 0 && cells.length === width) return cells;
    }
  }
  return null;
}

/** Splits rows that a person or program wrote with another delimiter than the rest, each noted as a fault. */
export function mendRows({ rows, faults }: Split, dialect: Dialect): Split {
  const width = usualCells(rows);
  if (width < LEAST_WIDTH) return { rows, faults };
  const start = rows.findIndex(({ cells }) => cells.length === width);
  const more: Fault[] = [];
  const mended = rows.map((row, index) => {
    const [only = ''] = row.cells;
    if (row.cells.length !== 1 || only === '') return row;
    if (index < start && width < LEAST_ABOVE) return row;
    const cells = resplit(only, dialect, width);
    if (cells === null) return row;
    more.push({ line: row.line, reason: 'the row is written with another delimiter' });
    return { ...row, cells };
  });
  if (more.length === 0) return { rows, faults };
  const lines = new Set(more.map(({ line }) => line));
  return { rows: mended, faults: [...faults.filter(({ line }) => !lines.has(line)), ...more] };
}
