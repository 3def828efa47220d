import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport } from '../../src/domain/planning/planImport.ts';
import type { Book, Draft } from '../../src/domain/book/rows.ts';
import { commitPlan, undo } from '../../src/storage/commit.ts';
import type { Db } from '../../src/storage/database.ts';
import { packBook } from '../../src/storage/pack/packBook.ts';
import { nextCommitNumber, readBook, readBooks, readSomeBooks } from '../../src/storage/queries.ts';
import { deleteCompany } from '../../src/storage/remove.ts';
import { booksIn } from '../../src/storage/bookBundle.ts';
import type { BookBundle } from '../../src/storage/records.ts';
import { unpackBook } from '../../src/storage/pack/unpackBook.ts';
import { readAll, replaceAll } from '../../src/storage/storedData.ts';
import { actual, guidance, liveContent } from '../fixtures/drafts.ts';
import { openedDatabases } from './opened.ts';

const database = openedDatabases();
const NOTE = { label: 'a market', kind: 'import', time: 1 } as const;
const MARKET = Array.from({ length: 150 }, (_, index) => `company-${index}`);

/** The same rows of each company, as one commit. */
async function entered(db: Db, ids: readonly string[], rows: readonly Draft[]): Promise<void> {
  const incoming = ids.map((companyId) => ({ companyId, rows }));
  const plan = planImport(await readBooks(db), incoming, await nextCommitNumber(db));
  expect((await commitPlan(db, plan, NOTE)).status).toBe('done');
}

/** The companies as the database holds them: one record each, and in bundles. */
async function standing(db: Db): Promise<readonly [own: string[], bundled: string[]]> {
  const own = (await db.books.toArray()).map(({ companyId }) => companyId);
  const bundled = (await db.shelves.toArray()).flatMap(({ books }) => books.map(([id]) => id));
  return [own.toSorted(), bundled.toSorted()];
}

describe('a market entered at once', () => {
  test('takes few records, and each of its books is read as it was planned', async () => {
    const db = await database('shelves');
    const incoming = MARKET.map((companyId) => ({ companyId, rows: [guidance(), actual()] }));
    const plan = planImport(new Map(), incoming, 1);
    await commitPlan(db, plan, NOTE);
    expect(await db.shelves.count()).toBeLessThan(10);
    expect(await standing(db)).toEqual([[], MARKET.toSorted()]);
    const books = await readBooks(db);
    expect([...books.keys()]).toEqual(MARKET.toSorted());
    for (const book of plan.next) {
      expect(books.get(book.companyId)).toStrictEqual(book);
      expect(await readBook(db, book.companyId)).toStrictEqual(book);
    }
    expect(await readBook(db, 'nobody')).toBeUndefined();
  });

  test('a book that is changed leaves its bundle, and the others stay', async () => {
    const db = await database('shelves');
    await entered(db, MARKET, [actual()]);
    await entered(db, ['company-7'], [actual({ value: 0.3 })]);
    expect(await standing(db)).toEqual([
      ['company-7'],
      MARKET.filter((id) => id !== 'company-7').toSorted(),
    ]);
    expect((await readBook(db, 'company-7'))?.rows).toHaveLength(2);
    expect((await readSomeBooks(db, ['company-8', 'company-7'])).size).toBe(2);
    await entered(db, MARKET, [guidance()]);
    expect(await standing(db)).toEqual([[], MARKET.toSorted()]);
  });

  test('a plan on a book that moved on its bundle is refused', async () => {
    const db = await database('shelves');
    await entered(db, MARKET, [actual()]);
    const rows = [actual({ value: 0.3 })];
    const stale = planImport(await readBooks(db), [{ companyId: 'company-3', rows }], 2);
    await entered(db, MARKET, [guidance()]);
    expect(await commitPlan(db, stale, NOTE)).toEqual({ status: 'moved' });
  });

  test('is undone as one step', async () => {
    const db = await database('shelves');
    await entered(db, MARKET, [actual()]);
    expect((await undo(db, 1, { label: 'Undo', time: 2 })).status).toBe('done');
    for (const book of (await readBooks(db)).values()) expect(liveContent(book)).toEqual([]);
    expect(await standing(db)).toEqual([[], MARKET.toSorted()]);
  });

  test('nothing of a company deleted for good is left on its bundle', async () => {
    const db = await database('shelves');
    await entered(db, MARKET, [actual()]);
    await entered(db, ['company-5'], [actual({ note: 'a word nobody else has' })]);
    await entered(db, MARKET, [guidance()]);
    expect((await deleteCompany(db, 'company-5', { label: 'Deleted', time: 2 })).rows).toBe(3);
    const records = await db.shelves.toArray();
    expect(JSON.stringify(records)).not.toMatch(/"company-5"|a word nobody else has/u);
    expect((await readBooks(db)).size).toBe(MARKET.length - 1);
  });

  test('comes back from a backup', async () => {
    const db = await database('shelves');
    await entered(db, MARKET, [actual(), guidance()]);
    const before = await readAll(db);
    await replaceAll(db, before);
    expect((await readAll(db)).books).toStrictEqual(before.books);
  });
});

test('property: after any commits each book is read as planned and stands in one location', async () => {
  const groups = [MARKET, MARKET.slice(0, 70), MARKET.slice(60, 65), ['company-66']];
  let runs = 0;
  const step = fc.record({
    ids: fc.constantFrom(...groups),
    value: fc.constantFrom(0.2, 0.21, 0.24, 0.3),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      runs += 1;
      const db = await database(`run ${runs}`);
      let books: ReadonlyMap<string, Book> = new Map();
      for (const { ids, value } of steps) {
        const incoming = ids.map((companyId) => ({ companyId, rows: [actual({ value })] }));
        const plan = planImport(books, incoming, await nextCommitNumber(db));
        await commitPlan(db, plan, NOTE);
        books = new Map([...books, ...plan.next.map((book) => [book.companyId, book] as const)]);
      }
      expect(await readBooks(db)).toEqual(books);
      const [own, bundled] = await standing(db);
      expect([...own, ...bundled].toSorted()).toEqual([...books.keys()].toSorted());
    }),
    { numRuns: 20 },
  );
});

describe('what earlier builds wrote', () => {
  test('a database without bundles keeps its books', async () => {
    const before = new Dexie('shelves');
    before.version(1).stores({
      books: 'companyId, [companyId+revision]',
      commits: 'number',
      documents: 'hash',
      mappings: 'id',
      settings: 'key',
    });
    await before.open();
    const plan = planImport(new Map(), [{ companyId: 'jnpr', rows: [actual()] }], 1);
    const [book] = plan.next;
    if (book === undefined) throw new Error('nothing was planned');
    await before.table('books').add({ companyId: 'jnpr', revision: 1, packed: packBook(book) });
    before.close();
    const db = await database('shelves');
    expect(await readBook(db, 'jnpr')).toStrictEqual(book);
    await entered(db, MARKET, [actual()]);
    expect((await readBooks(db)).size).toBe(MARKET.length + 1);
  });

  test('a bundle of the first kind is read', () => {
    const url = new URL('fixtures/shelf-v2.json', import.meta.url);
    const { shelf: bundle, books } = JSON.parse(readFileSync(url, 'utf8')) as {
      readonly shelf: Omit<BookBundle, 'numbers'> & { readonly numbers: string };
      readonly books: readonly object[];
    };
    const numbers = Uint8Array.from(Buffer.from(bundle.numbers, 'base64')).buffer;
    const read = booksIn({ ...bundle, numbers }).map(({ packed }) => unpackBook(packed));
    expect(read).toEqual(books);
  });
});
