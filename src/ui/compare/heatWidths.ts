/** Widths of the columns of a heat map in pixels: fixed, so that scrolling lays nothing out anew. */
export const CELL_WIDTH = 36;
export const RECORD_WIDTH = 96;

/** The column of names, which leaves room for cells on a narrow screen. */
export function nameWidth(isNarrow: boolean): number {
  return isNarrow ? 140 : 280;
}

/** The whole table; a few columns do not stretch over the page. */
export function tableWidth(columns: number, isNarrow: boolean): number {
  return nameWidth(isNarrow) + columns * CELL_WIDTH + RECORD_WIDTH;
}
