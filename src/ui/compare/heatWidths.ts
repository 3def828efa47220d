/** Widths of the columns of a heat map in pixels: fixed, so that scrolling lays nothing out anew. */
export const CELL_WIDTH = 36;
export const RECORD_WIDTH = 96;

const LEAST_NAME = 280;
const MOST_NAME = 460;
const NARROW_NAME = 124;

/**
 * The column of names: narrow on a phone, where it leaves room for cells; where the columns leave some of
 * the frame over, it takes that.
 */
export function nameWidth(columns: number, frame: number, isNarrow: boolean): number {
  if (isNarrow) return NARROW_NAME;
  return Math.max(LEAST_NAME, Math.min(MOST_NAME, frame - columns * CELL_WIDTH - RECORD_WIDTH));
}

/** The whole table; a few columns do not stretch over the page. */
export function tableWidth(columns: number, name: number): number {
  return name + columns * CELL_WIDTH + RECORD_WIDTH;
}
