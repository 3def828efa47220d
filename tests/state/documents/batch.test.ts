import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { companyOf } from '../../../src/domain/book/company.ts';
import { openDocument } from '../../../src/storage/documents.ts';
import { DocumentLibrary } from '../../../src/state/documents/batch.svelte.ts';
import { FIRST, SECOND, pool, db, books, client, newBatch, live } from './batchHarness.ts';

test('two calls are read, accepted and entered as one import of a new company', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt'), new File([SECOND], 'b.txt'), new File([], 'c.txt')]);
  expect(batch.counts).toMatchObject({ read: 2, refused: 1, waiting: 0 });
  expect(batch.items[0]?.about).toMatchObject({
    companyId: 'blue-harbor-foods',
    isNewCompany: true,
    type: 'call',
    date: '2021-04-28',
  });
  expect(batch.acceptAbove(0.5)).toBe(4);
  expect(batch.accepted).toBe(4);
  expect(await batch.commit()).toEqual({ status: 'done', commit: 1, rows: 4 });
  expect(live()).toHaveLength(6);
  expect([...books.values()].map((book) => companyOf(book).name)).toEqual(['Blue Harbor Foods']);
  const cited = live().find((row) => (row as { period?: string }).period === '2021-Q2') as {
    readonly document: string;
    readonly start: number;
    readonly end: number;
  };
  const stored = await new DocumentLibrary({ books, db, client }, pool).open(cited.document);
  expect(stored?.text.slice(cited.start, cited.end)).toContain('$490 million');
  await client.undo(1, { label: 'Undo', time: 2 });
  expect(live()).toEqual([]);
});

test('a batch is in the order it is reviewed in: by company, then from the first document to the last', async () => {
  const batch = newBatch();
  const other = FIRST.replaceAll('Blue Harbor Foods', 'Amber Mills').replace('Q1 2021', 'Q3 2021');
  const release = `July 28, 2021. Blue Harbor Foods Inc (NYSE: BHF) today announced results for its second quarter 2021. Revenue was $505 million.`;
  await batch.add([
    new File([SECOND], 'apr.txt'),
    new File([], 'empty.txt'),
    new File([release], 'zz-release.txt'),
    new File([FIRST], 'jan.txt'),
    new File([other], 'other.txt'),
  ]);
  const names = batch.items.map(({ name }) => name);
  expect(names).toEqual(['other.txt', 'jan.txt', 'zz-release.txt', 'apr.txt', 'empty.txt']);
});

test('the same file again is recognised, with what was decided, and changes nothing', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt')]);
  batch.acceptAbove(0.5);
  await batch.commit();
  const again = newBatch();
  await again.add([new File([FIRST], 'copy.txt'), new File([FIRST], 'third.txt')]);
  expect(again.items.map(({ state }) => state)).toEqual(['recognised', 'recognised']);
  // Which of two copies is hashed first is chance; the other is its twin and holds nothing.
  expect(again.items.flatMap(({ candidates }) => candidates.map((c) => c.decision))).toEqual([
    'accepted',
    'accepted',
  ]);
  expect(again.accepted).toBe(0);
  expect(await again.commit()).toEqual({ status: 'unchanged' });
});

test('a stored document is taken up again to decide what was left open, without its file', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt')]);
  const [item] = batch.items;
  const [first, second] = item?.candidates ?? [];
  if (item === undefined || first === undefined || second === undefined) throw new Error('unread');
  batch.accept([{ item: item.key, id: first.id }]);
  await batch.commit();
  const later = newBatch();
  expect(await later.addStored('no such document')).toBeNull();
  const key = await later.addStored(item.hash);
  expect(await later.addStored(item.hash)).toBe(key);
  expect(later.items.map(({ state }) => state)).toEqual(['recognised']);
  const decisions = (): readonly string[] =>
    later.items.flatMap(({ candidates }) => candidates.map((c) => c.decision));
  expect(decisions()).toEqual(['accepted', 'open']);
  expect(later.accepted).toBe(0);
  later.accept([{ item: key ?? 0, id: second.id }]);
  expect(await later.commit()).toMatchObject({ status: 'done', rows: 1 });
  expect((await openDocument(db, item.hash))?.review.decided).toHaveLength(2);
});

test('what was stopped is not read, holds nothing back and enters nothing', async () => {
  const batch = newBatch();
  const files = ['a', 'b', 'c'].map((name) => new File([`${FIRST} ${name}`], `${name}.txt`));
  const reading = batch.add(files);
  expect(batch.counts.waiting).toBe(3);
  batch.cancel();
  await reading;
  expect(batch.counts).toMatchObject({ cancelled: 3, read: 0 });
  expect(batch.isBusy).toBe(false);
  expect(await batch.commit()).toEqual({ status: 'unchanged' });
  expect(await db.documents.count()).toBe(0);
  // The same files again are read: what was stopped left no trace of them.
  await batch.add(files);
  expect(batch.counts).toMatchObject({ cancelled: 3, read: 3, recognised: 0 });
});

test('decisions are taken back step by step; edits and own candidates count', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt')]);
  const [item] = batch.items;
  const [first] = item?.candidates ?? [];
  if (item === undefined || first?.draft == null) throw new Error('nothing read');
  const ref = { item: item.key, id: first.id };
  batch.reject([ref]);
  expect(batch.items[0]?.candidates[0]?.decision).toBe('rejected');
  batch.undoDecision();
  expect(batch.items[0]?.candidates[0]?.decision).toBe('open');
  batch.edit(ref, { ...first.draft, note: 'mine' });
  batch.make(item.key, { ...first.draft, metric: 'backlog' });
  expect(
    batch.items[0]?.candidates.filter(({ isEdited, isOwn }) => isEdited || isOwn),
  ).toHaveLength(2);
  expect(batch.accepted).toBe(2);
  expect([batch.undoDecision(), batch.undoDecision(), batch.undoDecision()]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a corrected quarter moves the periods; a corrected name the company', async () => {
  const batch = newBatch();
  await batch.addText('Second-quarter revenue was $5 million.');
  const key = batch.items[0]?.key ?? 0;
  expect(batch.items[0]?.candidates[0]?.reason).not.toBe('');
  await batch.correct(key, { fiscalYear: 2022, fiscalQuarter: 2, date: '2022-07-28' });
  await batch.correct(key, { companyName: 'Test Co', ticker: 'TST' });
  expect(batch.items[0]?.about).toMatchObject({ companyId: 'tst', isNewCompany: true });
  expect(batch.items[0]?.candidates[0]?.draft).toMatchObject({
    period: '2022-Q2',
    reportedOn: '2022-07-28',
    source: 'Test Co document, 2022-07-28',
  });
});

test.each([
  [0, 1],
  [1, 0],
])(
  'a call without a ticker and a release with one are of one company, %s before %s',
  async (...order) => {
    const release = 'Blue Harbor Foods Inc (NYSE: BHF) today reported revenue of $480 million.';
    const files = [new File([FIRST], 'a.txt'), new File([release], 'b.txt')];
    const batch = newBatch();
    for (const index of order) {
      const file = files[index];
      if (file !== undefined) await batch.add([file]);
    }
    expect(batch.items.map(({ about }) => about?.companyId)).toEqual(['bhf', 'bhf']);
  },
);

test('a corrected year end is remembered: the next document of the company is read under it', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt')]);
  await batch.correct(batch.items[0]?.key ?? 0, { fiscalYearEndMonth: 7 });
  batch.acceptAbove(0.5);
  await batch.commit();
  const next = newBatch();
  await next.add([new File([SECOND], 'b.txt')]);
  expect(next.items[0]?.about).toMatchObject({ isNewCompany: false, fiscalYearEndMonth: 7 });
});

test('reading again shows what differs and keeps decisions', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt')]);
  batch.acceptAbove(0.5);
  await batch.commit();
  const library = new DocumentLibrary({ books, db, client }, pool);
  await library.refresh();
  const hash = library.list[0]?.hash ?? '';
  expect(library.dependants(hash).length).toBeGreaterThan(1);
  expect(await library.readAgain(hash)).toEqual({ added: [], gone: [], changed: [], same: 2 });
  await library.keepReading(hash);
  expect((await library.open(hash))?.review.decided).toHaveLength(2);
});
