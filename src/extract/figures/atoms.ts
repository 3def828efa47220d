import { negate, parseDecimal, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import {
  CURRENCIES,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  NUMBER_WORDS,
  SCALES,
  SIGN_WORDS,
  TENS_WORDS,
} from '../lexicon/units.ts';
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
  readonly carry: boolean;
}

interface Unit {
  readonly next: number;
  readonly measure: Measure | null;
  readonly perShare: boolean;
}

function perShareAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower;
  if (word !== 'per' && word !== 'a' && word !== '/') return at;
  for (let k = at + 1; k < at + 4; k += 1) {
    const lower = tokens[k]?.lower;
    if (lower === 'share' || lower === 'unit') return k + 1;
    if (lower !== 'diluted' && lower !== 'fully' && lower !== 'common') return at;
  }
  return at;
}

/** "18.4p", "18 pence", but not the time of a call. */
function isPence(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  const isGlued = tokens[at - 1]?.end === tokens[at]?.start;
  return word === 'pence' || (word === 'p' && isGlued && tokens[at + 1]?.text !== '.');
}

/** "1.9x", "1.5 times". */
function isTimes(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  const isGlued = tokens[at - 1]?.end === tokens[at]?.start;
  return (word === 'times' && !isGlued) || (word === 'x' && isGlued);
}

function unitAt(tokens: readonly Token[], from: number, hasCurrency: boolean): Unit {
  // "a 60-basis-point increase"
  const joined =
    tokens[from]?.text === '-' &&
    /^(?:basis|percentage|point|points)$/.test(tokens[from + 1]?.lower ?? '');
  const at = joined ? from + 1 : from;
  const word = tokens[at]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  let measure: Measure | null = null;
  let next = at;
  if (word === '%' || word === 'percent') [measure, next] = ['percent', at + 1];
  else if (word === 'percentage' && after.startsWith('point'))
    [measure, next] = ['percent', at + 2];
  else if (word === 'basis' && after.startsWith('point')) [measure, next] = ['bps', at + 2];
  else if (word === 'basis' && after === '-' && joined) [measure, next] = ['bps', at + 3];
  else if (word === 'bps' || word === 'bp') [measure, next] = ['bps', at + 1];
  else if ((word === 'points' || word === 'point') && !hasCurrency)
    [measure, next] = ['percent', at + 1];
  else if (word === 'cents' || word === 'cent' || isPence(tokens, at))
    [measure, next] = ['cents', at + 1];
  else if (isTimes(tokens, at)) [measure, next] = ['times', at + 1];
  else if (word === 'days' && !hasCurrency) [measure, next] = ['days', at + 1];
  else if (word === 'per' && after === 'cent') [measure, next] = ['percent', at + 2];
  else if (CURRENCY_NAMES.has(word)) [measure, next] = ['money', at + 1];
  else if (word === 'shares' || (word === 'diluted' && after === 'shares'))
    [measure, next] = ['shares', at];
  if (measure === 'percent' && tokens[next]?.lower === 'points') next += 1;
  const share = perShareAt(tokens, next);
  return { next: share, measure, perShare: share > next };
}

interface Lead {
  readonly at: number;
  readonly sign: 1 | -1 | null;
  readonly carry: boolean;
  readonly currency: string | null;
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
  if (tokens[at + 1]?.text === '$' && DOLLAR_OF.has(tokens[at]?.lower ?? '') && glued(tokens, at))
    at += 1;
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
  const symbol = CURRENCIES.get(mark) ?? CURRENCY_CODES.get(mark);
  if (symbol !== undefined) [currency, at] = [symbol, at + 1];
  if (symbol !== undefined && tokens[at]?.text === '-') [sign, at] = [-1, at + 1];
  if (symbol !== undefined && tokens[at]?.text === '(') [bracket, at] = [true, at + 1];
  return { at, sign, carry, currency, bracket };
}

const DOLLAR_OF: ReadonlySet<string> = new Set(['us', 'c', 'a']);

const FLAT: ReadonlySet<string> = new Set(['flat', 'breakeven', 'flattish', 'stable']);

const LEADS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...TENS_WORDS.keys(),
  ...SIGN_WORDS.keys(),
  ...CURRENCIES.keys(),
  ...CURRENCY_CODES.keys(),
  ...DOLLAR_OF,
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
  const digits = token.kind === 'number' ? token.text : token.digits;
  if (digits === undefined) return null;
  if (lead.bracket && tokens[at + 1]?.text !== ')') return null;
  at += 1;
  if (lead.bracket) at += 1;
  let scale: number | null = null;
  const word = tokens[at];
  const power = SCALES.get(word?.lower ?? '');
  // A single letter is a scale only when it touches its number: "$495M", not "1 b".
  const short = (word?.text.length ?? 0) <= 2;
  if (
    power !== undefined &&
    (!short || tokens[at - 1]?.end === word?.start || lead.currency !== null)
  ) {
    if (!(word?.lower === 'm' && tokens[at + 1]?.text === '&')) [scale, at] = [power, at + 1];
  }
  const following = tokens[at];
  if (scale === null && following?.kind === 'word' && tokens[at - 1]?.end === following.start) {
    if (!/^(?:percent|bps|bp|cents?|basis|dollars|p|x)$/.test(following.lower)) return null;
  }
  const unit = unitAt(tokens, at, lead.currency !== null);
  if (token.kind === 'word' && unit.measure === null && scale === null) {
    const link = tokens[at]?.lower;
    if (link !== 'to' && link !== 'and') return null;
  }
  const counted = unit.measure === 'shares' || unit.measure === 'money';
  if (token.kind === 'word' && counted && scale === null) return null;
  const last = tokens[unit.next - 1] ?? token;
  const unitWord = tokens[at]?.lower ?? '';
  const named = isPence(tokens, at)
    ? 'GBP'
    : unit.measure === 'money'
      ? (CURRENCY_NAMES.get(unitWord) ?? null)
      : null;
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
    currency: lead.currency ?? named,
    perShare: unit.perShare,
    sign: lead.bracket ? -1 : lead.sign,
    carry: lead.carry,
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
  };
}
