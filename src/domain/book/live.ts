import type { Book, Draft, Row } from './rows.ts';

/** Whether a row counts today: no later commit has retired it. */
export function isLive({ retired }: Pick<Row, 'retired'>): boolean {
  return retired === 0;
}

/** The rows of a book that count today, in the order they were entered; none of a book that is not there. */
export function liveRows(book: Pick<Book, 'rows'> | undefined): readonly Row[] {
  return book?.rows.filter(isLive) ?? [];
}

/** What a row says, without its life in one book: the draft it would be entered as again. */
export function draftOf(row: Row): Draft {
  const { id: _id, entered: _entered, retired: _retired, retiredReason: _why, ...draft } = row;
  return draft;
}
