import { groupBy } from '../../domain/groupBy.ts';
import type { Decision } from '../../domain/review/review.ts';
import type { FactDraft } from '../../extract/draft/draft.ts';
import type { Decided } from '../../storage/documents.ts';
import { UNDECIDED, type Decisions } from './batchItem.ts';

/** A candidate of an item. */
export interface CandidateRef {
  readonly item: number;
  readonly id: string;
}

type All = ReadonlyMap<number, Decisions>;

/** So many steps can be taken back. */
const STEPS = 100;

/** What a person decided on the candidates of a batch, step by step. */
export class DecisionLog {
  #all: All = $state.raw(new Map());
  #before: readonly All[] = $state.raw([]);

  get all(): All {
    return this.#all;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  of(item: number): Decisions {
    return this.#all.get(item) ?? UNDECIDED;
  }

  /** Takes over what was decided before, which is no step of its own. */
  restore(item: number, decided: readonly Decided[]): void {
    this.#all = new Map(this.#all).set(item, new Map(decided.map((one) => [one.id, one])));
  }

  forget(item: number): void {
    this.#all = new Map([...this.#all].filter(([key]) => key !== item));
  }

  decide(refs: readonly CandidateRef[], decision: Decision): void {
    if (refs.length === 0) return;
    this.#remember();
    const all = new Map(this.#all);
    for (const [item, group] of groupBy(refs, (ref) => String(ref.item))) {
      const key = Number(item);
      const own = new Map(all.get(key));
      for (const { id } of group) {
        const { draft = null, isOwn = false } = own.get(id) ?? {};
        own.set(id, { id, decision, draft, isOwn });
      }
      all.set(key, own);
    }
    this.#all = all;
  }

  /** Accepts a row as the person wants it. */
  write({ item, id }: CandidateRef, draft: FactDraft, isOwn: boolean): void {
    this.#remember();
    const own = new Map(this.#all.get(item));
    own.set(id, { id, decision: 'accepted', draft, isOwn });
    this.#all = new Map(this.#all).set(item, own);
  }

  undo(): boolean {
    const last = this.#before.at(-1);
    if (last === undefined) return false;
    this.#all = last;
    this.#before = this.#before.slice(0, -1);
    return true;
  }

  #remember(): void {
    this.#before = [...this.#before.slice(1 - STEPS), this.#all];
  }
}
