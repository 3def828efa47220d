import { isPartialDate, lastDay, type PartialDate } from '../time/date.ts';
import type { Book, Row } from './rows.ts';

/** A moment on one of the two clocks, or both: what had been said, what had been entered. */
export interface Moment {
  /** Said by the end of this date; empty for everything said. */
  readonly saidBy: PartialDate;
  /** Entered by this commit; null for everything entered. */
  readonly enteredBy: number | null;
}

export const NOW: Moment = { saidBy: '', enteredBy: null };

/** The date a row was said on; null for rows that are about the company and not said on a date. */
function saidOn(row: Row): PartialDate | null {
  if (row.kind === 'guidance') return row.issuedOn;
  return row.kind === 'actual' ? row.reportedOn : null;
}

/**
 * A book as it was known at a moment: rows entered later are gone, rows retired later live again, and
 * undated figures show only in today's view. At NOW the book is returned as it is.
 */
export function bookAsOf(book: Book, { saidBy, enteredBy }: Moment): Book {
  if (saidBy === '' && enteredBy === null) return book;
  const commit = enteredBy ?? Infinity;
  const rows = book.rows.flatMap((row): readonly Row[] => {
    if (row.entered > commit) return [];
    const said = saidOn(row);
    if (saidBy !== '' && said !== null && lastDay(said) > lastDay(saidBy)) return [];
    return row.retired > commit ? [{ ...row, retired: 0, retiredReason: '' }] : [row];
  });
  return { ...book, rows };
}

/** Reads a moment from an address: `2016-05-01`, `@12` (entered by commit 12), or both together. */
export function readMoment(text: string): Moment {
  const [saidBy = '', commit = ''] = text.split('@');
  return {
    saidBy: isPartialDate(saidBy) ? saidBy : '',
    enteredBy: /^\d{1,9}$/u.test(commit) ? Number(commit) : null,
  };
}

/** The inverse of readMoment; empty for now. */
export function formatMoment({ saidBy, enteredBy }: Moment): string {
  return `${saidBy}${enteredBy === null ? '' : `@${enteredBy}`}`;
}
