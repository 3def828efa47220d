import { spread } from '../../domain/layout/spread.ts';
import type { Cell } from './cell.ts';
import type { Line } from './lines.ts';

/** Part of the rows that must be full for their figures to show where the columns stand. */
const MOST = 0.5;

interface Columns {
  readonly middles: readonly number[];
  readonly ends: readonly number[];
}

function average(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

/** Where the columns stand, by the rows that fill them all; null where too few do. */
function columnsIn(rows: readonly Line[]): Columns | null {
  const most = Math.max(...rows.map(({ cells }) => cells.length));
  const full = rows.filter(({ cells }) => cells.length === most);
  if (most < 3 || full.length < rows.length * MOST) return null;
  const places = Array.from({ length: most - 1 }, (_, at) => at + 1);
  const of = (at: number, where: (cell: Cell) => number): number =>
    average(
      full.map(({ cells, start }) => where(cells[at] ?? { text: '', start, end: start }) - start),
    );
  return {
    middles: places.map((at) => of(at, ({ start, end }) => (start + end) / 2)),
    ends: places.map((at) => of(at, ({ end }) => end)),
  };
}

function cellsAt(
  line: Line,
  said: readonly Cell[],
  places: readonly number[],
  count: number,
): Line {
  const [label = { text: '', start: line.start, end: line.start }] = line.cells;
  const cells: Cell[] = [label];
  for (let at = 0; at < count; at += 1) {
    const found = said[places.indexOf(at)];
    cells.push(found ?? { text: '', start: line.start, end: line.start });
  }
  return { ...line, cells, isPlaced: true };
}

function headIn(line: Line, { middles }: Columns): Line {
  const said = line.cells.slice(1).filter(({ text }) => text !== '');
  const isSomewhere = new Set(said.map(({ start }) => start)).size === said.length;
  if (said.length > middles.length || !isSomewhere) return line;
  // As many heads as columns stand above them in order, wherever their middles fall.
  if (said.length === middles.length) return cellsAt(line, said, [...said.keys()], middles.length);
  const spans = spread(
    said.map(({ start, end }) => (start + end) / 2 - line.start),
    middles,
  );
  return cellsAt(
    line,
    said,
    spans.map(([from]) => from),
    middles.length,
  );
}

/** A row with fewer figures: each below the column it ends nearest to, in order. */
function rowIn(line: Line, { ends }: Columns): Line {
  const said = line.cells.slice(1);
  if (said.length === ends.length) return { ...line, isPlaced: true };
  let next = 0;
  const places = said.map(({ end }, n) => {
    const last = ends.length - (said.length - n);
    let best = next;
    for (let at = next; at <= last; at += 1) {
      const off = (place: number): number => Math.abs((ends[place] ?? 0) - (end - line.start));
      if (off(at) < off(best)) best = at;
    }
    next = best + 1;
    return best;
  });
  return cellsAt(line, said, places, ends.length);
}

/** Lines set with spaces, their cells in columns by where they stand; as they were where that cannot be told. */
export function inPlaces(
  heads: readonly Line[],
  rows: readonly Line[],
): readonly (readonly Line[])[] {
  const columns = [...heads, ...rows].some(({ isPlaced }) => isPlaced) ? null : columnsIn(rows);
  if (columns === null) return [heads, rows];
  return [heads.map((line) => headIn(line, columns)), rows.map((line) => rowIn(line, columns))];
}

/**
 * Heads of a page that stand above empty columns, as where row heads reach over several: as many as there are
 * columns of figures, they head those in their order.
 */
export function aboveFigures(heads: readonly Line[], rows: readonly Line[]): readonly Line[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const filled = Array.from({ length: Math.max(0, width - 1) }, (_, at) => at + 1).filter(
    (at) => rows.filter(({ cells }) => (cells[at]?.text ?? '') !== '').length >= rows.length * MOST,
  );
  return heads.map((line) => {
    const said = line.cells.slice(1).filter(({ text }) => text !== '');
    const isAbove = filled.every((at) => (line.cells[at]?.text ?? '') !== '');
    if (!line.isPlaced || isAbove || said.length < 2 || said.length !== filled.length) return line;
    return cellsAt(
      line,
      said,
      filled.map((at) => at - 1),
      width - 1,
    );
  });
}
