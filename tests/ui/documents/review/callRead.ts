import { draftsOf } from '../../../../src/extract/draft/draft.ts';
import { extract } from '../../../../src/extract/index.ts';
import type { ReviewCandidate } from '../../../../src/state/documents/batch.svelte.ts';

/** A call with one figure guided and one delivered. */
export const TEXT = `EXW - Q2 2024 Example Works Earnings Call

Jane Doe - Example Works - CFO

For the third quarter of 2024 we expect revenue of $410 million to $430 million. Revenue in the second quarter was $402 million.`;

/** What was found in a call, nothing of it decided. */
export function candidates(text = TEXT): readonly ReviewCandidate[] {
  const found = draftsOf(extract(text, { date: '2024-07-25' }), { hash: 'abc', source: 'A call' });
  return found.map((one) => ({
    ...one,
    decision: 'open' as const,
    isEdited: false,
    isOwn: false,
    joining: null,
    doubts: [],
  }));
}
