import { targetKey } from '../book/target.ts';
import type { Book, Row } from '../book/rows.ts';
import { emptyBook, nextBook } from '../planning/planImport.ts';
import { entryOf, type Joinable } from '../review/joiningBatch.ts';
import type { Statement } from '../review/joining.ts';

/** A book as it would be with figures nobody has accepted yet, and which of its rows they are. */
export interface UncheckedBook<Id> {
  readonly book: Book;
  /** By the id of a row of `book`. */
  readonly from: ReadonlyMap<number, Id>;
}

// A row that joins is copied on its way, so it is known again by its place and not by itself.
function placeOf(said: Statement): string {
  return [said.kind, targetKey(said), said.document, said.start, said.end].join('|');
}

/** What a book would be with these candidates: as accepting them all would make it. Nothing is written. */
export function withUnchecked<Id>(
  book: Book | undefined,
  companyId: string,
  candidates: readonly Joinable<Id>[],
): UncheckedBook<Id> {
  const known = book ?? emptyBook(companyId);
  const { add, retire } = entryOf(candidates, book);
  const next = nextBook(known, new Set<Row>(retire), 'edited', add, known.revision + 1);
  const ids = new Map(candidates.map(({ id, draft }) => [placeOf(draft), id]));
  const from = new Map<number, Id>();
  for (const row of next.rows) {
    if (row.id < known.nextRowId || (row.kind !== 'guidance' && row.kind !== 'actual')) continue;
    const id = ids.get(placeOf(row));
    if (id !== undefined) from.set(row.id, id);
  }
  return { book: next, from };
}
