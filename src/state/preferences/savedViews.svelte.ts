/** A page with its switches under a name of a person's own. */
export interface SavedView {
  readonly name: string;
  readonly hash: string;
}

const STORAGE_KEY = 'guideband-views';
const VIEWS_KEPT = 100;

/** Reads the kept list; what is no view, or leads outside the app, is left out. */
export function readViews(text: string | null): readonly SavedView[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((item: unknown) => {
    const { name, hash } = (item ?? {}) as Readonly<Record<string, unknown>>;
    const isView = typeof name === 'string' && name !== '' && typeof hash === 'string';
    return isView && hash.startsWith('#/') ? [{ name, hash }] : [];
  });
}

/** Views are of one database: a link into the demo says nothing about a person's own data. */
export class SavedViews {
  readonly #key: string;
  #views: readonly SavedView[] = $state.raw([]);

  constructor(kind: 'own' | 'demo') {
    this.#key = `${STORAGE_KEY}-${kind}`;
    this.#views = readViews(globalThis.localStorage.getItem(this.#key));
  }

  get all(): readonly SavedView[] {
    return this.#views;
  }

  /** Keeps a view; one of the same name is replaced. */
  save(name: string, hash: string): void {
    const others = this.#views.filter((view) => view.name !== name);
    this.#keep([...others, { name, hash }].slice(-VIEWS_KEPT));
  }

  remove(name: string): void {
    this.#keep(this.#views.filter((view) => view.name !== name));
  }

  #keep(views: readonly SavedView[]): void {
    this.#views = views;
    globalThis.localStorage.setItem(this.#key, JSON.stringify(views));
  }
}
