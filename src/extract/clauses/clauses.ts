import { CLAUSE_RULES, type ClauseRule, type Sense } from './grammar.ts';
import { objectBehind, subjectBefore, type OwnWords } from './ownWords.ts';
import { readAs, type Reading } from '../metrics/reading.ts';
import type { Tag, Tagged } from '../tags/tags.ts';
import type { MetricMention, Quantity } from '../types.ts';

/** What the grammar says of one figure. */
export interface Clause {
  readonly quantity: Quantity;
  readonly mention: MetricMention;
  readonly reading: Reading;
  readonly sense: Sense;
  /** Of a change whose figure does not say it itself. */
  readonly sign: 1 | -1 | null;
  /** What a change is measured against, where the clause says it; two where it says both. */
  readonly versus: readonly string[];
  /** The place of the figure among the tags. */
  readonly at: number;
  readonly rules: readonly string[];
}

const LEFT_REACH = 40;
const RIGHT_REACH = 14;
const FIGURE = /[$%e#]/;

interface Measure {
  readonly mention: MetricMention;
  readonly gap: 'tight' | 'near' | 'far' | 'own';
}

/** The reading of a change of a measure; null where its figure cannot be one. */
function changeOf({ id, measures }: MetricMention, quantity: Quantity): Reading | null {
  const { measure } = quantity;
  const isRate = measure === 'percent' || measure === 'bps';
  if (measures === 'growth') return isRate ? { metric: id, unit: 'percent' } : null;
  if (measures === 'ratio') return isRate ? { metric: `${id}_change`, unit: 'percent' } : null;
  if (measures === 'none') return null;
  if (isRate) {
    if (measure === 'bps') return null;
    const own = id.replace(/_per_share$/, '');
    return { metric: /_(?:growth|change)$/.test(id) ? id : `${own === 'ffo' ? id : id}_growth`, unit: 'percent' };
  }
  const level = readAs({ start: 0, end: 0, id, measures }, quantity);
  return level === null || level.unit === 'percent' ? null : { ...level, metric: `${level.metric}_change` };
}

function shareOf({ id, measures }: MetricMention, quantity: Quantity): Reading | null {
  if (quantity.measure !== 'percent') return null;
  if (measures === 'ratio') return { metric: id, unit: 'percent' };
  if (id === 'revenue' || measures === 'growth') return { metric: 'other:share_of_revenue', unit: 'percent' };
  if (id === 'operating_income') return { metric: 'operating_margin', unit: 'percent' };
  if (id === 'ebitda') return { metric: 'ebitda_margin', unit: 'percent' };
  if (id === 'gross_profit') return { metric: 'gross_margin', unit: 'percent' };
  if (id === 'net_income') return { metric: 'net_margin', unit: 'percent' };
  return { metric: `other:${id.replace('other:', '')}_ratio`, unit: 'percent' };
}

const GROWTH_SHAPE = /_growth$/;

function readingFor(sense: Sense, mention: MetricMention, quantity: Quantity): Reading | null {
  if (sense === 'change') return changeOf(mention, quantity);
  if (sense === 'share') return shareOf(mention, quantity);
  const level = readAs(mention, quantity);
  if (level === null) return null;
  // A rate beside an amount is its growth only where a word of growth says so: that is a change.
  if (sense === 'level' && level.metric !== mention.id && GROWTH_SHAPE.test(level.metric)) return null;
  // Points of a margin without a word of movement: a level is said in percent.
  return sense === 'level' && quantity.measure === 'bps' && mention.measures === 'ratio' ? null : level;
}

/** Tags between a measure and a figure that another subject has begun in: "..., and customers grew". */
const NEW_SUBJECT = /(?:[,;&c-]|Cr?)[rGP]?w+(?:i?[GP]|[oi]w{1,2}){0,2}[vuFT]/;
const NEAR = 4;

/** Reads a tagged sentence clause by clause. */
export function readClauses(tagged: Tagged, lower: string): readonly Clause[] {
  const { tags, line } = tagged;
  const clauses: Clause[] = [];
  const consumed = new Set<Tag>();
  const last = (): Clause | undefined => clauses.at(-1);

  const own = (words: OwnWords | null, quantity: Quantity): Measure | null => {
    if (words === null) return null;
    const isRate = quantity.measure === 'percent' || quantity.measure === 'bps';
    const isRatio = isRate && /(?:rate|ratio|margin|yield|penetration|occupancy|utili[sz]ation|share|factor)$/.test(words.name);
    const measures =
      quantity.measure === 'money' || quantity.measure === 'cents'
        ? 'money'
        : isRatio
          ? 'ratio'
          : isRate
            ? 'money'
            : 'count';
    return {
      mention: { start: words.start, end: words.end, id: `other:${words.name}`, measures },
      gap: 'own',
    };
  };

  /** The measure the words before a figure are about: not what an aside or a comparison names. */
  const topicAt = (at: number, sense: Sense, quantity: Quantity): Measure | null => {
    for (let n = at - 1; n >= 0; n -= 1) {
      const tag = tags[n];
      if (tag === undefined || tag.symbol === ';') return null;
      if (tag.symbol === ')') {
        const open = line.lastIndexOf('(', n);
        if (open > 0) n = open;
        continue;
      }
      const { metric } = tag;
      if (metric === undefined || tag.symbol !== 'M') continue;
      const before = line.slice(Math.max(0, n - 5), n);
      if (/[XKI][GBPwo]{0,4}$/.test(before)) continue;
      if (sense === 'level' && consumed.has(tag)) continue;
      if (readingFor(sense, metric, quantity) === null) continue;
      const between = line.slice(n + 1, at);
      if (NEW_SUBJECT.test(between)) return null;
      const words = between.replace(/[^w]/g, '').length;
      const isNear = words <= NEAR && !FIGURE.test(between);
      return { mention: metric, gap: isNear ? 'near' : 'far' };
    }
    return null;
  };

  const measureFor = (
    rule: ClauseRule,
    at: number,
    quantity: Quantity,
    spans: { readonly left: string; readonly right: string },
  ): Measure | null => {
    switch (rule.measure) {
      case 'left': {
        const n = at - spans.left.length + spans.left.lastIndexOf('M');
        const metric = tags[n]?.metric;
        return metric === undefined ? null : { mention: metric, gap: 'tight' };
      }
      case 'right': {
        const tag = tags[at + 1 + spans.right.indexOf('M')];
        if (tag?.metric === undefined) return null;
        return { mention: tag.metric, gap: 'tight' };
      }
      case 'same': {
        const before = last();
        if (before === undefined || before.sense !== 'change') return null;
        if (before.quantity.measure !== quantity.measure) return null;
        return { mention: before.mention, gap: 'near' };
      }
      case 'topic':
        return topicAt(at, rule.sense, quantity);
      case 'none':
        return null;
    }
  };

  const signFor = (rule: ClauseRule, spans: { readonly left: string; readonly right: string }, at: number): 1 | -1 | null => {
    if (rule.sign === 'same') return last()?.sign ?? null;
    const [text, from] = rule.sign === 'left' ? [spans.left, at - spans.left.length] : [spans.right, at + 1];
    if (rule.sign === 'none') return null;
    for (let k = text.length - 1; k >= 0; k -= 1) {
      const sign = tags[from + k]?.sign;
      if ((text.charAt(k) === 'u' || text.charAt(k) === 'j') && (sign === 1 || sign === -1)) return sign;
    }
    return null;
  };

  tags.forEach((tag, at) => {
    const { quantity, symbol } = tag;
    if (quantity === undefined) return;
    const left = line.slice(Math.max(0, at - LEFT_REACH), at);
    const right = line.slice(at + 1, at + 1 + RIGHT_REACH);
    for (const rule of CLAUSE_RULES) {
      if (!rule.figures.includes(symbol)) continue;
      const l = rule.left?.exec(left) ?? null;
      const r = rule.right?.exec(right) ?? null;
      if ((rule.left !== undefined && l === null) || (rule.right !== undefined && r === null)) continue;
      const spans = { left: l?.[0] ?? '', right: r?.[0] ?? '' };
      const isOwn = rule.sense === 'change' || rule.sense === 'share';
      const measure =
        measureFor(rule, at, quantity, spans) ??
        (isOwn && rule.measure === 'topic' ? own(subjectBefore(tagged, lower, at), quantity) : null);
      if (measure === null) continue;
      const reading = readingFor(rule.sense, measure.mention, quantity);
      if (reading === null) continue;
      if (rule.measure === 'right') {
        const named = tags[at + 1 + spans.right.indexOf('M')];
        if (named !== undefined) consumed.add(named);
      }
      clauses.push({
        quantity,
        mention: measure.mention,
        reading,
        sense: rule.sense,
        sign: signFor(rule, spans, at),
        versus: rule.sense === 'change' ? versusAt(tagged, at) : [],
        at,
        rules: [`g:${rule.id}`, `m:${measure.gap}`],
      });
      return;
    }
    const words = subjectBefore(tagged, lower, at) ?? objectBehind(tagged, lower, at);
    const measure = own(words, quantity);
    const reading = measure === null ? null : readAs(measure.mention, quantity);
    if (measure === null || reading === null || GROWTH_SHAPE.test(reading.metric)) return;
    clauses.push({
      quantity,
      mention: measure.mention,
      reading,
      sense: 'level',
      sign: null,
      versus: [],
      at,
      rules: ['g:own-words', 'm:own'],
    });
  });
  return clauses;
}

/** What a change at a place is measured against: right behind it, or between it and the figure before. */
function versusAt({ tags, line }: Tagged, at: number): readonly string[] {
  const right = line.slice(at + 1, at + 10);
  const both = /^[,i]?L?C[,&]{1,2}C/.exec(right);
  const named = (from: number, text: string): readonly string[] => {
    const all: string[] = [];
    for (let k = 0; k < text.length; k += 1) {
      const versus = tags[from + k]?.versus;
      if (versus !== undefined) all.push(versus);
    }
    return all;
  };
  if (both !== null) return [...new Set(named(at + 1, both[0]))];
  const behind = /^[^$%e#;.,()c]{0,7}C/.exec(right);
  if (behind !== null) return named(at + 1, behind[0]).slice(0, 1);
  const before = line.slice(Math.max(0, at - 12), at);
  const edge = Math.max(before.search(/[$%e#;][^$%e#;]*$/), 0);
  const own = before.slice(edge);
  const place = own.lastIndexOf('C');
  if (place < 0) return [];
  return named(Math.max(0, at - 12) + edge + place, 'C');
}
