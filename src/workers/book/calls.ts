import type { ImportOptions } from '../../io/importFile.ts';
import { isLive } from '../../domain/book/live.ts';
import { tableOf } from '../../domain/book/draftGroups.ts';
import type { DraftTable } from '../../domain/book/draftTable.ts';
import { planEdit } from '../../domain/planning/planImport.ts';
import {
  changesOf,
  isSamePlan,
  planTable,
  VERDICTS,
  type TablePlan,
} from '../../domain/planning/planTable.ts';
import { commitPlan, commitTable, undo, type CommitOutcome } from '../../storage/commit.ts';
import type { Db } from '../../storage/database.ts';
import { nextCommitNumber, readSomeBooks } from '../../storage/queries.ts';
import { deleteCompany, wipeAll } from '../../storage/remove.ts';
import { retried } from '../../storage/retried.ts';
import type { CommitReply, EditReply, FileReading, Phase, Preview, Request } from './protocol.ts';
import { PREVIEW_LIMIT } from './protocol.ts';

/** What a file reader gives: its rows and what it could not take. */
export interface ReadFile extends FileReading {
  readonly table: DraftTable;
}

export type FileReader = (
  bytes: Uint8Array,
  name: string,
  options: Partial<ImportOptions>,
  onProgress: (done: number, total: number) => void,
) => ReadFile | Promise<ReadFile>;

export type Report = (phase: Phase, done: number, total: number) => void;

interface KeptPreview {
  readonly reading: FileReading | null;
  plan: TablePlan;
}

/** Plans waiting for their commit, by token; the oldest are forgotten. */
export interface Session {
  readonly kept: Map<number, KeptPreview>;
  lastToken: number;
}

const PLANS_KEPT = 4;

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
      const { table, ...reading } = await readFile(bytes, name, options, (done, total) =>
        report('reading', done, total),
      );
      return planned(db, session, table, reading, report);
    }
    case 'plan':
      return planned(db, session, tableOf(request.body.incoming), null, report);
    case 'changes': {
      const { token, verdict, offset, limit } = request.body;
      const wanted = verdict === 'all' ? VERDICTS : [verdict];
      return changesOf(keptOf(session, token).plan, wanted, offset, limit);
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
  table: DraftTable,
  reading: FileReading | null,
  report: Report,
): Promise<Preview> {
  report('planning', 0, table.count);
  const plan = await planNow(db, table);
  session.lastToken += 1;
  session.kept.set(session.lastToken, { reading, plan });
  for (const token of session.kept.keys()) {
    if (session.kept.size > PLANS_KEPT) session.kept.delete(token);
  }
  report('planning', table.count, table.count);
  return preview(session, session.lastToken);
}

async function planNow(db: Db, table: DraftTable): Promise<TablePlan> {
  // The number is read first: whoever commits in between makes it, and so this plan, stale.
  const number = await nextCommitNumber(db);
  return planTable(await readSomeBooks(db, table.companies), table, number);
}

function preview(session: Session, token: number): Preview {
  const { plan, reading } = keptOf(session, token);
  const { counts } = plan;
  const hasNews = counts.new + counts.changed + counts.conflict > 0;
  const shown = hasNews ? VERDICTS.filter((verdict) => verdict !== 'same') : VERDICTS;
  return {
    ...reading,
    token,
    counts: { ...counts, rejected: reading?.rejected.length ?? 0 },
    companies: plan.table.companies,
    changes: changesOf(plan, shown, 0, PREVIEW_LIMIT),
    total: plan.table.count,
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
  const outcome = await retried(async (): Promise<CommitOutcome | null> => {
    const rows = kept.plan.table.count;
    const written = await commitTable(db, kept.plan, { ...note, rejected }, (done, total) =>
      report('writing', Math.round((rows * done) / total), rows),
    );
    if (written.status !== 'moved') return written;
    const shown = kept.plan;
    kept.plan = await planNow(db, shown.table);
    // Another company moved, or the same would happen all the same: what was shown still holds.
    return isSamePlan(shown, kept.plan) ? null : written;
  });
  if (outcome === null || outcome.status === 'moved') {
    return { status: 'moved', preview: preview(session, token) };
  }
  session.kept.delete(token);
  return outcome;
}

async function edit(
  db: Db,
  { edits, note }: Extract<Request, { type: 'edit' }>['body'],
): Promise<EditReply> {
  const outcome = await retried(async (): Promise<EditReply | null> => {
    const number = await nextCommitNumber(db);
    const books = await readSomeBooks(
      db,
      edits.map(({ companyId }) => companyId),
    );
    const gone = edits.some(({ companyId, retire }) => {
      const rows = books.get(companyId)?.rows ?? [];
      const live = new Set(rows.filter(isLive).map((row) => row.id));
      return retire.some((id) => !live.has(id));
    });
    if (gone) return { status: 'moved' };
    const plan = planEdit(books, edits, number);
    const outcome = await commitPlan(db, plan, { kind: 'edit', ...note });
    return outcome.status === 'moved' ? null : outcome;
  });
  return outcome ?? { status: 'moved' };
}

function keptOf(session: Session, token: number): KeptPreview {
  const kept = session.kept.get(token);
  if (kept === undefined)
    throw Object.assign(new Error('This preview is gone'), { failure: 'token' });
  return kept;
}
