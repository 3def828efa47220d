import { toNumber } from '../figures/decimal.ts';
import type { Carry } from '../passage/carry.ts';
import type { Frame } from './frames.ts';
import { readAs } from './reading.ts';
import type { MetricMention, Quantity, Sentence } from '../types.ts';

const ELLIPTICAL =
  /^(?:and |so |again,? |but )?(?:we (?:now )?expect (?:the )?(?:q[1-4]|first|second|third|fourth|full|20\d\d)\b|this|that|it|we called|we'?re|which|these|the (?:new |updated |revised )?(?:range|guidance|outlook))\b/;

const MOST_PER_SHARE = 150;

/** "our guidance range of $1.03 to $1.13": dollars and cents, and nothing else named. */
function bareBand(quantity: Quantity, lower: string): boolean {
  const { measure, scaled, form, low, high } = quantity;
  const cents = low !== null && high !== null && (low.exponent === -2 || high.exponent === -2);
  if (measure !== 'money' || scaled || form !== 'range' || !cents) return false;
  return toNumber(high) < MOST_PER_SHARE && /\b(?:guidance|outlook)\b/.test(lower);
}

/** "guidance of $3.10 to $3.30 per share": a band per share with no name is the earnings the document guides. */
export function perShareFrame(
  quantity: Quantity,
  carry: Carry,
  lower: string,
  document: { readonly perShare: () => string; readonly named: boolean },
): Frame | null {
  if (!quantity.perShare && (document.named || !bareBand(quantity, lower))) return null;
  const left = lower.slice(Math.max(0, quantity.start - 24), quantity.start);
  const band = quantity.form === 'range' && /\b(?:guidance|range|outlook|expect)/.test(lower);
  const result =
    /\b(?:or|of|was|were|earned|to)(?: a| approximately| about)? $/.test(left) &&
    /\b(?:earn\w*|income|loss|profit)\b/.test(lower) &&
    !/\bdividend/.test(lower);
  if (!band && !result) return null;
  const id = carry.metric?.id === 'ffo_per_share' ? 'ffo_per_share' : document.perShare();
  const mention: MetricMention = {
    start: quantity.start,
    end: quantity.start,
    id,
    measures: 'perShare',
  };
  return {
    quantity,
    mention,
    reading: { metric: id, unit: 'per_share' },
    distance: 40,
    rule: 'f:per-share',
  };
}

const MOVES =
  /\b(?:up|down|by|increas|improv|expan|grew|grow|declin|decreas|contract|higher|lower|better|benefit)/;

/** "margin was up 2 points": beside a ratio, a percent after a word of movement is its change. */
export function asChange(lower: string, frame: Frame | null): Frame | null {
  if (frame === null || frame.mention.measures !== 'ratio' || frame.quantity.measure !== 'percent')
    return frame;
  const right = lower.slice(frame.quantity.end, frame.mention.start);
  // "a growth rate of 12% to 16%": a ratio named behind it does not grow at a rate.
  const rate =
    /\bgrowth rate of $/.test(lower.slice(0, frame.quantity.start)) ||
    /^ growth(?: rate)? and\b/.test(right);
  if (rate && frame.mention.start > frame.quantity.start)
    return { ...frame, reading: { metric: 'revenue_growth', unit: 'percent' } };
  if (/^ (?:increase|decrease|improvement|expansion|reduction|decline) (?:in|of)\b/.test(right))
    return { ...frame, reading: { metric: `${frame.mention.id}_change`, unit: 'percent' } };
  const left = lower.slice(Math.max(0, frame.quantity.start - 34), frame.quantity.start + 6);
  const moved =
    /\b(?:up|down|grew|increased?|improved?|expand(?:ed)?|declined?|decreased?|improvement|expansion|increase) (?:by |of |about |approximately )*[\d$.]/.test(
      left,
    );
  const points = /\bpoints?$/.test(lower.slice(frame.quantity.start, frame.quantity.end));
  const change: Frame = {
    ...frame,
    reading: { metric: `${frame.mention.id}_change`, unit: 'percent' },
  };
  // "increased our margin by 2.3 points to 32.3%": a level is said in percent.
  if (points && frame.quantity.form === 'point' && MOVES.test(lower)) return change;
  return !moved || (!points && !/\b(?:up|down|by|increase)\b/.test(left)) ? frame : change;
}

export function carriedFrame(quantity: Quantity, carry: Carry, sentence: Sentence): Frame | null {
  const before = carry.sentence;
  if (carry.metric === null || before === null) return null;
  if (before.turn.speaker !== sentence.turn.speaker || quantity.form === 'point') return null;
  if (!ELLIPTICAL.test(sentence.lower)) return null;
  if (/^this (?:increase|decrease|pricing)\b/.test(sentence.lower)) return null;
  const mention = { ...carry.metric, start: 0, end: 0 };
  const reading = readAs(mention, quantity);
  return reading === null ? null : { quantity, mention, reading, distance: 200, rule: 'f:carried' };
}
