import { samplesOf, type TableColumn } from './column.ts';
import { serialDay } from '../cells/dates.ts';
import type { Grid } from '../../grid.ts';
import type { Layout } from './layout.ts';

const DATED = /\b(?:date|dated|on|ended|ending|as of)\b|(?:^| )dt$/iu;
/** Said of days and of figures: of days only where the other columns name their metrics and this one none. */
const EITHER = /^(?:reported|announced|issued|published|filed|released)$/iu;

/** Whether the whole numbers of a column are days as a workbook counts them. */
function isSerial(
  { index, heading, role, about }: TableColumn,
  grid: Grid,
  layout: Layout,
): boolean {
  if (about.metric !== undefined || about.leftOut !== undefined) return false;
  const words = heading.replaceAll(/[_-]+/gu, ' ').trim();
  const isBeside = layout.columns.some(
    (one) => one.role === 'figure' && one.about.metric !== undefined,
  );
  const hasMetrics = layout.columns.some((one) => one.role === 'metric');
  const isNamed =
    DATED.test(words) || role === 'date' || (EITHER.test(words) && isBeside && !hasMetrics);
  const cells = samplesOf(grid, layout.first, index);
  return isNamed && cells.length > 0 && cells.every((cell) => serialDay(cell) !== null);
}

/** A table with the days written out that a workbook saved as text has left as numbers (45321 is 2024-01-30). */
export function withSerialDates(grid: Grid, layout: Layout): Grid {
  const at = new Set(
    layout.columns.filter((one) => isSerial(one, grid, layout)).map(({ index }) => index),
  );
  if (at.size === 0) return grid;
  const rows = grid.rows.map((row, place) =>
    place < layout.first
      ? row
      : {
          ...row,
          cells: row.cells.map((cell, index) =>
            at.has(index) ? (serialDay(cell.trim()) ?? cell) : cell,
          ),
        },
  );
  return { ...grid, rows };
}
