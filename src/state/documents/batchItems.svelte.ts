import type { Item } from './batchItem.ts';

/** Milliseconds between two showings of what workers report. */
const SHOW_EVERY_MS = 120;

/**
 * The files of a batch. What workers report is shown a few times a second: two hundred files would
 * otherwise have the page drawn and counted six hundred times.
 */
export class ItemList {
  #all: readonly Item[] = [];
  #shown: readonly Item[] = $state.raw([]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** As they are now; nothing is drawn anew for it. */
  get all(): readonly Item[] {
    return this.#all;
  }

  /** As a screen shows them. */
  get shown(): readonly Item[] {
    return this.#shown;
  }

  find(key: number): Item | undefined {
    return this.#all.find((item) => item.key === key);
  }

  set(key: number, change: Partial<Item>): void {
    this.replace(this.#all.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  replace(items: readonly Item[]): void {
    this.#all = items;
    if (this.#timer === undefined) this.show();
  }

  /** Shows them at once, as after what a person did. */
  show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#shown === this.#all) return;
    this.#shown = this.#all;
    this.#timer = setTimeout(() => this.show(), SHOW_EVERY_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
