/** What a column below no head costs, in widths of a column: heads reach as far as their middles allow. */
const BARE = 0.35;

/**
 * How many columns each of some heads reaches over, set in the middle above them: for each head its first
 * column and the one after its last. Heads and columns are given by their middles, from left to right.
 */
export function spread(
  heads: readonly number[],
  columns: readonly number[],
): readonly (readonly [number, number])[] {
  const count = columns.length;
  const width = ((columns.at(-1) ?? 0) - (columns[0] ?? 0)) / Math.max(1, count - 1) || 1;
  const middle = (from: number, to: number): number =>
    ((columns[from] ?? 0) + (columns[to - 1] ?? 0)) / 2;
  /** Least cost of the heads so far, ending before each column, and where the last of them began. */
  let costs = Array.from({ length: count + 1 }, (_, at) => at * BARE);
  const choices: (readonly [number, number])[][] = [];
  for (const head of heads) {
    const next = new Array<number>(count + 1).fill(Infinity);
    const chosen: (readonly [number, number])[] = [];
    for (let to = 1; to <= count; to += 1) {
      const skipped = (next[to - 1] ?? Infinity) + BARE;
      next[to] = skipped;
      chosen[to] = chosen[to - 1] ?? [0, to];
      for (let from = 0; from < to; from += 1) {
        const cost = (costs[from] ?? Infinity) + Math.abs(middle(from, to) - head) / width;
        if (cost >= (next[to] ?? Infinity)) continue;
        next[to] = cost;
        chosen[to] = [from, to];
      }
    }
    choices.push(chosen);
    costs = next;
  }
  const spans: (readonly [number, number])[] = [];
  let end = count;
  for (const chosen of choices.toReversed()) {
    const span = chosen[end] ?? [0, end];
    spans.unshift(span);
    end = span[0];
  }
  return spans;
}
