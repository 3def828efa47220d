import type { Book } from '../domain/book/rows.ts';
import type { Db } from './database.ts';
import { guardRead, STATE_KEY } from './guard.ts';
import { unpackBook } from './pack/unpackBook.ts';
import {
  allLocations,
  eachRecord,
  locationsOf,
  readRecord,
  type BookLocation,
} from './bookLocations.ts';
import type { CommitRecord, Mapping, StoredDocument } from './records.ts';

/** Books as read last, so that only those that moved are read and unpacked again. */
export interface BookCache {
  generation: number;
  books: Map<string, Book>;
}

export function newBookCache(): BookCache {
  return { generation: -1, books: new Map() };
}

/** All books, sorted by company id. Unchanged books are the same objects as before, given a cache. */
export async function readBooks(
  db: Db,
  cache: BookCache = newBookCache(),
): Promise<ReadonlyMap<string, Book>> {
  return db.transaction('r', db.books, db.shelves, db.settings, async () => {
    const { generation } = await guardRead(db);
    const known = cache.generation === generation ? cache.books : new Map<string, Book>();
    const books = await readMoved(db, known);
    cache.generation = generation;
    cache.books = books;
    return books;
  });
}

/** All books, of which only those that are not as they were known are read. */
async function readMoved(db: Db, known: ReadonlyMap<string, Book>): Promise<Map<string, Book>> {
  const locations = await allLocations(db);
  const fresh = await booksAt(
    db,
    [...locations.values()].filter(
      ({ companyId: id, revision }) => known.get(id)?.revision !== revision,
    ),
  );
  const books = new Map<string, Book>();
  for (const id of locations.keys()) {
    const book = fresh.get(id) ?? known.get(id);
    if (book !== undefined) books.set(id, book);
  }
  return books;
}

async function booksAt(db: Db, locations: Iterable<BookLocation>): Promise<Map<string, Book>> {
  const books = new Map<string, Book>();
  await eachRecord(db, locations, ({ companyId, packed }) =>
    books.set(companyId, unpackBook(packed)),
  );
  return books;
}

/** One book, or undefined when nothing is known about the company. */
export async function readBook(db: Db, companyId: string): Promise<Book | undefined> {
  const record = await readRecord(db, companyId);
  return record === undefined ? undefined : unpackBook(record.packed);
}

/** The books of some companies, for planning; those that do not exist are left out. */
export async function readSomeBooks(
  db: Db,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, Book>> {
  return booksAt(db, (await locationsOf(db, companyIds)).values());
}

/** The number the next commit will carry. */
export async function nextCommitNumber(db: Db): Promise<number> {
  return (await guardRead(db)).sequence + 1;
}

/** The history, newest first. */
export async function readCommits(db: Db): Promise<readonly CommitRecord[]> {
  return db.commits.reverse().toArray();
}

/** Settings by key; values are plain data. */
export async function readSettings(db: Db): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db.settings.toArray();
  return new Map(
    rows.filter((row) => row.key !== STATE_KEY).map((row) => [row.key, row.value] as const),
  );
}

/** Keeps one setting. */
export async function writeSetting(db: Db, key: string, value: unknown): Promise<void> {
  if (key === STATE_KEY) throw new Error('This key is not a setting');
  await db.transaction('rw', db.settings, async () => {
    await guardRead(db);
    await db.settings.put({ key, value });
  });
}

/** How tables of other layouts were read, by the keys of their layouts. */
export async function readMappings(db: Db): Promise<readonly Mapping[]> {
  return db.mappings.toArray();
}

export async function writeMapping(db: Db, mapping: Mapping): Promise<void> {
  await db.transaction('rw', db.mappings, db.settings, async () => {
    await guardRead(db);
    await db.mappings.put(mapping);
  });
}

export async function deleteMapping(db: Db, id: string): Promise<void> {
  await db.transaction('rw', db.mappings, db.settings, async () => {
    await guardRead(db);
    await db.mappings.delete(id);
  });
}

export async function writeDocument(db: Db, document: StoredDocument): Promise<void> {
  await db.transaction('rw', db.documents, db.settings, async () => {
    await guardRead(db);
    await db.documents.put(document);
  });
}
