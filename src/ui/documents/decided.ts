import { newItem, recognised, type ReviewCandidate } from '../../state/documentItems.ts';
import { batchItems } from '../../state/documentView.ts';
import type { OpenDocument } from '../../storage/documents.ts';

/** What was read in a stored document, each with what a person decided on it. */
export function decidedIn(document: OpenDocument): readonly ReviewCandidate[] {
  const item = recognised(newItem(0, document.name), document);
  const decided = new Map(document.review.decided.map((one) => [one.id, one]));
  const [shown] = batchItems([item], new Map([[0, decided]]), new Map());
  return shown?.candidates ?? [];
}
