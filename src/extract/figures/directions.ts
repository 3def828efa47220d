import { readAtom, readFlat } from './atoms.ts';
import type { Atom } from './atoms.ts';
import { afterConnector } from './connectors.ts';
import { compare, negate } from './decimal.ts';
import { lent, measureOf, single, type Draft } from './ends.ts';
import { textAt } from './tokens.ts';
import type { Token } from '../types.ts';

/** Nouns that give the figure they stand with a sign: "a decline of 1%", "a 1% decline". */
const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([
  ['increase', 1],
  ['growth', 1],
  ['gain', 1],
  ['decline', -1],
  ['decrease', -1],
  ['drop', -1],
]);

function directionAt(tokens: readonly Token[], at: number): 1 | -1 | null {
  return DIRECTIONS.get(textAt(tokens, at)) ?? null;
}

/** The direction of a figure said before it ("a decline of 1%") or after it ("a 1% decline"). */
function saidDirection(tokens: readonly Token[], { first, next }: Atom): 1 | -1 | null {
  const before = textAt(tokens, first - 1) === 'of' ? directionAt(tokens, first - 2) : null;
  return before ?? directionAt(tokens, next);
}

/** The end of a range that names its direction: "to an increase of 1%", "to 1% growth"; null where it names none. */
function directedEnd(tokens: readonly Token[], at: number): Atom | null {
  const noun = /^an?$/.test(textAt(tokens, at)) ? at + 1 : at;
  const isBefore = directionAt(tokens, noun) !== null && textAt(tokens, noun + 1) === 'of';
  const atom = readAtom(tokens, isBefore ? noun + 2 : noun);
  const sign = atom === null || atom.sign !== null ? null : saidDirection(tokens, atom);
  if (atom === null || sign === null) return null;
  const next = isBefore ? atom.next : atom.next + 1;
  return { ...(sign < 0 ? negated(atom) : atom), sign, next };
}

function negated(atom: Atom): Atom {
  return { ...atom, bare: negate(atom.bare), value: negate(atom.value) };
}

/** "a decline of 1% to an increase of 1%", "a 2% decline to flat": one end says which way it goes, or both. */
export function directedRange(tokens: readonly Token[], plain: Atom): Draft | null {
  const sign = plain.sign === null ? saidDirection(tokens, plain) : null;
  if (sign === null || plain.measure !== 'percent') return null;
  const left = { ...(sign < 0 ? negated(plain) : plain), sign };
  const at = directionAt(tokens, plain.next) === null ? plain.next : plain.next + 1;
  if (textAt(tokens, at) !== 'to') return null;
  const right = directedEnd(tokens, at + 1) ?? readFlat(tokens, at + 1);
  if (right === null || measureOf(left, right) !== 'percent') return null;
  const isFalling = compare(left.value, right.value) > 0;
  return {
    ...single(left),
    next: right.next,
    end: right.end,
    low: isFalling ? right.value : left.value,
    high: isFalling ? left.value : right.value,
    form: 'range',
    measure: 'percent',
    signed: true,
    rules: ['q:range'],
  };
}

/** Nouns that give an amount its sign. */
const LOSS_OR_GAIN: ReadonlyMap<string, 1 | -1> = new Map([
  ['loss', -1],
  ['losses', -1],
  ['profit', 1],
  ['gain', 1],
  ['income', 1],
  ['earnings', 1],
]);

/** "between a loss of $0.03 and a profit of $0.02": each end says whether it is lost or made. */
export function lossToGain(tokens: readonly Token[], left: Atom): Draft | null {
  if (left.sign !== null || textAt(tokens, left.first - 1) !== 'of') return null;
  const from = LOSS_OR_GAIN.get(textAt(tokens, left.first - 2));
  const connected = from === undefined ? -1 : afterConnector(tokens, left);
  if (from === undefined || connected < 0) return null;
  let at = connected;
  while (/^(?:an?|net)$/.test(textAt(tokens, at))) at += 1;
  const to = LOSS_OR_GAIN.get(textAt(tokens, at));
  const right = textAt(tokens, at + 1) === 'of' ? readAtom(tokens, at + 2) : null;
  if (to === undefined || right === null || right.sign !== null) return null;
  const measure = measureOf(left, right);
  if (measure === null) return null;
  const [a, b] = lent(left, right, measure);
  const ends = [from < 0 ? negate(a) : a, to < 0 ? negate(b) : b] as const;
  const [low, high] = compare(ends[0], ends[1]) > 0 ? [ends[1], ends[0]] : ends;
  return {
    ...single(left),
    next: right.next,
    end: right.end,
    low,
    high,
    form: 'range',
    measure,
    perShare: left.perShare || right.perShare,
    scaled: left.scale !== null || right.scale !== null,
    signed: true,
    rules: ['q:range'],
  };
}
