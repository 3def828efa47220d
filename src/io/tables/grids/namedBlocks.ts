import { filled, isBlank, type Grid, type GridRow } from '../../grid.ts';
import { isFigure } from '../cells/numbers.ts';
import { describe } from '../headings/describe.ts';
import { roleOf } from '../headings/roles.ts';

const textOf = ({ cells }: GridRow): string =>
  JSON.stringify(cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== ''));

const isHead = ({ cells }: GridRow): boolean =>
  filled(cells) > 1 && cells.every((cell) => !isFigure(cell));

/** The one text of a row that names what stands below it. */
function nameOf(row: GridRow | undefined): string {
  return row !== undefined && filled(row.cells) === 1 ? row.cells.join('').trim() : '';
}

/**
 * Blocks of one table below each other, each under the same headings and the name of its measure: as one table with
 * a column of these names.
 */
export function withBlockNames(grid: Grid): Grid {
  const { rows } = grid;
  if (grid.isNamed === true) return grid;
  const full = rows.filter(({ cells }) => !isBlank(cells));
  const named = full.flatMap((row, at) => {
    const name = nameOf(full[at - 1]);
    return at > 0 && isHead(row) && describe(name).metric !== undefined ? [{ row, at, name }] : [];
  });
  const [head] = named;
  if (head === undefined || named.length < 2) return grid;
  if (named.some(({ row }) => textOf(row) !== textOf(head.row))) return grid;
  const width = Math.max(...full.map(({ cells }) => cells.length));
  const out: GridRow[] = full.slice(0, head.at - 1);
  let name = 'Metric';
  for (let at = head.at; at < full.length; at += 1) {
    const row = full[at];
    const block = named.find((one) => one.at === at);
    const isName = named.some((one) => one.at === at + 1);
    if (row === undefined || isName || (block !== undefined && at !== head.at)) {
      if (block !== undefined) ({ name } = block);
      continue;
    }
    const cells = Array.from({ length: width }, (_, column) => row.cells[column] ?? '');
    out.push({ ...row, cells: [...cells, name] });
    if (at === head.at) ({ name } = head);
  }
  return { ...grid, rows: out };
}

/** What the rows of a frame are told apart by. */
const INDEXED: ReadonlySet<string> = new Set([
  'period',
  'quarter',
  'year',
  'period_end',
  'date',
  'ticker',
  'company',
  'metric',
]);

/**
 * The name of the index of a frame, which programs write into a row of its own under the headings: put over its
 * column.
 */
export function withIndexName(grid: Grid): Grid {
  const at = grid.rows.slice(1, 4).findIndex((row) => {
    const [first = '', ...others] = row.cells;
    return INDEXED.has(roleOf(first) ?? '') && isBlank(others) && others.length > 0;
  });
  const [row, above] = [grid.rows[at + 1], grid.rows[at]];
  if (at < 0 || row === undefined || above === undefined || grid.isNamed === true) return grid;
  if ((above.cells[0] ?? '').trim() !== '' || filled(above.cells) < 2) return grid;
  const head = { ...above, cells: [row.cells[0] ?? '', ...above.cells.slice(1)] };
  return { ...grid, rows: [...grid.rows.slice(0, at), head, ...grid.rows.slice(at + 2)] };
}
