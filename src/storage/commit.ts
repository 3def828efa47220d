import type { Plan } from '../domain/planning/plan.ts';
import type { TablePlan } from '../domain/planning/planTable.ts';
import type { Book } from '../domain/book/rows.ts';
import { undoCommit } from '../domain/planning/undo.ts';
import type { LeftRow } from '../domain/planning/undo.ts';
import type { Db } from './database.ts';
import { guardRead, writeState } from './guard.ts';
import { packBook } from './pack/packBook.ts';
import { freshPacker } from './pack/packTable.ts';
import { BOOKS_PER_BATCH, locationsOf, putBooks, type BookLocations } from './bookLocations.ts';
import { readSomeBooks } from './queries.ts';
import { retried } from './retried.ts';
import type { BookRecord, CommitCounts, CommitNote, CommitRecord } from './records.ts';

/** `moved`: another tab was faster and nothing was written. `unchanged`: there was nothing to write. */
export type CommitOutcome =
  | { readonly status: 'done'; readonly commit: CommitRecord }
  | { readonly status: 'moved' }
  | { readonly status: 'unchanged' };

export type UndoOutcome =
  | { readonly status: 'done'; readonly commit: CommitRecord; readonly left: readonly LeftRow[] }
  | { readonly status: 'unchanged'; readonly left: readonly LeftRow[] }
  /** There is no such commit, or it has been undone, or it is of a kind that cannot be. */
  | { readonly status: 'impossible' };

/** Writes a plan in one strict transaction, or nothing if a book moved since it was planned. */
export async function commitPlan(db: Db, plan: Plan, note: CommitNote): Promise<CommitOutcome> {
  const counts = { new: 0, changed: 0, same: 0, conflict: 0 };
  for (const change of plan.changes) counts[change.verdict] += 1;
  return commitBooks(db, { ...plan, counts }, plan.next.map(recordOf), note);
}

/** As `commitPlan`, of a plan of a whole table; `onProgress` hears how many books are sent. */
export async function commitTable(
  db: Db,
  plan: TablePlan,
  note: CommitNote,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<CommitOutcome> {
  return commitBooks(db, plan, packed(plan, onProgress), note);
}

function* packed(
  { table, next }: TablePlan,
  onProgress: (done: number, total: number) => void,
): Iterable<BookRecord> {
  const pack = freshPacker(table);
  for (const [index, book] of next.entries()) {
    if (index % BOOKS_PER_BATCH === 0) onProgress(index, next.length);
    const { companyId, revision } = book;
    yield 'drafts' in book ? { companyId, revision, packed: pack(book) } : recordOf(book);
  }
}

function recordOf(book: Book): BookRecord {
  const { companyId, revision } = book;
  return { companyId, revision, packed: packBook(book) };
}

interface Planned {
  readonly next: readonly { readonly companyId: string; readonly revision: number }[];
  readonly basedOn: Plan['basedOn'];
  readonly counts: Omit<CommitCounts, 'rejected'>;
}

/** The books of one commit, which all are at its number: `conflict` rows are entered and listed. */
async function commitBooks(
  db: Db,
  { next, basedOn, counts }: Planned,
  records: Iterable<BookRecord>,
  note: CommitNote,
): Promise<CommitOutcome> {
  const number = next[0]?.revision;
  if (number === undefined) return { status: 'unchanged' };
  return write(db, records, basedOn, {
    number,
    time: note.time,
    kind: note.kind,
    label: note.label,
    companies: next.map(({ companyId }) => companyId),
    counts: { ...counts, rejected: note.rejected ?? 0 },
  });
}

/** Undoes a commit by a new commit; what later commits replaced is left and listed. */
export async function undo(
  db: Db,
  number: number,
  note: { readonly label: string; readonly time: number },
): Promise<UndoOutcome> {
  const outcome = await retried(async (): Promise<UndoOutcome | null> => {
    const commits = new Map((await db.commits.toArray()).map((c) => [c.number, c] as const));
    const target = commits.get(number);
    if (target === undefined || isUndone(target, commits)) return { status: 'impossible' };
    if (target.kind === 'delete' || target.kind === 'restore') return { status: 'impossible' };
    const { sequence } = await guardRead(db);
    const books = await readSomeBooks(db, target.companies);
    const { next, left } = undoCommit(books, number, sequence + 1, undoesOf(commits));
    if (next.length === 0) return { status: 'unchanged', left };
    const basedOn = Object.fromEntries(
      next.map(({ companyId }) => [companyId, revisionOf(books, companyId)]),
    );
    const commit: CommitRecord = {
      number: sequence + 1,
      time: note.time,
      kind: 'undo',
      label: note.label,
      companies: next.map((book) => book.companyId),
      counts: undoCounts(next, sequence + 1),
      undoes: number,
    };
    const written = await write(db, next.map(recordOf), basedOn, commit, number);
    return written.status === 'done' ? { ...written, left } : null;
  });
  if (outcome === null) throw new Error('Other tabs keep changing the data: try again');
  return outcome;
}

type Commits = ReadonlyMap<number, CommitRecord>;

/** A commit whose undo was itself undone is in force again. */
export function isUndone(commit: CommitRecord, commits: Commits): boolean {
  const by = commit.undoneBy === undefined ? undefined : commits.get(commit.undoneBy);
  return by !== undefined && !isUndone(by, commits);
}

function undoesOf(commits: Commits): Map<number, number> {
  const undoes = new Map<number, number>();
  for (const { number, undoes: undone } of commits.values()) {
    if (undone !== undefined) undoes.set(number, undone);
  }
  return undoes;
}

function revisionOf(books: ReadonlyMap<string, { readonly revision: number }>, id: string): number {
  return books.get(id)?.revision ?? 0;
}

function undoCounts(next: Plan['next'], commit: number): CommitCounts {
  const rows = next.flatMap((book) => book.rows);
  return {
    new: rows.filter((row) => row.entered === commit).length,
    changed: rows.filter((row) => row.retired === commit).length,
    same: 0,
    conflict: 0,
    rejected: 0,
  };
}

/** Packing takes no turn of its own: in the transaction nothing is waited for but the database. */
async function write(
  db: Db,
  records: Iterable<BookRecord>,
  basedOn: Plan['basedOn'],
  commit: CommitRecord,
  undoes?: number,
): Promise<CommitOutcome> {
  return db.transaction('rw', db.books, db.shelves, db.commits, db.settings, async () => {
    const state = await guardRead(db);
    if (state.sequence + 1 !== commit.number) return { status: 'moved' };
    const locations = await locationsOf(db, Object.keys(basedOn));
    if (!isUnmoved(locations, basedOn)) return { status: 'moved' };
    // A plan is made on more books than it changes.
    const written = commit.companies.flatMap((id) => locations.get(id) ?? []);
    await putBooks(db, records, commit.companies.length, written);
    await db.commits.add(commit);
    if (undoes !== undefined) {
      if ((await db.commits.update(undoes, { undoneBy: commit.number })) === 0) {
        throw new Error('The commit to undo has gone');
      }
    }
    await writeState(db, { ...state, sequence: commit.number });
    return { status: 'done', commit };
  });
}

/** Whether every book is still at the revision a plan was made on (0: there is none). */
function isUnmoved(locations: BookLocations, basedOn: Plan['basedOn']): boolean {
  return Object.entries(basedOn).every(
    ([companyId, revision]) => (locations.get(companyId)?.revision ?? 0) === revision,
  );
}
