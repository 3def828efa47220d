import { compareText } from '../domain/compareText.ts';
import Dexie from 'dexie';
import type { Db } from './database.ts';
import { booksIn, bundlesOf, withoutBooks } from './bookBundle.ts';
import type { BookRecord } from './records.ts';

/** Where a book stands: in a record of its own, or with others in the bundle of that number. */
export interface BookLocation {
  readonly companyId: string;
  readonly revision: number;
  readonly bundle: number | null;
}

export type BookLocations = ReadonlyMap<string, BookLocation>;

/** So many companies are asked for one by one, without looking first which there are. */
const SINGLE_LOOKUP_MAX = 8;
/** So many books are read in one turn: between two the page can answer. */
const BOOKS_PER_READ = 100;
/** So many books are packed while the database takes in those before them. */
export const BOOKS_PER_BATCH = 128;
/** From so many on, the books of one commit are put in bundles: writing costs by the record. */
const BUNDLE_FROM_BOOKS = 64;

type Key = readonly [companyId: string, revision: number];

const INDEXES = [
  ['books', '[companyId+revision]'],
  ['shelves', 'books'],
] as const;

/** Where all books stand, sorted by company id. Reads keys only: they are small, the records are not. */
export async function allLocations(db: Db): Promise<BookLocations> {
  const locations: BookLocation[] = [];
  for (const [table, index] of INDEXES) {
    await db
      .table(table)
      .orderBy(index)
      .eachKey((key, { primaryKey }) => {
        locations.push(locationAt(key as unknown as Key, primaryKey));
      });
  }
  locations.sort((a, b) => compareText(a.companyId, b.companyId));
  return new Map(locations.map((location) => [location.companyId, location] as const));
}

function locationAt([companyId, revision]: Key, primaryKey: unknown): BookLocation {
  return { companyId, revision, bundle: typeof primaryKey === 'number' ? primaryKey : null };
}

/** Where the books of some companies stand; those that have none are left out. */
export async function locationsOf(db: Db, companyIds: readonly string[]): Promise<BookLocations> {
  const isFew = companyIds.length <= SINGLE_LOOKUP_MAX;
  const all = isFew ? null : await allLocations(db);
  const found = isFew
    ? await Promise.all(companyIds.map((id) => locationOf(db, id)))
    : companyIds.map((id) => all?.get(id));
  return new Map(
    found.flatMap((location) =>
      location === undefined ? [] : [[location.companyId, location] as const],
    ),
  );
}

async function locationOf(db: Db, companyId: string): Promise<BookLocation | undefined> {
  let location: BookLocation | undefined;
  for (const [table, index] of INDEXES) {
    const found = db
      .table(table)
      .where(index)
      .between(...revisionsOf(companyId));
    await found.eachKey((key, { primaryKey }) => {
      location = locationAt(key as unknown as Key, primaryKey);
    });
  }
  return location;
}

/** What both indexes hold of a company lies between these two. */
function revisionsOf(companyId: string): readonly [lower: unknown, upper: unknown] {
  return [
    [companyId, Dexie.minKey],
    [companyId, Dexie.maxKey],
  ];
}

/** The record of one company, wherever it stands. */
export async function readRecord(db: Db, companyId: string): Promise<BookRecord | undefined> {
  const own = await db.books.get(companyId);
  if (own !== undefined) return own;
  const bundle = await db.shelves
    .where('books')
    .between(...revisionsOf(companyId))
    .first();
  return bundle && booksIn(bundle, (id) => id === companyId)[0];
}

/** The books that have a record of their own, and those of each bundle. */
function byRecord(locations: Iterable<BookLocation>) {
  const own: string[] = [];
  const bundles = new Map<number, Set<string>>();
  for (const { companyId, bundle } of locations) {
    if (bundle === null) own.push(companyId);
    else bundles.set(bundle, (bundles.get(bundle) ?? new Set()).add(companyId));
  }
  return { own, bundles };
}

/** Reads the records at these locations, some at a time. */
export async function eachRecord(
  db: Db,
  locations: Iterable<BookLocation>,
  visit: (record: BookRecord) => void,
): Promise<void> {
  const { own, bundles } = byRecord(locations);
  for (let from = 0; from < own.length; from += BOOKS_PER_READ) {
    for (const record of await db.books.bulkGet(own.slice(from, from + BOOKS_PER_READ))) {
      if (record !== undefined) visit(record);
    }
  }
  for (const [number, wanted] of bundles) {
    const bundle = await db.shelves.get(number);
    if (bundle === undefined) continue;
    for (const record of booksIn(bundle, (id) => wanted.has(id))) visit(record);
  }
}

/**
 * Writes books in place of what their companies have: one or a few in a record each, many in bundles.
 * `before` says where the books stand that these replace, `count` how many records will come.
 */
export async function putBooks(
  db: Db,
  records: Iterable<BookRecord>,
  count: number,
  before: readonly BookLocation[],
): Promise<void> {
  const isMany = count >= BUNDLE_FROM_BOOKS;
  await takeBooks(db, isMany ? before : before.filter(({ bundle }) => bundle !== null));
  // One batch is on its way to the database while the next is packed.
  let underWay: PromiseLike<unknown> = Promise.resolve();
  let batch: BookRecord[] = [];
  const send = async (): Promise<void> => {
    const last = underWay;
    underWay = isMany ? db.shelves.bulkAdd([...bundlesOf(batch)]) : db.books.bulkPut(batch);
    batch = [];
    await last;
  };
  for (const record of records) {
    batch.push(record);
    if (batch.length === BOOKS_PER_BATCH) await send();
  }
  if (batch.length > 0) await send();
  await underWay;
}

/** Takes books away from where they stand; a bundle left empty goes with its last one. */
export async function takeBooks(db: Db, locations: Iterable<BookLocation>): Promise<void> {
  const { own, bundles } = byRecord(locations);
  if (own.length > 0) await db.books.bulkDelete(own);
  for (const [number, ids] of bundles) {
    const bundle = await db.shelves.get(number);
    if (bundle === undefined) continue;
    const left = withoutBooks(bundle, ids);
    if (left === null) await db.shelves.delete(number);
    else await db.shelves.put(left);
  }
}
