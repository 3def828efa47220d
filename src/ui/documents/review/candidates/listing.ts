import { joiningLabel, type Joining } from '../../../../domain/review/joining.ts';
import { metricOf } from '../../../../domain/metric/metrics.ts';
import type { Row } from '../../../../domain/book/rows.ts';
import type { Candidate, FactDraft } from '../../../../extract/draft/draft.ts';
import { basisName, describeRow } from '../../../parts/rows/describeRow.ts';
import type { ReviewCandidate } from '../../../../state/documents/batch.svelte.ts';
import type { CandidateFilter } from '../../../../state/documents/candidateFilter.ts';
import type { Highlight } from '../text/spans.ts';
import { KIND_WORDS } from './reviewWords.ts';

export const SHOW_WORDS: readonly (readonly [CandidateFilter, string])[] = [
  ['figures', 'Figures'],
  ['open', 'To decide'],
  ['questions', 'In question'],
  ['other', 'Other statements'],
];

/** One candidate as a line of the list. */
export interface CandidateWords {
  readonly kind: string;
  readonly metric: string;
  readonly detail: string;
  readonly figure: string;
  readonly joining: string;
}

/** What a candidate says, in words. */
export function saidBy(candidate: Candidate, joining: Joining | null = null): CandidateWords {
  const { draft, kind } = candidate;
  if (draft === null) {
    return {
      kind: KIND_WORDS[kind],
      metric: metricOf(candidate.metric).name,
      detail: [KIND_WORDS[kind], candidate.scope === 'company' ? '' : candidate.scope]
        .filter((part) => part !== '')
        .join(' · '),
      figure: '',
      joining: '',
    };
  }
  const row = describeRow(draft);
  return {
    kind: KIND_WORDS[draft.kind],
    metric: row.metric,
    detail: [row.period, KIND_WORDS[draft.kind], basisText(draft)].filter(Boolean).join(' · '),
    figure: row.figure,
    joining: joining === null ? '' : joiningLabel(joining),
  };
}

/** The basis, unless none was stated and the metric exists on one only. */
export function basisText({ basis, metric, unit }: FactDraft): string {
  if (basis === 'unspecified') return metricOf(metric, unit).oneBasis ? '' : 'Basis not stated';
  return basisName(basis);
}

/** Where the candidates stand in the text: each place of each. */
export function spansOf(candidates: readonly ReviewCandidate[]): readonly Highlight[] {
  return candidates
    .flatMap(({ id, start, end, evidence }) => [
      { id, start, end },
      ...evidence.filter((e) => e.start !== start).map((e) => ({ id, start: e.start, end: e.end })),
    ])
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** How the highlight of each candidate looks. */
export function tonesOf(candidates: readonly ReviewCandidate[]): ReadonlyMap<string, string> {
  return new Map(
    candidates.map(({ id, decision, draft }) => [id, draft === null ? 'other' : decision]),
  );
}

/** A draft as the row a form edits: its life is yet to come. */
export function rowOf(draft: FactDraft): Row {
  return { ...draft, id: 0, entered: 0, retired: 0, retiredReason: '' };
}
