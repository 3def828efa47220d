import type { Grid, GridRow } from '../../grid.ts';
import { isFigure } from '../cells/numbers.ts';
import { roleOf } from '../headings/roles.ts';

const WHOLE = /^[-+]?\d+$/u;
const DECIMALS = /^\d{1,3}$/u;
/** Fewer rows may have a cell too many by chance. */
const LEAST = 2;

function headOf(rows: readonly GridRow[]): number {
  return rows.findIndex(
    ({ cells }) => cells.length > 1 && cells.every((cell) => cell.trim() !== '' && !isFigure(cell)),
  );
}

/**
 * A table parted by commas whose figures have decimal commas that nobody quoted: every row has one cell more than
 * there are headings, and only one place where two of them can be a figure. Those are put together again, for
 * read apart they would be another figure. Any other table is left as it is.
 */
export function withDecimalCommas<T extends Grid & { readonly delimiter: string }>(grid: T): T {
  if (grid.delimiter !== ',') return grid;
  const start = headOf(grid.rows);
  const head = grid.rows[start]?.cells ?? [];
  const body = grid.rows.slice(start + 1).filter(({ cells }) => cells.length > 1);
  if (start < 0 || body.length < LEAST) return grid;
  if (body.some(({ cells }) => cells.length !== head.length + 1)) return grid;
  const places = head.flatMap((heading, at) => {
    const isSplit = body.every(
      ({ cells }) =>
        WHOLE.test(cells[at]?.trim() ?? '') && DECIMALS.test(cells[at + 1]?.trim() ?? ''),
    );
    return isSplit && roleOf(heading) === null ? [at] : [];
  });
  const [at] = places;
  if (at === undefined || places.length > 1) return grid;
  const rows = grid.rows.map(({ line, cells }, index) =>
    index <= start || cells.length !== head.length + 1
      ? { line, cells }
      : { line, cells: cells.toSpliced(at, 2, `${cells[at] ?? ''},${cells[at + 1] ?? ''}`) },
  );
  return { ...grid, rows };
}
