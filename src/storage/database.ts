import Dexie from 'dexie';
import type { Table } from 'dexie';
import type {
  BookRecord,
  CommitRecord,
  Mapping,
  Setting,
  BookBundle,
  StoredDocument,
} from './records.ts';
import { guardRead, NewerDatabaseError } from './guard.ts';

/** The version of tables and indexes; Dexie multiplies it by ten for IndexedDB. */
export const SCHEMA = 2;

export type DatabaseKind = 'own' | 'demo';

/**
 * What may happen to an open database: another tab holds an older version open (`blocked`), another
 * tab upgrades or deletes it (`closed`), or it was written by a newer build (`newer`).
 */
export type StorageEvent = 'blocked' | 'closed' | 'newer';

export interface Db extends Dexie {
  /** A company's book is here or in a bundle, never in both; the store of bundles keeps the name it began with. */
  readonly books: Table<BookRecord, string>;
  readonly shelves: Table<BookBundle, number>;
  readonly commits: Table<CommitRecord, number>;
  readonly documents: Table<StoredDocument, string>;
  readonly mappings: Table<Mapping, string>;
  readonly settings: Table<Setting, string>;
}

/** The demo never shares a database with a person's own data, nor a file:// page with a server. */
export function databaseName(kind: DatabaseKind, protocol: string): string {
  const base = protocol === 'file:' ? 'guideband-file' : 'guideband';
  return kind === 'demo' ? `${base}-demo` : base;
}

/** Opens (or creates) a database; throws `NewerDatabaseError` on one a newer build has written. */
export async function openDatabase(
  name: string,
  onEvent: (event: StorageEvent) => void = () => undefined,
): Promise<Db> {
  const db = new Dexie(name, {
    // A closed database must stay closed: reopening by itself is how an old tab writes to a new one.
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
  }) as Db;
  db.version(1).stores({
    books: 'companyId, [companyId+revision]',
    commits: 'number',
    documents: 'hash',
    mappings: 'id',
    settings: 'key',
  });
  db.version(SCHEMA).stores({ shelves: '++number, *books' });
  db.on('blocked', () => onEvent('blocked'));
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onEvent('closed');
    return false;
  });
  await db.open();
  try {
    // Dexie opens a database of a higher version without a word.
    if (db.backendDB().version > SCHEMA * 10) throw new NewerDatabaseError();
    await guardRead(db);
  } catch (error) {
    db.close({ disableAutoOpen: true });
    if (error instanceof NewerDatabaseError) onEvent('newer');
    throw error;
  }
  return db;
}

/** Removes a database from the machine and says whether it is really gone. */
export async function deleteDatabase(name: string): Promise<boolean> {
  await Dexie.delete(name);
  return !(await Dexie.exists(name));
}
