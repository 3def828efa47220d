/** Lets the page paint and answer before the work goes on. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds of work before the page gets its turn. */
const SLICE_MS = 24;

/**
 * Works through a long list without holding up the page: after each slice of time it lets the browser
 * paint and answer. Resolves to null when `isStopped` says that the result is not wanted any more.
 */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => readonly R[],
  isStopped: () => boolean,
): Promise<readonly R[] | null> {
  const results: R[] = [];
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > SLICE_MS) {
      await yieldToPage();
      since = performance.now();
    }
    if (isStopped()) return null;
    results.push(...work(item));
  }
  return results;
}
