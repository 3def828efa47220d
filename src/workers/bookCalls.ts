import type { Change, Incoming, Plan } from '../domain/plan.ts';
import { planEdit, planImport } from '../domain/planImport.ts';
import { commitPlan, countChanges, undo } from '../storage/commit.ts';
import type { Db } from '../storage/database.ts';
import { nextCommitNumber, readSomeBooks } from '../storage/queries.ts';
import { deleteCompany, wipeAll } from '../storage/remove.ts';
import type { CommitReply, EditReply, FileReading, Phase, Preview, Request } from './protocol.ts';
import { PREVIEW_LIMIT } from './protocol.ts';

/** What a file reader gives: rows by company and what it could not take. */
export interface ReadFile extends FileReading {
  readonly incoming: readonly Incoming[];
}

export type FileReader = (
  bytes: Uint8Array,
  name: string,
  options: Readonly<Record<string, unknown>>,
) => ReadFile | Promise<ReadFile>;

export type Report = (phase: Phase, done: number, total: number) => void;

interface Kept {
  readonly incoming: readonly Incoming[];
  readonly reading: FileReading | null;
  plan: Plan;
}

/** Plans waiting for their commit, by token; the oldest are forgotten. */
export interface Session {
  readonly kept: Map<number, Kept>;
  lastToken: number;
}

const KEPT = 4;
const ATTEMPTS = 5;

export function newSession(): Session {
  return { kept: new Map(), lastToken: 0 };
}

/** Answers one request. Free of any worker, so that tests call it directly. */
export async function answer(
  db: Db,
  session: Session,
  request: Request,
  readFile: FileReader,
  report: Report,
): Promise<unknown> {
  switch (request.type) {
    case 'importFile': {
      report('reading', 0, request.body.bytes.length);
      const { bytes, name, options } = request.body;
      const { incoming, ...reading } = await readFile(bytes, name, options);
      return planned(db, session, incoming, reading, report);
    }
    case 'plan':
      return planned(db, session, request.body.incoming, null, report);
    case 'changes': {
      const { token, verdict, offset, limit } = request.body;
      const { changes } = keptOf(session, token).plan;
      const wanted = verdict === 'all' ? changes : changes.filter((c) => c.verdict === verdict);
      return wanted.slice(offset, offset + limit);
    }
    case 'commit':
      return commitToken(db, session, request.body.token, request.body.note, report);
    case 'edit':
      return edit(db, request.body);
    case 'undo':
      return undo(db, request.body.number, request.body.note);
    case 'delete':
      return deleteCompany(db, request.body.companyId, request.body.note);
    case 'wipe':
      await wipeAll(db);
      return null;
  }
}

async function planned(
  db: Db,
  session: Session,
  incoming: readonly Incoming[],
  reading: FileReading | null,
  report: Report,
): Promise<Preview> {
  const total = incoming.reduce((sum, { rows }) => sum + rows.length, 0);
  report('planning', 0, total);
  const plan = await planNow(db, incoming);
  session.lastToken += 1;
  session.kept.set(session.lastToken, { incoming, reading, plan });
  for (const token of session.kept.keys()) {
    if (session.kept.size > KEPT) session.kept.delete(token);
  }
  report('planning', total, total);
  return preview(session, session.lastToken);
}

async function planNow(db: Db, incoming: readonly Incoming[]): Promise<Plan> {
  // The number is read first: whoever commits in between makes it, and so this plan, stale.
  const number = await nextCommitNumber(db);
  const ids = [...new Set(incoming.map(({ companyId }) => companyId))];
  return planImport(await readSomeBooks(db, ids), incoming, number);
}

function preview(session: Session, token: number): Preview {
  const { plan, reading } = keptOf(session, token);
  const news = plan.changes.filter((change) => change.verdict !== 'same');
  return {
    ...reading,
    token,
    counts: countChanges(plan, reading?.rejected.length ?? 0),
    companies: Object.keys(plan.basedOn),
    changes: (news.length > 0 ? news : plan.changes).slice(0, PREVIEW_LIMIT),
    total: plan.changes.length,
  };
}

async function commitToken(
  db: Db,
  session: Session,
  token: number,
  note: Extract<Request, { type: 'commit' }>['body']['note'],
  report: Report,
): Promise<CommitReply> {
  const kept = keptOf(session, token);
  const rejected = kept.reading?.rejected.length ?? 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    report('writing', 0, kept.plan.next.length);
    const outcome = await commitPlan(db, kept.plan, { ...note, rejected });
    if (outcome.status !== 'moved') {
      session.kept.delete(token);
      return outcome;
    }
    const shown = kept.plan.changes;
    kept.plan = await planNow(db, kept.incoming);
    // Another company moved, or the same would happen all the same: what was shown still holds.
    if (!sameChanges(shown, kept.plan.changes)) break;
  }
  return { status: 'moved', preview: preview(session, token) };
}

function sameChanges(a: readonly Change[], b: readonly Change[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((change, index) => {
    const other = b[index];
    return change.verdict === other?.verdict && change.existing?.id === other.existing?.id;
  });
}

async function edit(
  db: Db,
  { edits, note }: Extract<Request, { type: 'edit' }>['body'],
): Promise<EditReply> {
  for (;;) {
    const number = await nextCommitNumber(db);
    const books = await readSomeBooks(
      db,
      edits.map(({ companyId }) => companyId),
    );
    const gone = edits.some(({ companyId, retire }) => {
      const rows = books.get(companyId)?.rows ?? [];
      const live = new Set(rows.filter((row) => row.retired === 0).map((row) => row.id));
      return retire.some((id) => !live.has(id));
    });
    if (gone) return { status: 'moved' };
    const plan = planEdit(books, edits, number);
    const outcome = await commitPlan(db, plan, { kind: 'edit', ...note });
    if (outcome.status !== 'moved') return outcome;
  }
}

function keptOf(session: Session, token: number): Kept {
  const kept = session.kept.get(token);
  if (kept === undefined)
    throw Object.assign(new Error('This preview is gone'), { failure: 'token' });
  return kept;
}
