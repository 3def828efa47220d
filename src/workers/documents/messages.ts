import type { Candidate } from '../../extract/draft/draft.ts';
import type { DocumentHints, Extraction, Rejected } from '../../extract/index.ts';
import type { Format } from '../../io/documents/sniff.ts';

export type StatedFacts = Extraction['document'];

/** Raise it when the same text gives other facts than before: documents can then be read again. */
export const EXTRACTION_VERSION = 3;

/** What was found in the text of a document. */
export interface DocumentFindings {
  readonly facts: StatedFacts;
  /** Their rows name no source yet: that is known when the company is. */
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly Rejected[];
  readonly extraction: number;
}

/** A document as read; evidence counts in UTF-16 units of `text`. */
export interface DocumentReading extends DocumentFindings {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly name: string;
  readonly format: Format;
  /** The reader and its version, such as `pdf/1`. */
  readonly reader: string;
  readonly notes: readonly string[];
  readonly text: string;
}

export type ReadResult =
  | { readonly status: 'read'; readonly reading: DocumentReading }
  /** The hash is empty where not even the bytes could be read. */
  | { readonly status: 'refused'; readonly reason: string; readonly hash: string }
  | { readonly status: 'cancelled' };

export type DocumentJob =
  | {
      readonly type: 'read';
      readonly file: Blob;
      readonly name: string;
      readonly hints: DocumentHints;
    }
  | {
      readonly type: 'extract';
      readonly text: string;
      readonly hash: string;
      readonly hints: DocumentHints;
    };

/** `engine` is the packed PDF reader of the single file, sent with the first PDF. */
export type DocumentRequest = DocumentJob & { readonly id: number; readonly engine?: string };

export type DocumentMessage =
  /** From here on the time of the document runs. */
  | { readonly type: 'started'; readonly id: number }
  | { readonly type: 'done'; readonly id: number; readonly result: ReadResult | DocumentFindings }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };
