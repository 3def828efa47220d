import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { DocumentLibrary } from '../../../src/state/documents/batch.svelte.ts';
import { findIn } from '../../../src/workers/documents/readFile.ts';
import type { DocumentPool } from '../../../src/workers/documents/pool.ts';
import { FIRST, SECOND, pool, db, books, client, newBatch, live, actuals } from './batchHarness.ts';

test('a corrected company is remembered by the name the text gives it', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt')]);
  await batch.correct(batch.items[0]?.key ?? 0, { companyName: 'Harbor Group', ticker: 'HBG' });
  batch.acceptAbove(0.5);
  await batch.commit();
  const aliases = live().filter((row) => (row as { field?: string }).field === 'alias');
  expect(aliases).toMatchObject([{ kind: 'company', value: 'Blue Harbor Foods', line: 0 }]);
  const next = newBatch();
  await next.add([new File([SECOND], 'b.txt')]);
  expect(next.items[0]?.about).toMatchObject({ companyId: 'hbg', isNewCompany: false });
  next.acceptAbove(0.5);
  await next.commit();
  // Known by now: it is not said again.
  expect(live().filter((row) => (row as { field?: string }).field === 'alias')).toHaveLength(1);
});

test('what a person says an unclear document is, the next one like it of the company is as well', async () => {
  const memo = (quarter: string, date: string, revenue: number): File =>
    new File(
      [
        `Blue Harbor Foods Inc (NYSE: BHF)\n${date}\n\n${quarter}-quarter 2021 revenue was $${revenue} million.`,
      ],
      `${quarter}.txt`,
    );
  const batch = newBatch();
  await batch.add([memo('First', 'April 28, 2021', 480), new File([SECOND], 'call.txt')]);
  expect(batch.items.map(({ about }) => about?.type)).toEqual(['other', 'call']);
  for (const { key } of batch.items) await batch.correct(key, { companyName: 'Blue Harbor' });
  await batch.correct(batch.items[0]?.key ?? 0, { type: 'release' });
  batch.acceptAbove(0.5);
  await batch.commit();
  const next = newBatch();
  const other = `Quell Paper Inc (NYSE: QLP)\nJuly 28, 2021\n\nSecond-quarter 2021 revenue was $12 million.`;
  await next.add([
    memo('Third', 'October 27, 2021', 510),
    new File([FIRST], 'call.txt'),
    new File([other], 'quell.txt'),
  ]);
  expect(next.items.map(({ about }) => [about?.companyId, about?.type])).toEqual([
    ['bhf', 'call'],
    ['bhf', 'release'],
    ['qlp', 'other'],
  ]);
});

test('what is sure is accepted as it is read only where that was chosen', async () => {
  const asked = newBatch();
  await asked.add([new File([FIRST], 'a.txt')]);
  expect([asked.acceptsFrom, asked.accepted]).toEqual([null, 0]);
  const batch = newBatch();
  batch.acceptsFrom = 0.5;
  await batch.add([new File([FIRST], 'a.txt')]);
  expect(batch.accepted).toBe(2);
  batch.undoDecision();
  expect(batch.accepted).toBe(0);
  await batch.add([new File([SECOND], 'b.txt')]);
  // What was taken back stays so; only the new document is accepted.
  expect(batch.items.map(({ candidates }) => candidates[0]?.decision)).toEqual([
    'open',
    'accepted',
  ]);
  batch.acceptsFrom = 1.01;
  await batch.add([new File([FIRST.replace('480', '481')], 'c.txt')]);
  const last = batch.items.find(({ name }) => name === 'c.txt');
  expect(last?.candidates.map(({ decision }) => decision)).toEqual(['open', 'open']);
});

test('a release and a call are two pieces of evidence; the release leads a conflict', async () => {
  const call = `Q1 2024 Oryx Lighting Inc Earnings Call
April 25, 2024

First-quarter revenue was $395 million. Non-GAAP gross margin in the first quarter was 51.5%.`;
  const release = `April 25, 2024. Oryx Lighting Inc (NASDAQ: ORX) today announced results for its first quarter 2024.

First quarter revenue was $394.8 million. First quarter non-GAAP gross margin was 52.5%.`;
  const batch = newBatch();
  await batch.add([new File([call], 'call.txt'), new File([release], 'release.txt')]);
  const refs = batch.items.flatMap(({ key, candidates }) =>
    candidates.map(({ id }) => ({ item: key, id })),
  );
  const verdicts = batch.items.flatMap(({ candidates }) =>
    candidates.map(({ metric, joining }) => `${metric} ${joining?.verdict ?? ''}`),
  );
  expect(verdicts).toContain('revenue confirms');
  expect(verdicts).toContain('gross_margin conflict');
  // A conflict is never accepted for the person.
  expect(batch.acceptAbove(0)).toBe(3);
  batch.accept(refs);
  await batch.commit();
  const printed = (metric: string): readonly unknown[] =>
    actuals().flatMap((row) => (row.metric === metric ? [[row.value, row.source]] : []));
  const spoken = 'Oryx Lighting results call, 2024-04-25';
  expect(printed('revenue')).toEqual([
    [394_800_000, expect.stringContaining('release')],
    [395_000_000, spoken],
  ]);
  expect(printed('gross_margin')).toEqual([
    [0.525, expect.stringContaining('release')],
    [0.515, spoken],
  ]);
  expect(new Set(actuals().map(({ document }) => document)).size).toBe(2);

  const later = newBatch();
  const text = `Q1 2025 Oryx Lighting Inc Earnings Call
April 24, 2025

First-quarter revenue was $410 million. Revenue in the first quarter of 2024 was $380 million.`;
  await later.add([new File([text], 'next.txt')]);
  const restated = later.items[0]?.candidates.find(
    ({ draft }) => draft?.kind === 'actual' && draft.period === '2024-Q1',
  );
  expect(restated?.joining).toMatchObject({
    verdict: 'questions',
    leads: 'existing',
    existing: { value: 394_800_000 },
  });
  later.accept((later.items[0]?.candidates ?? []).map(({ id }) => ({ item: 1, id })));
  await later.commit();
  expect(
    actuals().flatMap((r) =>
      r.metric === 'revenue' && r.period === '2024-Q1' ? [[r.value, r.series]] : [],
    ),
  ).toEqual([
    [394_800_000, 'first print'],
    [395_000_000, 'first print'],
    [380_000_000, 'restated'],
  ]);
});

test('reading again shows a real difference first, and keeps what a person wrote', async () => {
  const batch = newBatch();
  await batch.add([new File([FIRST], 'a.txt')]);
  const [item] = batch.items;
  const [said, guided] = item?.candidates ?? [];
  if (item === undefined || said?.draft == null || guided?.draft == null) {
    throw new Error('nothing read');
  }
  batch.edit({ item: item.key, id: said.id }, { ...said.draft, note: 'as I read it' });
  batch.accept([{ item: item.key, id: guided.id }]);
  await batch.commit();
  const before = live();
  // A reader that has learnt: it reads the edited figure no more, the other one otherwise.
  const better: DocumentPool = {
    ...pool,
    extract: (text, hash, hints) => {
      const found = findIn(text, hash, hints);
      const candidates = found.candidates.flatMap((c) =>
        c.id === said.id
          ? []
          : [c.draft === null ? c : { ...c, draft: { ...c.draft, assumptions: 'flat prices' } }],
      );
      return {
        done: Promise.resolve({ ...found, candidates, extraction: 99 }),
        cancel: () => undefined,
      };
    },
  };
  const library = new DocumentLibrary({ books, db, client }, better);
  await library.refresh();
  const hash = library.list[0]?.hash ?? '';
  const stored = await library.open(hash);
  const diff = await library.readAgain(hash);
  expect(diff?.gone.map(({ id }) => id)).toEqual([said.id]);
  expect(diff?.changed.map(([, now]) => now.draft)).toMatchObject([{ assumptions: 'flat prices' }]);
  expect([diff?.added, diff?.same]).toEqual([[], 0]);
  expect(await library.open(hash)).toEqual(stored);
  await library.keepReading(hash);
  const kept = await library.open(hash);
  expect(kept?.review).toMatchObject({ extraction: 99, decided: stored?.review.decided });
  expect(live()).toEqual(before);
  const again = newBatch();
  await again.add([new File([FIRST], 'a.txt')]);
  expect(
    again.items[0]?.candidates.map(({ id, decision, draft }) => [id, decision, draft?.note]),
  ).toEqual([
    [said.id, 'accepted', 'as I read it'],
    [guided.id, 'accepted', ''],
  ]);
});
