import type { Book, Draft, Row } from '../book/rows.ts';

/** What an incoming row does to its book. */
export type ChangeEffect = 'new' | 'changed' | 'same' | 'conflict';

export interface Change {
  readonly companyId: string;
  readonly verdict: ChangeEffect;
  readonly incoming: Draft;
  /** The row it replaces (`changed`), equals (`same`) or disagrees with (`conflict`). */
  readonly existing: Row | null;
}

export interface Plan {
  readonly next: readonly Book[];
  readonly changes: readonly Change[];
  /** Revision of each book the plan was made on: a commit is refused when one has moved. */
  readonly basedOn: Readonly<Record<string, number>>;
}
