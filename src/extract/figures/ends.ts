import type { Atom } from './atoms.ts';
import { absolute, compare, multiply, negate, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { isYear, textAt } from './tokens.ts';
import type { Form, Measure, Quantity, Token } from '../types.ts';
import type { RuleId } from '../rules.ts';

const WIDEST_RATIO = 8n;

/** "162 to 170,000 barrels": thousands said of the second end only. */
export function inThousands(tokens: readonly Token[], left: Atom, right: Atom): Atom {
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

/** What both ends of a range are counted in; null where they are two figures. */
export function measureOf(left: Atom, right: Atom): Measure | null {
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

/** Whether two ends are of one order of magnitude. */
export function plausible(low: Decimal, high: Decimal, measure: Measure): boolean {
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

/** The ends of a range, each with the scale, the cents or the sign that is said at the other only. */
export function lent(left: Atom, right: Atom, measure: Measure): readonly [Decimal, Decimal] {
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
  readonly rules: readonly RuleId[];
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
