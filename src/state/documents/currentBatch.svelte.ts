import type { BatchDatabase } from './batchDatabase.ts';
import { DocumentBatch } from './batch.svelte.ts';
import { ReviewState } from './reviewState.svelte.ts';

interface Held {
  readonly batch: DocumentBatch;
  readonly review: ReviewState;
  /** The demo and a person's own data never meet: a batch belongs to where it was begun. */
  readonly home: BatchDatabase;
}

/** The documents under review. They outlast the page, so that a look at a chart costs no decision. */
class CurrentBatch {
  #held: Held | null = $state.raw(null);

  /** The one in hand; null when none was begun here. */
  current(home: BatchDatabase): Held | null {
    return this.#held?.home === home ? this.#held : null;
  }

  begin(home: BatchDatabase): Held {
    const current = this.current(home);
    if (current !== null) return current;
    this.#leave();
    const batch = new DocumentBatch(home);
    const held = { batch, review: new ReviewState(batch), home };
    this.#held = held;
    return held;
  }

  /** Takes up the review a reload has cut short; nothing where there was none. */
  async resume(home: BatchDatabase): Promise<void> {
    if (this.current(home) !== null) return;
    const { held, count } = await this.#resumed(home);
    if (count === 0 || this.current(home) !== null) held.batch.close();
    else {
      this.#leave();
      this.#held = held;
    }
  }

  async #resumed(home: BatchDatabase): Promise<{ readonly held: Held; readonly count: number }> {
    const batch = new DocumentBatch(home);
    const held = { batch, review: new ReviewState(batch), home };
    return { held, count: await batch.resume() };
  }

  /** Another database is in use: what is under review there is taken up when it is used again. */
  #leave(): void {
    this.#held?.batch.close();
    this.#held = null;
  }

  /** Ends the review; what was stored stays. */
  drop(): void {
    const batch = this.#held?.batch;
    this.#held = null;
    batch?.close();
    void batch?.forget();
  }
}

export const currentBatch = new CurrentBatch();
