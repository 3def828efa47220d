import { groupBy } from '../domain/groupBy.ts';
import { joinAll } from '../domain/joiningBatch.ts';
import type { Joining } from '../domain/joining.ts';
import { sourceWords, type AboutDocument, type Decision } from '../domain/review.ts';
import type { Book } from '../domain/rows.ts';
import type { Candidate, FactDraft } from '../extract/draft.ts';
import type { DocumentHints, Rejected } from '../extract/index.ts';
import type { Decided, OpenDocument } from '../storage/documents.ts';
import { EXTRACTION_VERSION } from '../workers/documentProtocol.ts';

export type ItemState = 'waiting' | 'reading' | 'read' | 'refused' | 'recognised' | 'cancelled';

/** A candidate of a document with what a person made of it and what it would do to the book. */
export interface ReviewCandidate extends Candidate {
  readonly decision: Decision;
  readonly isEdited: boolean;
  /** Made by the person, from a number nothing was read of. */
  readonly isOwn: boolean;
  /** Null where it cannot become a row, or was rejected. */
  readonly joining: Joining | null;
}

/** A file of a batch as the machine knows it. */
export interface Item {
  readonly key: number;
  readonly name: string;
  readonly size: number;
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

export function newItem(key: number, name: string, size: number): Item {
  return {
    key,
    name,
    size,
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

/** Candidate and decision in one; an own candidate is known from its decision alone. */
function decidedOn(item: Item, decided: Decisions): readonly Omit<ReviewCandidate, 'joining'>[] {
  const source = item.about === null ? '' : sourceWords(item.about);
  const read = item.candidates.map((candidate) => {
    const by = decided.get(candidate.id);
    const draft = by?.draft ?? candidate.draft;
    return {
      ...candidate,
      draft: draft === null ? null : { ...draft, source },
      decision: by?.decision ?? 'open',
      isEdited: by !== undefined && by.draft !== null,
      isOwn: false,
    };
  });
  const known = new Set(item.candidates.map(({ id }) => id));
  // What a person made or changed stays, even where the text is now read otherwise.
  const kept = [...decided.values()].flatMap((by) => {
    if (known.has(by.id) || by.draft === null) return [];
    const own = ownCandidate(by.id, { ...by.draft, source }, item.text);
    return [{ ...own, decision: by.decision, isEdited: !by.isOwn, isOwn: by.isOwn }];
  });
  return [...read, ...kept].toSorted((a, b) => a.start - b.start);
}

function ownCandidate(id: string, draft: FactDraft, text: string): Candidate {
  const [start, end] = [draft.start ?? 0, draft.end ?? 0];
  return {
    id,
    kind: draft.kind,
    draft,
    reason: '',
    comparative: draft.kind === 'actual' && draft.series !== 'first print',
    confidence: 1,
    rules: [],
    evidence: [{ start, end, lines: [draft.line] }],
    start,
    end,
    line: draft.line,
    quote: text.slice(start, end),
    speaker: '',
    section: 'text',
    metric: draft.metric,
    basis: draft.basis,
    scope: draft.scope,
    qualifies: [],
    action: '',
  };
}

/** Candidates of an item before they meet anything. */
type OwnCandidates = ReturnType<typeof decidedOn>;

interface Joined {
  readonly members: readonly OwnCandidates[];
  readonly book: Book | undefined;
  readonly joining: ReadonlyMap<object, Joining>;
}

/**
 * Shows items as a screen wants them: candidates of one company meet its book and each other. What
 * has not changed since the last time is not worked out anew, so that a batch costs what is new in it.
 */
export function itemView(): typeof batchItems {
  const own = new WeakMap<Item, { readonly by: Decisions; readonly candidates: OwnCandidates }>();
  const joined = new Map<string, Joined>();
  const shown = new WeakMap<OwnCandidates, { readonly of: Joined; readonly item: BatchItem }>();

  function ownOf(item: Item, by: Decisions): OwnCandidates {
    const known = own.get(item);
    if (known?.by === by) return known.candidates;
    const candidates = decidedOn(item, by);
    own.set(item, { by, candidates });
    return candidates;
  }

  function joinedOf(id: string, members: readonly OwnCandidates[], book: Book | undefined): Joined {
    const known = joined.get(id);
    const isSame =
      known?.book === book &&
      known?.members.length === members.length &&
      members.every((one, index) => one === known.members[index]);
    if (known !== undefined && isSame) return known;
    const fresh = { members, book, joining: joiningOf(members, book) };
    joined.set(id, fresh);
    return fresh;
  }

  return (items, decisions, books) => {
    const views = items.map((item) => ({
      item,
      candidates: ownOf(item, decisions.get(item.key) ?? UNDECIDED),
    }));
    const companies = new Map<string, Joined>();
    for (const [id, group] of groupBy(views, ({ item }) => item.about?.companyId ?? '')) {
      // A file that is yet to be read changes nothing for the others.
      const members = group.map(({ candidates }) => candidates).filter((all) => all.length > 0);
      companies.set(id, joinedOf(id, members, books.get(id)));
    }
    return views.map(({ item, candidates }) => {
      const of = companies.get(item.about?.companyId ?? '');
      const known = shown.get(candidates);
      if (of === undefined || known?.of === of) return known?.item ?? { ...item, candidates: [] };
      const { joining } = of;
      const all = candidates.map((c) => ({ ...c, joining: joining.get(c) ?? null }));
      const fresh = { ...item, candidates: all };
      shown.set(candidates, { of, item: fresh });
      return fresh;
    });
  };
}

function joiningOf(
  members: readonly OwnCandidates[],
  book: Book | undefined,
): ReadonlyMap<object, Joining> {
  const joinable = members.flatMap((candidates) =>
    candidates.flatMap((c) =>
      c.draft === null || c.decision === 'rejected'
        ? []
        : [{ id: c, draft: c.draft, confidence: c.confidence }],
    ),
  );
  return joinAll(joinable, book);
}

/** The same, once. */
export function batchItems(
  items: readonly Item[],
  decisions: ReadonlyMap<number, Decisions>,
  books: ReadonlyMap<string, Book>,
): readonly BatchItem[] {
  return itemView()(items, decisions, books);
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
