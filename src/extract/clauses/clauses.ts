import { CLAUSE_RULES } from './grammar/grammar.ts';
import type { ClauseRule, Sense } from './grammar/rule.ts';
import {
  GROWTH_SHAPE,
  isAlike,
  isDivided,
  isSaidInPoints,
  readingFor,
  REVENUE,
} from './readings.ts';
import { driverOf } from './driver.ts';
import { isShareOfAmount, ownMeasure, shareBefore, type Measure } from './measure.ts';
import { signBeside } from './sign.ts';
import { versusAt, type Against } from './versus.ts';
import { objectBehind, subjectBefore, type OwnWords } from './ownWords.ts';
import type { Reading } from '../metrics/reading.ts';
import { nameOfRun, type PartName } from '../scope/part.ts';
import type { Tag, Tagged } from '../tags/tags.ts';
import type { MetricMention, Quantity } from '../types.ts';
import type { RuleId } from '../rules.ts';

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
  /** The part that moved, where the sentence names it in place of a measure: "SRX grew 17%". */
  readonly subject: PartName | null;
  /** The place of the figure among the tags. */
  readonly at: number;
  readonly rules: readonly RuleId[];
}

const LEFT_REACH = 40;
const POINTS = /\bpoints?$/;
/** Others spoken of before a figure, with no new clause in between. */
const OTHER_PARTY = /\?[^;.&]{0,12}$/;
/** "...; overall up 36%": of the whole again. */
const TURNS_BACK = /\b(?:overall|in total|in all|total|altogether)\b/;
const RIGHT_REACH = 14;
const SHARE = { id: 'share_of_revenue', measures: 'ratio' } as const;
const FIGURE = /[$%e#]/;

/** Tags between a measure and a figure that another subject has begun in: "..., and customers grew". */
const NEW_SUBJECT = /(?:[,;&c-]|Cr?)[rP]?[wG]{1,8}(?:i?P|iG|[oi]w{1,2}){0,2}[vuFT]/;
/** "revenue including both X and Y increased": what stands aside names no new subject. */
const ASIDE = /^[IX][^,;vu]*/;
const NEAR = 4;
/** "That's up 5%", "the region grew 10%": said of what the sentence before was about. */
const CARRIED_LEVEL = /(?:^|[,;&.])(?:iP,?)?r[rFv]{1,4}[ati]?$/;
const CARRIED_REACH = 10;
const CARRIED = /(?:^|[,;&.]|iP)r?[vFTzL]{0,3}u?b?$/;

/** What a sentence brings to its clauses. */
export interface ClauseContext {
  readonly text: string;
  readonly lower: string;
  /** The measure the sentence before was about. */
  readonly held: MetricMention | null;
  readonly against: Against;
}

/** Reads a tagged sentence clause by clause. */
export function readClauses(
  tagged: Tagged,
  { text, lower, held, against }: ClauseContext,
): readonly Clause[] {
  const { tags, line } = tagged;
  const clauses: Clause[] = [];
  const consumed = new Set<Tag>();
  /** Measures and parts the sentence has named in its own words, by the place they stand at. */
  const spoken = new Map<number, Measure>();
  const last = (): Clause | undefined => clauses.at(-1);

  /** "Orders were down 7%, while California was up 18%": what the last clause of this sense was about. */
  const spokenOf = (sense: Sense): MetricMention | null => {
    const before = last();
    return before?.sense === sense && isDivided(before.mention) ? before.mention : null;
  };

  const own = (words: OwnWords | null, quantity: Quantity, sense: Sense): Measure | null =>
    words === null
      ? null
      : ownMeasure(words, {
          quantity,
          sense,
          tags,
          text,
          held: (sense === 'change' ? spokenOf(sense) : null) ?? held,
        });

  const carried = (left: string, sense: Sense): Measure | null =>
    sense === 'change' && held !== null && CARRIED.test(left) && !/[MG$%e#]/.test(left)
      ? { mention: { ...held, start: 0, end: 0 }, gap: 'carried' }
      : null;

  /** "We'd expect $200 million to $225 million": of what was spoken of before. */
  const heldLevel = (left: string): Measure | null =>
    held !== null && CARRIED_LEVEL.test(left) && !/[MG]/.test(left.slice(-CARRIED_REACH))
      ? { mention: { ...held, start: 0, end: 0 }, gap: 'carried' }
      : null;

  /** "61% of sales, up 6 points": points are of the share, percents of the sales. */
  const pointed = (measure: Measure | undefined, quantity: Quantity): Measure | undefined => {
    if (measure?.isShare !== true) return measure;
    if (!POINTS.test(lower.slice(quantity.start, quantity.end))) return measure;
    return { ...measure, mention: { ...measure.mention, ...SHARE } };
  };

  /** The subject a rule takes in place of a measure; what rises to an amount must be something that is measured. */
  const subjectFor = (rule: ClauseRule, at: number): OwnWords | null => {
    const subject = subjectBefore(tagged, lower, at);
    return rule.sense === 'level' && subject?.isKnown === false ? null : subject;
  };

  /** The measure the words before a figure are about: not what an aside or a comparison names. */
  const topicAt = (at: number, sense: Sense, quantity: Quantity): Measure | null => {
    // "32% of total revenue, an increase of 1 point": of the share just said.
    const share = sense === 'change' ? shareBefore(tags, lower, at) : null;
    if (share !== null) return { mention: share, gap: 'near' };
    for (let n = at - 1; n >= 0; n -= 1) {
      const tag = tags[n];
      if (tag === undefined) return null;
      // "...; sequentially it was down 1%" goes on with what was said before.
      if (
        tag.symbol === ';' &&
        (/[wGM]/.test(line.slice(n + 1, at)) ||
          TURNS_BACK.test(lower.slice(tag.end, quantity.start)))
      )
        return null;
      if (tag.symbol === ')') {
        const open = line.lastIndexOf('(', n);
        if (open > 0) n = open;
        continue;
      }
      const own = pointed(spoken.get(n), quantity);
      if (own !== undefined && readingFor(sense, own.mention, quantity) !== null)
        return NEW_SUBJECT.test(line.slice(n + 1, at)) ? null : { ...own, gap: 'near' };
      const { metric } = tag;
      if (metric === undefined || tag.symbol !== 'M') continue;
      const before = line.slice(Math.max(0, n - 5), n);
      if (/[XKI][GBPwo]{0,4}$/.test(before)) continue;
      if (sense === 'level' && consumed.has(tag)) continue;
      if (readingFor(sense, metric, quantity) === null) continue;
      const between = line.slice(n + 1, at).replace(ASIDE, '');
      if (NEW_SUBJECT.test(between)) return null;
      const words = between.replace(/[^w]/g, '').length;
      const isNear = words <= NEAR && !FIGURE.test(between);
      return { mention: metric, gap: isNear ? 'near' : 'far' };
    }
    return null;
  };

  /** What is named in the sentence's own words is what its next figures are about too. */
  const remember = (measure: Measure, sense: Sense, at: number): void => {
    if (measure.gap !== 'carried' && measure.gap !== 'part' && !measure.gap.startsWith('own'))
      return;
    const n =
      measure.gap === 'carried' ? at : tags.findIndex((tag) => tag.end >= measure.mention.end);
    if (n < 0) return;
    // "Automotive was 38% of revenue and grew 4%": the part goes on, its share does not.
    const mention = sense === 'share' ? { ...measure.mention, ...REVENUE } : measure.mention;
    spoken.set(n, { ...measure, mention, isShare: sense === 'share' });
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
      case 'part': {
        // A list of parts goes on with what the first of them was said to have or to have done.
        const before = clauses.findLast(
          (one) =>
            one.sense === rule.sense && one.subject !== null && isAlike(one.quantity, quantity),
        );
        if (before === undefined) return null;
        const run = /[wG]{1,40}$/.exec(spans.left)?.[0].length ?? 0;
        const subject = nameOfRun(text, tags.slice(at - run, at));
        return subject === null ? null : { mention: before.mention, subject, gap: 'part' };
      }
      case 'same': {
        const before = last();
        if (before === undefined || before.sense !== 'change') return null;
        if (!isAlike(before.quantity, quantity)) return null;
        return {
          mention: before.mention,
          gap: 'near',
          ...(before.subject === null ? {} : { subject: before.subject }),
        };
      }
      case 'topic':
        return topicAt(at, rule.sense, quantity);
      case 'sales':
        return { mention: { start: 0, end: 0, ...REVENUE }, gap: 'near' };
      case 'none':
        return own(subjectBefore(tagged, lower, at), quantity, 'old');
    }
  };

  tags.forEach((tag, at) => {
    const { quantity, symbol } = tag;
    if (quantity === undefined) return;
    // Points say how far a rate has moved; where it stands is said in percent.
    const isPoints = POINTS.test(lower.slice(quantity.start, quantity.end));
    const left = line.slice(Math.max(0, at - LEFT_REACH), at);
    const right = line.slice(at + 1, at + 1 + RIGHT_REACH);
    if (OTHER_PARTY.test(left)) return;
    for (const rule of CLAUSE_RULES) {
      if (!rule.figures.includes(symbol)) continue;
      const l = rule.left?.exec(left) ?? null;
      const r = rule.right?.exec(right) ?? null;
      if ((rule.left !== undefined && l === null) || (rule.right !== undefined && r === null))
        continue;
      if (rule.isPoint === true && quantity.form === 'range') continue;
      const driver = rule.sense === 'effect' ? driverOf(lower, quantity, last()) : null;
      if (rule.isDriven === true && driver === null) continue;
      const spans = { left: l?.[0] ?? '', right: r?.[0] ?? '' };
      const isOwn = rule.sense === 'change' || rule.sense === 'share';
      const measure =
        measureFor(rule, at, quantity, spans) ??
        (rule.sense === 'effect' && rule.measure === 'topic' && held !== null
          ? { mention: { ...held, start: 0, end: 0 }, gap: 'carried' as const }
          : null) ??
        ((isOwn || rule.id === 'moved-measure-to') && rule.measure === 'topic'
          ? (own(subjectFor(rule, at), quantity, rule.sense) ?? carried(left, rule.sense))
          : null);
      if (measure === null) continue;
      const isLevel = rule.sense === 'level' || rule.sense === 'share';
      if (isPoints && isLevel && !isSaidInPoints(measure.mention)) continue;
      const reading = readingFor(rule.sense, measure.mention, quantity, driver);
      if (reading === null) continue;
      // "75% to 100% of free cash flow" is a share of it, not its margin.
      if (rule.id === 'measure-after' && isShareOfAmount(spans.right, quantity, measure.mention))
        continue;
      // Only profits and costs are said as a share of sales beside their amount.
      if (rule.id === 'margin-listed' && reading.metric === 'share_of_revenue') continue;
      remember(measure, rule.sense, at);
      if (rule.measure === 'right') {
        const named = tags[at + 1 + spans.right.indexOf('M')];
        if (named !== undefined) consumed.add(named);
      }
      clauses.push({
        quantity,
        mention: measure.mention,
        reading,
        sense: rule.sense,
        sign: rule.sign === 'same' ? (last()?.sign ?? null) : signBeside(rule, spans, tags, at),
        versus: rule.sense === 'change' ? versusAt(tagged, at, against) : [],
        subject: measure.subject ?? null,
        at,
        rules: [`g:${rule.id}`, `m:${measure.gap}`],
      });
      return;
    }
    if (isPoints) return;
    const subject = subjectBefore(tagged, lower, at);
    // A bare number is of its subject only where the subject is something that is counted.
    const isBare = symbol === '#' && !quantity.scaled && quantity.measure === 'plain';
    const words =
      subject !== null && (!isBare || subject.isKnown) ? subject : objectBehind(tagged, lower, at);
    const measure = own(words, quantity, 'level') ?? heldLevel(left);
    const reading = measure === null ? null : readingFor('level', measure.mention, quantity);
    if (measure === null || reading === null || GROWTH_SHAPE.test(reading.metric)) return;
    remember(measure, 'level', at);
    clauses.push({
      quantity,
      mention: measure.mention,
      reading,
      sense: 'level',
      sign: null,
      versus: [],
      subject: null,
      at,
      rules: [measure.gap === 'carried' ? 'g:carried-level' : 'g:own-words', `m:${measure.gap}`],
    });
  });
  return clauses;
}
