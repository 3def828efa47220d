import { formatDay } from '../../../charts/words/formatDay.ts';
import { settings } from '../../../state/preferences/settings.svelte.ts';

/** The locale figures are written in: the one chosen, else that of the browser or the machine. */
export function userLocale(): string {
  if (settings.locale !== '') return settings.locale;
  return (globalThis.navigator as Navigator | undefined)?.language ?? 'en-US';
}

/** A day as a person wants days written. */
export function dayText(date: string): string {
  return settings.dates === 'iso' ? date : formatDay(date, userLocale());
}
