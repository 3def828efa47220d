/** An interval for a median, and how sure it is. */
export interface MedianInterval {
  readonly low: number;
  readonly high: number;
  /** The chance that such an interval holds the true median: as near above 95% as n allows. */
  readonly coverage: number;
}

const WANTED = 0.95;

/**
 * Distribution-free interval for a median: from the j-th smallest to the j-th largest of n values it
 * holds the median with probability 1 - 2 P(B < j), B binomial (n, 1/2); j is the largest that still
 * holds 95%, else 1, as under n = 6, where the coverage says how little that is. Null without values.
 * Source: Conover 1999, Practical Nonparametric Statistics, 3.2 (quantile test inverted).
 */
export function medianInterval(values: readonly number[]): MedianInterval | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  let term = 0.5 ** n;
  let tail = term;
  let j = 1;
  while (j < n / 2) {
    term = (term * (n - j + 1)) / j;
    if (1 - 2 * (tail + term) < WANTED) break;
    tail += term;
    j += 1;
  }
  return { low: sorted[j - 1] ?? 0, high: sorted[n - j] ?? 0, coverage: Math.max(0, 1 - 2 * tail) };
}
