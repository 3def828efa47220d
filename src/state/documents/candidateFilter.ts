import type { ReviewCandidate } from './batchItem.ts';

/** Which candidates a list shows: all figures, those still to decide, those in question, or what is no figure for the book. */
export type CandidateFilter = 'figures' | 'open' | 'questions' | 'other';

const HEADLINE: ReadonlySet<string> = new Set([
  'revenue',
  'revenue_growth',
  'gross_margin',
  'opex',
  'eps',
]);

/** A reading under this is more often looked at than taken: it is folded away, with its like. */
export const TRUSTED_FROM = 0.6;

/** What a list folds away: one part of the company, or what is read unsurely. */
export interface Fold {
  /** `unsure`, or the name of the part. */
  readonly name: string;
  readonly count: number;
  readonly isOpen: boolean;
}

/** What a person decides first: guidance, then actuals, of each the headline figures; parts last. */
function rank({ draft }: ReviewCandidate): number {
  if (draft === null) return 5;
  if (draft.scope !== 'company') return 4;
  return (draft.kind === 'guidance' ? 0 : 2) + (HEADLINE.has(draft.metric) ? 0 : 1);
}

/** Whether something is to be asked about a figure before it is added. */
export function isInQuestion({ draft, decision, doubts, joining }: ReviewCandidate): boolean {
  if (draft === null || decision === 'rejected') return false;
  return doubts.length > 0 || ['conflict', 'questions'].includes(joining?.verdict ?? '');
}

function isThrough(candidate: ReviewCandidate, filter: CandidateFilter): boolean {
  if (filter === 'other') return candidate.draft === null;
  if (candidate.draft === null) return false;
  if (filter === 'questions') return isInQuestion(candidate);
  return filter === 'figures' || candidate.decision === 'open';
}

/** The candidates a filter lets through, what matters most first and else in the order of the text. */
export function filterCandidates(
  candidates: readonly ReviewCandidate[],
  filter: CandidateFilter,
): readonly ReviewCandidate[] {
  return candidates
    .filter((candidate) => isThrough(candidate, filter))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The fold a candidate lies in; empty for none. What a person has decided or written is never folded away. */
function foldOf({ draft, confidence, decision }: ReviewCandidate): string {
  if (draft === null || decision !== 'open') return '';
  if (confidence < TRUSTED_FROM) return 'unsure';
  return draft.scope === 'company' ? '' : draft.scope;
}

/** Few figures are all shown: a fold would hide more than it clears. */
const FOLDED_FROM = 12;

/**
 * What a list shows and what it folds away, given what is unfolded. Only a long list folds, and never all
 * it has: one that would be empty shows what is in it.
 */
export function folded(
  candidates: readonly ReviewCandidate[],
  unfolded: ReadonlySet<string>,
): { readonly shown: readonly ReviewCandidate[]; readonly folds: readonly Fold[] } {
  const names = new Map(candidates.map((candidate) => [candidate, foldOf(candidate)]));
  const counts = new Map<string, number>();
  for (const name of names.values()) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (candidates.length < FOLDED_FROM || all === candidates.length) {
    return { shown: candidates, folds: [] };
  }
  return {
    shown: candidates.filter((candidate) => {
      const name = names.get(candidate) ?? '';
      return name === '' || unfolded.has(name);
    }),
    folds: Array.from(counts, ([name, count]) => ({ name, count, isOpen: unfolded.has(name) })),
  };
}
