import type { Db } from './database.ts';
import { guardRead, STATE_KEY, writeState } from './guard.ts';
import { packBook } from './pack/packBook.ts';
import { putBooks } from './bookLocations.ts';
import { readBooks } from './queries.ts';
import type { BookRecord, CommitRecord, StoredData } from './records.ts';

/** Everything in the database as of one moment, for a backup. */
export async function readAll(db: Db): Promise<StoredData> {
  return db.transaction('r', db.tables, async () => {
    await guardRead(db);
    return {
      books: [...(await readBooks(db)).values()],
      commits: await db.commits.toArray(),
      documents: await db.documents.toArray(),
      mappings: await db.mappings.toArray(),
      settings: (await db.settings.toArray()).filter((row) => row.key !== STATE_KEY),
    };
  });
}

/**
 * Puts a (checked) backup in place of everything, in one transaction: all or nothing. With a
 * note the history also says that a restore happened.
 */
export async function replaceAll(
  db: Db,
  payload: StoredData,
  note?: { readonly label: string; readonly time: number },
): Promise<void> {
  const records = payload.books.map((book): BookRecord => {
    const { companyId, revision } = book;
    return { companyId, revision, packed: packBook(book) };
  });
  await db.transaction('rw', db.tables, async () => {
    const state = await guardRead(db);
    for (const table of db.tables) await table.clear();
    await putBooks(db, records, records.length, []);
    await db.commits.bulkAdd([...payload.commits]);
    await db.documents.bulkAdd([...payload.documents]);
    await db.mappings.bulkAdd([...payload.mappings]);
    await db.settings.bulkAdd(payload.settings.filter((row) => row.key !== STATE_KEY));
    // Above both histories: a plan made before the restore can never match what is here now.
    const number = Math.max(state.sequence, lastNumber(payload)) + 1;
    if (note !== undefined) await db.commits.add(restoreCommit(number, payload, note));
    await writeState(db, { ...state, sequence: number, generation: state.generation + 1 });
  });
}

function lastNumber({ books, commits }: StoredData): number {
  let last = 0;
  for (const commit of commits) last = Math.max(last, commit.number);
  for (const book of books) last = Math.max(last, book.revision);
  return last;
}

function restoreCommit(
  number: number,
  payload: StoredData,
  note: { readonly label: string; readonly time: number },
): CommitRecord {
  const rows = payload.books.reduce((sum, book) => sum + book.rows.length, 0);
  const counts = { new: rows, changed: 0, same: 0, conflict: 0, rejected: 0 };
  const companies = payload.books.map((book) => book.companyId);
  return { number, ...note, kind: 'restore', companies, counts };
}
