import { newItem, recognised, type ReviewCandidate } from '../../state/documents/batchItem.ts';
import { batchItems } from '../../state/documents/batchView.ts';
import type { OpenDocument } from '../../storage/documents.ts';

/**
 * What was read in a stored document, each with what a person decided on it. What it did to the book is
 * history: what it would do to the book of today says nothing of that.
 */
export function decidedIn(document: OpenDocument): readonly ReviewCandidate[] {
  const item = recognised(newItem(0, document.name), document);
  const decided = new Map(document.review.decided.map((one) => [one.id, one]));
  const [shown] = batchItems([item], new Map([[0, decided]]), new Map());
  return (shown?.candidates ?? []).map((one) => ({ ...one, joining: null, doubts: [] }));
}
