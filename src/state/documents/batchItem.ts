import type { Doubt } from '../../domain/review/doubts.ts';
import type { Joining } from '../../domain/review/joining.ts';
import { sourceWords, type AboutDocument, type Decision } from '../../domain/review/review.ts';
import type { Candidate } from '../../extract/draft/draft.ts';
import type { DocumentHints, Rejected } from '../../extract/index.ts';
import type { Decided, OpenDocument } from '../../storage/documents.ts';
import { EXTRACTION_VERSION } from '../../workers/documents/messages.ts';

export type ItemState = 'waiting' | 'reading' | 'read' | 'refused' | 'recognised' | 'cancelled';

/** A candidate of a document with what a person made of it and what it would do to the book. */
export interface ReviewCandidate extends Candidate {
  readonly decision: Decision;
  readonly isEdited: boolean;
  /** Made by the person, from a number nothing was read of. */
  readonly isOwn: boolean;
  /** Null where it cannot become a row, or was rejected. */
  readonly joining: Joining | null;
  /** What is to be asked before it is added. */
  readonly doubts: readonly Doubt[];
}

/** A file of a batch as the machine knows it. */
export interface Item {
  readonly key: number;
  readonly name: string;
  readonly state: ItemState;
  readonly reason: string;
  readonly hash: string;
  readonly format: string;
  readonly reader: string;
  readonly notes: readonly string[];
  readonly about: AboutDocument | null;
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly Rejected[];
  readonly addedOn: number;
}

/** A file of a batch as a screen shows it. */
export interface BatchItem extends Omit<Item, 'candidates'> {
  readonly candidates: readonly ReviewCandidate[];
}

export type Decisions = ReadonlyMap<string, Decided>;
export const UNDECIDED: Decisions = new Map();

export function newItem(key: number, name: string): Item {
  return {
    key,
    name,
    state: 'waiting',
    reason: '',
    hash: '',
    format: '',
    reader: '',
    notes: [],
    about: null,
    text: '',
    candidates: [],
    rejected: [],
    addedOn: 0,
  };
}

/** What a person or a book says of a document wins over what its text says. */
export function hintsOf(about: AboutDocument): DocumentHints {
  return {
    ...(about.ticker === '' ? {} : { ticker: about.ticker }),
    ...(about.fiscalYear === null ? {} : { fiscalYear: about.fiscalYear }),
    ...(about.fiscalQuarter === null ? {} : { fiscalQuarter: about.fiscalQuarter }),
    ...(about.date === '' ? {} : { date: about.date }),
    fiscalYearEndMonth: about.fiscalYearEndMonth,
  };
}

/** An item as it is stored. */
export function storedOf(item: Item, decisions: Decisions): OpenDocument | null {
  const { hash, name, reader, format, about, addedOn, text, rejected } = item;
  if (about === null || hash === '') return null;
  const source = sourceWords(about);
  const candidates = item.candidates.map((c) =>
    c.draft === null ? c : { ...c, draft: { ...c.draft, source } },
  );
  const decided = [...decisions.values()];
  const review = { candidates, rejected, decided, extraction: EXTRACTION_VERSION };
  const known = { ...about, isNewCompany: false };
  return { hash, name, reader, format, about: known, addedOn, text, review };
}

/** A stored document as an item of a batch. */
export function recognised(item: Item, stored: OpenDocument): Item {
  const { name, text, about, reader, format, addedOn, review } = stored;
  return {
    ...item,
    state: 'recognised',
    reason: `This document is stored already, as ${name}.`,
    text,
    about,
    reader,
    format,
    addedOn,
    candidates: review.candidates,
    rejected: review.rejected,
  };
}

/** What was read, and what was left out and why, where a person points. */
export function foundAt(
  item: BatchItem,
  start: number,
  end: number,
): Pick<BatchItem, 'candidates' | 'rejected'> {
  const meets = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start < Math.max(end, start + 1) && start < span.end;
  return {
    candidates: item.candidates.filter((c) => c.evidence.some(meets)),
    rejected: item.rejected.filter(meets),
  };
}
