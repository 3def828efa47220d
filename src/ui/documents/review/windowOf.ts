/** The rows of a fixed height worth drawing for a scroll position; a short list is drawn whole. */
export function windowOf(
  count: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
  wholeUpTo: number,
): { readonly from: number; readonly to: number } {
  if (count <= wholeUpTo) return { from: 0, to: count };
  const spare = 6;
  const first = Math.min(Math.floor(Math.max(0, scrollTop) / rowHeight), count - 1);
  const shown = Math.ceil(height / rowHeight);
  return { from: Math.max(0, first - spare), to: Math.min(count, first + shown + spare) };
}
