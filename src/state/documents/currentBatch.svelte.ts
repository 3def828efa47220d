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
    this.drop();
    const batch = new DocumentBatch(home);
    const held = { batch, review: new ReviewState(batch), home };
    this.#held = held;
    return held;
  }

  /** Ends the review; what was stored stays. */
  drop(): void {
    this.#held?.batch.close();
    this.#held = null;
  }
}

export const currentBatch = new CurrentBatch();
