import type { Book, Draft, Row } from '../book/rows.ts';

/** What an incoming row does to its book. */
export type Verdict = 'new' | 'changed' | 'same' | 'conflict';

export interface Change {
  readonly companyId: string;
  readonly verdict: Verdict;
  readonly incoming: Draft;
  /** The row it replaces (`changed`), equals (`same`) or disagrees with (`conflict`). */
  readonly existing: Row | null;
}

/** Incoming rows for one company; `companyId` may be of a book that does not exist yet. */
export interface Incoming {
  readonly companyId: string;
  readonly rows: readonly Draft[];
}

export interface Plan {
  readonly next: readonly Book[];
  readonly changes: readonly Change[];
  /** Revision of each book the plan was made on: a commit is refused when one has moved. */
  readonly basedOn: Readonly<Record<string, number>>;
}
