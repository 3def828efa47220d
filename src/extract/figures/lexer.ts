import { lastAnswer } from '../patterns/lastAnswer.ts';
import { CURRENCY_CODES, NUMBER_WORDS, SCALED_CODES, TENS_WORDS } from '../lexicon/units.ts';
import { joinNumberWords } from './numberWords.ts';
import type { Token } from '../types.ts';

/** Thousands by commas, lakhs and crores by theirs ("2,31,880"), else digits as they stand. */
const NUMBER =
  /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?(?!,?\d)|\d{1,2}(?:,\d\d){1,5},\d{3}(?:\.\d{1,9})?(?!,?\d)|\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?|\.\d{1,6}/y;
const LONGEST_WORD = 41;

const COUNTS = new RegExp(
  `\\d|\\b(?:${[...NUMBER_WORDS.keys(), ...TENS_WORDS.keys()].join('|')})\\b`,
);

/** Whether a lower-cased sentence can hold a quantity at all; the stages of one sentence share the answer. */
export const mayCount: (lower: string) => boolean = lastAnswer((lower) => COUNTS.test(lower));

/** Words that may belong to a number said in several words. */
const SPELLED: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...TENS_WORDS.keys(),
  'dollar',
  'dollars',
  'half',
]);

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The end of a word of letters, digits and apostrophes. */
function wordEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + LONGEST_WORD);
  let at = from + 1;
  while (at < most) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code) && code !== 39) break;
    at += 1;
  }
  return at;
}

/** Letters of a code that may touch its figure, from the longest: "MSEK412", "JPY1.7", "Rs412". */
const CODES = [4, 3, 2];

/** The end of a word; of a currency that touches its figure, the end of its code. */
function endOfWord(text: string, from: number): number {
  for (const size of CODES) {
    if (!isDigit(text.charCodeAt(from + size))) continue;
    const code = text.slice(from, from + size).toLowerCase();
    if (CURRENCY_CODES.has(code) || SCALED_CODES.has(code)) return from + size;
  }
  return wordEnd(text, from);
}

/** Whether a point belongs to the word before it and not to a number: "Rs.412", "c.26%". */
function isPointOfWord(before: Token | undefined, start: number): boolean {
  return before?.kind === 'word' && before.end === start;
}

/** Marks raised behind a figure belong to a note: "548²". */
const RAISED = /[\u00b9\u00b2\u00b3\u2070-\u2079]/;

/** The end of the number that begins at a digit or a point, or -1. */
function numberEnd(text: string, from: number): number {
  NUMBER.lastIndex = from;
  return NUMBER.test(text) ? NUMBER.lastIndex : -1;
}

/** Splits a sentence into numbers, words and single marks; offsets are relative to the sentence. */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let spelled = false;
  for (let start = 0; start < text.length;) {
    const code = text.charCodeAt(start);
    if (isLetter(code)) {
      const end = endOfWord(text, start);
      const word = text.slice(start, end);
      const lower = word.toLowerCase();
      spelled ||= SPELLED.has(lower);
      tokens.push({ start, end, text: word, lower, kind: 'word' });
      start = end;
      continue;
    }
    const isPoint = code === 46 && !isPointOfWord(tokens.at(-1), start);
    const end = isDigit(code) || isPoint ? numberEnd(text, start) : -1;
    const mark = text.slice(start, end < 0 ? start + 1 : end);
    if (end > 0) tokens.push({ start, end, text: mark, lower: mark, kind: 'number' });
    else if (code !== 32 && mark.trim() !== '' && !RAISED.test(mark))
      tokens.push({ start, end: start + 1, text: mark, lower: mark, kind: 'mark' });
    start += mark.length;
  }
  return spelled ? joinNumberWords(tokens) : tokens;
}
