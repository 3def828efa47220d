import type { Book } from '../domain/rows.ts';
import type { Db } from '../storage/database.ts';
import type { BookClient } from '../workers/client.ts';

/** The open workspace documents go into; the class Session is one. */
export interface DocumentHome {
  readonly books: ReadonlyMap<string, Book> | null;
  readonly db: Db;
  readonly client: BookClient;
}
