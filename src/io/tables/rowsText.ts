import { filled, isBlank, type GridRow } from './grid.ts';
import { usualCells } from './mendRows.ts';

/** What is printed of a table, and how many lines of titles above its headings were left out. */
export interface RowsText {
  readonly csv: string;
  readonly above: number;
}

/** Titles and notes hold one cell where the table below has several. */
function isTitle({ cells }: GridRow, width: number): boolean {
  if (isBlank(cells)) return true;
  return width > 2 ? filled(cells) === 1 : cells.length === 1 && width === 2;
}

function cellText(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function rowText(cells: readonly string[]): string {
  // An empty line would be no row at all.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map(cellText).join(',');
}

/**
 * The rows of a table as RFC 4180 CSV, cells exactly as they stand, headings first: lines above them are
 * counted and left out. Empty lines are rows only where a table has one column.
 */
export function rowsText(rows: readonly GridRow[]): RowsText {
  const width = usualCells(rows);
  const isRow = ({ cells }: GridRow): boolean => cells.length > 1 || cells[0] !== '';
  const from =
    width < 2
      ? 0
      : Math.max(
          0,
          rows.findIndex((row) => !isTitle(row, width)),
        );
  const printed = rows.slice(from).filter((row) => width === 1 || isRow(row));
  return {
    csv: printed.map(({ cells }) => `${rowText(cells)}\r\n`).join(''),
    above: rows.slice(0, from).filter(({ cells }) => filled(cells) > 0).length,
  };
}
