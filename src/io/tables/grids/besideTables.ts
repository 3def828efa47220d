import { filled, type Grid, type GridRow } from '../../grid.ts';

/** The columns of one table of a sheet, from the first to the one after the last. */
interface TableBlock {
  readonly from: number;
  readonly to: number;
}

/** Headings stand near the top. */
const LOOK = 40;

/** Runs of columns that hold something, parted by columns that hold nothing at all. */
function blocksOf(rows: readonly GridRow[]): readonly TableBlock[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isUsed = Array.from({ length: width }, () => false);
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) if (cell.trim() !== '') isUsed[column] = true;
  const out: { from: number; to: number }[] = [];
  for (let column = 0; column < width; column += 1) {
    if (isUsed[column] !== true) continue;
    const last = out.at(-1);
    if (last?.to === column) last.to = column + 1;
    else out.push({ from: column, to: column + 1 });
  }
  return out;
}

const within = ({ cells }: GridRow, { from, to }: TableBlock): readonly string[] =>
  cells.slice(from, to);

const headOf = (row: GridRow, block: TableBlock): string =>
  (within(row, block)[0] ?? '').trim().toLowerCase();

/** The row whose first heading is repeated over every block, each of which has more headings; -1 for none. */
function headsAt(rows: readonly GridRow[], blocks: readonly TableBlock[]): number {
  return rows.slice(0, LOOK).findIndex((row) => {
    const [first = ''] = blocks.map((block) => headOf(row, block));
    return (
      /\p{L}/u.test(first) &&
      blocks.every((block) => headOf(row, block) === first && filled(within(row, block)) > 1)
    );
  });
}

/** A row as it stands in one block, its cells in their places; a line that is alone in its row is of all blocks. */
function rowWithin(row: GridRow, block: TableBlock, isAbove: boolean): GridRow {
  if (isAbove && filled(row.cells) === 1) return row;
  // A title over the block is a line of its own, and no heading of the column it starts over.
  const own = within(row, block).filter((cell) => cell.trim() !== '');
  if (isAbove && own.length === 1) return { ...row, cells: own };
  const cells = row.cells.map((cell, column) =>
    column >= block.from && column < block.to ? cell : '',
  );
  return { ...row, cells };
}

/** The one text over the headings of a block. */
function titleOf(rows: readonly GridRow[], at: number, block: TableBlock): string {
  const cells = within(rows[at - 1] ?? { line: 0, cells: [] }, block).filter(
    (cell) => cell.trim() !== '',
  );
  return cells.length === 1 ? (cells[0] ?? '').trim() : '';
}

/**
 * Tables that stand side by side on a sheet: parted by an empty column, and each with the same first heading. Empty
 * columns within one table, which repeat no heading, part nothing. Cells keep their places.
 */
export function besideTables(grid: Grid): readonly Grid[] {
  if (grid.isNamed === true) return [grid];
  const { rows, name } = grid;
  const blocks = blocksOf(rows);
  const at = blocks.length < 2 ? -1 : headsAt(rows, blocks);
  if (at < 0) return [grid];
  return blocks.map((block, index) => {
    const title = titleOf(rows, at, block) || `table ${index + 1}`;
    return {
      ...grid,
      name: name === '' ? title : `${name}: ${title}`,
      rows: rows.map((row, place) => rowWithin(row, block, place < at)),
    };
  });
}
