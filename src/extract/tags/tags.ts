import { PHRASES, WORDS, type Kind, type Word } from '../lexicon/tags.ts';
import type { MetricMention, PeriodMention, Quantity, Token } from '../types.ts';

/** One span of a sentence that says something to its grammar. */
export interface Tag {
  /** The letter it has in the line of tags. */
  readonly symbol: string;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Of words of movement: which way. */
  readonly sign?: 1 | -1 | 0;
  readonly versus?: 'yoy' | 'qoq' | 'prior';
  readonly quantity?: Quantity;
  readonly metric?: MetricMention;
  readonly period?: PeriodMention;
}

/** The tags of a sentence, and the same as a line of letters: what a rule of the grammar is matched with. */
export interface Tagged {
  readonly tags: readonly Tag[];
  readonly line: string;
}

const SYMBOL: Readonly<Record<Kind, string>> = {
  verb: 'v',
  move: 'u',
  change: 'j',
  flat: 'z',
  expect: 'F',
  report: 'T',
  versus: 'C',
  compare: 'K',
  from: 'n',
  old: 'O',
  of: 'o',
  to: 't',
  at: 'a',
  by: 'b',
  in: 'i',
  and: '&',
  or: 'R',
  lister: 'L',
  except: 'X',
  include: 'I',
  share: 'S',
  effect: 'V',
  affect: 'Y',
  because: 'c',
  'other-party': '?',
  if: 'Q',
  who: 'r',
  place: 'G',
  filler: '',
};

const MARKS: ReadonlyMap<string, string> = new Map([
  [',', ','],
  [';', ';'],
  ['(', '('],
  ['[', '('],
  [')', ')'],
  [']', ')'],
  [':', ':'],
  ['-', '-'],
  ['–', '-'],
  ['—', '-'],
  ['.', '.'],
  ['|', '|'],
  ['/', '/'],
]);

/** The letter of a figure: money, a rate, an amount a share, or a count. */
function amountSymbol({ measure, perShare }: Quantity): string {
  if (perShare || measure === 'cents') return 'e';
  if (measure === 'money') return '$';
  return measure === 'percent' || measure === 'bps' ? '%' : '#';
}

/** Words at the head of a figure that say which way it went: "up 4%". */
const MOVE_HEAD = /^(?:up|down|decline|decrease)\b/;
/** "Europe was minus 1%": of a rate the sign says that it moved. */
const RATE_HEAD = /^(?:plus|minus)\b/;
const MAKES = /\bma(?:de|kes?) $/;
const BASIS =
  /(?:non-?gaap|gaap|adjusted|adj\.?|core|underlying|normali[sz]ed|pro forma|reported basis|as reported|reported(?= (?:eps|earnings|net|diluted|operating|basis)))(?![\w-])/y;

const EFFECTS: ReadonlySet<string> = new Set([SYMBOL.effect, SYMBOL.affect]);

const PRONOUN = /^(?:we|it|they|i|you|he|she|that|there|here|what|who)['’](?:d|ll|ve|re|s|m)$/;
const WHO: Word = { kind: 'who' };

/** "first-party", "off-platform": one word of two. */
const COMPOUND = /[a-z]+(?:-[a-z]+)+/y;

interface Named {
  readonly start: number;
  readonly end: number;
}

function startingAt<T extends Named>(all: readonly T[]): ReadonlyMap<number, T> {
  return new Map(all.map((one) => [one.start, one]));
}

/** What a sentence is made of besides its words. */
export interface Found {
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly MetricMention[];
  readonly periods: readonly PeriodMention[];
  readonly parts: readonly Named[];
}

/** Gives every span of a lower-cased sentence that can matter its letter, in the order of the text. */
export function tagSentence(lower: string, tokens: readonly Token[], found: Found): Tagged {
  const quantities = startingAt(found.quantities);
  const mentions = startingAt(found.mentions);
  const periods = startingAt(found.periods);
  const parts = startingAt(found.parts);
  const tags: Tag[] = [];
  let until = 0;
  const add = (tag: Tag): void => {
    if (tag.symbol !== '') tags.push(tag);
    until = tag.end;
  };
  for (const token of tokens) {
    const { start } = token;
    if (start < until) continue;
    const quantity = quantities.get(start);
    if (quantity !== undefined) {
      if (quantity.rules.includes('q:flat')) tags.push({ symbol: 'u', start, end: start, sign: 1 });
      const opening = lower.slice(start, start + 10);
      const isRate = quantity.measure === 'percent' && quantity.form === 'point';
      const head = (MOVE_HEAD.exec(opening) ?? (isRate ? RATE_HEAD.exec(opening) : null))?.[0];
      // "made up 27% of sales" says a share, not a move.
      if (head === 'up' && MAKES.test(lower.slice(Math.max(0, start - 6), start)))
        tags.push({ symbol: 'v', start, end: start + head.length });
      else if (head !== undefined) {
        const sign = head === 'up' || head === 'plus' ? 1 : -1;
        tags.push({ symbol: 'u', start, end: start + head.length, sign });
      }
      add({ symbol: amountSymbol(quantity), start, end: quantity.end, quantity });
      continue;
    }
    const part = parts.get(start);
    const metric = mentions.get(start);
    if (part !== undefined && (metric === undefined || metric.end <= part.end)) {
      add({ symbol: 'G', start, end: part.end });
      continue;
    }
    const phrase = phraseAt(lower, start);
    // "A headwind of 2 points" names no measure, but says what the figure did to one.
    const isEffect = metric?.measures === 'none' && EFFECTS.has(phrase?.symbol ?? '');
    if (metric !== undefined && !isEffect) {
      add({ symbol: metric.measures === 'none' ? 'w' : 'M', start, end: metric.end, metric });
      continue;
    }
    // "of sales" is a base only behind a rate.
    const isBase =
      phrase?.symbol !== 'S' || tags.at(-1)?.symbol === '%' || !lower.startsWith('of ', start);
    if (phrase !== null && isBase) {
      add(phrase);
      continue;
    }
    const period = periods.get(start);
    if (period !== undefined) {
      add({ symbol: 'P', start, end: period.end, period });
      continue;
    }
    BASIS.lastIndex = start;
    const basis = BASIS.exec(lower);
    if (basis !== null) {
      add({ symbol: 'B', start, end: start + basis[0].length });
      continue;
    }
    COMPOUND.lastIndex = start;
    const compound = token.kind === 'word' ? COMPOUND.exec(lower) : null;
    if (compound !== null) {
      add({ symbol: 'w', start, end: start + compound[0].length });
      continue;
    }
    if (token.kind === 'mark') {
      const symbol = MARKS.get(token.text);
      // "first-party ads": a hyphen within a word parts nothing.
      const isWithin = symbol === '-' && isLetter(lower, start - 1) && isLetter(lower, token.end);
      if (symbol !== undefined && !isWithin) add({ symbol, start, end: token.end });
      continue;
    }
    const word = PRONOUN.test(token.lower) ? WHO : WORDS.get(token.lower);
    if (word === undefined) add({ symbol: 'w', start, end: token.end });
    else
      add({
        symbol: SYMBOL[word.kind],
        start,
        end: token.end,
        ...(word.sign === undefined ? {} : { sign: word.sign }),
      });
  }
  return { tags, line: tags.map(({ symbol }) => symbol).join('') };
}

function isLetter(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return code >= 97 && code <= 122;
}

function phraseAt(lower: string, start: number): Tag | null {
  for (const { pattern, kind, sign, versus } of PHRASES) {
    pattern.lastIndex = start;
    const match = pattern.exec(lower);
    if (match === null) continue;
    return {
      symbol: SYMBOL[kind],
      start,
      end: start + match[0].length,
      ...(sign === undefined ? {} : { sign }),
      ...(versus === undefined ? {} : { versus }),
    };
  }
  return null;
}
