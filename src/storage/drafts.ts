import Dexie, { type Table } from 'dexie';
import type { Decided, OpenDocument } from './documents.ts';

/** A document under review, with what was decided on it so far. */
export type DocumentDraft = OpenDocument;

interface Drafts extends Dexie {
  readonly documents: Table<DocumentDraft, string>;
  readonly decided: Table<{ readonly hash: string; readonly decided: readonly Decided[] }, string>;
}

/**
 * A review not yet added lies in a database beside that of the book, so that no backup and no list of stored
 * documents holds what nobody has accepted. It is open only while it is used: whoever clears it waits for nobody.
 */
async function within<T>(book: string, work: (drafts: Drafts) => Promise<T>): Promise<T> {
  const drafts = new Dexie(nameOf(book), { autoOpen: false, cache: 'disabled' }) as Drafts;
  drafts.version(1).stores({ documents: 'hash', decided: 'hash' });
  await drafts.open();
  try {
    return await work(drafts);
  } finally {
    drafts.close();
  }
}

function nameOf(book: string): string {
  return `${book}-review`;
}

/** Keeps documents of the review begun beside the database `book`, and takes those of `gone` away. */
export async function keepDrafts(
  book: string,
  documents: readonly DocumentDraft[],
  gone: readonly string[],
): Promise<void> {
  await within(book, async (drafts) => {
    await drafts.documents.bulkPut(documents);
    await drafts.documents.bulkDelete([...gone]);
    await drafts.decided.bulkDelete([...gone]);
  });
}

/** Keeps what was decided on documents kept before, without writing their text again. */
export async function keepDecided(
  book: string,
  decided: ReadonlyMap<string, readonly Decided[]>,
): Promise<void> {
  const rows = Array.from(decided, ([hash, all]) => ({ hash, decided: all }));
  await within(book, (drafts) => drafts.decided.bulkPut(rows));
}

/** The documents of a review that was left, each with the last that was decided on it. */
export async function readDrafts(book: string): Promise<readonly DocumentDraft[]> {
  // None was begun: looking must not make one.
  if (!(await Dexie.exists(nameOf(book)))) return [];
  return within(book, async (drafts) => {
    const later = new Map(
      (await drafts.decided.toArray()).map(({ hash, decided }) => [hash, decided]),
    );
    return (await drafts.documents.toArray()).map((one) => ({
      ...one,
      review: { ...one.review, decided: later.get(one.hash) ?? one.review.decided },
    }));
  });
}

/** Forgets the review: it was added, or cleared. */
export async function dropDrafts(book: string): Promise<void> {
  await Dexie.delete(nameOf(book));
}
