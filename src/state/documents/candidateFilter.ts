import type { ReviewCandidate } from './batchItem.ts';

/** Which candidates a list shows: all figures, those still to decide, or what is no figure for the book. */
export type CandidateFilter = 'figures' | 'open' | 'other';

const HEADLINE: readonly string[] = ['revenue', 'gross_margin', 'opex', 'eps'];

/** What a person decides first: guidance, then the headline actuals, other actuals, and parts last. */
function rank({ draft }: ReviewCandidate): number {
  if (draft === null) return 4;
  if (draft.scope !== 'company') return 3;
  if (draft.kind === 'guidance') return 0;
  return HEADLINE.includes(draft.metric) ? 1 : 2;
}

/** The candidates a filter lets through, what matters most first and else in the order of the text. */
export function filterCandidates(
  candidates: readonly ReviewCandidate[],
  filter: CandidateFilter,
): readonly ReviewCandidate[] {
  const through = candidates.filter(({ draft, decision }) =>
    filter === 'other'
      ? draft === null
      : draft !== null && (filter === 'figures' || decision === 'open'),
  );
  return through.toSorted((a, b) => rank(a) - rank(b));
}
