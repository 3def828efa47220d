import { draftOf, liveRows } from '../book/live.ts';
import type { Book, Row } from '../book/rows.ts';

/** What of a book goes into a file for somebody else. */
export interface ShareChoice {
  readonly notes: boolean;
  readonly expectations: boolean;
}

/**
 * The part of a book that is given away: what counts today, not what was retired, and of a person's own
 * words and estimates only what they chose. Ids and steps begin anew, as they mean nothing elsewhere.
 */
export function sharedBook(book: Book, { notes, expectations }: ShareChoice): Book {
  const given = liveRows(book).filter(
    ({ kind }) => (notes || kind !== 'note') && (expectations || kind !== 'expectation'),
  );
  const rows = given.map((row, at): Row => {
    const life = { id: at + 1, entered: 1, retired: 0, retiredReason: '' };
    return { ...draftOf(row), ...life };
  });
  return { companyId: book.companyId, revision: 1, nextRowId: rows.length + 1, rows };
}
