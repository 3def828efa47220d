import type { Comparison } from '../comparing/comparison.ts';
import { compareDates, isPartialDate, type PartialDate } from '../time/date.ts';

/** Which periods of a series count: the last so many (0: all), or those guided since a date. */
export type RecordWindow = number | PartialDate;

/** How many periods a track record takes where a person has not said otherwise. */
export const DEFAULT_WINDOW = 12;

/**
 * The periods of a series inside a window. A date, such as that of a change of CFO, keeps what was
 * guided on it or later; guidance without a date cannot be shown to be later and is left out.
 */
export function inWindow(
  series: readonly Comparison[],
  window: RecordWindow,
): readonly Comparison[] {
  if (typeof window === 'number') return window > 0 ? series.slice(-window) : series;
  return series.filter(
    ({ guidance: { issuedOn } }) => issuedOn !== '' && compareDates(issuedOn, window) >= 0,
  );
}

/** Reads `12`, `0` or a date; anything else is the default. */
export function readRecordWindow(text: string, otherwise: number = DEFAULT_WINDOW): RecordWindow {
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  return text !== '' && isPartialDate(text) ? text : otherwise;
}
