import type { DatabaseKind } from '../../storage/database.ts';

const STORAGE_KEY = 'guideband-workplace';

/** Which database was open last in this browser. */
export function storedDatabaseKind(): DatabaseKind {
  return globalThis.localStorage.getItem(STORAGE_KEY) === 'demo' ? 'demo' : 'own';
}

/** Keeps which database to open next time. */
export function keepDatabaseKind(kind: DatabaseKind): void {
  globalThis.localStorage.setItem(STORAGE_KEY, kind);
}
