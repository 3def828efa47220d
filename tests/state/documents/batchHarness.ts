import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import { newDraftTable } from '../../../src/domain/book/draftTable.ts';
import type { Actual, Book } from '../../../src/domain/book/rows.ts';
import { DocumentBatch } from '../../../src/state/documents/batch.svelte.ts';
import { deleteDatabase, openDatabase, type Db } from '../../../src/storage/database.ts';
import { readBooks } from '../../../src/storage/queries.ts';
import { answer, newSession } from '../../../src/workers/book/calls.ts';
import type { BookClient } from '../../../src/workers/book/client.ts';
import type { DocumentPool } from '../../../src/workers/documents/pool.ts';
import { findIn, readFile } from '../../../src/workers/documents/readFile.ts';
import type { CallName, Calls, Request } from '../../../src/workers/book/protocol.ts';

export const FIRST = `Q1 2021 Blue Harbor Foods Inc Earnings Call
APRIL 28, 2021

First-quarter revenue was $480 million. For the second quarter we expect revenue of $490 million to $510 million.`;
export const SECOND = `Q2 2021 Blue Harbor Foods Inc Earnings Call
JULY 28, 2021

Second-quarter revenue was $505 million. For the third quarter we expect revenue of $520 million to $540 million.`;

/** The pool without workers. */
export const pool: DocumentPool = {
  read: (file, name, hints = {}, onStart) => {
    onStart?.();
    return { done: readFile(file, name, hints), cancel: () => undefined };
  },
  extract: (text, hash, hints) => ({
    done: Promise.resolve(findIn(text, hash, hints)),
    cancel: () => undefined,
  }),
  cancelAll: () => undefined,
};

export let db: Db;
export let books: ReadonlyMap<string, Book>;
export let client: BookClient;

beforeEach(async () => {
  db = await openDatabase('batch');
  books = new Map();
  const session = newSession();
  const call = async <K extends CallName>(
    type: K,
    body: Calls[K]['request'],
  ): Promise<Calls[K]['reply']> => {
    const request = { id: 1, type, database: 'batch', body } as Request;
    const none = { kind: '', table: newDraftTable(), rejected: [], questions: [] };
    const reply = await answer(
      db,
      session,
      request,
      () => none,
      () => undefined,
    );
    books = await readBooks(db);
    return reply as Calls[K]['reply'];
  };
  client = {
    plan: (incoming) => call('plan', { incoming }),
    commit: (token, note) => call('commit', { token, note }),
    edit: (edits, note) => call('edit', { edits, note }),
    undo: (number, note) => call('undo', { number, note }),
  } as BookClient;
});

afterEach(async () => {
  db.close();
  await deleteDatabase('batch');
});

export function newBatch(): DocumentBatch {
  const home = {
    get books() {
      return books;
    },
    db,
    client,
  };
  return new DocumentBatch(home, { pool, now: () => 1 });
}

export function live(): readonly unknown[] {
  return [...books.values()].flatMap(({ rows }) => rows.filter((row) => row.retired === 0));
}

export function actuals(): readonly Actual[] {
  return [...books.values()].flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'actual' && row.retired === 0 ? [row] : [])),
  );
}
