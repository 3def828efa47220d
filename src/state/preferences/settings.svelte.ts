import { BENCHMARKS, type Benchmark } from '../../domain/comparing/deviation.ts';
import { TOLERANCES, type Tolerance } from '../../domain/quantity/tolerance.ts';

/** Locales figures can be written in; empty for that of the browser. */
export const LOCALES = ['', 'en-US', 'en-GB', 'de-DE', 'de-CH', 'fr-FR', 'sv-SE', 'ja-JP'] as const;

/** How days are written: as stored, or as the locale has them. */
export const DATE_STYLES = ['iso', 'locale'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/** What a person has chosen once for every page. */
export interface Choices {
  readonly benchmark: Benchmark;
  readonly tolerance: Tolerance;
  readonly locale: string;
  readonly dates: DateStyle;
}

const STORAGE_KEY = 'guideband-settings';

const DEFAULTS: Choices = { benchmark: 'midpoint', tolerance: 'ours', locale: '', dates: 'iso' };

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((name) => name === value) ?? otherwise;
}

/** Reads what was kept; anything unknown, or from a newer version, is the default. */
export function readChoices(text: string | null): Choices {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return DEFAULTS;
  }
  const fields = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  return {
    benchmark: oneOf(BENCHMARKS, fields['benchmark'], DEFAULTS.benchmark),
    tolerance: oneOf(TOLERANCES, fields['tolerance'], DEFAULTS.tolerance),
    locale: oneOf<string>(LOCALES, fields['locale'], DEFAULTS.locale),
    dates: oneOf(DATE_STYLES, fields['dates'], DEFAULTS.dates),
  };
}

// Node, where the tests of words run, has no storage of its own.
const kept = (): Storage | null => ('localStorage' in globalThis ? globalThis.localStorage : null);

/** The choices of this browser, which hold for a person's own data and for the demo alike. */
class UserSettings {
  #choices: Choices = $state.raw(readChoices(kept()?.getItem(STORAGE_KEY) ?? null));

  constructor() {
    // Another tab of the same person follows.
    if (typeof window === 'undefined') return;
    window.addEventListener('storage', (event) => {
      if (event.key === STORAGE_KEY) this.#choices = readChoices(event.newValue);
    });
  }

  get benchmark(): Benchmark {
    return this.#choices.benchmark;
  }

  get tolerance(): Tolerance {
    return this.#choices.tolerance;
  }

  get locale(): string {
    return this.#choices.locale;
  }

  get dates(): DateStyle {
    return this.#choices.dates;
  }

  change(changes: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...changes };
    kept()?.setItem(STORAGE_KEY, JSON.stringify(this.#choices));
  }

  reset(): void {
    this.change(DEFAULTS);
  }
}

export const settings = new UserSettings();
