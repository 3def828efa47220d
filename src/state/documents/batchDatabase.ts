import type { Book } from '../../domain/book/rows.ts';
import type { Db } from '../../storage/database.ts';
import type { BookClient } from '../../workers/book/client.ts';
import type { DocumentPool } from '../../workers/documents/pool.ts';

/** The open database documents go into; the class OpenDatabase is one. */
export interface BatchDatabase {
  readonly books: ReadonlyMap<string, Book> | null;
  readonly db: Db;
  readonly client: BookClient;
}

/** What stands in for the real pool and clock, in tests. */
export interface BatchOptions {
  readonly pool?: DocumentPool;
  readonly now?: () => number;
}

/** The books of a workspace that has not been read yet. */
export const NO_BOOKS: ReadonlyMap<string, Book> = new Map();
