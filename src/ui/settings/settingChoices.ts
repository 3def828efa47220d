import type { Benchmark } from '../../domain/comparing/deviation.ts';
import type { Tolerance } from '../../domain/quantity/tolerance.ts';
import { LOCALES, type DateStyle } from '../../state/preferences/settings.svelte.ts';
import type { Theme } from '../../state/preferences/theme.svelte.ts';

/** A choice as it stands on the page: its value, its name, and what follows from it. */
export type Option<T extends string> = readonly [value: T, text: string, says: string];

export const SCORING: readonly Option<Benchmark>[] = [
  ['midpoint', 'The midpoint', 'What most models take from a range.'],
  ['low', 'The low end', 'The most cautious reading of a range.'],
  ['high', 'The high end', 'Studies find it the better guide to what managers expect.'],
];

export const TOLERANCE: readonly Option<Tolerance>[] = [
  ['ours', 'A fixed width', 'Amounts ±1%, margins and tax ±0.5 point, EPS ±$0.01.'],
  ['last digit', 'Its own rounding', 'Half a unit of the last stated digit.'],
];

export const DATES: readonly Option<DateStyle>[] = [
  ['iso', 'Year-month-day', '2013-01-24, which sorts as it reads.'],
  ['locale', 'As the numbers', 'In the words of the format chosen above.'],
];

export const THEMES: readonly Option<Theme>[] = [
  ['system', 'As the system', 'Follows the setting of this machine.'],
  ['light', 'Light', ''],
  ['dark', 'Dark', ''],
];

function localeName(locale: string): string {
  if (locale === '') return 'As the browser';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;
}

export const FORMATS: readonly (readonly [value: string, text: string])[] = LOCALES.map(
  (locale) => [locale, localeName(locale)],
);
