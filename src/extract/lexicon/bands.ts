export interface BandRule {
  readonly id: string;
  /** Whole percents the words stand for, by our convention; the company has not said them. */
  readonly low: number;
  readonly high: number;
  readonly pattern: RegExp;
}

const END = '(?:[- ]percent(?:age)?|%)?';

function digits(id: string, words: string, low: number, high: number): BandRule {
  return { id, low, high, pattern: new RegExp(`\\b${words}[- ]digits?\\b${END}`, 'g') };
}

function teens(id: string, word: string, low: number, high: number): BandRule {
  return { id, low, high, pattern: new RegExp(`\\b${word}[- ]teens\\b${END}`, 'g') };
}

/** What verbal bands stand for: a convention, kept beside the phrase and never merged with stated numbers. */
export const BANDS: readonly BandRule[] = [
  digits('low-to-mid-single', 'low[- ]to[- ]mid[- ]single', 1, 6),
  digits('mid-to-high-single', 'mid[- ]{1,2}to[- ]high[- ]single', 4, 9),
  digits('low-single', 'low[- ]single', 1, 3),
  digits('mid-single', 'mid(?:dle)?[- ]single', 4, 6),
  digits('high-single', 'high[- ]single', 7, 9),
  digits('low-double', 'low[- ]double', 10, 13),
  teens('low-teens', 'low', 11, 13),
  teens('mid-teens', 'mid', 14, 16),
  teens('high-teens', 'high', 17, 19),
];

/** "low 20s", "mid-30% range": the tens are said, their part is a convention. */
export const TENS = /\b(low|mid|high)[- ]'?([2-9])0(?:s\b|%s?(?= range\b|s?\b|[ .,;]))/g;
export const TENS_PART: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['low', [0, 3]],
  ['mid', [4, 6]],
  ['high', [7, 9]],
]);

export const FLAT =
  /\b(?:be|remain|stay) (?:roughly |about |approximately |relatively |essentially |basically |largely )?flat(?:tish)?\b(?! to | at | with our)/g;

/** A word of every pattern above. */
export const ANY = /digit|teens|flat|(?:low|mid|high)[- ]'?[2-9]0/;
