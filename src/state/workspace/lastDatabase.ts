import type { DatabaseKind } from '../../storage/database.ts';

const KEY = 'guideband-workplace';

/** Which database was open last in this browser. */
export function storedDatabaseKind(): DatabaseKind {
  return globalThis.localStorage.getItem(KEY) === 'demo' ? 'demo' : 'own';
}

/** Keeps which database to open next time. */
export function keepDatabaseKind(kind: DatabaseKind): void {
  globalThis.localStorage.setItem(KEY, kind);
}
