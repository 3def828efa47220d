import { NUMBER_WORDS, TENS_WORDS } from './lexicon/units.ts';
import type { Token } from './types.ts';

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

/** Joins numbers said in several words, as machines write speech down, into one token each. */
export function joinNumberWords(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = token.kind === 'word' ? spelledAt(tokens, at) : null;
    const last = word === null ? undefined : tokens[word.next - 1];
    if (word === null || last === undefined) {
      joined.push(token);
      at += 1;
    } else {
      joined.push({ ...token, end: last.end, digits: word.digits });
      at = word.next;
    }
  }
  return joined;
}
