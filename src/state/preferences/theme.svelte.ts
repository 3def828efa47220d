export type Theme = 'system' | 'light' | 'dark';

const STORAGE_KEY = 'guideband-theme';

function stored(): Theme {
  const value = globalThis.localStorage.getItem(STORAGE_KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Light, dark or as the system says; remembered on this machine only. */
export class ThemeChoice {
  #theme = $state<Theme>(stored());

  constructor() {
    apply(this.#theme);
  }

  get current(): Theme {
    return this.#theme;
  }

  set(theme: Theme): void {
    this.#theme = theme;
    globalThis.localStorage.setItem(STORAGE_KEY, theme);
    apply(theme);
  }
}
