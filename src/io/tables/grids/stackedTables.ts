import { isBlank, type Grid, type GridRow } from '../../grid.ts';
import { isFigure } from '../cells/numbers.ts';
import { besideTables } from './besideTables.ts';
import { isYear, readPeriodSaid } from '../headings/periods.ts';

/** A row that heads a table of periods: a name, and periods over all columns that hold anything. */
function headsPeriods({ cells }: GridRow): boolean {
  const own = cells.slice(1).filter((cell) => cell.trim() !== '');
  return (
    own.length > 1 &&
    own.every((cell) => readPeriodSaid(cell) !== null && (!isFigure(cell) || isYear(cell)))
  );
}

/** The line above a table that is its name. */
function titleOf(rows: readonly GridRow[], at: number): string {
  const cells = (rows[at - 1]?.cells ?? []).filter((cell) => cell.trim() !== '');
  return cells.length === 1 ? (cells[0] ?? '').trim() : '';
}

/** The tables of a sheet: side by side, or one below the other, each under periods of its own. */
export function tablesOf(grid: Grid): readonly Grid[] {
  return besideTables(grid).flatMap(stackedTables);
}

/** Tables that stand one below the other on a sheet, each under periods of its own, by the names above them. */
function stackedTables(grid: Grid): readonly Grid[] {
  const { rows, name } = grid;
  const heads = rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const isApart =
      before === undefined ||
      isBlank(before.cells) ||
      titleOf(rows, index) !== '' ||
      before.line + 1 < row.line;
    return isApart && headsPeriods(row) ? [index] : [];
  });
  if (heads.length < 2 || grid.isNamed === true) return [grid];
  return heads.map((at, index) => {
    const next = heads[index + 1] ?? rows.length;
    const isTitled = next < rows.length && titleOf(rows, next) !== '';
    const title = titleOf(rows, at) || `table ${index + 1}`;
    return {
      ...grid,
      name: name === '' ? title : `${name}: ${title}`,
      rows: [
        ...(titleOf(rows, at) === '' ? [] : rows.slice(at - 1, at)),
        ...rows.slice(at, isTitled ? next - 1 : next),
      ],
    };
  });
}
