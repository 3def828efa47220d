import type { Book } from '../../domain/book/rows.ts';
import { withUnchecked, type UncheckedBook } from '../../domain/print/unchecked.ts';
import type { BatchItem, CandidateRef, CommitResult, DocumentBatch } from './batch.svelte.ts';
import type { ReviewCandidate } from './batchItem.ts';

/** The documents of one company under review, as figures of a print that are checked in place. */
export class PrintChecking {
  readonly #batch: DocumentBatch;
  readonly companyId: string;
  readonly #book: () => Book | undefined;
  readonly items: readonly BatchItem[] = $derived.by(() =>
    this.#batch.items.filter(
      ({ about, text }) => about?.companyId === this.companyId && text !== '',
    ),
  );
  readonly #preview: UncheckedBook<CandidateRef> = $derived.by(() =>
    withUnchecked(this.#book(), this.companyId, this.items.flatMap(joinables)),
  );
  readonly #candidates: ReadonlyMap<number, readonly [CandidateRef, ReviewCandidate]> = $derived.by(
    () => this.#byRow(),
  );

  constructor(batch: DocumentBatch, companyId: string, book: () => Book | undefined) {
    this.#batch = batch;
    this.companyId = companyId;
    this.#book = book;
  }

  /** The book as it would be with everything read and not rejected. */
  get book(): Book {
    return this.#preview.book;
  }

  /** The day the documents are of; empty where none says. */
  get day(): string {
    return this.items.find(({ about }) => about?.date !== '')?.about?.date ?? '';
  }

  /** Figures a person has accepted and that are not in the book yet. */
  get accepted(): number {
    return this.#batch.accepted;
  }

  get open(): readonly number[] {
    return [...this.#candidates].flatMap(([row, [, c]]) => (c.decision === 'open' ? [row] : []));
  }

  isUnchecked(row: number): boolean {
    return this.#candidates.get(row)?.[1].decision === 'open';
  }

  /** How sure the reading is, 0 to 1; null for a row of the book itself. */
  confidence(row: number): number | null {
    return this.#candidates.get(row)?.[1].confidence ?? null;
  }

  /** The sentence of a figure read here; empty for a row of the book itself. */
  quote(row: number): string {
    const found = this.#candidates.get(row);
    if (found === undefined) return '';
    const [{ item }, { start, end, quote }] = found;
    const text = this.items.find(({ key }) => key === item)?.text;
    return text === undefined ? quote : sentenceAround(text, start, end);
  }

  check(rows: readonly number[]): void {
    this.#batch.accept(this.#refs(rows));
  }

  reject(rows: readonly number[]): void {
    this.#batch.reject(this.#refs(rows));
  }

  undo(): boolean {
    return this.#batch.undoDecision();
  }

  commit(): Promise<CommitResult> {
    return this.#batch.commit();
  }

  #refs(rows: readonly number[]): readonly CandidateRef[] {
    return rows.flatMap((row) => {
      const found = this.#candidates.get(row);
      return found === undefined ? [] : [found[0]];
    });
  }

  #byRow(): ReadonlyMap<number, readonly [CandidateRef, ReviewCandidate]> {
    const all = new Map(
      this.items.flatMap(({ key, candidates }) =>
        candidates.map((c) => [`${key} ${c.id}`, c] as const),
      ),
    );
    return new Map(
      [...this.#preview.from].flatMap(([row, ref]) => {
        const candidate = all.get(`${ref.item} ${ref.id}`);
        return candidate === undefined ? [] : [[row, [ref, candidate] as const] as const];
      }),
    );
  }
}

function joinables({ key: item, candidates }: BatchItem) {
  return candidates.flatMap(({ id, draft, decision, confidence }) =>
    draft === null || decision === 'rejected' ? [] : [{ id: { item, id }, draft, confidence }],
  );
}

/** Characters of a sentence shown before and after the figure at most. */
const AROUND = 320;

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s(?!.*[.!?]\s)/su) + 1);
  const to = after.search(/[.!?](?=\s|$)|\n/u);
  const head = before.slice(from < 0 ? 0 : from);
  return `${head}${text.slice(start, end)}${to < 0 ? after : after.slice(0, to + 1)}`.trim();
}
