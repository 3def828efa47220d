import { lastAnswer } from '../patterns/lastAnswer.ts';
import { CURRENCY_CODES, NUMBER_WORDS, TENS_WORDS } from '../lexicon/units.ts';
import { joinNumberWords } from './numberWords.ts';
import type { Token } from '../types.ts';

const NUMBER = /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?|\.\d{1,6}/y;
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

const CODE = 3;

/** The end of a word; of a currency that touches its figure, as in "JPY1.7 billion", the end of its code. */
function endOfWord(text: string, from: number): number {
  const isCode =
    isDigit(text.charCodeAt(from + CODE)) &&
    CURRENCY_CODES.has(text.slice(from, from + CODE).toLowerCase());
  return isCode ? from + CODE : wordEnd(text, from);
}

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
    const end = isDigit(code) || code === 46 ? numberEnd(text, start) : -1;
    const mark = text.slice(start, end < 0 ? start + 1 : end);
    if (end > 0) tokens.push({ start, end, text: mark, lower: mark, kind: 'number' });
    else if (code !== 32 && mark.trim() !== '')
      tokens.push({ start, end: start + 1, text: mark, lower: mark, kind: 'mark' });
    start += mark.length;
  }
  return spelled ? joinNumberWords(tokens) : tokens;
}
