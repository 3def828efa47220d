import { NUMBER_WORDS, TENS_WORDS } from './lexicon/units.ts';
import { joinNumberWords } from './numberWords.ts';
import type { Token } from './types.ts';
import { scan } from './scan.ts';

const TOKEN =
  /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?|\.\d{1,6}|[A-Za-z][A-Za-z0-9']{0,40}|\S/g;

const COUNTS = new RegExp(
  `\\d|\\b(?:${[...NUMBER_WORDS.keys(), ...TENS_WORDS.keys()].join('|')})\\b`,
);

/** Whether a lower-cased sentence can hold a quantity at all. */
export function mayCount(lower: string): boolean {
  return COUNTS.test(lower);
}

/** Splits a sentence into numbers, words and single marks; offsets are relative to the sentence. */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of scan(TOKEN, text)) {
    const word = match[0];
    const first = word.charAt(0);
    const digit = (first >= '0' && first <= '9') || (first === '.' && word.length > 1);
    const letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      lower: letter ? word.toLowerCase() : word,
      kind: digit ? 'number' : letter ? 'word' : 'mark',
    });
  }
  return joinNumberWords(tokens);
}
