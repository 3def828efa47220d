import { groupByCompany, groupOf, type DraftGroups } from '../book/draftGroups.ts';
import { draftAt, type DraftTable } from '../book/draftTable.ts';
import type { Change, ChangeEffect } from './plan.ts';
import { enterRow } from './planEnter.ts';
import { planImport } from './planImport.ts';
import { newStatements } from './planStatements.ts';
import type { Book } from '../book/rows.ts';

/** A book nothing was in before: the drafts of one company as they enter, with ids from one. */
export interface FreshBook {
  readonly companyId: string;
  readonly revision: number;
  readonly table: DraftTable;
  /** Their places in the table, in the order of their ids. */
  readonly drafts: Uint32Array;
}

export const VERDICTS: readonly ChangeEffect[] = ['new', 'changed', 'same', 'conflict'];

/**
 * What importing a table would do: as `planImport`, without an object for each row. Rows stand company
 * by company, in the order of the file.
 */
export interface TablePlan {
  readonly table: DraftTable;
  readonly groups: DraftGroups;
  readonly next: readonly (Book | FreshBook)[];
  readonly basedOn: Readonly<Record<string, number>>;
  readonly commit: number;
  /** Of each row: its place in VERDICTS, and the id of the row it meets (0: none). */
  readonly verdicts: Uint8Array;
  readonly existing: Uint32Array;
  readonly counts: Readonly<Record<ChangeEffect, number>>;
  /** The changes of companies that have a book, by their place in the table. */
  readonly known: ReadonlyMap<number, readonly Change[]>;
}

/**
 * Plans a table as commit number `commit`. Only a company that has a book needs matching, which is done
 * on objects by `planImport`; of one that has none every row is new, or contradicts one before it.
 */
export function planTable(
  books: ReadonlyMap<string, Book>,
  table: DraftTable,
  commit: number,
): TablePlan {
  const groups = groupByCompany(table);
  const next: (Book | FreshBook)[] = [];
  const basedOn: Record<string, number> = Object.create(null) as Record<string, number>;
  const verdicts = new Uint8Array(table.count);
  const existing = new Uint32Array(table.count);
  const known = new Map<number, readonly Change[]>();
  const record = newStatements(table);
  table.companies.forEach((companyId, company) => {
    const drafts = groupOf(groups, company);
    const from = groups.starts[company] ?? 0;
    const book = books.get(companyId);
    basedOn[companyId] = book?.revision ?? 0;
    if (book === undefined) {
      if (drafts.length === 0) return;
      next.push({ companyId, revision: commit, table, drafts });
      record(drafts, (place, other) => {
        verdicts[from + place] = VERDICTS.indexOf('conflict');
        existing[from + place] = other + 1;
      });
      return;
    }
    const rows = Array.from(drafts, (at) => draftAt(table, at));
    const plan = planImport(books, [{ companyId, rows }], commit);
    next.push(...plan.next);
    known.set(company, plan.changes);
    plan.changes.forEach((change, place) => {
      verdicts[from + place] = VERDICTS.indexOf(change.verdict);
      existing[from + place] = change.existing?.id ?? 0;
    });
  });
  const counts = countVerdicts(verdicts);
  return { table, groups, next, basedOn, commit, verdicts, existing, counts, known };
}

function countVerdicts(verdicts: Uint8Array): Readonly<Record<ChangeEffect, number>> {
  const counts = new Uint32Array(VERDICTS.length);
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const [fresh = 0, changed = 0, same = 0, conflict = 0] = counts;
  return { new: fresh, changed, same, conflict };
}

/** A window of the changes of some verdicts, as the objects a person looks at. */
export function changesOf(
  plan: TablePlan,
  wanted: readonly ChangeEffect[],
  offset: number,
  limit: number,
): readonly Change[] {
  const isWanted = VERDICTS.map((verdict) => wanted.includes(verdict));
  const changes: Change[] = [];
  let passed = 0;
  for (let place = 0; place < plan.verdicts.length && changes.length < limit; place += 1) {
    if (isWanted[plan.verdicts[place] ?? 0] !== true) continue;
    if (passed >= offset) changes.push(changeAt(plan, place));
    passed += 1;
  }
  return changes;
}

function changeAt(plan: TablePlan, place: number): Change {
  const { table, groups } = plan;
  const at = groups.order[place] ?? 0;
  const company = table.company[at] ?? 0;
  const from = groups.starts[company] ?? 0;
  const planned = plan.known.get(company)?.[place - from];
  if (planned !== undefined) return planned;
  const companyId = table.companies[company] ?? '';
  const incoming = draftAt(table, at);
  const id = plan.existing[place] ?? 0;
  if (id === 0) return { companyId, verdict: 'new', incoming, existing: null };
  const other = draftAt(table, groups.order[from + id - 1] ?? 0);
  return { companyId, verdict: 'conflict', incoming, existing: enterRow(other, id, plan.commit) };
}

/** Whether two plans of one table do the same to every row. */
export function isSamePlan(a: TablePlan, b: TablePlan): boolean {
  return (
    a.verdicts.every((verdict, place) => verdict === b.verdicts[place]) &&
    a.existing.every((id, place) => id === b.existing[place])
  );
}
