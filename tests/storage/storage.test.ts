import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { planImport } from '../../src/domain/planning/planImport.ts';
import type { Plan } from '../../src/domain/planning/plan.ts';
import type { Draft } from '../../src/domain/book/rows.ts';
import { commitPlan, undo } from '../../src/storage/commit.ts';
import type { Db } from '../../src/storage/database.ts';
import { databaseName, openDatabase, SCHEMA } from '../../src/storage/database.ts';
import { FORMAT, STATE_KEY } from '../../src/storage/guard.ts';
import { watchBooks } from '../../src/storage/watch.ts';
import {
  nextCommitNumber,
  readBook,
  readBooks,
  readCommits,
  readSettings,
  writeDocument,
  writeSetting,
} from '../../src/storage/queries.ts';
import { deleteCompany, wipeAll } from '../../src/storage/remove.ts';
import { readAll, replaceAll } from '../../src/storage/storedData.ts';
import { actual, guidance, liveContent } from '../fixtures/drafts.ts';
import { openedDatabases } from './opened.ts';

const database = openedDatabases();
const NOTE = { label: 'actuals.csv', kind: 'import', time: 1 } as const;
/** Schemas only ever grow. */
const NEWER = {
  books: 'companyId, [companyId+revision]',
  commits: 'number',
  documents: 'hash',
  mappings: 'id',
  settings: 'key',
  shelves: '++number, *books',
  later: 'id',
};

async function planned(db: Db, rows: readonly Draft[], companyId = 'jnpr'): Promise<Plan> {
  return planImport(await readBooks(db), [{ companyId, rows }], await nextCommitNumber(db));
}

async function imported(db: Db, rows: readonly Draft[], companyId = 'jnpr'): Promise<void> {
  const outcome = await commitPlan(db, await planned(db, rows, companyId), NOTE);
  expect(outcome.status).toBe('done');
}

test('the demo and a file page have databases of their own', () => {
  const names = ['https:', 'file:'].flatMap((protocol) => [
    databaseName('own', protocol),
    databaseName('demo', protocol),
  ]);
  expect(names).toEqual(['guideband', 'guideband-demo', 'guideband-file', 'guideband-file-demo']);
});

describe('commit', () => {
  test('what was planned is what is read back, after reopening', async () => {
    const db = await database('a');
    const plan = await planned(db, [guidance(), actual()]);
    const outcome = await commitPlan(db, plan, { ...NOTE, rejected: 3 });
    db.close();
    const again = await database('a');
    expect(await readBook(again, 'jnpr')).toStrictEqual(plan.next[0]);
    const [commit] = await readCommits(again);
    expect(outcome).toEqual({ status: 'done', commit });
    expect(commit).toEqual({
      ...NOTE,
      number: 1,
      companies: ['jnpr'],
      counts: { new: 2, changed: 0, same: 0, conflict: 0, rejected: 3 },
    });
  });

  test('importing again writes nothing', async () => {
    const db = await database('a');
    await imported(db, [guidance(), actual()]);
    const again = await planned(db, [guidance(), actual()]);
    expect(await commitPlan(db, again, NOTE)).toEqual({ status: 'unchanged' });
    expect(await readCommits(db)).toHaveLength(1);
  });

  test('a plan on a book that moved is refused, with nothing written', async () => {
    const db = await database('a');
    const other = await database('a');
    const stale = await planned(db, [actual({ value: 0.25 })]);
    await imported(other, [actual()]);
    const before = await readAll(db);
    expect(await commitPlan(db, stale, NOTE)).toEqual({ status: 'moved' });
    expect(await readAll(db)).toEqual(before);
  });

  test('a failing transaction leaves nothing', async () => {
    const db = await database('a');
    await imported(db, [actual()]);
    const before = await readAll(db);
    const plan = await planned(db, [actual({ value: 0.3 })]);
    const unclonable = { ...NOTE, label: (() => 'x') as unknown as string };
    await expect(commitPlan(db, plan, unclonable)).rejects.toThrow();
    expect(await readAll(db)).toEqual(before);
  });
});

describe('undo', () => {
  test('restores what was there, after a restart, once', async () => {
    const db = await database('a');
    await imported(db, [actual({ value: 0.2 })]);
    const before = liveContent(await readBook(db, 'jnpr'));
    await imported(db, [actual({ value: 0.24 }), guidance()]);
    db.close();
    const again = await database('a');
    const outcome = await undo(again, 2, { label: 'Undo', time: 2 });
    expect(outcome).toMatchObject({ status: 'done', left: [], commit: { number: 3, undoes: 2 } });
    expect(liveContent(await readBook(again, 'jnpr'))).toEqual(before);
    expect((await readCommits(again)).map((commit) => commit.undoneBy)).toEqual([
      undefined,
      3,
      undefined,
    ]);
    expect(await undo(again, 2, { label: 'Undo', time: 3 })).toEqual({ status: 'impossible' });
  });
});

describe('an older build', () => {
  test('does not open what a newer build has written', async () => {
    const db = await database('a');
    await db.settings.put({ key: STATE_KEY, value: { format: FORMAT + 1 } });
    const events: string[] = [];
    await expect(openDatabase('a', (event) => events.push(event))).rejects.toThrow('newer version');
    expect(events).toEqual(['newer']);
  });

  test('does not open a database of a newer schema', async () => {
    const newer = new Dexie('a');
    newer.version(SCHEMA + 1).stores(NEWER);
    await newer.open();
    newer.close();
    await expect(openDatabase('a')).rejects.toThrow('newer version');
  });

  test('does not write when a newer build has written since it opened', async () => {
    const db = await database('a');
    await imported(db, [actual()]);
    const plan = await planned(db, [actual({ value: 0.3 })]);
    await db.settings.put({ key: STATE_KEY, value: { format: FORMAT + 1, sequence: 1 } });
    const before = await db.books.toArray();
    await expect(commitPlan(db, plan, NOTE)).rejects.toThrow('newer version');
    await expect(writeSetting(db, 'theme', 'dark')).rejects.toThrow('newer version');
    await expect(deleteCompany(db, 'jnpr', NOTE)).rejects.toThrow('newer version');
    await expect(wipeAll(db)).rejects.toThrow('newer version');
    expect(await db.books.toArray()).toEqual(before);
  });

  test('closes for an upgrade in another tab and stays closed', async () => {
    const events: string[] = [];
    const db = await openDatabase('a', (event) => events.push(event));
    const newer = new Dexie('a');
    newer.version(SCHEMA + 1).stores(NEWER);
    await newer.open();
    expect(events).toEqual(['closed']);
    await expect(writeSetting(db, 'theme', 'dark')).rejects.toThrow();
    expect(await newer.table('settings').count()).toBe(0);
    newer.close();
  });
});

describe('removal', () => {
  test('a company is deleted with its documents and history', async () => {
    const db = await database('a');
    const document = { name: 'call.txt', reader: 'text 1', text: 'EPS of $0.24' };
    await writeDocument(db, { hash: 'own', ...document });
    await writeDocument(db, { hash: 'shared', ...document });
    await imported(db, [actual({ document: 'own' }), actual({ document: 'shared' })]);
    await imported(db, [actual({ document: 'shared' })], 'csco');
    const both = ['jnpr', 'csco'].map((companyId) => ({ companyId, rows: [guidance()] }));
    await commitPlan(db, planImport(await readBooks(db), both, 3), NOTE);

    const removed = await deleteCompany(db, 'jnpr', { label: 'A company was deleted', time: 2 });
    expect(removed).toEqual({ rows: 3, commits: 2, documents: 1 });
    const left = await readAll(db);
    expect(JSON.stringify(left)).not.toMatch(/jnpr|own/u);
    expect(left.commits.map((commit) => [commit.number, commit.kind, commit.companies])).toEqual([
      [2, 'import', ['csco']],
      [3, 'import', ['csco']],
      [4, 'delete', []],
    ]);
    expect(left.documents.map(({ hash }) => hash)).toEqual(['shared']);
    expect(await nextCommitNumber(db)).toBe(5);
  });

  test('wiping leaves nothing, and no plan made before it can be committed', async () => {
    const db = await database('a');
    await imported(db, [actual()]);
    await writeSetting(db, 'theme', 'dark');
    const stale = await planned(db, [actual({ value: 0.3 })]);
    await wipeAll(db);
    expect(await readAll(db)).toEqual({
      books: [],
      commits: [],
      documents: [],
      mappings: [],
      settings: [],
    });
    expect(await commitPlan(db, stale, NOTE)).toEqual({ status: 'moved' });
  });
});

describe('restore', () => {
  test('gives back everything, and makes older plans stale', async () => {
    const db = await database('a');
    await imported(db, [actual(), guidance()]);
    await writeSetting(db, 'theme', 'dark');
    const backup = structuredClone(await readAll(db));
    const stale = await planned(db, [actual({ value: 0.3 })]);
    await wipeAll(db);
    await replaceAll(db, backup);
    expect(await readAll(db)).toEqual(backup);
    expect(await commitPlan(db, stale, NOTE)).toEqual({ status: 'moved' });
    expect(await readSettings(db)).toEqual(new Map([['theme', 'dark']]));
  });

  test('a payload that cannot be written changes nothing', async () => {
    const db = await database('a');
    await imported(db, [actual()]);
    const before = await readAll(db);
    const commits = [...before.commits, ...before.commits];
    await expect(replaceAll(db, { ...before, commits })).rejects.toThrow();
    expect(await readAll(db)).toEqual(before);
  });
});

test('a watcher sees commits of another connection and keeps books that did not move', async () => {
  const db = await database('a');
  const other = await database('a');
  await imported(db, [actual()]);
  const seen = vi.fn<Parameters<typeof watchBooks>[1]>();
  const stop = watchBooks(db, seen);
  await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  await imported(other, [guidance()], 'csco');
  await vi.waitFor(() => expect(seen.mock.lastCall?.[0].size).toBe(2));
  expect(seen.mock.lastCall?.[0].get('jnpr')).toBe(seen.mock.calls[0]?.[0].get('jnpr'));
  stop();
});
