import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tableOf } from '../../../src/domain/book/draftGroups.ts';
import type { Draft } from '../../../src/domain/book/rows.ts';
import type { Db } from '../../../src/storage/database.ts';
import { deleteDatabase, openDatabase } from '../../../src/storage/database.ts';
import { readBook, readCommits } from '../../../src/storage/queries.ts';
import type { FileReader, Session } from '../../../src/workers/book/calls.ts';
import { answer, newSession } from '../../../src/workers/book/calls.ts';
import { createBookClient } from '../../../src/workers/book/client.ts';
import { failureOf } from '../../../src/workers/book/failure.ts';
import type { CallName, Calls, Message, Request } from '../../../src/workers/book/protocol.ts';
import { actual, guidance, liveContent, someDraft } from '../../fixtures/drafts.ts';

const NOTE = { label: 'actuals.csv', kind: 'import', time: 1 } as const;
const REJECTED = { line: 3, column: 'value', at: 1, reason: 'not a number', cells: ['Q1', 'n/k'] };
const readFile: FileReader = () => ({
  kind: 'actuals',
  table: tableOf([{ companyId: 'jnpr', rows: [actual()] }]),
  rejected: [REJECTED],
  questions: [],
});

let db: Db;
let session: Session;

beforeEach(async () => {
  db = await openDatabase('calls');
  session = newSession();
});

afterEach(async () => {
  db.close();
  await deleteDatabase('calls');
});

async function call<K extends CallName>(
  type: K,
  body: Calls[K]['request'],
  by: Session = session,
): Promise<Calls[K]['reply']> {
  const request = { id: 1, type, database: 'calls', body } as Request;
  return (await answer(db, by, request, readFile, () => undefined)) as Calls[K]['reply'];
}

function jnpr(...rows: readonly Draft[]): Calls['plan']['request'] {
  return { incoming: [{ companyId: 'jnpr', rows }] };
}

describe('a preview and its commit', () => {
  test('a file is read, shown and committed, and what was rejected is counted', async () => {
    const bytes = new Uint8Array(0);
    const preview = await call('importFile', { bytes, name: 'actuals.csv', options: {} });
    expect(preview).toMatchObject({ kind: 'actuals', rejected: [REJECTED], total: 1 });
    const reply = await call('commit', { token: preview.token, note: NOTE });
    expect(reply).toMatchObject({ status: 'done', commit: { counts: preview.counts } });
    await expect(call('commit', { token: preview.token, note: NOTE })).rejects.toThrow('gone');
  });

  test('property: the counts shown are the counts committed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someDraft), async (rows) => {
        const preview = await call('plan', jnpr(...rows));
        const reply = await call('commit', { token: preview.token, note: NOTE });
        if (reply.status === 'done') expect(reply.commit.counts).toEqual(preview.counts);
        else expect(preview.counts).toMatchObject({ new: 0, changed: 0, conflict: 0 });
      }),
      { numRuns: 40 },
    );
  });

  test('a moved book shows the new diff, and nothing is written until that is accepted', async () => {
    const mine = await call('plan', jnpr(actual()));
    const other = newSession();
    const theirs = await call('plan', jnpr(actual({ value: 0.3 })), other);
    await call('commit', { token: theirs.token, note: NOTE }, other);
    const reply = await call('commit', { token: mine.token, note: NOTE });
    expect(reply).toMatchObject({ status: 'moved', preview: { counts: { new: 0, changed: 1 } } });
    expect(await readCommits(db)).toHaveLength(1);
    const again = await call('commit', { token: mine.token, note: NOTE });
    expect(again).toMatchObject({ status: 'done', commit: { number: 2, counts: { changed: 1 } } });
  });

  test('a commit to another company in between is no reason to ask again', async () => {
    const mine = await call('plan', jnpr(actual()));
    const theirs = await call('plan', { incoming: [{ companyId: 'csco', rows: [guidance()] }] });
    await call('commit', { token: theirs.token, note: NOTE });
    const reply = await call('commit', { token: mine.token, note: NOTE });
    expect(reply).toMatchObject({ status: 'done', commit: { number: 2 } });
  });

  test('the rest of a long preview is paged', async () => {
    const rows = Array.from({ length: 600 }, (_, line) => actual({ source: `s${line}` }));
    const { token, changes, total } = await call('plan', jnpr(...rows));
    expect([changes.length, total]).toEqual([500, 600]);
    const rest = await call('changes', { token, verdict: 'new', offset: 500, limit: 500 });
    expect(rest.map(({ incoming }) => incoming.source)).toEqual(
      rows.slice(500).map(({ source }) => source),
    );
  });
});

describe('edit', () => {
  test('replaces a row, and refuses one that is no longer live', async () => {
    await call('edit', { edits: [{ companyId: 'jnpr', retire: [], add: [actual()] }], note: NOTE });
    const edits = [{ companyId: 'jnpr', retire: [1], add: [actual({ value: 0.25 })] }];
    expect(await call('edit', { edits, note: NOTE })).toMatchObject({ status: 'done' });
    expect(await call('edit', { edits, note: NOTE })).toEqual({ status: 'moved' });
    await call('undo', { number: 2, note: { label: 'Undo', time: 2 } });
    const restored = liveContent(await readBook(db, 'jnpr'));
    expect(restored).toHaveLength(1);
    expect(restored[0]).toContain('0.24');
  });
});

test('failures are told apart, however deep Dexie wraps them', () => {
  expect(failureOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe('quota');
  expect(failureOf({ name: 'DatabaseClosedError' })).toBe('closed');
  expect(failureOf('?')).toBe('other');
});

describe('the client', () => {
  function fakeWorker(reply: (request: Request) => readonly Message[]): Worker {
    const target = new EventTarget();
    return Object.assign(target, {
      terminate: () => undefined,
      postMessage: (request: Request) => {
        for (const data of reply(request))
          target.dispatchEvent(new MessageEvent('message', { data }));
      },
    }) as unknown as Worker;
  }

  test('gives progress and the reply', async () => {
    const progress = { phase: 'planning', done: 1, total: 2 } as const;
    const spawn = (): Worker =>
      fakeWorker(({ id }) => [
        { type: 'progress', id, progress },
        { type: 'reply', id, reply: 'a preview' },
      ]);
    const seen: unknown[] = [];
    const client = createBookClient(spawn, 'calls');
    expect(await client.plan([], (step) => seen.push(step))).toBe('a preview');
    expect(seen).toEqual([progress]);
  });

  test('cancel rejects what waits, and the next call starts a new worker', async () => {
    let spawned = 0;
    const client = createBookClient(() => {
      spawned += 1;
      return fakeWorker(() => []);
    }, 'calls');
    const waiting = client.plan([]);
    client.cancel();
    await expect(waiting).rejects.toMatchObject({ failure: 'cancelled' });
    const next = client.plan([]);
    client.cancel();
    await expect(next).rejects.toThrow('Cancelled');
    expect(spawned).toBe(2);
  });
});
