import { NUMBER_WORDS, TENS_WORDS } from '../lexicon/units.ts';
import type { Token } from '../types.ts';

interface Spelled {
  readonly digits: string;
  readonly next: number;
}

function unitAt(tokens: readonly Token[], at: number): number | null {
  const digits = NUMBER_WORDS.get(tokens[at]?.lower ?? '');
  return digits === undefined ? null : Number(digits);
}

function tensAt(tokens: readonly Token[], at: number): number | null {
  return TENS_WORDS.get(tokens[at]?.lower ?? '') ?? null;
}

interface Part {
  readonly value: number;
  readonly next: number;
}

/** "sixty four", "sixty-four", "eleven": below a hundred. */
function belowHundred(tokens: readonly Token[], at: number): Part | null {
  const tens = tensAt(tokens, at);
  if (tens === null) {
    const unit = unitAt(tokens, at);
    return unit === null ? null : { value: unit, next: at + 1 };
  }
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const unit = tens < 20 ? null : unitAt(tokens, next);
  return unit === null || unit === 0 || unit > 9
    ? { value: tens, next: at + 1 }
    : { value: tens + unit, next: next + 1 };
}

/** "four hundred", "four hundred and ten". */
function belowThousand(tokens: readonly Token[], at: number): Part | null {
  const first = belowHundred(tokens, at);
  if (first === null || tokens[first.next]?.lower !== 'hundred') return first;
  const after = tokens[first.next + 1]?.lower === 'and' ? first.next + 2 : first.next + 1;
  const rest = belowHundred(tokens, after);
  return rest === null
    ? { value: first.value * 100, next: first.next + 1 }
    : { value: first.value * 100 + rest.value, next: rest.next };
}

/** "one point two five": the words after the point are digits. */
function spelledAt(tokens: readonly Token[], at: number): Spelled | null {
  const whole = belowThousand(tokens, at);
  if (whole === null) return null;
  let { next } = whole;
  if (tokens[next]?.lower !== 'point') return { digits: String(whole.value), next };
  let fraction = '';
  next += 1;
  for (let unit = unitAt(tokens, next); unit !== null && unit < 10; unit = unitAt(tokens, next)) {
    fraction += String(unit);
    next += 1;
  }
  const tail = fraction === '' ? belowHundred(tokens, next) : null;
  if (tail !== null) return { digits: `${whole.value}.${tail.value}`, next: tail.next };
  if (fraction === '') return { digits: String(whole.value), next: whole.next };
  return { digits: `${whole.value}.${fraction}`, next };
}

/** What is counted in something else after all: "a dollar, five percent". */
const OTHER_UNITS: ReadonlySet<string> = new Set(
  '% percent basis million billion hundred thousand point'.split(' '),
);

/** "a dollar twelve", "four dollars and twenty cents", "two dollars a share": money as it is said. */
function moneyAt(tokens: readonly Token[], at: number): Spelled | null {
  const article = tokens[at]?.lower === 'a' ? { value: 1, next: at + 1 } : null;
  const whole = article ?? belowHundred(tokens, at);
  if (whole === null || !/^dollars?$/.test(tokens[whole.next]?.lower ?? '')) return null;
  const from = whole.next + 1;
  const cents = belowHundred(tokens, tokens[from]?.lower === 'and' ? from + 1 : from);
  if (cents === null || cents.value === 0) {
    const isShare =
      /^(?:a|per)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === 'share';
    return isShare ? { digits: String(whole.value), next: from } : null;
  }
  const after = tokens[cents.next]?.lower ?? '';
  if (OTHER_UNITS.has(after)) return null;
  const next = /^cents?$/.test(after) ? cents.next + 1 : cents.next;
  return { digits: `${whole.value}.${String(cents.value).padStart(2, '0')}`, next };
}

/** A number in words, or a whole one in figures, with the half that may follow it. */
function numberAt(tokens: readonly Token[], at: number): Spelled | null {
  const { kind, text = '' } = tokens[at] ?? {};
  const isWhole = kind === 'number' && /^\d+$/.test(text);
  const number = isWhole
    ? { digits: text, next: at + 1 }
    : kind === 'word'
      ? spelledAt(tokens, at)
      : null;
  if (number === null || number.digits.includes('.')) return number;
  const [and, a, half] = tokens.slice(number.next, number.next + 3);
  const isHalf = and?.lower === 'and' && a?.lower === 'a' && half?.lower === 'half';
  return isHalf ? { digits: `${number.digits}.5`, next: number.next + 3 } : number;
}

/**
 * Joins numbers said in several words, as machines write speech down, into one token each; an amount of
 * money into two, the number and its unit.
 */
export function joinNumberWords(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const money = token.kind === 'word' ? moneyAt(tokens, at) : null;
    const number = money ?? numberAt(tokens, at);
    const { end } = tokens[(number?.next ?? at + 1) - 1] ?? token;
    const digits = number?.digits ?? '';
    if (money !== null) {
      joined.push({ start: token.start, end, text: digits, lower: digits, kind: 'number' });
      joined.push({ start: end, end, text: 'dollars', lower: 'dollars', kind: 'word' });
    } else if (number === null) joined.push(token);
    else if (token.kind === 'word') joined.push({ ...token, end, digits });
    else joined.push({ ...token, end, text: digits, lower: digits });
    at = number?.next ?? at + 1;
  }
  return joined;
}
