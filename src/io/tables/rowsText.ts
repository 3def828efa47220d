import type { GridRow } from './grid.ts';

function cellText(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function rowText(cells: readonly string[]): string {
  // An empty line would be no row at all.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map(cellText).join(',');
}

/** Every row of a table as RFC 4180 CSV, cells exactly as they stand. */
export function rowsText(rows: readonly GridRow[]): string {
  return rows.map(({ cells }) => `${rowText(cells)}\r\n`).join('');
}
