import { mayLead, readAtom, readFlat } from './atoms.ts';
import type { Atom } from './atoms.ts';
import { absolute, add, multiply, negate, shift, toNumber } from './decimal.ts';
import { COUNTED } from '../lexicon/measureHeads.ts';
import { FORM_AFTER, FORM_BEFORE, SCALES } from '../lexicon/units.ts';
import { single, type Draft } from './ends.ts';
import { rangeFrom } from './ranges.ts';
import { isYear, textAt } from './tokens.ts';
import type { Form, Quantity, Token } from '../types.ts';
import type { Named } from '../rules.ts';

const LOOK_BACK = 44;

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

/** "plus or minus half a point": a half of the unit that follows. */
function halfOf(tokens: readonly Token[], at: number): Atom | null {
  const [half, article] = [tokens[at], tokens[at + 1]];
  if (half?.lower !== 'half' || article?.lower !== 'a') return null;
  const number: Token = { ...half, kind: 'number', text: '0.5', lower: '0.5' };
  const atom = readAtom([number, ...tokens.slice(at + 2, at + 6)], 0);
  return atom === null ? null : { ...atom, first: at, next: at + 1 + atom.next };
}

/** "give or take a million": one of what the scale word counts. */
function oneOf(tokens: readonly Token[], at: number): Atom | null {
  const [article, scale] = [tokens[at], tokens[at + 1]];
  if (article?.lower !== 'a' || !SCALES.has(scale?.lower ?? '')) return null;
  const atom = readAtom([{ ...article, digits: '1' }, ...tokens.slice(at + 1, at + 4)], 0);
  return atom === null ? null : { ...atom, first: at, next: at + atom.next };
}

function plusMinus(tokens: readonly Token[], centre: Draft): Draft | null {
  let at = afterPlusMinus(tokens, centre.next);
  if (at < 0) return null;
  if (/^(?:about|approximately|roughly)$/.test(textAt(tokens, at))) at += 1;
  const width = readAtom(tokens, at) ?? halfOf(tokens, at) ?? oneOf(tokens, at);
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

function formOf(
  text: string,
  draft: Draft,
): { readonly form: Form; readonly rule: Named<'q'> } | null {
  const after = text.slice(draft.end, draft.end + 16);
  for (const rule of FORM_AFTER)
    if (rule.pattern.test(after)) return { form: rule.form, rule: rule.id };
  // What bounds a figure stands right before it: a word and a space, or a mark.
  if (!/[a-z~] ?$/.test(text.slice(Math.max(0, draft.start - 2), draft.start))) return null;
  const before = text.slice(Math.max(0, draft.start - LOOK_BACK), draft.start);
  for (const rule of FORM_BEFORE)
    if (rule.pattern.test(before)) return { form: rule.form, rule: rule.id };
  return null;
}

/** "1.4 crore customers", "3.1 million square feet": one of the next three words is what is counted. */
function countsThings(lower: string, end: number): boolean {
  const words = lower.slice(end, end + 48).split(' ');
  // A word begins right behind a figure, or another unit touches it.
  if (words[0] !== '') return false;
  for (const word of words.slice(1, 4)) {
    const bare = word.replace(/[.,;:)]$/, '');
    if (COUNTED.has(bare)) return true;
    if (bare !== word || LINKS.test(bare)) return false;
  }
  return false;
}
const LINKS = /^(?:of|in|for|to|and|or|from|at|by|on|with|up|down|was|were|is|are|a|per|the|our)$/;

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
    counts: draft.measure === 'plain' && countsThings(lower, draft.end),
    currency: draft.atom.currency,
    ...(draft.stated === undefined ? {} : { stated: draft.stated }),
    rules: said === null ? draft.rules : [...draft.rules, `q:${said.rule}`],
  };
}

/** "COVID-19", "IFRS 16", "Tier 1", "9:00 a.m.": a number that is part of a name, or a time of day. */
const LABEL_BEFORE =
  /(?:[a-z]-|[a-z]\d*[./]|\b(?:tier|ifrs|ias|asc|asu|ind as|phase|type|form|scope|article|rule|note|notes|page|pages|slide|slides|section|item|chapter|step|stage|version|model|class|schedule|level|exhibit|table|figure|appendix|level|no\.?|number|route|highway|block|plant|unit) ?-?)$/;
const TIME_AFTER =
  /^(?::\d\d\b|:\d\d ?[ap]\.?m| ?[ap]\.m|[ap]m\b| o'clock| (?:eastern|pacific|central) time)/;
const MONTH_AROUND =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? $/;
const MONTH_AFTER =
  /^(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/;

function isLabel(lower: string, { start, end, measure, scaled, form }: Draft): boolean {
  if (measure !== 'plain' || scaled || form !== 'point') return false;
  const before = lower.slice(Math.max(0, start - 12), start);
  const after = lower.slice(end, end + 20);
  return (
    LABEL_BEFORE.test(before) ||
    TIME_AFTER.test(after) ||
    MONTH_AROUND.test(before) ||
    MONTH_AFTER.test(after)
  );
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
    if (isLabel(lower, draft)) {
      at = Math.max(draft.next, at + 1);
      continue;
    }
    const bareYear = draft.measure === 'plain' && !draft.scaled && isYear(atom);
    if (!bareYear) found.push(finish(lower, draft));
    at = Math.max(draft.next, at + 1);
  }
  return found;
}
