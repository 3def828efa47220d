import { negate, parseDecimal, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import {
  CURRENCIES,
  CURRENCY_CODES,
  DOLLARS,
  NUMBER_WORDS,
  SCALED_CODES,
  SIGN_WORDS,
  TENS_WORDS,
} from '../lexicon/units.ts';
import { groupedAt, isMonths, scaleAt } from './scale.ts';
import { unitAt } from './unit.ts';
import type { Measure, Token } from '../types.ts';

/** One number with what is attached to it, before ranges are built. */
export interface Atom {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly bare: Decimal;
  readonly value: Decimal;
  readonly scale: number | null;
  readonly measure: Measure;
  readonly currency: string | null;
  readonly perShare: boolean;
  readonly sign: 1 | -1 | null;
  /** Whether the sign is a word's, and holds for the end of a range too. */
  readonly carry: boolean;
  /** Whether the sign is a mark or brackets, and holds for this number alone. */
  readonly isMarked: boolean;
  /** Whether commas part its thousands. */
  readonly isGrouped: boolean;
}

interface Lead {
  readonly at: number;
  readonly sign: 1 | -1 | null;
  readonly carry: boolean;
  readonly isMarked: boolean;
  readonly currency: string | null;
  /** The scale a short form holds: "MSEK 412". */
  readonly power: number | null;
  readonly bracket: boolean;
}

function glued(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.end === tokens[at + 1]?.start;
}

function leadAt(tokens: readonly Token[], from: number): Lead {
  let at = from;
  let sign: 1 | -1 | null = null;
  let carry = false;
  let currency: string | null = null;
  const word = SIGN_WORDS.get(tokens[at]?.lower ?? '');
  if (word !== undefined) {
    sign = word.sign;
    carry = word.carry;
    at += 1;
    if (tokens[at]?.lower === 'a' || tokens[at]?.lower === 'about') at += 1;
    else if (tokens[at]?.lower === 'approximately') at += 1;
    // "minus-2%"
    else if (tokens[at]?.text === '-' && glued(tokens, at - 1) && glued(tokens, at)) at += 1;
  }
  let dollar: string | undefined;
  if (tokens[at + 1]?.text === '$' && glued(tokens, at)) {
    dollar = DOLLARS.get(tokens[at]?.lower ?? '');
    if (dollar !== undefined) at += 1;
  }
  const dash = tokens[at]?.text;
  const before = tokens[at - 1];
  // "$4.10 - $4.30" and "mid-2%" are not negative: a minus sign stands after a space and touches its number.
  if ((dash === '-' || dash === '+') && sign === null && glued(tokens, at)) {
    if (before === undefined || before.end < (tokens[at]?.start ?? 0) || before.text === '(') {
      if (before?.kind !== 'number' && before?.text !== '%' && before?.text !== '-')
        [sign, at] = [dash === '-' ? -1 : 1, at + 1];
    }
  }
  let bracket = tokens[at]?.text === '(';
  if (bracket) at += 1;
  const mark = tokens[at]?.lower ?? '';
  const scaled = SCALED_CODES.get(mark);
  const symbol = dollar ?? CURRENCIES.get(mark) ?? CURRENCY_CODES.get(mark) ?? scaled?.[0];
  if (symbol !== undefined) [currency, at] = [symbol, at + 1];
  // "Rs. 412 crore"
  if (mark === 'rs' && tokens[at]?.text === '.') at += 1;
  if (symbol !== undefined && tokens[at]?.text === '-') [sign, at] = [-1, at + 1];
  if (symbol !== undefined && tokens[at]?.text === '(') [bracket, at] = [true, at + 1];
  const isMarked = sign !== null && word === undefined;
  return { at, sign, carry, isMarked, currency, power: scaled?.[1] ?? null, bracket };
}

const FLAT: ReadonlySet<string> = new Set(['flat', 'breakeven', 'flattish', 'stable']);

const LEADS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...TENS_WORDS.keys(),
  ...SIGN_WORDS.keys(),
  ...CURRENCIES.keys(),
  ...CURRENCY_CODES.keys(),
  ...DOLLARS.keys(),
  ...SCALED_CODES.keys(),
  ...FLAT,
  '(',
  '-',
  '+',
]);

/** Whether a figure can begin at a token: most of a text is passed over by this alone. */
export function mayLead({ kind, lower }: Token): boolean {
  return kind === 'number' || LEADS.has(lower);
}

/** Reads one signed, scaled, typed number that begins at a token, or null. */
export function readAtom(tokens: readonly Token[], from: number): Atom | null {
  const first = tokens[from];
  if (first === undefined || !mayLead(first)) return null;
  const lead = leadAt(tokens, from);
  let at = lead.at;
  const token = tokens[at];
  if (token === undefined) return null;
  const grouped = lead.currency === null ? null : groupedAt(tokens, at);
  const digits = grouped?.digits ?? (token.kind === 'number' ? token.text : token.digits);
  if (digits === undefined) return null;
  at = grouped?.next ?? at + 1;
  if (lead.bracket && tokens[at]?.text !== ')') return null;
  if (lead.bracket) at += 1;
  const scaling = scaleAt(tokens, at, lead.currency !== null);
  if (scaling !== null) at = scaling.next;
  else if (isMonths(tokens, at)) return null;
  const scale = lead.power ?? scaling?.power ?? null;
  const following = tokens[at];
  if (scale === null && following?.kind === 'word' && tokens[at - 1]?.end === following.start) {
    if (!/^(?:percent|bps|bp|cents?|basis|dollars|p|x)$/.test(following.lower)) return null;
  }
  const unit = unitAt(tokens, at, lead.currency !== null, scale !== null);
  if (token.kind === 'word' && unit.measure === null && scale === null) {
    const link = tokens[at]?.lower;
    if (link !== 'to' && link !== 'and') return null;
  }
  const counted = unit.measure === 'shares' || unit.measure === 'money';
  if (token.kind === 'word' && counted && scale === null) return null;
  const last = tokens[unit.next - 1] ?? token;
  const bare = parseDecimal(digits.startsWith('.') ? `0${digits}` : digits);
  const signed = lead.sign === -1 || lead.bracket ? negate(bare) : bare;
  const measure: Measure =
    lead.currency === null
      ? (unit.measure ?? 'plain')
      : unit.measure === 'cents' || unit.measure === 'percent'
        ? unit.measure
        : 'money';
  return {
    first: from,
    next: unit.next,
    start: tokens[from]?.start ?? 0,
    end: last.end,
    bare: signed,
    value: scale === null ? signed : shift(signed, scale),
    scale,
    measure,
    currency: lead.currency ?? unit.currency,
    perShare: unit.perShare,
    sign: lead.bracket ? -1 : lead.sign,
    carry: lead.carry,
    isMarked: lead.isMarked || lead.bracket,
    isGrouped: digits.includes(','),
  };
}

/** "flat to up 4%", "breakeven to $1 million": the word stands for zero at one end of a range. */
export function readFlat(tokens: readonly Token[], from: number): Atom | null {
  const token = tokens[from];
  if (token === undefined || !FLAT.has(token.lower)) return null;
  const zero: Decimal = { digits: 0n, exponent: 0 };
  const measure: Measure = token.lower === 'breakeven' ? 'money' : 'percent';
  return {
    first: from,
    next: from + 1,
    start: token.start,
    end: token.end,
    bare: zero,
    value: zero,
    scale: null,
    measure,
    currency: null,
    perShare: false,
    sign: null,
    carry: false,
    isMarked: false,
    isGrouped: false,
  };
}
