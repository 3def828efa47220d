import type { Book } from '../domain/book/rows.ts';
import type { Db } from './database.ts';
import { guardRead, writeState } from './guard.ts';
import { allLocations, eachRecord, locationsOf, readRecord, takeBooks } from './bookLocations.ts';
import { unpackBook } from './pack/unpackBook.ts';

/** What "delete for good" removed, counted after it was seen to be gone. */
export interface Removed {
  readonly rows: number;
  readonly commits: number;
  readonly documents: number;
}

/**
 * Removes a company for good: its book, its documents and its history, in one transaction that
 * fails if anything is left. The history keeps one entry that says so, without a name.
 */
export async function deleteCompany(
  db: Db,
  companyId: string,
  note: { readonly label: string; readonly time: number },
): Promise<Removed> {
  return db.transaction('rw', db.tables, async () => {
    const state = await guardRead(db);
    const record = await readRecord(db, companyId);
    const book = record && unpackBook(record.packed);
    const hashes = book === undefined ? [] : await ownDocuments(db, book);
    await takeBooks(db, (await locationsOf(db, [companyId])).values());
    await db.documents.bulkDelete([...hashes]);
    const commits = await forgetCommits(db, companyId);
    const number = state.sequence + 1;
    const counts = { new: 0, changed: 0, same: 0, conflict: 0, rejected: 0 };
    await db.commits.add({ number, ...note, kind: 'delete', companies: [], counts });
    await writeState(db, { ...state, sequence: number });
    await verifyGone(db, companyId, hashes);
    return { rows: book?.rows.length ?? 0, commits, documents: hashes.length };
  });
}

/** Empties the whole database for good; only the count of commit numbers given lives on. */
export async function wipeAll(db: Db): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const state = await guardRead(db);
    for (const table of db.tables) await table.clear();
    await writeState(db, { ...state, generation: state.generation + 1 });
    const counts = await Promise.all(db.tables.map((table) => table.count()));
    if (counts.reduce((sum, count) => sum + count, 0) !== 1) throw new Error('Not all was removed');
  });
}

/** Documents only this book refers to. */
async function ownDocuments(db: Db, book: Book): Promise<readonly string[]> {
  const stored = new Set(await db.documents.toCollection().primaryKeys());
  const own = new Set([...documentsOf(book)].filter((hash) => stored.has(hash)));
  if (own.size === 0) return [];
  const others = new Map(await allLocations(db));
  others.delete(book.companyId);
  await eachRecord(db, others.values(), ({ packed }) => {
    for (const hash of documentsOf(unpackBook(packed))) own.delete(hash);
  });
  return [...own];
}

function documentsOf(book: Book): ReadonlySet<string> {
  const hashes = new Set<string>();
  for (const row of book.rows) {
    if (row.document !== '') hashes.add(row.document);
    if (row.origin.startsWith('file:')) hashes.add(row.origin.slice('file:'.length));
  }
  return hashes;
}

/** Drops the commits of this company alone and its name from those it shares. */
async function forgetCommits(db: Db, companyId: string): Promise<number> {
  const touching = await db.commits.filter((c) => c.companies.includes(companyId)).toArray();
  for (const commit of touching) {
    const companies = commit.companies.filter((id) => id !== companyId);
    if (companies.length === 0) await db.commits.delete(commit.number);
    else await db.commits.put({ ...commit, companies });
  }
  return touching.length;
}

async function verifyGone(db: Db, companyId: string, hashes: readonly string[]): Promise<void> {
  const left =
    (await locationsOf(db, [companyId])).size +
    (await db.commits.filter((commit) => commit.companies.includes(companyId)).count()) +
    (await db.documents.where('hash').anyOf(hashes).count());
  if (left > 0) throw new Error('Not all was removed');
}
