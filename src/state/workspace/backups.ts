import type { Book } from '../../domain/book/rows.ts';
import { readBackup, writeBackup } from '../../io/backup/backup.ts';
import type { StoredData } from '../../storage/records.ts';

/** Says of a backup that it holds one company only, and so takes the place of that one only. */
const ONE_COMPANY = 'oneCompany';

/** A whole workspace, or one company of it, as the bytes of a backup. */
export async function packBackup(stored: StoredData, time: number, companyId = ''): Promise<Blob> {
  const payload = companyId === '' ? stored : onlyCompany(stored, companyId);
  return new Blob([await writeBackup(payload, { time })], { type: 'application/octet-stream' });
}

function onlyCompany(stored: StoredData, companyId: string): StoredData {
  const books = stored.books.filter((book) => book.companyId === companyId);
  const hashes = new Set(books.flatMap(({ rows }) => rows.map((row) => row.document)));
  return {
    books,
    // Commit numbers mean something in their own workspace only.
    commits: [],
    documents: stored.documents.filter(({ hash }) => hashes.has(hash)),
    mappings: [],
    settings: [{ key: ONE_COMPANY, value: companyId }],
  };
}

/** How putting a backup back ended. */
export type Restored =
  { readonly status: 'done' } | { readonly status: 'refused'; readonly reason: string };

export type OpenedBackup =
  | { readonly status: 'refused'; readonly reason: string }
  | { readonly status: 'company'; readonly book: Book; readonly stored: StoredData }
  | { readonly status: 'whole'; readonly time: number; readonly stored: StoredData };

/** Reads a backup whole or not at all, and says what it is of. */
export async function openBackup(file: File): Promise<OpenedBackup> {
  const read = await readBackup(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { status: 'refused', reason: read.reason };
  const stored = read.payload as StoredData;
  const [book] = stored.books;
  const isOne = stored.settings.some(({ key }) => key === ONE_COMPANY);
  return isOne && book !== undefined
    ? { status: 'company', book, stored }
    : { status: 'whole', time: read.manifest.time, stored };
}
