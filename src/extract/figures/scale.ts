import { SCALES } from '../lexicon/units.ts';
import type { Token } from '../types.ts';

/** "€3 412 million": thousands parted by a space, as on the continent. */
export function groupedAt(
  tokens: readonly Token[],
  from: number,
): { readonly digits: string; readonly next: number } | null {
  let digits = tokens[from]?.text ?? '';
  if (!/^\d{1,3}$/.test(digits)) return null;
  let at = from + 1;
  for (let next = tokens[at]; next !== undefined; next = tokens[at]) {
    const isGroup =
      /^\d{3}(?:\.\d+)?$/.test(next.text) && next.start - (tokens[at - 1]?.end ?? 0) === 1;
    if (!isGroup || digits.includes('.')) break;
    digits += next.text;
    at += 1;
  }
  return at === from + 1 ? null : { digits, next: at };
}

/** The words of scale behind a number: "million", "lakh crore", "-odd crores", "m" where it touches. */
export function scaleAt(
  tokens: readonly Token[],
  from: number,
  hasCurrency: boolean,
): { readonly power: number; readonly next: number } | null {
  const odd = tokens[from]?.text === '-' && tokens[from + 1]?.lower === 'odd' ? 2 : 0;
  const at = tokens[from]?.lower === 'odd' ? from + 1 : from + odd;
  const word = tokens[at];
  const power = SCALES.get(word?.lower ?? '');
  if (word === undefined || power === undefined) return null;
  // A single letter is a scale only when it touches its number: "$495M", not "1 b".
  const isShort = word.text.length <= 2;
  const touches = tokens[at - 1]?.end === word.start;
  if (isShort && !touches && !hasCurrency) return null;
  if (word.lower === 'm' && tokens[at + 1]?.text === '&') return null;
  if (!hasCurrency && word.text === 'M' && isMonths(tokens, at)) return null;
  const more = /^lakhs?$/.test(word.lower) ? SCALES.get(tokens[at + 1]?.lower ?? '') : undefined;
  return more === undefined ? { power, next: at + 1 } : { power: power + more, next: at + 2 };
}

/** "9M FY2025", "9M 2024": months that have gone of a year. */
export function isMonths(tokens: readonly Token[], at: number): boolean {
  const count = tokens[at - 1];
  const word = tokens[at];
  if (word?.text !== 'M' || count?.end !== word.start || !/^(?:3|6|9|12)$/.test(count.text))
    return false;
  return /^(?:fy.*|20\d\d|19\d\d|'|results|period|ended)$/.test(tokens[at + 1]?.lower ?? '');
}
