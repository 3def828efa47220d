import { readAtom, readFlat } from './atoms.ts';
import type { Atom } from './atoms.ts';
import { afterConnector, afterCounted } from './connectors.ts';
import { compare, multiply } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { directedRange, lossToGain } from './directions.ts';
import { inThousands, lent, measureOf, plausible, single, type Draft } from './ends.ts';
import { isYear, textAt } from './tokens.ts';
import type { Token } from '../types.ts';

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
  const turned = lossToGain(tokens, left);
  if (turned !== null) return turned;
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
  const isMoved =
    /^points?$/.test(textAt(tokens, left.next - 1)) && textAt(tokens, left.next) === 'to';
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
  if (measure === 'plain' && moved(tokens, left) && !plausible(a, b, measure)) return null;
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
