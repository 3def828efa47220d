import { isLive } from '../../domain/book/live.ts';
import { joinKey } from '../../domain/review/joining.ts';
import type { Book, Row } from '../../domain/book/rows.ts';
import type { ReviewCandidate } from '../../state/documents/batch.svelte.ts';

/** A row of a book that is about the same target as a candidate of this document, from elsewhere. */
export interface SharedRow {
  readonly companyId: string;
  readonly row: Extract<Row, { readonly kind: 'guidance' | 'actual' }>;
}

/** What other documents and imports say about the target of a candidate. */
export function sharedRows(
  candidate: ReviewCandidate | undefined,
  book: Book | undefined,
  hash: string,
): readonly SharedRow[] {
  const draft = candidate?.draft;
  if (draft == null || book === undefined) return [];
  const key = joinKey(draft);
  return book.rows.flatMap((row) =>
    (row.kind === 'guidance' || row.kind === 'actual') &&
    isLive(row) &&
    row.document !== hash &&
    joinKey(row) === key
      ? [{ companyId: book.companyId, row }]
      : [],
  );
}
