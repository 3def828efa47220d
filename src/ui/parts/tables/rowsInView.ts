/** Height of a row in pixels, as the table of tokens.css has it. */
export const ROW_HEIGHT = 30;

/** Rows drawn beyond those in sight, above and below. */
const SPARE_ROWS = 6;
/** Tables up to this long are drawn whole, so that they print whole. */
export const WHOLE_TABLE_ROWS = 300;

/** Lists whose rows are higher than a table's say so, and from how many on they are drawn in part. */
interface RowSizes {
  /** Pixels. */
  readonly rowHeight?: number;
  readonly whole?: number | undefined;
}

/** The rows worth drawing for a scroll position, with some to spare on both sides; a short list whole. */
export function rowsInView(
  count: number,
  scrollTop: number,
  height: number,
  { rowHeight = ROW_HEIGHT, whole = WHOLE_TABLE_ROWS }: RowSizes = {},
): { readonly from: number; readonly to: number } {
  if (count <= whole) return { from: 0, to: count };
  const shown = Math.ceil(Math.max(0, height) / rowHeight);
  const first = Math.min(Math.floor(Math.max(0, scrollTop) / rowHeight), count - 1);
  return { from: Math.max(0, first - SPARE_ROWS), to: Math.min(count, first + shown + SPARE_ROWS) };
}
