import { compareText } from '../domain/compareText.ts';
import { isLive } from '../domain/book/live.ts';
import { liveQuery } from 'dexie';
import type { AboutDocument, Decision } from '../domain/review/review.ts';
import type { Book, Row } from '../domain/book/rows.ts';
import type { Candidate, FactDraft } from '../extract/draft/draft.ts';
import type { Rejected } from '../extract/index.ts';
import type { Db } from './database.ts';
import { guardRead } from './guard.ts';
import { packText, unpackText } from '../io/packedText.ts';
import type { DocumentHead, StoredDocument } from './records.ts';

/** What a person decided on a candidate; an edited or own one keeps the row as the person wants it. */
export interface Decided {
  readonly id: string;
  readonly decision: Decision;
  readonly draft: FactDraft | null;
  readonly isOwn: boolean;
}

/** What was found in a document and what became of it. */
export interface Review {
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly Rejected[];
  readonly decided: readonly Decided[];
  readonly extraction: number;
}

export interface DocumentSummary extends DocumentHead {
  readonly hash: string;
  readonly name: string;
  readonly reader: string;
}

export interface OpenDocument {
  readonly hash: string;
  readonly name: string;
  readonly reader: string;
  readonly format: string;
  readonly about: AboutDocument;
  readonly addedOn: number;
  readonly text: string;
  readonly review: Review;
}

/** A live row that cites a document: it stays when the document goes, without its sentence. */
export interface Dependant {
  readonly companyId: string;
  readonly row: Row;
}

function headOf({ format, about, addedOn, text, review }: OpenDocument): DocumentHead {
  const count = (wanted: Decision): number =>
    review.decided.filter(({ decision }) => decision === wanted).length;
  const [accepted, rejected] = [count('accepted'), count('rejected')];
  const possible = review.candidates.filter(({ draft }) => draft !== null).length;
  const counts = { accepted, rejected, open: Math.max(0, possible - accepted - rejected) };
  const { extraction } = review;
  return { format, about, length: text.length, addedOn, extraction, counts };
}

async function record(document: OpenDocument): Promise<StoredDocument> {
  const { hash, name, reader, text, review } = document;
  const [packed, packedReview] = await Promise.all([
    packText(text),
    packText(JSON.stringify(review)),
  ]);
  return { hash, name, reader, text: packed, head: headOf(document), review: packedReview };
}

/** Stores documents, each once by its hash; what was stored of it before is replaced. */
export async function saveDocuments(db: Db, documents: readonly OpenDocument[]): Promise<void> {
  // Packed before the transaction: it must not wait for anything but the database.
  const records: StoredDocument[] = [];
  // One after the other: two hundred reviews made into text at once would hold up typing.
  for (const document of documents) records.push(await record(document));
  await db.transaction('rw', db.documents, db.settings, async () => {
    await guardRead(db);
    await db.documents.bulkPut(records);
  });
}

/** The documents that were read by this app, the one added last first. */
export async function listDocuments(db: Db): Promise<readonly DocumentSummary[]> {
  const all: DocumentSummary[] = [];
  await db.documents.each(({ hash, name, reader, head }) => {
    if (head !== undefined) all.push({ hash, name, reader, ...head });
  });
  return all.toSorted((a, b) => b.addedOn - a.addedOn || compareText(a.name, b.name));
}

/** Calls `next` with the list now and after every change, in this tab or another. */
export function watchDocuments(
  db: Db,
  next: (list: readonly DocumentSummary[]) => void,
  error: (cause: unknown) => void = () => undefined,
): () => void {
  const subscription = liveQuery(() => listDocuments(db)).subscribe({ next, error });
  return () => subscription.unsubscribe();
}

/** One document with its text and its review; null when there is none of that hash. */
export async function openDocument(db: Db, hash: string): Promise<OpenDocument | null> {
  const stored = await db.documents.get(hash);
  if (stored?.head === undefined || stored.review === undefined) return null;
  const { name, reader, head } = stored;
  const [text, review] = await Promise.all([unpackText(stored.text), unpackText(stored.review)]);
  const { format, about, addedOn } = head;
  return { hash, name, reader, format, about, addedOn, text, review: JSON.parse(review) as Review };
}

/** Which of these hashes are stored. */
export async function knownDocuments(
  db: Db,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = await db.documents.where('hash').anyOf(hashes).primaryKeys();
  return new Set(keys);
}

/** The live rows that cite a document. */
export function dependantsOf(books: Iterable<Book>, hash: string): readonly Dependant[] {
  return Array.from(books).flatMap(({ companyId, rows }) =>
    rows.filter((row) => isLive(row) && row.document === hash).map((row) => ({ companyId, row })),
  );
}

/** Removes a document; rows that cite it stay. True when it was there and is gone. */
export async function removeDocument(db: Db, hash: string): Promise<boolean> {
  return db.transaction('rw', db.documents, db.settings, async () => {
    await guardRead(db);
    const before = await db.documents.where('hash').equals(hash).count();
    await db.documents.delete(hash);
    const after = await db.documents.where('hash').equals(hash).count();
    return before > 0 && after === 0;
  });
}
