import { dropDrafts, keepDecided, keepDrafts } from '../../storage/drafts.ts';
import { storedOf, UNDECIDED, type Decisions, type Item } from './batchItem.ts';

/** Milliseconds after a decision within which others are written with it. */
const TOGETHER_MS = 20;

/** Writes down a review as it goes on, so that a reload costs nothing: what has changed since the last time. */
export class DraftKeeper {
  readonly #book: string;
  readonly #kept = new Map<string, Item>();
  readonly #decided = new Map<string, Decisions>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(book: string) {
    this.#book = book;
  }

  /** Writes soon what `now` then gives. */
  soon(now: () => readonly (readonly [Item, Decisions])[]): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#writing = this.#writing
        .then(() => this.#write(now()))
        // A full disk must not stop the review: it goes on without being kept.
        .catch(() => undefined);
    }, TOGETHER_MS);
  }

  async #write(all: readonly (readonly [Item, Decisions])[]): Promise<void> {
    const here = new Set(all.map(([{ hash }]) => hash));
    const gone = [...this.#kept.keys()].filter((hash) => !here.has(hash));
    const fresh = all.flatMap(([item, decisions]) =>
      this.#kept.get(item.hash) === item ? [] : (storedOf(item, decisions) ?? []),
    );
    const decided = all.filter(
      ([{ hash }, decisions]) => (this.#decided.get(hash) ?? UNDECIDED) !== decisions,
    );
    if (fresh.length > 0 || gone.length > 0) await keepDrafts(this.#book, fresh, gone);
    if (decided.length > 0) {
      const rows = decided.map(([{ hash }, one]) => [hash, [...one.values()]] as const);
      await keepDecided(this.#book, new Map(rows));
    }
    for (const hash of gone) this.#kept.delete(hash);
    for (const [item, decisions] of all) {
      this.#kept.set(item.hash, item);
      this.#decided.set(item.hash, decisions);
    }
  }

  /** Stops writing; what is written stays. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Forgets what was written. */
  async drop(): Promise<void> {
    this.stop();
    await this.#writing;
    await dropDrafts(this.#book);
  }
}
