import { isLive } from './live.ts';
import type { Book, CompanyFact } from './rows.ts';

/** What a company is called, from the live facts of its book. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly ticker: string;
}

/** The company as named last; an unnamed book shows its id. */
export function companyOf(book: Book): Company {
  const latest = (field: CompanyFact['field']): string | undefined => {
    let value: string | undefined;
    for (const row of book.rows) {
      if (row.kind === 'company' && row.field === field && isLive(row)) value = row.value;
    }
    return value;
  };
  const ticker = latest('ticker') ?? '';
  return { id: book.companyId, name: latest('name') ?? (ticker || book.companyId), ticker };
}

/**
 * A stable id for a new company: its ticker, else its name, in lower-case words joined by dashes.
 * Letters of every script count, so that names without a Latin letter stay apart; accents do not.
 */
export function companyId(name: string, ticker: string): string {
  const base = (ticker || name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return base.replace(/^-|-$/gu, '') || 'company';
}
