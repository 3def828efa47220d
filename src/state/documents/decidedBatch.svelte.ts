import type { Book } from '../../domain/book/rows.ts';
import type { Statement } from '../../domain/review/joining.ts';
import { statementsOf } from '../../domain/review/joiningBatch.ts';
import type { FactDraft } from '../../extract/draft/draft.ts';
import { sureAmong } from './acceptable.ts';
import { NO_BOOKS, type BatchDatabase } from './batchDatabase.ts';
import type { BatchItem } from './batchItem.ts';
import { ItemList } from './batchItems.svelte.ts';
import { DecisionLog, type CandidateRef } from './decisions.svelte.ts';
import { DraftKeeper } from './draftKeeper.ts';

/** What a person decides on the documents of a batch; kept as it is decided. */
export abstract class DecidedBatch {
  protected readonly home: BatchDatabase;
  protected readonly now: () => number;
  protected readonly list = new ItemList();
  protected readonly decisions = new DecisionLog();
  protected readonly drafts: DraftKeeper;
  abstract readonly items: readonly BatchItem[];

  constructor(home: BatchDatabase, now: () => number) {
    this.home = home;
    this.now = now;
    this.drafts = new DraftKeeper(home.db.name);
  }

  protected get books(): ReadonlyMap<string, Book> {
    return this.home.books ?? NO_BOOKS;
  }

  accept(refs: readonly CandidateRef[]): void {
    this.decisions.decide(refs, 'accepted');
    this.keep();
  }

  reject(refs: readonly CandidateRef[]): void {
    this.decisions.decide(refs, 'rejected');
    this.keep();
  }

  reopen(refs: readonly CandidateRef[]): void {
    this.decisions.decide(refs, 'open');
    this.keep();
  }

  /** Accepts what is open, sure and meets nothing that says otherwise; says how many. */
  acceptAbove(confidence: number, key?: number): number {
    const meant = (item: BatchItem): boolean => key === undefined || item.key === key;
    const refs = sureAmong(this.items.filter(meant), confidence);
    this.accept(refs);
    return refs.length;
  }

  /** Accepts a candidate as a person wants it. */
  edit(ref: CandidateRef, draft: FactDraft): void {
    const isOwn = this.decisions.of(ref.item).get(ref.id)?.isOwn ?? false;
    this.decisions.write(ref, draft, isOwn);
    this.keep();
  }

  /** A candidate of the person's own; its draft names the place in the text. Returns its id. */
  make(key: number, draft: FactDraft): string {
    const { hash = '' } = this.list.find(key) ?? {};
    const place = `${draft.period}|${draft.start ?? 0}|${this.now()}`;
    const id = `own|${draft.kind}|${draft.metric}|${place}`;
    const placed = { ...draft, origin: `document:${hash}`, document: hash };
    this.decisions.write({ item: key, id }, placed, true);
    this.keep();
    return id;
  }

  undoDecision(): boolean {
    const isUndone = this.decisions.undo();
    this.keep();
    return isUndone;
  }

  get canUndo(): boolean {
    return this.decisions.canUndo;
  }

  /** What is known of a company: what its documents here say and nobody rejected, and its book. */
  statementsOf(companyId: string): readonly Statement[] {
    const read = this.items.flatMap(({ about, candidates }) =>
      about?.companyId === companyId
        ? candidates.flatMap(({ draft, decision }) =>
            draft === null || decision === 'rejected' ? [] : [draft],
          )
        : [],
    );
    return [...read, ...[...statementsOf(this.books.get(companyId)).values()].flat()];
  }

  /** Forgets what was kept of the review, which has been added or is no longer wanted. */
  forget(): Promise<void> {
    return this.drafts.drop();
  }

  protected keep(): void {
    this.drafts.soon(() =>
      this.list.all
        .filter(({ state, hash }) => state === 'read' && hash !== '')
        .map((item) => [item, this.decisions.of(item.key)]),
    );
  }
}
