import { liveQuery } from 'dexie';
import type { Book } from '../domain/book/rows.ts';
import type { Db } from './database.ts';
import { newBookCache, readBooks, readCommits, readSettings } from './queries.ts';
import type { CommitRecord } from './records.ts';

type Next<T> = (value: T) => void;
type Failed = (error: unknown) => void;
type Stop = () => void;

/** Calls `next` with all books now and after every commit, in this tab, a worker or another tab. */
export function watchBooks(
  db: Db,
  next: Next<ReadonlyMap<string, Book>>,
  error: Failed = () => undefined,
): Stop {
  const cache = newBookCache();
  return watch(() => readBooks(db, cache), next, error);
}

/** Calls `next` with the history, newest first. */
export function watchCommits(
  db: Db,
  next: Next<readonly CommitRecord[]>,
  error: Failed = () => undefined,
): Stop {
  return watch(() => readCommits(db), next, error);
}

/** Calls `next` with the settings by key. */
export function watchSettings(
  db: Db,
  next: Next<ReadonlyMap<string, unknown>>,
  error: Failed = () => undefined,
): Stop {
  return watch(() => readSettings(db), next, error);
}

function watch<T>(query: () => Promise<T>, next: Next<T>, error: Failed): Stop {
  const subscription = liveQuery(query).subscribe({ next, error });
  return () => subscription.unsubscribe();
}
