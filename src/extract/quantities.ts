import { mayLead, readAtom, readFlat } from './atoms.ts';
import type { Atom } from './atoms.ts';
import { absolute, add, compare, multiply, negate, shift, toNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { FORM_AFTER, FORM_BEFORE } from './lexicon/units.ts';
import type { Form, Measure, Quantity, Token } from './types.ts';

const LOOK_BACK = 44;
const WIDEST_RATIO = 8n;

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** The token after a range connector, or -1: "to", "and" (after between or range), a dash, "up to". */
function afterConnector(tokens: readonly Token[], left: Atom): number {
  let at = left.next;
  if (textAt(tokens, at) === '[') at += 3;
  const word = textAt(tokens, at);
  if (word === '-') {
    const gap = (tokens[at + 1]?.start ?? 0) - (tokens[at]?.end ?? 0);
    return textAt(tokens, at + 1) === '-' || gap > 1 ? -1 : at + 1;
  }
  if (word === 'to' || word === 'through') return textAt(tokens, at + 1) === 'a' ? at + 2 : at + 1;
  if (word === 'and' && textAt(tokens, at + 1) === 'to') return at + 2;
  if (word === 'up' && textAt(tokens, at + 1) === 'to') return at + 2;
  if (word !== 'and') return -1;
  for (let k = left.first - 1; k >= 0 && k > left.first - 9; k -= 1) {
    const lead = textAt(tokens, k);
    if (lead === 'between' || lead === 'range' || lead === 'ranging') return at + 1;
    if (tokens[k]?.kind === 'number' || lead === ';') return -1;
  }
  return -1;
}

function measureOf(left: Atom, right: Atom): Measure | null {
  if (left.measure === right.measure) return left.measure;
  // "rose 32% to 941 million": a rate and an amount.
  if (left.measure === 'percent' && right.measure === 'plain' && right.scale !== null) return null;
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

function lent(left: Atom, right: Atom, measure: Measure): readonly [Decimal, Decimal] {
  let low = left.value;
  let high = right.value;
  if (left.scale === null && right.scale !== null) {
    const lift = shift(left.bare, right.scale);
    if (plausible(lift, high, measure)) low = lift;
  } else if (right.scale === null && left.scale !== null) {
    const lift = shift(right.bare, left.scale);
    if (plausible(low, lift, measure)) high = lift;
  }
  const shrinking = compare(absolute(high), absolute(low)) < 0;
  if (left.sign === -1 && right.sign === null && (left.carry || shrinking)) high = negate(high);
  return [low, high];
}

interface Draft {
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

function single(atom: Atom): Draft {
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

function rangeFrom(tokens: readonly Token[], left: Atom): Draft | null {
  const at = afterConnector(tokens, left);
  if (at < 0) return null;
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
  if (measure === null || (measure === 'plain' && isYear(left) && isYear(right))) return null;
  if (left.measure === 'plain' && isYear(left) && measure === 'percent') return null;
  const [a, b] = lent(left, right, measure);
  // "by $0.40 to $9", "by 2.3 points to 32.3%": a change and the new value, not a range.
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

function isYear(atom: Atom): boolean {
  const n = atom.bare;
  return n.exponent === 0 && n.digits >= 1990n && n.digits <= 2050n && atom.scale === null;
}

function afterPlusMinus(tokens: readonly Token[], from: number): number {
  let at = from;
  // "fall 7% sequentially plus or minus 2%"
  if (textAt(tokens, at).startsWith('sequential')) at += 1;
  if (textAt(tokens, at) === ',') at += 1;
  const sign = textAt(tokens, at);
  if (sign === '±') return at + 1;
  if (sign !== 'plus' && sign !== '+' && sign !== 'give') return -1;
  const words = [0, 1, 2].map((k) => textAt(tokens, at + k)).join(' ');
  if (
    words === 'plus or minus' ||
    words === '+ / -' ||
    words === 'give or take' ||
    words === 'plus / minus'
  )
    return at + 3;
  return words.startsWith('+ -') ? at + 2 : -1;
}

function plusMinus(tokens: readonly Token[], centre: Draft): Draft | null {
  let at = afterPlusMinus(tokens, centre.next);
  if (at < 0) return null;
  if (/^(?:about|approximately|roughly)$/.test(textAt(tokens, at))) at += 1;
  const width = readAtom(tokens, at);
  if (width === null) return null;
  const percentWidth = width.measure === 'percent' && centre.measure !== 'percent';
  let half = width.value;
  if (percentWidth) half = multiply(absolute(centre.low), shift(half, -2));
  else if (width.measure === 'bps' && centre.measure === 'percent') half = shift(half, -2);
  else if (width.scale === null && centre.atom.scale !== null)
    half = shift(half, centre.atom.scale);
  const unit = centre.measure === 'percent' ? -2 : 0;
  return {
    ...centre,
    next: width.next,
    end: width.end,
    low: add(centre.low, negate(half)),
    high: add(centre.low, half),
    form: 'range',
    rules: ['q:plus-minus'],
    stated: {
      mid: toNumber(shift(centre.low, unit)),
      tolerance: toNumber(shift(half, unit)),
      type: percentWidth ? 'relative' : 'absolute',
    },
  };
}

function formOf(text: string, draft: Draft): { readonly form: Form; readonly rule: string } | null {
  const after = text.slice(draft.end, draft.end + 16);
  for (const rule of FORM_AFTER)
    if (rule.pattern.test(after)) return { form: rule.form, rule: rule.id };
  const before = text.slice(Math.max(0, draft.start - LOOK_BACK), draft.start);
  for (const rule of FORM_BEFORE)
    if (rule.pattern.test(before)) return { form: rule.form, rule: rule.id };
  return null;
}

function finish(lower: string, draft: Draft): Quantity {
  const said = draft.form === 'point' ? formOf(lower, draft) : null;
  return {
    start: draft.start,
    end: draft.end,
    low: said?.form === 'at_most' ? null : draft.low,
    high: said?.form === 'at_least' ? null : draft.high,
    form: said?.form ?? draft.form,
    measure: draft.measure,
    scaled: draft.scaled,
    perShare: draft.perShare,
    signed: draft.signed,
    currency: draft.atom.currency ?? 'USD',
    ...(draft.stated === undefined ? {} : { stated: draft.stated }),
    rules: said === null ? draft.rules : [...draft.rules, `q:${said.rule}`],
  };
}

/** Every quantity of a sentence, widest reading first: plus-or-minus, range, then a single number. */
export function readQuantities(lower: string, tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || !mayLead(token)) {
      at += 1;
      continue;
    }
    const flat = readFlat(tokens, at);
    const atom = flat ?? readAtom(tokens, at);
    const range = atom === null ? null : rangeFrom(tokens, atom);
    if (atom === null || (flat !== null && range === null)) {
      at += 1;
      continue;
    }
    const draft = range ?? plusMinus(tokens, single(atom)) ?? single(atom);
    const bareYear = draft.measure === 'plain' && !draft.scaled && isYear(atom);
    if (!bareYear) found.push(finish(lower, draft));
    at = Math.max(draft.next, at + 1);
  }
  return found;
}
