import { companyId } from '../../domain/book/company.ts';
import { personal } from '../../domain/book/personal.ts';
import type { CompanyFact, Draft, Row } from '../../domain/book/rows.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { describeRow, KIND_NAMES } from '../parts/rows/describeRow.ts';

/** A company that exists, or the name and ticker of one to create. */
export type CompanyChoice =
  { readonly id: string } | { readonly name: string; readonly ticker: string };

function fact(field: CompanyFact['field'], value: string): Draft {
  return personal({ kind: 'company', field, value, from: '' });
}

/** The rows that make a company known by name and ticker. */
export function companyFacts(name: string, ticker: string): readonly Draft[] {
  return [fact('name', name), ...(ticker === '' ? [] : [fact('ticker', ticker)])];
}

/** What the history says about an entry by hand. */
export function labelFor(verb: 'Added' | 'Edited' | 'Removed', row: Draft): string {
  const { metric, period } = describeRow(row);
  const words = [verb, KIND_NAMES[row.kind].toLowerCase(), metric, period];
  return words.filter((word) => word !== '').join(' ');
}

/** Whether a row would say nothing else than it does. */
function isSame(draft: Draft, row: Row): boolean {
  const before: Readonly<Record<string, unknown>> = { ...row };
  return Object.entries(draft).every(([field, value]) => before[field] === value);
}

/**
 * Saves one row by hand as one commit and returns the company it belongs to. An edit that changes
 * nothing is no step of the history.
 */
export async function saveRow(
  workspace: Workspace,
  company: CompanyChoice,
  draft: Draft,
  replaced: Row | null,
): Promise<string> {
  if (replaced !== null && isSame(draft, replaced)) return 'id' in company ? company.id : '';
  const isNew = !('id' in company);
  const id = isNew ? companyId(company.name, company.ticker) : company.id;
  const known = workspace.book(id) !== undefined;
  const facts = isNew && !known ? companyFacts(company.name, company.ticker) : [];
  const retired = replaced === null ? [] : [replaced.id];
  const label = labelFor(replaced === null ? 'Added' : 'Edited', draft);
  // The draft comes first: the plan pairs it with the row it replaces.
  await workspace.edit(id, retired, [draft, ...facts], label);
  return id;
}
