import { messageOf } from '../../domain/messageOf.ts';
import {
  aboutDocument,
  knownCompanies,
  yearEndOf,
  yearEndsIn,
} from '../../domain/review/review.ts';
import type { AboutDocument } from '../../domain/review/review.ts';
import { openDocument, saveDocuments } from '../../storage/documents.ts';
import type { DocumentPool, Job } from '../../workers/documents/pool.ts';
import type { DocumentReading, ReadResult } from '../../workers/documents/messages.ts';
import { startReadingPool } from '../../workers/documents/startPool.ts';
import { sureAmong } from './acceptable.ts';
import { namedAgain, withOneBookEach } from './batchCompanies.ts';
import { readDrafts } from '../../storage/drafts.ts';
import { DecidedBatch } from './decidedBatch.svelte.ts';
import { type BatchOptions, type BatchDatabase } from './batchDatabase.ts';
import { commitDocuments, type CommitResult } from './commitBatch.ts';
import {
  hintsOf,
  newItem,
  recognised,
  storedOf,
  type BatchItem,
  type Item,
  type ItemState,
} from './batchItem.ts';
import { reviewOrder } from './reviewOrder.ts';
import { TypeMemory } from './typeMemory.ts';
import { itemView } from './batchView.ts';
import { yieldToPage } from '../yieldToPage.ts';

export type { BatchItem, ItemState, ReviewCandidate } from './batchItem.ts';
export type { CandidateRef } from './decisions.svelte.ts';
export type { CommitResult } from './commitBatch.ts';
export { DocumentLibrary } from './library.svelte.ts';

/** Documents dropped together: read, reviewed and entered as one import. */
export class DocumentBatch extends DecidedBatch {
  readonly #pool: DocumentPool;
  #lastKey = 0;
  #jobs = new Map<number, Job<ReadResult>>();
  /** From this confidence on, what is read is accepted without asking; null where the person decides. */
  #acceptsFrom: number | null = $state(null);
  /** Those the choice has been applied to: what a person takes back afterwards stays taken back. */
  readonly #chosen = new Set<number>();
  readonly #view = itemView();
  readonly #types: TypeMemory;
  readonly items: readonly BatchItem[] = $derived(
    this.#view(this.list.shown, this.decisions.all, this.books),
  );
  readonly counts: Readonly<Record<ItemState, number>> = $derived.by(() => {
    const counts = { waiting: 0, reading: 0, read: 0, refused: 0, recognised: 0, cancelled: 0 };
    for (const { state } of this.list.shown) counts[state] += 1;
    return counts;
  });
  readonly isBusy: boolean = $derived(this.counts.waiting + this.counts.reading > 0);
  /** Candidates that would enter the book now. */
  readonly accepted: number = $derived(
    this.items
      .flatMap(({ candidates }) => candidates)
      .filter((c) => c.decision === 'accepted' && c.joining?.entersBook === true).length,
  );

  constructor(home: BatchDatabase, options: BatchOptions = {}) {
    super(home, options.now ?? Date.now);
    this.#pool = options.pool ?? startReadingPool();
    this.#types = new TypeMemory(home.db);
  }

  get acceptsFrom(): number | null {
    return this.#acceptsFrom;
  }

  /** The person's choice for this batch: it holds for what has been read and for what will be. */
  set acceptsFrom(confidence: number | null) {
    if (this.#acceptsFrom === null) this.#chosen.clear();
    this.#acceptsFrom = confidence;
    this.#acceptChosen();
  }

  // Once all are read: how a figure meets the others is not known before.
  #acceptChosen(): void {
    if (this.#acceptsFrom === null || this.isBusy) return;
    const fresh = this.items.filter(({ key, state }) => state === 'read' && !this.#chosen.has(key));
    for (const { key } of fresh) this.#chosen.add(key);
    this.accept(sureAmong(fresh, this.#acceptsFrom));
  }

  /** Reads files; resolves when each is read, refused or cancelled. */
  async add(files: readonly File[]): Promise<void> {
    const fresh = files.map((file) => {
      this.#lastKey += 1;
      return { file, item: newItem(this.#lastKey, file.name) };
    });
    this.list.replace([...this.list.all, ...fresh.map(({ item }) => item)]);
    this.list.show();
    // Drawn first: starting the workers takes as long again.
    await yieldToPage();
    // Stopped or taken off the list meanwhile, a file is not even opened.
    const left = fresh.filter(({ item }) => this.list.find(item.key)?.state === 'waiting');
    await Promise.all(left.map(({ file, item }) => this.#read(file, item)));
    this.list.replace(reviewOrder(this.list.all));
    this.list.show();
    this.#acceptChosen();
    this.keep();
  }

  /** Takes up the review that was left when the page was; says how many documents it had. */
  async resume(): Promise<number> {
    const drafts = await readDrafts(this.home.db.name);
    const items = drafts.map((draft) => {
      this.#lastKey += 1;
      const item = recognised(newItem(this.#lastKey, draft.name), draft);
      this.decisions.restore(item.key, draft.review.decided);
      return { ...item, hash: draft.hash, state: 'read' as const, reason: '' };
    });
    this.list.replace(reviewOrder([...this.list.all, ...items]));
    this.list.show();
    return items.length;
  }

  /** A stored document with what was decided on it, without its file; its key, or null when it is gone. */
  async addStored(hash: string): Promise<number | null> {
    const here = this.list.all.find((item) => item.hash === hash);
    if (here !== undefined) return here.key;
    const stored = await openDocument(this.home.db, hash);
    if (stored === null) return null;
    this.#lastKey += 1;
    const item = { ...recognised(newItem(this.#lastKey, stored.name), stored), hash };
    this.list.replace([...this.list.all, item]);
    this.list.show();
    this.decisions.restore(item.key, stored.review.decided);
    return item.key;
  }

  /** Reads a text that was pasted. */
  addText(text: string, name = 'Pasted text'): Promise<void> {
    return this.add([new File([text], name, { type: 'text/plain' })]);
  }

  async #read(file: File, { key, name }: Item): Promise<void> {
    const job = this.#pool.read(file, name, {}, () => this.list.set(key, { state: 'reading' }));
    this.#jobs.set(key, job);
    const result = await job.done;
    this.#jobs.delete(key);
    try {
      if (result.status === 'cancelled') this.list.set(key, { state: 'cancelled' });
      else if (result.status === 'refused') {
        this.list.set(key, { state: 'refused', reason: result.reason, hash: result.hash });
      } else await this.#take(key, result.reading);
    } catch (error) {
      const reason = messageOf(error);
      this.list.set(key, { state: 'refused', reason });
    }
  }

  async #take(key: number, reading: DocumentReading): Promise<void> {
    const { hash, format, reader, notes, text, candidates, rejected } = reading;
    const copy = this.list.all.find((item) => item.key !== key && item.hash === hash);
    if (copy !== undefined) {
      const reason = `The same document as ${copy.name}, which is in this list already.`;
      this.list.set(key, { state: 'recognised', reason, format });
      return;
    }
    // Taken at once, so that a copy read at the same time finds it.
    this.list.set(key, { hash });
    const stored = await openDocument(this.home.db, hash);
    const item = this.list.find(key);
    if (item === undefined) return;
    if (stored !== null) {
      this.list.set(key, recognised(item, stored));
      this.decisions.restore(key, stored.review.decided);
      return;
    }
    const known = knownCompanies(this.books.values());
    const about = await this.#types.applied(aboutDocument(text, reading.facts, known));
    const addedOn = this.now();
    const what = { format, reader, notes, text, candidates, rejected, addedOn };
    this.list.set(key, { ...what, about, state: 'read' });
    this.list.replace(withOneBookEach(this.list.all));
    const month = yearEndOf(this.books.get(about.companyId));
    if (month !== null && (month !== about.fiscalYearEndMonth || about.isYearEndAssumed === true)) {
      await this.#readAgain(key, yearEndsIn(about, month));
    }
  }

  /** Stops reading; what has been read stays in the list. */
  cancel(): void {
    this.#pool.cancelAll();
    for (const { key, state } of this.list.all) {
      if (state === 'waiting') this.list.set(key, { state: 'cancelled' });
    }
    this.list.show();
  }

  cancelItem(key: number): void {
    this.#jobs.get(key)?.cancel();
  }

  remove(key: number): void {
    this.cancelItem(key);
    this.list.replace(this.list.all.filter((item) => item.key !== key));
    this.list.show();
    this.decisions.forget(key);
    this.keep();
  }

  /** Corrects what a document is; dates and periods are read again under it. */
  async correct(key: number, change: Partial<AboutDocument>): Promise<void> {
    const item = this.list.find(key);
    if (item === undefined || item.about === null) return;
    const named = namedAgain({ ...item.about, ...change }, change, this.books);
    const end = change.fiscalYearEndMonth;
    const about = end === undefined ? named : yearEndsIn(named, end);
    await this.#readAgain(key, about);
    const month = change.fiscalYearEndMonth;
    if (month === undefined) return;
    const others = this.list.all.filter(
      (one) => one.key !== key && one.about?.companyId === about.companyId,
    );
    await Promise.all(
      others.map(async (one) => {
        if (one.about !== null) await this.#readAgain(one.key, yearEndsIn(one.about, month));
      }),
    );
  }

  async #readAgain(key: number, about: AboutDocument): Promise<void> {
    const item = this.list.find(key);
    if (item === undefined) return;
    this.list.set(key, { about });
    this.list.show();
    const [before, after] = [item.about && hintsOf(item.about), hintsOf(about)];
    if (JSON.stringify({ ...before, ticker: '' }) === JSON.stringify({ ...after, ticker: '' })) {
      return;
    }
    const found = await this.#pool.extract(item.text, item.hash, after).done;
    // A later correction has been made meanwhile: its reading counts.
    if (found === null || this.list.find(key)?.about !== about) return;
    this.list.set(key, { candidates: found.candidates, rejected: found.rejected });
    this.list.show();
    this.keep();
  }

  /** Enters everything accepted as one import, with the documents and what was decided. */
  async commit(): Promise<CommitResult> {
    this.list.show();
    const documents = this.list.all.flatMap(
      (item) => storedOf(item, this.decisions.of(item.key)) ?? [],
    );
    // First, so that no row ever cites a document that is not there.
    await saveDocuments(this.home.db, documents);
    return commitDocuments(this.home.client, this.books, this.items, this.now());
  }

  /** Ends the workers. */
  close(): void {
    this.cancel();
    this.list.close();
    this.drafts.stop();
  }
}
