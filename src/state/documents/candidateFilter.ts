import type { ReviewCandidate } from './batchItem.ts';

/** Which candidates a list shows: all figures, those still to decide, or what is no figure for the book. */
export type CandidateFilter = 'figures' | 'open' | 'other';

/** The candidates a filter lets through, in their order. */
export function filterCandidates(
  candidates: readonly ReviewCandidate[],
  filter: CandidateFilter,
): readonly ReviewCandidate[] {
  return candidates.filter(({ draft, decision }) =>
    filter === 'other'
      ? draft === null
      : draft !== null && (filter === 'figures' || decision === 'open'),
  );
}
