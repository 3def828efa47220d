import { isCost, shareOf } from '../../domain/metric/metrics.ts';
import { lastAnswer } from '../patterns/lastAnswer.ts';
import { ASIDE } from '../lexicon/cues.ts';
import { readAs } from './reading.ts';
import { matched } from '../periods/respectively.ts';
import type { Reading } from './reading.ts';
import type { MetricMention, MetricShape, Quantity } from '../types.ts';
import { wordsOf } from '../patterns/words.ts';
import type { RuleId } from '../rules.ts';

export interface Frame {
  readonly quantity: Quantity;
  readonly mention: MetricMention;
  readonly reading: Reading;
  readonly distance: number;
  readonly rule: RuleId;
}

const CLAUSE_COST = 60;
const RIGHT_COST = 60;
const CROSSING_COST = 22;
const REACH = 400;
const REACH_RIGHT = 170;

/** "a tax rate of about 10%": a ratio right before its percent owns it, whatever follows. */
const RIGHT_BEFORE =
  /^ (?:(?:of|to be|is|was|at|will be|should be) )?(?:about |approximately |roughly |around )?$/;

function cost(lower: string, mention: MetricMention, quantity: Quantity): number {
  if (mention.end <= quantity.start) {
    const between = lower.slice(mention.end, quantity.start);
    const ratio = mention.measures === 'ratio' && quantity.measure === 'percent';
    if (ratio && RIGHT_BEFORE.test(between)) return 1;
    return between.length + (between.includes(';') ? CLAUSE_COST : 0);
  }
  const between = lower.slice(quantity.end, mention.start);
  // "$80 million in capital expenditures", "3% to 5% organic growth": the name right after its number.
  if (
    /^ (?:year[- ]over[- ]year|sequential) (?:total )?$|^ ?(?:(?:growth|increase|decrease|decline|improvement|reduction|expansion) (?=of |in |for ))?(?:of|in|for|as|on)? ?(?:(?:our|total|annual|adjusted|non-gaap|gaap|diluted|average|weighted|q[1-4]|net) ){0,2}$/.test(
      between,
    ) &&
    !/^ (?:in the range|of|between|to be) .{0,20}\d/.test(
      lower.slice(mention.end, mention.end + 40),
    )
  )
    return 2;
  return between.length + RIGHT_COST + (/[;,]/.test(between) ? CLAUSE_COST : 0);
}

/** The first mention that begins at or behind an offset, in the order of the sentence. */
function firstFrom(mentions: readonly MetricMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many other names stand between a name and a figure. */
function crossings(
  mentions: readonly MetricMention[],
  mention: MetricMention,
  quantity: Quantity,
): number {
  const from = Math.min(mention.end, quantity.end);
  const to = Math.max(mention.start, quantity.start);
  const first = firstFrom(mentions, from);
  let last = first;
  while (last < mentions.length && (mentions[last]?.end ?? 0) <= to) last += 1;
  return last - first;
}

const GROWTH_WORD =
  /grow|grew|increas|\bup\b|down|declin|rise|rose|flat|higher|lower|decreas|chang|gain|improv|expan|drop|fell|rising|falling|reduc|contract|acceler|cagr|ahead/;

const growsAnywhere = lastAnswer((lower) => GROWTH_WORD.test(lower));

/** A percent beside an amount is its growth only when some word of growth stands near: "7% of revenue" is not. */
function growthSaid(lower: string, mention: MetricMention, quantity: Quantity): boolean {
  if (
    quantity.measure !== 'percent' ||
    !/^(?:money|earnings|perShare|paid|bought|count|price)$/.test(mention.measures)
  )
    return true;
  // "33% of revenue", "90% of its sales": a share of the amount.
  if (mention.start >= quantity.end && /^ of\b/.test(lower.slice(quantity.end, mention.start)))
    return false;
  const from = Math.max(0, Math.min(mention.start, quantity.start) - 30);
  if (quantity.signed || !growsAnywhere(lower)) return quantity.signed;
  return GROWTH_WORD.test(lower.slice(from, Math.max(mention.end, quantity.end) + 24));
}

const SHARE = /^ of (?:our |the |total |net |company )*(?:revenues?|sales)\b/;

/** "operating expenses of 28% of revenue": a cost counted as a share of sales. */
function shareOfSales(lower: string, mention: MetricMention, quantity: Quantity): Reading | null {
  if (mention.measures !== 'money' || quantity.measure !== 'percent') return null;
  if (mention.end > quantity.start || !SHARE.test(lower.slice(quantity.end))) return null;
  return isCost(mention.id) ? { metric: shareOf(mention.id), unit: 'percent' } : null;
}

/** "tax rate of $20 million": the name right before a figure owns it, or nobody does. */
function claims(lower: string, mention: MetricMention, quantity: Quantity): boolean {
  if (mention.measures !== 'ratio' || mention.end > quantity.start) return false;
  return /^ of (?:approximately |about |roughly )?$/.test(lower.slice(mention.end, quantity.start));
}

/** Characters between a name and a figure on either side of it. */
function gap(mention: MetricMention, { start, end }: Quantity): number {
  return mention.end <= start ? start - mention.end : Math.max(0, mention.start - end);
}

/** The mentions a quantity may belong to, those beside it first: in reach of it on either side. */
function inReach(mentions: readonly MetricMention[], quantity: Quantity): readonly MetricMention[] {
  const middle = firstFrom(mentions, quantity.start);
  let from = middle;
  let to = middle;
  while (from > 0 && quantity.start - (mentions[from - 1]?.end ?? 0) <= REACH) from -= 1;
  while (to < mentions.length && (mentions[to]?.start ?? 0) - quantity.end <= REACH_RIGHT) to += 1;
  return mentions.slice(from, to).sort((a, b) => gap(a, quantity) - gap(b, quantity));
}

/** "our guidance range of $1.03 to $1.13 reflects the impact of": what the band is given before, not its measure. */
const BAND_OF =
  /\b(?:guidance|outlook|forecast)(?: range)? of (?:about |approximately |between )?$/;

function isBeside(lower: string, mention: MetricMention, { start, end }: Quantity): boolean {
  if (!mention.id.startsWith('veto:') || mention.start < end) return false;
  return BAND_OF.test(lower.slice(Math.max(0, start - 40), start));
}

/** "17.5% as reported or 18.2% excluding restructuring charges": what is named there was not counted. */
const ASIDE_BEFORE =
  /\b(?:excluding|before|net of|including|due to|driven by|because of|related to|associated with|offset by|compared (?:to|with)|versus|reflecting)\b/;

/** Any number counts something: only a clause says what a bare one is the number of. */
const NEEDS_CLAUSE: ReadonlySet<MetricShape> = new Set([
  'count',
  'price',
  'days',
  'times',
  'charged',
]);

function needsClause({ measures }: MetricMention, { measure }: Quantity): boolean {
  return NEEDS_CLAUSE.has(measures) && measure !== 'percent';
}

/** Farther than this no wording makes a name nearer than the characters between say. */
const NO_SHORT_CUT = 100;

function nearest(lower: string, all: readonly MetricMention[], quantity: Quantity): Frame | null {
  const mentions = inReach(all, quantity);
  if (mentions.some((m) => claims(lower, m, quantity) && readAs(m, quantity) === null)) return null;
  let best: Frame | null = null;
  for (const mention of mentions) {
    const far = gap(mention, quantity);
    if (best !== null && far > Math.max(NO_SHORT_CUT, best.distance)) break;
    if (mention.start < quantity.end && quantity.start < mention.end) continue;
    if (
      mention.start >= quantity.end &&
      ASIDE_BEFORE.test(lower.slice(quantity.end, mention.start))
    )
      continue;
    if (isBeside(lower, mention, quantity) || needsClause(mention, quantity)) continue;
    const crossed = CROSSING_COST * crossings(all, mention, quantity);
    if (best !== null && crossed > best.distance) continue;
    const share = shareOfSales(lower, mention, quantity);
    const reading = share ?? readAs(mention, quantity);
    if (reading === null) continue;
    const distance = cost(lower, mention, quantity) + crossed;
    if (distance > (mention.end <= quantity.start ? REACH : REACH_RIGHT)) continue;
    // Of two as near the one said first.
    if (best !== null && distance === best.distance && mention.start > best.mention.start) continue;
    if (best !== null && distance > best.distance) continue;
    if (share === null && !growthSaid(lower, mention, quantity)) continue;
    best = {
      quantity,
      mention,
      reading,
      distance,
      rule: mention.end <= quantity.start ? 'f:left' : 'f:right',
    };
  }
  return best;
}

function respectively(
  lower: string,
  mentions: readonly MetricMention[],
  quantities: readonly Quantity[],
): readonly Frame[] | null {
  const before = matched(lower, quantities);
  const first = before[0];
  if (before.length < 2 || first === undefined) return null;
  const names = mentions
    .filter((m) => m.end <= first.start && m.measures !== 'none')
    .slice(-before.length);
  if (names.length !== before.length) return null;
  if (/\d/.test(lower.slice(names[0]?.end ?? 0, first.start).replace(/20\d\d/g, ''))) return null;
  const frames: Frame[] = [];
  before.forEach((quantity, i) => {
    const mention = names[i];
    const reading = mention === undefined ? null : readAs(mention, quantity);
    if (mention !== undefined && reading !== null)
      frames.push({ quantity, mention, reading, distance: 10, rule: 'f:respectively' });
  });
  return frames.length === before.length ? frames : null;
}

/** "earnings, excluding gains on debt, were": the names inside the aside own no figure after it. */
function withoutAside(lower: string, mentions: readonly MetricMention[]): readonly MetricMention[] {
  const aside = wordsOf(lower).rare.includes(ASIDE) ? ASIDE.exec(lower) : null;
  if (aside === null) return mentions;
  const { index: from } = aside;
  const to = from + aside[0].length;
  const named = mentions.some((m) => m.end <= from && m.measures !== 'none');
  return named ? mentions.filter((m) => m.start < from || m.start >= to) : mentions;
}

/** "4% of sales, or about $105 million": the share and the amount of one metric, which is not sales. */
const OF_SALES =
  /^ of (?:our |net |total )*(?:sales|revenues?),? (?:or|which is|which equates to|equal to|equating to) (?:about |approximately |roughly |around |between )?$/;

function sameAmount(lower: string, { mention, quantity }: Frame, next: Quantity): Frame | null {
  if (quantity.measure !== 'percent' || mention.measures !== 'money') return null;
  const between = lower.slice(quantity.end, next.start);
  const reading = OF_SALES.test(between) ? readAs(mention, next) : null;
  if (reading === null) return null;
  return { quantity: next, mention, reading, distance: between.length, rule: 'f:left' };
}

/** Gives each quantity the metric it measures: "respectively" by order, else the nearest compatible name. */
export function assignMetrics(
  lower: string,
  all: readonly MetricMention[],
  quantities: readonly Quantity[],
): ReadonlyMap<Quantity, Frame> {
  const frames = new Map<Quantity, Frame>();
  const mentions = withoutAside(lower, all);
  for (const frame of respectively(lower, mentions, quantities) ?? [])
    frames.set(frame.quantity, frame);
  quantities.forEach((quantity, at) => {
    if (frames.has(quantity)) return;
    const before = quantities[at - 1];
    const said = before === undefined ? undefined : frames.get(before);
    const again = said === undefined ? null : sameAmount(lower, said, quantity);
    const frame = again ?? nearest(lower, mentions, quantity);
    if (frame !== null) frames.set(quantity, frame);
  });
  return frames;
}
