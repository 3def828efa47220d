/** The pages of the app, as they stand in the hash. */
export const PAGES = [
  'coverage',
  'company',
  'compare',
  'documents',
  'document',
  'import',
  'data',
  'method',
  'report',
  'print',
  'expectations',
  'share',
  'season',
  'check',
  'settings',
] as const;
export type PageName = (typeof PAGES)[number];

/** Pages that have nothing to show before there are figures. */
export const OF_FIGURES: readonly PageName[] = [
  'coverage',
  'company',
  'compare',
  'report',
  'print',
  'expectations',
  'season',
  'check',
];

interface Location {
  readonly page: PageName;
  readonly params: ReadonlyMap<string, string>;
}

/** Reads `#/company?company=amd`; anything that is no page is Coverage. Values are text, never data. */
export function parseHash(hash: string): Location {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?');
  const page = PAGES.find((name) => name === path) ?? 'coverage';
  return { page, params: new Map(new URLSearchParams(query)) };
}

/** The hash of a page and its parameters; empty ones are left out. */
export function formatHash(page: PageName, params: Iterable<readonly [string, string]>): string {
  const query = new URLSearchParams(
    [...params].filter(([, value]) => value !== '').map((p) => [...p]),
  );
  const text = query.toString();
  return `#/${page}${text === '' ? '' : `?${text}`}`;
}

/** Goes to an address made by `formatHash`, as a link to it would. */
export function goTo(hash: string): void {
  globalThis.location.hash = hash;
}

/** The view a person looks at, mirrored in the hash so that links and the back button work. */
export class Route {
  #location: Location = $state.raw(parseHash(globalThis.location.hash));
  /** Of its own, so that a switch of the view does not put up the page anew. */
  readonly page: PageName = $derived(this.#location.page);

  constructor() {
    globalThis.addEventListener('hashchange', () => {
      this.#location = parseHash(globalThis.location.hash);
    });
  }

  /** A parameter of the view; empty when absent. */
  get(name: string): string {
    return this.#location.params.get(name) ?? '';
  }

  href(page: PageName, params: Readonly<Record<string, string>> = {}): string {
    return formatHash(page, Object.entries(params));
  }

  /** Changes parameters of this view in place: a switch is no step in the history. */
  set(changes: Readonly<Record<string, string>>): void {
    const params = new Map([...this.#location.params, ...Object.entries(changes)]);
    globalThis.history.replaceState(null, '', formatHash(this.page, params));
    this.#location = parseHash(globalThis.location.hash);
  }

  go(page: PageName, params: Readonly<Record<string, string>> = {}): void {
    goTo(this.href(page, params));
  }
}
