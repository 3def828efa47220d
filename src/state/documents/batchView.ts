import { groupBy } from '../../domain/groupBy.ts';
import { doubtMemory } from './doubtMemory.ts';
import { joinMemory } from '../../domain/review/joiningMemory.ts';
import { sourceWords } from '../../domain/review/review.ts';
import type { Book } from '../../domain/book/rows.ts';
import type { Candidate, FactDraft } from '../../extract/draft/draft.ts';
import type { Decided } from '../../storage/documents.ts';
import {
  UNDECIDED,
  type BatchItem,
  type Decisions,
  type Item,
  type ReviewCandidate,
} from './batchItem.ts';

/** A candidate with what was decided on it, before it meets anything. */
type OwnCandidate = Omit<ReviewCandidate, 'joining' | 'doubts'>;

/** How the figures of one company meet what is known, and what is doubtful of them. */
interface Met {
  readonly joinings: ReturnType<ReturnType<typeof joinMemory<FactDraft>>>;
  readonly doubts: ReturnType<ReturnType<typeof doubtMemory>>;
}

const NO_DOUBTS: ReviewCandidate['doubts'] = [];

/**
 * Shows items as a screen wants them: candidates of one company meet its book and each other. Whatever
 * has not changed since the last time is the same object again, so that a batch costs what is new in it
 * and a screen draws that alone.
 */
export function itemView(): typeof batchItems {
  const sourced = new WeakMap<FactDraft, FactDraft>();
  const read = new WeakMap<Candidate, { readonly by: Decided | undefined; own: OwnCandidate }>();
  const made = new WeakMap<Decided, OwnCandidate>();
  const owns = new WeakMap<Item, { readonly by: Decisions; own: readonly OwnCandidate[] }>();
  const joins = new Map<string, ReturnType<typeof joinMemory<FactDraft>>>();
  const doubts = new Map<string, ReturnType<typeof doubtMemory>>();
  const shown = new WeakMap<OwnCandidate, ReviewCandidate>();
  const views = new WeakMap<Item, BatchItem>();

  /** The draft under the words its document is cited with. */
  function withSource(draft: FactDraft, source: string): FactDraft {
    const known = sourced.get(draft);
    if (known?.source === source) return known;
    const fresh = { ...draft, source };
    sourced.set(draft, fresh);
    return fresh;
  }

  function readOf(candidate: Candidate, by: Decided | undefined, source: string): OwnCandidate {
    const plain = by?.draft ?? candidate.draft;
    const draft = plain === null ? null : withSource(plain, source);
    const known = read.get(candidate);
    if (known !== undefined && known.by === by && known.own.draft === draft) return known.own;
    const decision = by?.decision ?? 'open';
    const isEdited = by !== undefined && by.draft !== null;
    const own = { ...candidate, draft, decision, isEdited, isOwn: false };
    read.set(candidate, { by, own });
    return own;
  }

  /** What a person made or changed stays, even where the text is now read otherwise. */
  function madeOf(by: Decided, plain: FactDraft, text: string, source: string): OwnCandidate {
    const draft = withSource(plain, source);
    const known = made.get(by);
    if (known?.draft === draft) return known;
    const { decision, isOwn } = by;
    const own = { ...ownCandidate(by.id, draft, text), decision, isEdited: !isOwn, isOwn };
    made.set(by, own);
    return own;
  }

  /** Candidate and decision in one; an own candidate is known from its decision alone. */
  function ownOf(item: Item, decided: Decisions): readonly OwnCandidate[] {
    const known = owns.get(item);
    if (known?.by === decided) return known.own;
    const source = item.about === null ? '' : sourceWords(item.about);
    const ids = new Set(item.candidates.map(({ id }) => id));
    const own = [
      ...item.candidates.map((candidate) => readOf(candidate, decided.get(candidate.id), source)),
      ...[...decided.values()].flatMap((by) =>
        ids.has(by.id) || by.draft === null ? [] : [madeOf(by, by.draft, item.text, source)],
      ),
    ].toSorted((a, b) => a.start - b.start);
    owns.set(item, { by: decided, own });
    return own;
  }

  function joiningOf(
    companyId: string,
    members: readonly (readonly OwnCandidate[])[],
    book: Book | undefined,
  ): Met {
    const join = joins.get(companyId) ?? joinMemory<FactDraft>();
    joins.set(companyId, join);
    const joinable = members.flatMap((candidates) =>
      candidates.flatMap(({ draft, decision, confidence }) =>
        draft === null || decision === 'rejected' ? [] : [{ id: draft, draft, confidence }],
      ),
    );
    const doubt = doubts.get(companyId) ?? doubtMemory();
    doubts.set(companyId, doubt);
    const drafts = joinable.map(({ draft }) => draft);
    return { joinings: join(joinable, book), doubts: doubt(drafts, book) };
  }

  function candidateOf(own: OwnCandidate, met: Met | undefined): ReviewCandidate {
    const known = shown.get(own);
    const joining = (own.draft === null ? null : met?.joinings.get(own.draft)) ?? null;
    const doubts = (own.draft === null ? null : met?.doubts.get(own.draft)) ?? NO_DOUBTS;
    if (known !== undefined && known.joining === joining && known.doubts === doubts) return known;
    const fresh = { ...own, joining, doubts };
    shown.set(own, fresh);
    return fresh;
  }

  function viewOf(item: Item, candidates: readonly ReviewCandidate[]): BatchItem {
    const known = views.get(item);
    const isSame =
      known?.candidates.length === candidates.length &&
      candidates.every((one, index) => one === known.candidates[index]);
    if (known !== undefined && isSame) return known;
    const fresh = { ...item, candidates };
    views.set(item, fresh);
    return fresh;
  }

  return (items, decisions, books) => {
    const all = items.map((item) => ({
      item,
      companyId: item.about?.companyId ?? '',
      own: ownOf(item, decisions.get(item.key) ?? UNDECIDED),
    }));
    const joined = new Map(
      Array.from(
        groupBy(all, ({ companyId }) => companyId),
        ([id, group]) => {
          const members = group.map(({ own }) => own);
          return [id, joiningOf(id, members, books.get(id))] as const;
        },
      ),
    );
    return all.map(({ item, companyId, own }) => {
      const met = joined.get(companyId);
      const candidates = own.map((one) => candidateOf(one, met));
      return viewOf(item, candidates);
    });
  };
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

/** The same, once. */
export function batchItems(
  items: readonly Item[],
  decisions: ReadonlyMap<number, Decisions>,
  books: ReadonlyMap<string, Book>,
): readonly BatchItem[] {
  return itemView()(items, decisions, books);
}
