import type { Book } from '../../domain/book/rows.ts';
import {
  mergeEdit,
  mergeOf,
  type BookMerge,
  type Difference,
  type Side,
} from '../../domain/sharing/merge.ts';
import { sharedBook, type ShareChoice } from '../../domain/sharing/share.ts';
import { readShare, writeShare, type Share } from '../../io/share/shareFile.ts';
import { openDocument } from '../../storage/documents.ts';
import { writeDocument } from '../../storage/queries.ts';
import type { StoredDocument } from '../../storage/records.ts';
import { readAll } from '../../storage/storedData.ts';
import { NO_BOOKS, type BatchDatabase } from '../documents/batchDatabase.ts';

/** What a person gives away, and under which name. */
export interface Giving extends ShareChoice {
  readonly companies: readonly string[];
  readonly documents: boolean;
  readonly who: string;
  /** Empty where the file is open to all. */
  readonly passphrase: string;
}

/** The share file of some companies; `time` is now, in milliseconds. */
export async function makeShare(
  { books, db }: BatchDatabase,
  giving: Giving,
  time: number,
): Promise<Blob> {
  const given = giving.companies.flatMap((id) => {
    const book = (books ?? NO_BOOKS).get(id);
    return book === undefined ? [] : [sharedBook(book, giving)];
  });
  const cited = new Set(given.flatMap(({ rows }) => rows.map(({ document }) => document)));
  const documents = giving.documents
    ? (await readAll(db)).documents.filter(({ hash }) => cited.has(hash))
    : [];
  const day = new Date(time).toISOString().slice(0, 10);
  const share = { who: giving.who, day, books: given, documents };
  return new Blob([await writeShare(share, giving.passphrase, time)]);
}

/** A colleague's file beside what is known here. */
export interface Opened {
  readonly share: Share;
  readonly merges: readonly BookMerge[];
}

export type OpenedShare =
  | { readonly status: 'read'; readonly opened: Opened }
  | { readonly status: 'locked' }
  | { readonly status: 'refused'; readonly reason: string };

/** Reads a share file and compares it with the books; nothing is written. */
export async function openShare(
  file: File,
  passphrase: string,
  books: ReadonlyMap<string, Book>,
): Promise<OpenedShare> {
  const read = await readShare(new Uint8Array(await file.arrayBuffer()), passphrase);
  if (read.status !== 'read') return read;
  return { status: 'read', opened: compared(read.share, books) };
}

/** The same file beside the books as they are now. */
export function compared(share: Share, books: ReadonlyMap<string, Book>): Opened {
  return { share, merges: share.books.map((book) => mergeOf(books.get(book.companyId), book)) };
}

/**
 * Takes a share in as one step of the history, named after whose file it was. False where another tab
 * has changed a book meanwhile: nothing was written then.
 */
export async function takeIn(
  { db, client }: BatchDatabase,
  { share, merges }: Opened,
  sideOf: (difference: Difference) => Side,
  time: number,
): Promise<boolean> {
  // First, so that no row ever cites a document that is not there; what is stored already stays.
  for (const document of share.documents as readonly StoredDocument[]) {
    if ((await openDocument(db, document.hash)) === null) await writeDocument(db, document);
  }
  const edits = merges
    .map((merge) => mergeEdit(merge, sideOf))
    .filter(({ add, retire }) => add.length > 0 || retire.length > 0);
  if (edits.length === 0) return true;
  const label = `From ${share.who}’s file of ${share.day}`;
  const reply = await client.edit(edits, { label, time });
  return reply.status === 'done';
}
