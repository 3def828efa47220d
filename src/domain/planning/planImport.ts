import { isLive, liveRows } from '../book/live.ts';
import type { Change, Plan } from './plan.ts';
import type { Book, Draft, Incoming, Row } from '../book/rows.ts';
import { enterRow } from './planEnter.ts';
import { recordStatement, rowsByKey, takeSame } from './planMatch.ts';
import type { Statements } from './planMatch.ts';
import { matchKey } from '../book/target.ts';

/** What a person changed by hand: rows to retire and rows to add, of one company. */
export interface Edit {
  readonly companyId: string;
  readonly retire: readonly number[];
  readonly add: readonly Draft[];
}

interface BookPlan {
  readonly next: Book;
  readonly changes: readonly Change[];
}

/** A company nothing is known about yet. */
export function emptyBook(companyId: string): Book {
  return { companyId, revision: 0, nextRowId: 1, rows: [] };
}

/**
 * What importing these rows as commit number `commit` would do. Rows are matched as a multiset, so
 * that importing the same file twice changes nothing and duplicates inside a file are kept.
 */
export function planImport(
  books: ReadonlyMap<string, Book>,
  incoming: readonly Incoming[],
  commit: number,
): Plan {
  const next: Book[] = [];
  const changes: Change[] = [];
  const basedOn: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const [companyId, drafts] of byCompany(incoming)) {
    const book = books.get(companyId) ?? emptyBook(companyId);
    const planned = planBook(book, drafts, commit);
    basedOn[companyId] = book.revision;
    for (const change of planned.changes) changes.push(change);
    if (planned.next !== book) next.push(planned.next);
  }
  return { next, changes, basedOn };
}

/** What edits by hand would do; an id that is no longer live is left alone. */
export function planEdit(
  books: ReadonlyMap<string, Book>,
  edits: readonly Edit[],
  commit: number,
): Plan {
  const next: Book[] = [];
  const changes: Change[] = [];
  const basedOn: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const edit of oneEach(edits)) {
    const book = books.get(edit.companyId) ?? emptyBook(edit.companyId);
    const wanted = new Set(edit.retire);
    const retired = book.rows.filter((row) => isLive(row) && wanted.has(row.id));
    basedOn[edit.companyId] = book.revision;
    edit.add.forEach((draft, index) => {
      const existing = retired[index] ?? null;
      const verdict = existing === null ? 'new' : 'changed';
      changes.push({ companyId: edit.companyId, verdict, incoming: draft, existing });
    });
    if (retired.length === 0 && edit.add.length === 0) continue;
    const reason = edit.add.length === 0 ? 'removed' : 'edited';
    next.push(nextBook(book, new Set(retired), reason, edit.add, commit));
  }
  return { next, changes, basedOn };
}

/** A company may be edited in several places at once; it still moves once. */
function oneEach(edits: readonly Edit[]): Iterable<Edit> {
  const merged = new Map<string, Edit>();
  for (const edit of edits) {
    const { companyId } = edit;
    const before = merged.get(companyId);
    const retire = [...(before?.retire ?? []), ...edit.retire];
    merged.set(companyId, { companyId, retire, add: [...(before?.add ?? []), ...edit.add] });
  }
  return merged.values();
}

/** The book after a commit: some rows retired, some appended; a row is never removed. */
export function nextBook(
  book: Book,
  retired: ReadonlySet<Row>,
  reason: string,
  added: readonly Draft[],
  commit: number,
): Book {
  const rows = added.map((draft, index) => enterRow(draft, book.nextRowId + index, commit));
  return append(book, retired, reason, rows, commit);
}

function append(
  book: Book,
  retired: ReadonlySet<Row>,
  reason: string,
  added: readonly Row[],
  commit: number,
): Book {
  const rows = book.rows.map((row) =>
    retired.has(row) ? { ...row, retired: commit, retiredReason: reason } : row,
  );
  return {
    companyId: book.companyId,
    revision: commit,
    nextRowId: book.nextRowId + added.length,
    rows: rows.concat(added),
  };
}

/** One file may name a company in several places; its rows are planned together, in file order. */
function byCompany(incoming: readonly Incoming[]): Map<string, Draft[]> {
  const drafts = new Map<string, Draft[]>();
  for (const { companyId, rows } of incoming) {
    const known = drafts.get(companyId);
    if (known === undefined) drafts.set(companyId, [...rows]);
    else for (const row of rows) known.push(row);
  }
  return drafts;
}

function planBook(book: Book, drafts: readonly Draft[], commit: number): BookPlan {
  const live = liveRows(book);
  const keys = drafts.map((draft) => matchKey(draft));
  const free = rowsByKey(live);
  const same = takeSame(free, drafts, keys);
  const replaced = drafts.map((_, index) =>
    same[index] === null ? (free.get(keys[index] ?? '')?.pop() ?? null) : null,
  );
  const retired = new Set(replaced.filter((row) => row !== null));
  const said: Statements = new Map();
  if (same.includes(null)) {
    for (const row of live) if (!retired.has(row)) recordStatement(said, row);
  }
  const added: Row[] = [];
  const changes = drafts.map((incoming, index): Change => {
    const { companyId } = book;
    const equal = same[index] ?? null;
    if (equal !== null) return { companyId, verdict: 'same', incoming, existing: equal };
    const entering = enterRow(incoming, book.nextRowId + added.length, commit);
    added.push(entering);
    const other = recordStatement(said, entering, keys[index]);
    const old = replaced[index] ?? null;
    if (old !== null) return { companyId, verdict: 'changed', incoming, existing: old };
    return { companyId, verdict: other === null ? 'new' : 'conflict', incoming, existing: other };
  });
  const next = added.length === 0 ? book : append(book, retired, 'corrected', added, commit);
  return { next, changes };
}
