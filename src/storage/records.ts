import type { AboutDocument } from '../domain/review/review.ts';
import type { Book } from '../domain/book/rows.ts';
import type { PackedBook } from './pack/packBook.ts';
import type { PackedBookV1 } from './pack/unpackBook.ts';

export type CommitKind = 'import' | 'edit' | 'undo' | 'demo' | 'delete' | 'restore';

export interface CommitCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly conflict: number;
  readonly rejected: number;
}

/** One entry of the history. `time` is in milliseconds and given by the caller. */
export interface CommitRecord {
  readonly number: number;
  readonly time: number;
  readonly kind: CommitKind;
  readonly label: string;
  readonly companies: readonly string[];
  readonly counts: CommitCounts;
  readonly undoes?: number;
  readonly undoneBy?: number;
}

/** What a person reads about a commit; the rest of the record comes from the plan. */
export interface CommitNote {
  readonly label: string;
  readonly kind: CommitKind;
  readonly time: number;
  readonly rejected?: number;
}

/** A document as read: its hash is of its bytes, evidence counts in UTF-16 units of its text. */
export interface StoredDocument {
  readonly hash: string;
  readonly name: string;
  readonly reader: string;
  /** As it is, or packed where there is a `head`: see storage/documents.ts. */
  readonly text: string;
  readonly head?: DocumentHead;
  /** What was found in it and decided on that, packed. */
  readonly review?: string;
}

/** What a list of documents shows, without unpacking any. */
export interface DocumentHead {
  readonly format: string;
  readonly about: AboutDocument;
  /** In UTF-16 units. */
  readonly length: number;
  readonly addedOn: number;
  readonly extraction: number;
  readonly counts: { readonly accepted: number; readonly rejected: number; readonly open: number };
}

/** How a person mapped the columns of one layout; `id` is the layout's own key. */
export interface Mapping {
  readonly id: string;
  readonly value: unknown;
}

export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

export interface BookRecord {
  readonly companyId: string;
  readonly revision: number;
  readonly packed: PackedBook | PackedBookV1;
}

/**
 * Many books in one record, their numbers one after the other: where many are written at once, the cost is
 * that of the records and not of the bytes. Each is packed as `PackedBook` of the same version.
 */
export interface BookBundle {
  /** Given by the database. */
  readonly number?: number;
  readonly version: 2;
  /** An index of its own: which company's book, of which revision. */
  readonly books: readonly (readonly [companyId: string, revision: number])[];
  readonly nextRowIds: readonly number[];
  readonly heads: readonly string[];
  /** Of each in bytes. */
  readonly lengths: readonly number[];
  readonly numbers: ArrayBuffer;
}

/** Everything a database holds, for backup and restore. */
export interface StoredData {
  readonly books: readonly Book[];
  readonly commits: readonly CommitRecord[];
  readonly documents: readonly StoredDocument[];
  readonly mappings: readonly Mapping[];
  readonly settings: readonly Setting[];
}
