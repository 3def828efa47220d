export const ROW_HEIGHT = 30;
/** Tables up to this long are drawn whole. */
export const WHOLE_UP_TO = 300;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The rows worth drawing for a scroll position, with some to spare on both sides. */
export function windowRange(count: number, scrollTop: number, height: number, spare = 12): Range {
  if (count <= WHOLE_UP_TO) return { from: 0, to: count };
  const shown = Math.ceil(height / ROW_HEIGHT);
  const first = Math.min(Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT), count - 1);
  return { from: Math.max(0, first - spare), to: Math.min(count, first + shown + spare) };
}
