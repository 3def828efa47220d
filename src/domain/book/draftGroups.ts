import { addDraft, draftAt, newDraftTable, type DraftTable } from './draftTable.ts';
import type { Draft, Incoming } from './rows.ts';

/** The drafts of a table by company, each company's in the order of the file. */
export interface DraftGroups {
  /** Places of drafts, company after company. */
  readonly order: Uint32Array;
  /** Where in `order` each company starts; one more for the end of the last. */
  readonly starts: Uint32Array;
}

export function groupByCompany(table: DraftTable): DraftGroups {
  const starts = new Uint32Array(table.companies.length + 1);
  for (let at = 0; at < table.count; at += 1) {
    const next = (table.company[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let company = 1; company < starts.length; company += 1) {
    starts[company] = (starts[company] ?? 0) + (starts[company - 1] ?? 0);
  }
  const free = starts.slice();
  const order = new Uint32Array(table.count);
  for (let at = 0; at < table.count; at += 1) {
    const company = table.company[at] ?? 0;
    const place = free[company] ?? 0;
    order[place] = at;
    free[company] = place + 1;
  }
  return { order, starts };
}

/** The places of one company's drafts; a view, not a copy. */
export function groupOf({ order, starts }: DraftGroups, company: number): Uint32Array {
  return order.subarray(starts[company] ?? 0, starts[company + 1] ?? 0);
}

/** The table as objects, company by company. */
export function incomingOf(table: DraftTable): readonly Incoming[] {
  const groups = groupByCompany(table);
  return table.companies.map((companyId, company) => ({
    companyId,
    rows: Array.from(groupOf(groups, company), (at) => draftAt(table, at)),
  }));
}

/** Objects as a table; a company named in several places is one. */
export function tableOf(incoming: readonly Incoming[]): DraftTable {
  const table = newDraftTable();
  const places = new Map<string, number>();
  for (const { companyId, rows } of incoming) {
    const place = places.get(companyId) ?? table.companies.length;
    if (place === table.companies.length) table.companies.push(companyId);
    places.set(companyId, place);
    rows.forEach((draft: Draft) => addDraft(table, place, draft));
  }
  return table;
}
