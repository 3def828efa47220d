import { draftOf, isLive } from '../../domain/book/live.ts';
import { knownDocuments } from '../../storage/documents.ts';
import { writeDocument } from '../../storage/queries.ts';
import type { BatchDatabase } from '../documents/batchDatabase.ts';
import { openBackup } from './backups.ts';

/** How a backup was added to what is here. */
export type Merged =
  | { readonly status: 'done'; readonly commit: number }
  | { readonly status: 'unchanged' }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * Adds what a backup knows to what is here, as an import that can be undone: the same figure again changes
 * nothing, another one stands beside it. Documents that are here already stay as they are.
 */
export async function mergeBackup(home: BatchDatabase, file: File): Promise<Merged> {
  const opened = await openBackup(file);
  if (opened.status === 'refused') return opened;
  const { books, documents } = opened.stored;
  const incoming = books.map(({ companyId, rows }) => ({
    companyId,
    rows: rows.filter(isLive).map(draftOf),
  }));
  const known = await knownDocuments(
    home.db,
    documents.map(({ hash }) => hash),
  );
  const { token } = await home.client.plan(incoming);
  for (const document of documents) {
    if (!known.has(document.hash)) await writeDocument(home.db, document);
  }
  const note = { kind: 'import' as const, label: `Added ${file.name}`, time: Date.now() };
  const reply = await home.client.commit(token, note);
  if (reply.status === 'done') return { status: 'done', commit: reply.commit.number };
  return reply.status === 'unchanged'
    ? { status: 'unchanged' }
    : { status: 'refused', reason: 'Another tab has changed one of its companies. Try again.' };
}
