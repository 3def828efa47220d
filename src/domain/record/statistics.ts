/** Middle value; the mean of the two middle ones for an even count; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval for k successes in n trials (fractions; z = 1.96 for 95%).
 * Source: Wilson 1927; recommended for small n by Agresti and Coull 1998. Null for n = 0.
 */
export function wilson(k: number, n: number, z = 1.959964): Interval | null {
  if (n === 0) return null;
  const p = k / n;
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Exact two-sided sign test: the chance of a split at least as uneven as k of n from a fair coin. */
export function signTest(k: number, n: number): number | null {
  if (n === 0) return null;
  const extreme = Math.max(k, n - k);
  let term = 1;
  let tail = 0;
  for (let i = 0; i <= n; i += 1) {
    if (i >= extreme) tail += term;
    term = (term * (n - i)) / (i + 1);
  }
  return Math.min(1, (2 * tail) / 2 ** n);
}
