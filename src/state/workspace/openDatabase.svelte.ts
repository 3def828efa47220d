import { messageOf } from '../../domain/messageOf.ts';
import type { Book } from '../../domain/book/rows.ts';
import {
  databaseName,
  openDatabase,
  type Db,
  type StorageEvent,
  type DatabaseKind,
} from '../../storage/database.ts';
import { watchBooks, watchCommits, watchSettings } from '../../storage/watch.ts';
import type { CommitRecord } from '../../storage/records.ts';
import { createBookClient, type BookClient } from '../../workers/book/client.ts';
import { spawnBookWorker } from '../../workers/start.ts';

/** `blocked` may still come right; after `closed` or `newer` this tab writes nothing any more. */
export type Trouble = StorageEvent | null;

/** One open database: what it holds, kept current, and the worker that writes to it. */
export class OpenDatabase {
  readonly kind: DatabaseKind;
  readonly client: BookClient;
  #db: Db | null = null;
  #stops: (() => void)[] = [];
  #isClosed = false;
  #books: ReadonlyMap<string, Book> | null = $state.raw(null);
  #commits: readonly CommitRecord[] = $state.raw([]);
  #settings: ReadonlyMap<string, unknown> = $state.raw(new Map());
  #trouble: Trouble = $state(null);
  #failure = $state('');

  constructor(kind: DatabaseKind) {
    this.kind = kind;
    const name = databaseName(kind, globalThis.location.protocol);
    this.client = createBookClient(spawnBookWorker, name);
    void this.#open(name);
  }

  /** Null until the first read. */
  get books(): ReadonlyMap<string, Book> | null {
    return this.#books;
  }

  get commits(): readonly CommitRecord[] {
    return this.#commits;
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.#settings;
  }

  get trouble(): Trouble {
    return this.#trouble;
  }

  /** Why the data cannot be read; empty when it can. */
  get failure(): string {
    return this.#failure;
  }

  /** The open database, for backup and settings. */
  get db(): Db {
    if (this.#db === null) throw new Error('The data is not open yet');
    return this.#db;
  }

  async #open(name: string): Promise<void> {
    const fail = (error: unknown): void => {
      this.#failure = messageOf(error);
    };
    try {
      const db = await openDatabase(name, (event) => {
        this.#trouble = event;
      });
      this.#trouble = null;
      if (this.#isClosed) {
        db.close();
        return;
      }
      this.#db = db;
      this.#stops = [
        watchBooks(db, (books) => (this.#books = books), fail),
        watchCommits(db, (commits) => (this.#commits = commits), fail),
        watchSettings(db, (settings) => (this.#settings = settings), fail),
      ];
    } catch (error) {
      fail(error);
    }
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    this.client.cancel();
    this.#db?.close();
  }
}
