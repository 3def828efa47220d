import { ImportSession, type ImportTarget } from './session.svelte.ts';

const sessions = new WeakMap<ImportTarget, ImportSession>();

/** The import in hand. It outlasts the page, so that a look at a chart loses no file that waits. */
export function currentImport(books: ImportTarget): ImportSession {
  const session = sessions.get(books) ?? new ImportSession(books);
  sessions.set(books, session);
  return session;
}
