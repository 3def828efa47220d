import Dexie from 'dexie';
import { afterEach } from 'vitest';
import { deleteDatabase, openDatabase, type Db } from '../../src/storage/database.ts';

/**
 * Opens databases for the tests of a file, closed and deleted after each test. The file imports
 * `fake-indexeddb/auto` first, as Dexie looks for a database when it is loaded.
 */
export function openedDatabases(): (name: string) => Promise<Db> {
  const open: Db[] = [];
  afterEach(async () => {
    for (const db of open.splice(0)) db.close();
    for (const name of await Dexie.getDatabaseNames()) await deleteDatabase(name);
  });
  return async (name) => {
    const db = await openDatabase(name);
    open.push(db);
    return db;
  };
}
