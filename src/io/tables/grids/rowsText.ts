import { usualCells, type GridRow } from '../../grid.ts';

function cellText(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Every row of a table as RFC 4180 CSV, cells exactly as they stand; an empty line stays one. */
export function rowsText(rows: readonly GridRow[]): string {
  // In a single column an empty line would be no row at all.
  const empty = usualCells(rows) < 2 ? '""' : '';
  const rowText = (cells: readonly string[]): string =>
    cells.length === 1 && cells[0] === '' ? empty : cells.map(cellText).join(',');
  return rows.map(({ cells }) => `${rowText(cells)}\r\n`).join('');
}
