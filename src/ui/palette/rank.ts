/** What a text is looked for in. */
export interface Searchable {
  readonly name: string;
  readonly hint: string;
}

const RESULTS_SHOWN = 60;

/**
 * How well a text answers a search: the exact hint (a ticker) first, then the beginning of the name,
 * then of a word in it, then anywhere. 0 where a word of the search is missing.
 */
function fit({ name, hint }: Searchable, words: readonly string[]): number {
  const lower = name.toLowerCase();
  const ticker = hint.toLowerCase();
  const fits = words.map((word) => {
    if (ticker === word) return 5;
    if (lower.startsWith(word)) return 4;
    if (lower.includes(` ${word}`)) return 3;
    return lower.includes(word) || ticker.startsWith(word) ? 2 : 0;
  });
  return Math.min(...fits);
}

/** The items a search finds, best first; equally good ones stay in their order. */
export function ranked<T extends Searchable>(items: readonly T[], search: string): readonly T[] {
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return items.slice(0, RESULTS_SHOWN);
  return items
    .map((item) => ({ item, value: fit(item, words) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, RESULTS_SHOWN)
    .map(({ item }) => item);
}
