import type { BatchItem, CandidateRef, DocumentBatch, ReviewCandidate } from './batch.svelte.ts';
import type { Statement } from '../../domain/review/joining.ts';
import type { FactDraft } from '../../extract/draft/draft.ts';
import { filterCandidates, folded, type CandidateFilter, type Fold } from './candidateFilter.ts';
import { answeredBy, type Answered } from '../../domain/review/answers.ts';
import { numberFrom, type TextRange } from './textNumbers.ts';

/** What the panel beside the text is doing. */
export type ReviewMode = 'look' | 'edit' | 'make';

/** What a small screen shows above the candidate; a wide one has both. */
export type ReviewSide = 'list' | 'text';

/** Where a person stands in the review of a batch, and what their keys and buttons do there. */
export class ReviewState {
  readonly batch: DocumentBatch;
  #key: number = $state(-1);
  #id: string = $state('');
  #show: CandidateFilter = $state('figures');
  /** What is folded away otherwise, and a person has opened. */
  #unfolded: ReadonlySet<string> = $state.raw(new Set());
  mode: ReviewMode = $state('look');
  isHelpOpen: boolean = $state(false);
  /** The focus follows it. */
  side: ReviewSide = $state('list');
  /** The stretch of the text that is asked about. */
  inspected: TextRange | null = $state.raw(null);
  /** A number stepped to with the keys, which is then selected in the text. */
  stepped: TextRange | null = $state.raw(null);
  /** Spoken and shown after each key. */
  said: string = $state('');

  readonly items: readonly BatchItem[] = $derived.by(() =>
    this.batch.items.filter(({ text }) => text !== ''),
  );
  readonly item: BatchItem | undefined = $derived(
    this.items.find(({ key }) => key === this.#key) ?? this.items[0],
  );
  readonly #listed = $derived(
    folded(filterCandidates(this.item?.candidates ?? [], this.#show), this.#unfolded),
  );
  readonly shown: readonly ReviewCandidate[] = $derived(this.#listed.shown);
  readonly folds: readonly Fold[] = $derived(this.#listed.folds);
  readonly index: number = $derived(
    Math.max(
      0,
      this.shown.findIndex(({ id }) => id === this.#id),
    ),
  );
  /** The candidate looked at. */
  readonly current: ReviewCandidate | undefined = $derived(
    // One that was picked in the text is shown even where the list leaves it out.
    this.item?.candidates.find(({ id }) => id === this.#id) ?? this.shown[this.index],
  );

  /** The guide the actual looked at answers, with the verdict it would give. */
  readonly answered: Answered | null = $derived.by(() => {
    const { item, current } = this;
    return item === undefined || current?.draft?.kind !== 'actual'
      ? null
      : answeredBy(current.draft, this.batch.statementsOf(item.about?.companyId ?? ''));
  });

  constructor(batch: DocumentBatch) {
    this.batch = batch;
  }

  get show(): CandidateFilter {
    return this.#show;
  }

  set show(show: CandidateFilter) {
    this.#show = show;
    this.#look('');
  }

  /** Opens a fold of the list, or closes it. */
  toggle(name: string): void {
    const next = new Set(this.#unfolded);
    if (!next.delete(name)) next.add(name);
    this.#unfolded = next;
  }

  open(key: number): void {
    this.#key = key;
    this.#look('');
  }

  pick(id: string): void {
    this.#look(id);
  }

  #look(id: string): void {
    // Whoever has begun on the first one stays on it, wherever the batch puts it later.
    if (this.#key === -1) this.#key = this.item?.key ?? -1;
    this.#id = id;
    this.mode = 'look';
    this.inspected = null;
    this.stepped = null;
    this.said = '';
  }

  /** To the next or previous candidate; at the end of a document on to the next that has any. */
  move(step: 1 | -1): void {
    const next = this.shown[this.index + step];
    if (next !== undefined) this.#look(next.id);
    else this.nextDocument(step);
  }

  /** To the next or previous document that has something to show. */
  nextDocument(step: 1 | -1): void {
    const from = this.items.findIndex(({ key }) => key === this.item?.key);
    const rest = step === 1 ? this.items.slice(from + 1) : this.items.slice(0, from).toReversed();
    const next = rest.find(({ candidates }) => filterCandidates(candidates, this.#show).length > 0);
    if (next === undefined) {
      this.said = step === 1 ? 'This is the last one.' : 'This is the first one.';
      return;
    }
    this.open(next.key);
    if (step === -1) this.#look(this.shown.at(-1)?.id ?? '');
    this.said = next.name;
  }

  accept(): void {
    this.#decide('accept');
  }

  reject(): void {
    this.#decide('reject');
  }

  #decide(how: 'accept' | 'reject'): void {
    const { item, current } = this;
    if (item === undefined || current === undefined) return;
    if (current.draft === null) {
      this.said = current.reason;
      return;
    }
    const after = this.shown[this.index + 1];
    this.batch[how]([{ item: item.key, id: current.id }]);
    const said = how === 'accept' ? 'Accepted.' : 'Rejected.';
    if (after === undefined) this.move(1);
    else this.#look(after.id);
    this.said = said;
  }

  reopen(): void {
    const ref = this.#ref();
    if (ref !== null) this.batch.reopen([ref]);
  }

  acceptAbove(confidence: number, isBatch: boolean): void {
    const count = this.batch.acceptAbove(confidence, isBatch ? undefined : this.item?.key);
    this.said = `${count} accepted.`;
  }

  undo(): void {
    this.said = this.batch.undoDecision() ? 'Undone.' : 'Nothing to undo.';
  }

  edit(): void {
    if (this.current?.draft != null) this.mode = 'edit';
    else this.said = this.current?.reason ?? '';
  }

  save(draft: FactDraft): void {
    const { item } = this;
    const ref = this.#ref();
    if (item === undefined) return;
    if (this.mode === 'make') this.#look(this.batch.make(item.key, draft));
    else if (ref !== null) this.batch.edit(ref, draft);
    this.mode = 'look';
    this.said = 'Accepted as you wrote it.';
  }

  inspect(stretch: TextRange): void {
    this.inspected = stretch;
    this.said = '';
    this.mode = 'look';
  }

  /** To the next or previous number of the text, which is then asked about. */
  step(step: 1 | -1): void {
    const { item, current } = this;
    if (item === undefined) return;
    const here = this.inspected ?? { start: current?.start ?? 0, end: current?.start ?? 0 };
    const found = numberFrom(item.text, step === 1 ? here.end : here.start, step);
    if (found === null) {
      this.said = 'No more numbers.';
      return;
    }
    this.inspect(found);
    this.stepped = found;
  }

  /** The sentence of a figure that another document of the batch, or this one, says; empty for others. */
  quoteOf({ document, start, end }: Statement): string {
    const item = document === '' ? undefined : this.items.find(({ hash }) => hash === document);
    return item === undefined ? '' : item.text.slice(start ?? 0, end ?? 0).trim();
  }

  #ref(): CandidateRef | null {
    const { item, current } = this;
    return item === undefined || current === undefined ? null : { item: item.key, id: current.id };
  }
}
