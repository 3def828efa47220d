/** Height of a row in pixels, as the table of tokens.css has it. */
export const ROW_HEIGHT = 30;

const SPARE = 5;
/** Tables up to this long are drawn whole, so that they print whole. */
export const WHOLE = 300;

/** The rows worth drawing for a scroll position, with some to spare on both sides. */
export function rowsInView(
  count: number,
  scrollTop: number,
  height: number,
  whole = WHOLE,
): { readonly from: number; readonly to: number } {
  if (count <= whole) return { from: 0, to: count };
  const shown = Math.ceil(Math.max(0, height) / ROW_HEIGHT);
  const first = Math.min(Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT), count - 1);
  return { from: Math.max(0, first - SPARE), to: Math.min(count, first + shown + SPARE) };
}
