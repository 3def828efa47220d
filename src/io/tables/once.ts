/** The first of those with equal keys: one cell may be amiss for both ends of a band. */
export function once<T>(all: readonly T[], keyOf: (one: T) => string | null): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = keyOf(one);
    return key === null || (!seen.has(key) && seen.add(key) !== null);
  });
}
