/** A row of a table as it stands in its file: the line it starts on (from one) and its cells. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Something in the text that is not as it should be: the row it is in is still read as well as it can be. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** One table of a file: a delimited text has one, a workbook one for each sheet. */
export interface Grid {
  /** The sheet or table; empty where the file has only one. */
  readonly name: string;
  readonly rows: readonly GridRow[];
  readonly faults: readonly Fault[];
  /** What a person should know of it: hidden rows that are left out, formulas without values. */
  readonly remarks?: readonly string[];
  /** Whether the first row is known to be the header, as in a text whose records name their fields. */
  readonly isNamed?: boolean;
}

/** What stands for a formula whose value a workbook does not hold. */
export const NOT_COMPUTED = '#FORMULA!';

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** How many cells of a row hold something. */
export function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

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
