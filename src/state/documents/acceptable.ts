import type { CandidateRef } from './decisions.svelte.ts';
import type { BatchItem } from './batchItem.ts';

const SURE: ReadonlySet<string> = new Set(['new', 'new vintage', 'confirms']);

/** What is open, at least so sure (0 to 1), would enter the book, meets nothing that says otherwise and raises no doubt. */
export function sureAmong(
  items: readonly BatchItem[],
  confidence: number,
): readonly CandidateRef[] {
  return items.flatMap(({ key: item, candidates }) =>
    candidates
      .filter(
        (c) =>
          c.decision === 'open' &&
          c.confidence >= confidence &&
          c.doubts.length === 0 &&
          c.joining?.entersBook === true &&
          SURE.has(c.joining.verdict),
      )
      .map(({ id }) => ({ item, id })),
  );
}
