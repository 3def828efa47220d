import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftsOf } from '../../src/extract/draft/draft.ts';
import { extract } from '../../src/extract/index.ts';
import { readBackup, writeBackup } from '../../src/io/backup/backup.ts';
import { deleteDatabase, openDatabase, type Db } from '../../src/storage/database.ts';
import {
  dependantsOf,
  knownDocuments,
  listDocuments,
  openDocument,
  removeDocument,
  saveDocuments,
  type OpenDocument,
} from '../../src/storage/documents.ts';
import { emptyBook, nextBook } from '../../src/domain/planning/planImport.ts';
import { packText, unpackText } from '../../src/io/packedText.ts';
import type { StoredData } from '../../src/storage/records.ts';
import { readAll, replaceAll } from '../../src/storage/storedData.ts';

const ABOUT = {
  companyId: 'tst',
  companyName: 'Test',
  ticker: 'TST',
  isNewCompany: true,
  type: 'call',
  date: '2021-07-28',
  fiscalYear: 2021,
  fiscalQuarter: 2,
  fiscalYearEndMonth: 12,
} as const;

function made(hash: string, addedOn = 1): OpenDocument {
  const text = `Second-quarter revenue was $5 million – “a record”. ${'Thank you. '.repeat(999)}`;
  const found = extract(text, { fiscalYear: 2021, fiscalQuarter: 2, date: '2021-07-28' });
  const candidates = draftsOf(found, { hash, source: 'Test results call, 2021-07-28' });
  const [first] = candidates;
  const decided = [
    { id: first?.id ?? '', decision: 'accepted', draft: null, isOwn: false },
  ] as const;
  const review = { candidates, rejected: found.rejected, decided, extraction: 1 };
  const what = { reader: 'text/1', format: 'text', about: ABOUT };
  return { hash, name: `${hash}.txt`, ...what, addedOn, text, review };
}

let db: Db;

beforeEach(async () => {
  db = await openDatabase('documents');
});

afterEach(async () => {
  db.close();
  await deleteDatabase('documents');
});

test('a document comes back as it was, and is stored once and small', async () => {
  const document = made('a');
  await saveDocuments(db, [document, document]);
  expect(await openDocument(db, 'a')).toEqual(document);
  expect(await openDocument(db, 'b')).toBeNull();
  const [stored] = await db.documents.toArray();
  expect(await db.documents.count()).toBe(1);
  expect(stored?.text.length).toBeLessThan(document.text.length / 4);
});

test('the list shows the last one first, with what was decided', async () => {
  await saveDocuments(db, [made('a', 1), made('b', 2)]);
  const list = await listDocuments(db);
  expect(list.map(({ hash }) => hash)).toEqual(['b', 'a']);
  expect(list[0]).toMatchObject({ counts: { accepted: 1, rejected: 0, open: 0 }, format: 'text' });
  expect(await knownDocuments(db, ['a', 'x'])).toEqual(new Set(['a']));
});

test('removing says so, and the rows that cite it are found first', async () => {
  const document = made('a');
  await saveDocuments(db, [document]);
  const drafts = document.review.candidates.flatMap(({ draft }) => draft ?? []);
  const book = nextBook(emptyBook('tst'), new Set(), '', drafts, 1);
  expect(dependantsOf([book], 'a')).toMatchObject([{ companyId: 'tst', row: { id: 1 } }]);
  expect(dependantsOf([book], 'b')).toEqual([]);
  expect(await removeDocument(db, 'a')).toBe(true);
  expect(await removeDocument(db, 'a')).toBe(false);
});

test('a backup holds documents with their reviews', async () => {
  const document = made('a');
  await saveDocuments(db, [document]);
  const read = await readBackup(await writeBackup(await readAll(db), { time: 1 }));
  if (!read.ok) throw new Error(read.reason);
  await removeDocument(db, 'a');
  await replaceAll(db, read.payload as StoredData);
  expect(await openDocument(db, 'a')).toEqual(document);
});

test('any text packs and unpacks', async () => {
  for (const text of ['', 'a', '– “€” 𝄞\u0000', 'x'.repeat(300_000)]) {
    expect(await unpackText(await packText(text))).toBe(text);
  }
});
