import Dexie from 'dexie';
import type { Db } from './database.ts';
import { booksOn, shelvesOf, withoutBooks } from './bookBundle.ts';
import type { BookRecord } from './records.ts';

/** Where a book stands: in a record of its own, or with others on the shelf of that number. */
export interface Place {
  readonly companyId: string;
  readonly revision: number;
  readonly shelf: number | null;
}

export type Places = ReadonlyMap<string, Place>;

/** So many companies are asked for one by one, without looking first which there are. */
const FEW = 8;
/** So many books are read in one turn: between two the page can answer. */
const A_TURN = 100;
/** So many books are packed while the database takes in those before them. */
export const BATCH = 128;
/** From so many on, the books of one commit are put on shelves: writing costs by the record. */
const MANY = 64;

type Key = readonly [companyId: string, revision: number];

const INDEXES = [
  ['books', '[companyId+revision]'],
  ['shelves', 'books'],
] as const;

/** Where all books stand, sorted by company id. Reads keys only: they are small, the records are not. */
export async function allPlaces(db: Db): Promise<Places> {
  const places: Place[] = [];
  for (const [table, index] of INDEXES) {
    await db
      .table(table)
      .orderBy(index)
      .eachKey((key, { primaryKey }) => {
        places.push(placeAt(key as unknown as Key, primaryKey));
      });
  }
  places.sort(({ companyId: a }, { companyId: b }) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(places.map((place) => [place.companyId, place] as const));
}

function placeAt([companyId, revision]: Key, primaryKey: unknown): Place {
  return { companyId, revision, shelf: typeof primaryKey === 'number' ? primaryKey : null };
}

/** Where the books of some companies stand; those that have none are left out. */
export async function placesOf(db: Db, companyIds: readonly string[]): Promise<Places> {
  const isFew = companyIds.length <= FEW;
  const all = isFew ? null : await allPlaces(db);
  const found = isFew
    ? await Promise.all(companyIds.map((id) => placeOf(db, id)))
    : companyIds.map((id) => all?.get(id));
  return new Map(
    found.flatMap((place) => (place === undefined ? [] : [[place.companyId, place] as const])),
  );
}

async function placeOf(db: Db, companyId: string): Promise<Place | undefined> {
  let place: Place | undefined;
  for (const [table, index] of INDEXES) {
    const found = db
      .table(table)
      .where(index)
      .between(...revisionsOf(companyId));
    await found.eachKey((key, { primaryKey }) => {
      place = placeAt(key as unknown as Key, primaryKey);
    });
  }
  return place;
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
  const shelf = await db.shelves
    .where('books')
    .between(...revisionsOf(companyId))
    .first();
  return shelf && booksOn(shelf, (id) => id === companyId)[0];
}

/** The books that have a record of their own, and those of each shelf. */
function byRecord(places: Iterable<Place>) {
  const own: string[] = [];
  const shelves = new Map<number, Set<string>>();
  for (const { companyId, shelf } of places) {
    if (shelf === null) own.push(companyId);
    else shelves.set(shelf, (shelves.get(shelf) ?? new Set()).add(companyId));
  }
  return { own, shelves };
}

/** Reads the records at these places, some at a time. */
export async function eachRecord(
  db: Db,
  places: Iterable<Place>,
  visit: (record: BookRecord) => void,
): Promise<void> {
  const { own, shelves } = byRecord(places);
  for (let from = 0; from < own.length; from += A_TURN) {
    for (const record of await db.books.bulkGet(own.slice(from, from + A_TURN))) {
      if (record !== undefined) visit(record);
    }
  }
  for (const [number, wanted] of shelves) {
    const shelf = await db.shelves.get(number);
    if (shelf === undefined) continue;
    for (const record of booksOn(shelf, (id) => wanted.has(id))) visit(record);
  }
}

/**
 * Writes books in the place of what their companies have: one or a few in a record each, many on shelves.
 * `before` says where the books stand that these replace, `count` how many records will come.
 */
export async function putBooks(
  db: Db,
  records: Iterable<BookRecord>,
  count: number,
  before: readonly Place[],
): Promise<void> {
  const isMany = count >= MANY;
  await takeBooks(db, isMany ? before : before.filter(({ shelf }) => shelf !== null));
  // One batch is on its way to the database while the next is packed.
  let underWay: PromiseLike<unknown> = Promise.resolve();
  let batch: BookRecord[] = [];
  const send = async (): Promise<void> => {
    const last = underWay;
    underWay = isMany ? db.shelves.bulkAdd([...shelvesOf(batch)]) : db.books.bulkPut(batch);
    batch = [];
    await last;
  };
  for (const record of records) {
    batch.push(record);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  await underWay;
}

/** Takes books away from where they stand; a shelf left empty goes with its last one. */
export async function takeBooks(db: Db, places: Iterable<Place>): Promise<void> {
  const { own, shelves } = byRecord(places);
  if (own.length > 0) await db.books.bulkDelete(own);
  for (const [number, ids] of shelves) {
    const shelf = await db.shelves.get(number);
    if (shelf === undefined) continue;
    const left = withoutBooks(shelf, ids);
    if (left === null) await db.shelves.delete(number);
    else await db.shelves.put(left);
  }
}
