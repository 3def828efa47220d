import { readAtom, readFlat } from './atoms.ts';
import type { Atom } from './atoms.ts';
import { absolute, compare, multiply, negate, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { afterConnector, afterCounted } from './connectors.ts';
import { isYear, textAt } from './tokens.ts';
import type { Form, Measure, Quantity, Token } from '../types.ts';

const WIDEST_RATIO = 8n;

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
function directedRange(tokens: readonly Token[], plain: Atom): Draft | null {
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

/** "162 to 170,000 barrels": thousands said of the second end only. */
function inThousands(tokens: readonly Token[], left: Atom, right: Atom): Atom {
  const isBare = left.measure === 'plain' && left.scale === null && left.bare.exponent === 0;
  const text = textAt(tokens, right.next - 1);
  if (!isBare || right.measure !== 'plain' || right.scale !== null || !/^\d{1,3},000$/.test(text))
    return left;
  const value = shift(left.bare, THOUSAND);
  const isRange =
    left.bare.digits < 1000n &&
    compare(value, right.value) < 0 &&
    plausible(value, right.value, 'plain');
  return isRange ? { ...left, bare: value, value } : left;
}
const THOUSAND = 3;

function measureOf(left: Atom, right: Atom): Measure | null {
  if (left.measure === right.measure) return left.measure;
  // "rose 32% to 941 million": a rate and an amount.
  if (left.measure === 'percent' && right.measure === 'plain' && right.scale !== null) return null;
  // "up 5% to 2019 levels": a rate and a year.
  if (left.measure === 'percent' && right.measure === 'plain' && isYear(right)) return null;
  if (left.measure === 'plain') return right.measure;
  if (right.measure === 'plain') return left.measure;
  if (left.bare.digits === 0n) return right.measure;
  if (right.bare.digits === 0n) return left.measure;
  // "$2.10 to $2.30 cents": the dollar sign is the unit said on both sides.
  if (left.currency !== null && right.currency !== null) return 'money';
  if (left.measure === 'money' && right.measure === 'shares') return null;
  return null;
}

function plausible(low: Decimal, high: Decimal, measure: Measure): boolean {
  if (measure === 'percent' || measure === 'bps') return true;
  const a = absolute(low);
  const b = absolute(high);
  if (a.digits === 0n || b.digits === 0n) return true;
  const wide: Decimal = { digits: WIDEST_RATIO, exponent: 0 };
  return compare(b, multiply(a, wide)) <= 0 && compare(a, multiply(b, wide)) <= 0;
}

const CENTS = -2;

/** "14 to $0.16", "$0.14 to 16": whole cents beside a part of a dollar. */
function asCents(plain: Atom, other: Atom): Decimal {
  const { digits, exponent } = plain.value;
  const isWhole =
    plain.measure === 'plain' && plain.scale === null && exponent === 0 && digits > 0n;
  const isPart =
    other.currency !== null &&
    other.value.exponent === CENTS &&
    absolute(other.value).digits < 100n;
  return isWhole && isPart ? shift(plain.value, CENTS) : plain.value;
}

function lent(left: Atom, right: Atom, measure: Measure): readonly [Decimal, Decimal] {
  let low = asCents(left, right);
  let high = asCents(right, left);
  if (left.scale === null && right.scale !== null) {
    const lift = shift(left.bare, right.scale);
    if (plausible(lift, high, measure)) low = lift;
  } else if (right.scale === null && left.scale !== null) {
    const lift = shift(right.bare, left.scale);
    if (plausible(low, lift, measure)) high = lift;
  }
  const shrinking = compare(absolute(high), absolute(low)) < 0;
  const carries = left.carry || (shrinking && !left.isMarked);
  if (left.sign === -1 && right.sign === null && carries) high = negate(high);
  return [low, high];
}

/** A quantity before the words around it give it its form. */
export interface Draft {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly form: Form;
  readonly atom: Atom;
  readonly measure: Measure;
  readonly perShare: boolean;
  readonly scaled: boolean;
  readonly signed: boolean;
  readonly stated?: Quantity['stated'];
  readonly rules: readonly string[];
}

/** A figure that stands alone. */
export function single(atom: Atom): Draft {
  return {
    first: atom.first,
    next: atom.next,
    start: atom.start,
    end: atom.end,
    low: atom.value,
    high: atom.value,
    form: 'point',
    atom,
    measure: atom.measure,
    perShare: atom.perShare,
    scaled: atom.scale !== null,
    signed: atom.sign !== null,
    rules: ['q:atom'],
  };
}

const MOVED: ReadonlySet<string> = new Set(
  'up down increased declined grew rose decreased fell improved dropped raising raised increasing lowering lowered midpoint'.split(
    ' ',
  ),
);

/** "fell 6% or $20 million to $310 million": the first amount is the change, the second the result. */
function moved(tokens: readonly Token[], left: Atom): boolean {
  for (let k = left.first; k >= 0 && k > left.first - 6; k -= 1) {
    if (MOVED.has(textAt(tokens, k))) return true;
  }
  return false;
}

function fromBefore(tokens: readonly Token[], left: Atom): boolean {
  const word = textAt(tokens, left.first - 1);
  const near = /^(?:about|around|approximately|roughly)$/.test(word);
  return textAt(tokens, left.first - (near ? 2 : 1)) === 'from';
}

/** "the range has increased from $8.10 to $8.40" names one band; "rose from $0.72 to $0.80" two results. */
function rangeSaid(tokens: readonly Token[], left: Atom): boolean {
  for (let k = left.first; k >= 0 && k > left.first - 10; k -= 1) {
    if (textAt(tokens, k) === 'range') return true;
  }
  return false;
}

function fourfold(value: Decimal): Decimal {
  return multiply(value, { digits: 4n, exponent: 0 });
}

/** The range that begins with a figure; null where it stands alone. */
export function rangeFrom(tokens: readonly Token[], left: Atom): Draft | null {
  const directed = directedRange(tokens, left);
  if (directed !== null) return directed;
  const connected = afterConnector(tokens, left);
  const at = connected < 0 ? afterCounted(tokens, left) : connected;
  if (at < 0 || isRaised(tokens, left)) return null;
  const right = readFlat(tokens, at) ?? readAtom(tokens, at) ?? readAtom(tokens, at + 1);
  if (right === null || right.first > at + 1) return null;
  if (
    right.first === at + 1 &&
    !/^(?:about|approximately|around|roughly|a|of|[~+(])$/.test(textAt(tokens, at))
  ) {
    // "a loss of $0.05 to a loss of $0.02" repeats its noun; anything else between ends is another number.
    return null;
  }
  const measure = measureOf(left, right);
  // "up 12% to 8.45": a change and the new value.
  if (left.measure === 'percent' && right.measure === 'plain' && moved(tokens, left)) return null;
  if (measure === null || (measure === 'plain' && isYear(left) && isYear(right))) return null;
  if (left.measure === 'plain' && isYear(left) && measure === 'percent') return null;
  const [a, b] = lent(inThousands(tokens, left, right), right, measure);
  // "by $0.40 to $9", "by 2.3 points to 32.3%": a change and the new value, not a range.
  // "improved five points to 78%": how far, and to where.
  const isMoved = /^points?$/.test(textAt(tokens, left.next - 1)) && textAt(tokens, left.next) === 'to';
  if (isMoved && /^(?:%|percent)$/.test(textAt(tokens, right.next - 1))) return null;
  const by = textAt(tokens, left.first - 1) === 'by';
  const rate = textAt(tokens, right.next - 1);
  if (by && /^points?$/.test(textAt(tokens, left.next - 1)) && /^(?:%|percent)$/.test(rate))
    return null;
  const changed = by && measure !== 'percent' && measure !== 'bps';
  if (
    !plausible(a, b, measure) &&
    (changed || left.measure !== right.measure || left.scale !== right.scale)
  )
    return null;
  if (changed && !plausible(a, multiply(b, { digits: 4n, exponent: 0 }), measure)) return null;
  if (
    measure !== 'percent' &&
    fromBefore(tokens, left) &&
    textAt(tokens, right.next) !== 'to' &&
    moved(tokens, left) &&
    !rangeSaid(tokens, left)
  )
    return null;
  if (measure === 'money' && moved(tokens, left) && !plausible(a, fourfold(b), measure))
    return null;
  const falling = compare(a, b) > 0;
  return {
    ...single(left),
    next: right.next,
    end: right.end,
    low: falling ? b : a,
    high: falling ? a : b,
    form: 'range',
    measure,
    perShare: left.perShare || right.perShare,
    atom: left.currency === null ? { ...left, currency: right.currency } : left,
    scaled: left.scale !== null || right.scale !== null,
    signed: left.sign !== null || right.sign !== null,
    rules: ['q:range'],
  };
}

/** "from at least $6 to about $7.50": a floor and what it was raised to are two figures. */
function isRaised(tokens: readonly Token[], { first }: Atom): boolean {
  return [3, 2, 1].map((back) => textAt(tokens, first - back)).join(' ') === 'from at least';
}
