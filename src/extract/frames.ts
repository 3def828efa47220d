import { absolute, toNumber, ZERO } from './decimal.ts';
import { ASIDE } from './lexicon/cues.ts';
import type { MetricMention, MetricShape, OutUnit, Quantity } from './types.ts';
import { wordsOf } from './words.ts';

export interface Reading {
  readonly metric: string;
  readonly unit: OutUnit;
}

const SMALLEST_AMOUNT = 1_000_000;
const LARGEST_PER_SHARE = 150;

function perShareLike(quantity: Quantity): boolean {
  return quantity.measure === 'cents' || (quantity.measure === 'money' && !quantity.scaled);
}

/** "between 7.23 and 7.38": a band of dollars and cents that speech left without its sign. */
function bareCents({ measure, form, scaled, low, high }: Quantity): boolean {
  return (
    measure === 'plain' &&
    form === 'range' &&
    !scaled &&
    low?.exponent === -2 &&
    high?.exponent === -2
  );
}

/** "$41.2" or "$70 a barrel" is never a company's revenue: an unscaled amount must be large. */
function tooSmall(quantity: Quantity, least = SMALLEST_AMOUNT): boolean {
  const value = quantity.high ?? quantity.low;
  return value === null || toNumber(absolute(value)) < least;
}

/** What a quantity would mean under a metric, or null when the units forbid the pair. */
export function readAs(mention: MetricMention, quantity: Quantity): Reading | null {
  const { id, measures: shape } = mention;
  const { measure, scaled } = quantity;
  const growth = id.startsWith('other:') && shape !== 'money' ? id : `${id}_growth`;
  const table: Record<MetricShape, () => Reading | null> = {
    none: () => ({ metric: id, unit: 'usd' }),
    money: () => {
      if (measure === 'percent') return { metric: growth, unit: 'percent' };
      if (measure === 'money' && !scaled)
        return tooSmall(quantity) ? null : { metric: id, unit: 'usd' };
      if (measure === 'money' && !quantity.perShare) return { metric: id, unit: 'usd' };
      return measure === 'plain' && scaled ? { metric: id, unit: 'usd' } : null;
    },
    earnings: () => {
      if (
        perShareLike(quantity) &&
        toNumber(absolute(quantity.high ?? quantity.low ?? ZERO)) < LARGEST_PER_SHARE
      )
        return { metric: 'eps', unit: 'per_share' };
      if (measure === 'money' || (measure === 'plain' && scaled))
        return { metric: id, unit: 'usd' };
      return measure === 'percent' ? { metric: growth, unit: 'percent' } : null;
    },
    ratio: () => {
      if (measure === 'percent') return { metric: id, unit: 'percent' };
      return measure === 'bps' ? { metric: `${id}_change`, unit: 'percent' } : null;
    },
    growth: () =>
      measure === 'percent' || measure === 'bps' ? { metric: id, unit: 'percent' } : null,
    perShare: () => {
      if (measure === 'percent')
        return { metric: growth.replace('_per_share_', '_'), unit: 'percent' };
      if (!perShareLike(quantity) && !bareCents(quantity)) return null;
      const top = quantity.high ?? quantity.low;
      const big =
        top !== null && measure !== 'cents' && toNumber(absolute(top)) >= LARGEST_PER_SHARE;
      return big ? null : { metric: id, unit: 'per_share' };
    },
    shares: () => {
      if (tooSmall(quantity, FEWEST_SHARES)) return null;
      if (measure === 'shares' || (measure === 'plain' && scaled))
        return { metric: id, unit: 'shares' };
      return null;
    },
  };
  return table[shape]();
}

export interface Frame {
  readonly quantity: Quantity;
  readonly mention: MetricMention;
  readonly reading: Reading;
  readonly distance: number;
  readonly rule: string;
}

const CLAUSE_COST = 60;
const RIGHT_COST = 60;
const CROSSING_COST = 22;
const REACH = 400;
const REACH_RIGHT = 170;
const FEWEST_SHARES = 1_000_000;

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

function crossings(
  mentions: readonly MetricMention[],
  mention: MetricMention,
  quantity: Quantity,
): number {
  const from = Math.min(mention.end, quantity.end);
  const to = Math.max(mention.start, quantity.start);
  return mentions.filter((m) => m !== mention && m.start >= from && m.end <= to).length;
}

const GROWTH_WORD =
  /grow|grew|increas|\bup\b|down|declin|rise|rose|flat|higher|lower|decreas|chang|gain|improv|expan|drop|fell|rising|falling|reduc|contract|acceler|cagr|ahead/;

/** A percent beside an amount is its growth only when some word of growth stands near: "7% of revenue" is not. */
function growthSaid(lower: string, mention: MetricMention, quantity: Quantity): boolean {
  if (quantity.measure !== 'percent' || !/^(?:money|earnings|perShare)$/.test(mention.measures))
    return true;
  // "33% of revenue", "90% of its sales": a share of the amount.
  if (mention.start >= quantity.end && /^ of\b/.test(lower.slice(quantity.end, mention.start)))
    return false;
  const from = Math.max(0, Math.min(mention.start, quantity.start) - 30);
  return (
    quantity.signed || GROWTH_WORD.test(lower.slice(from, Math.max(mention.end, quantity.end) + 24))
  );
}

const SHARE = /^ of (?:our |the |total |net |company )*(?:revenues?|sales)\b/;

/** "operating expenses of 28% of revenue": a cost counted as a share of sales. */
function shareOfSales(lower: string, mention: MetricMention, quantity: Quantity): Reading | null {
  if (mention.measures !== 'money' || quantity.measure !== 'percent') return null;
  if (mention.end > quantity.start || !SHARE.test(lower.slice(quantity.end))) return null;
  if (!COST.test(mention.id)) return null;
  return { metric: `other:${mention.id.replace('other:', '')}_ratio`, unit: 'percent' };
}
const COST = /^(?:opex|sga|capex|other:rd)$/;

/** "tax rate of $20 million": the name right before a figure owns it, or nobody does. */
function claims(lower: string, mention: MetricMention, quantity: Quantity): boolean {
  if (mention.measures !== 'ratio' || mention.end > quantity.start) return false;
  return /^ of (?:approximately |about |roughly )?$/.test(lower.slice(mention.end, quantity.start));
}

function nearest(
  lower: string,
  mentions: readonly MetricMention[],
  quantity: Quantity,
): Frame | null {
  if (mentions.some((m) => claims(lower, m, quantity) && readAs(m, quantity) === null)) return null;
  let best: Frame | null = null;
  for (const mention of mentions) {
    const share = shareOfSales(lower, mention, quantity);
    const reading = share ?? readAs(mention, quantity);
    if (reading === null) continue;
    if (share === null && !growthSaid(lower, mention, quantity)) continue;
    if (mention.start < quantity.end && quantity.start < mention.end) continue;
    const distance =
      cost(lower, mention, quantity) + CROSSING_COST * crossings(mentions, mention, quantity);
    if (distance > (mention.end <= quantity.start ? REACH : REACH_RIGHT)) continue;
    if (best === null || distance < best.distance)
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
  const at = lower.indexOf('respectively');
  if (at < 0) return null;
  const before = quantities.filter((q) => q.end <= at && at - q.end < 80);
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
