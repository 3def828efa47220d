import { isClosed, isClosedHalf, isClosedYear } from './closed.ts';
import { resolvePeriod } from './periods.ts';
import { isSpan } from './scopeStack.ts';
import type { PeriodScope } from './scopeStack.ts';
import type { DocumentFacts, Period, PeriodMention, Quantity } from '../types.ts';
import type { RuleId } from '../rules.ts';

/** "For the first quarter, we expect": said of what comes, whatever quarter was reported. */
const FOR = /\b(?:for|by) (?:the |our )?(?:fiscal )?$/;
/** Old guidance is revised by the year; a quarter's is given once. */
const REVISES =
  /\b(?:now (?:expect\w*|anticipat\w*|project\w*|forecast\w*|estimat\w*)|(?:rais|updat|revis|narrow|increas|lower|tighten|maintain|reaffirm|reiterat|reconfirm)\w* (?:our|the|its|previously|prior)\b[^.;]{0,60}(?:guidance|outlook|range|forecast|expectations?|estimates?)|(?:guidance|outlook) (?:is|has been) (?:raised|increased|lowered|updated|revised)|(?:prior|previous|original|initial|revised|updated|increased) (?:\w+ ){0,3}(?:guidance|outlook|range))\b/;
/** "up 12% from our 2020 earnings": a figure measured against a year is a year's. */
const AGAINST_YEAR =
  /\b(?:compared (?:to|with)|over|from|versus|than|above|against)(?: our| the| fiscal| full[- ]year| \$?[\d.]+(?: million| billion)?| in| for| of| recorded| reported| adjusted)* (?:20\d\d|'\d\d)\b/;

export interface PeriodChoice {
  readonly period: Period;
  readonly rule: RuleId;
}

const CLAUSE_COST = 50;

function distance(lower: string, mention: PeriodMention, quantity: Quantity): number {
  const left = mention.end <= quantity.start;
  const between = left
    ? lower.slice(mention.end, quantity.start)
    : lower.slice(quantity.end, mention.start);
  const broken = between.includes(';') ? CLAUSE_COST : 0;
  // "$2.11 a share, and for the year we earned $251 million": what a new clause opens with is of its own figures.
  if (!left && OPENS_ANOTHER.test(between) && /^[^;]{0,60}\d/.test(lower.slice(mention.end)))
    return Infinity;
  if (left) return between.length + broken + 12 * ((between.match(/\d/g)?.length ?? 0) ? 2 : 0);
  // "$266 million, $201 million of it in the second half": the half is that of the part.
  if (/\d/.test(between) && PART_IN.test(between)) return Infinity;
  // "of $9.50 to $10.20, which reflects a compound annual growth rate of": the span of another figure.
  if (mention.type === 'multi_year' && /[;,]|\b(?:and|which|that)\b/.test(between)) return Infinity;
  const compared = /\b(?:compar\w+|versus|from|over|against|than)\b/.test(between);
  if (compared && !isSpan(mention)) return Infinity;
  // "$5 to $6 for the year": right after the number beats an earlier mention.
  if (
    /^(?: per (?:diluted )?share| a share)?,? ?(?:for|in|during|of|by)? ?(?:the |our |fiscal )?$/.test(
      between,
    )
  )
    return 0;
  return (
    between.length +
    25 +
    broken +
    (/\d/.test(between) ? 60 : 0) +
    (/[,]/.test(between) ? 25 : 0) +
    // "26% and our full year rate is 24%": the period of the next figure.
    (/ (?:and|while|with)\b/.test(between) ? 40 : 0)
  );
}

const PART_IN = / of (?:it|that|this|which|these|them)\b[^,;]{0,24}$/;
const OPENS_ANOTHER =
  /(?:,|;|\s) ?(?:and|but|while|whereas|with) (?:for|in|over|during) (?:the |our |fiscal )*$/;

function nearest(
  lower: string,
  mentions: readonly PeriodMention[],
  quantity: Quantity,
): PeriodMention | null {
  let best: PeriodMention | null = null;
  let least = Infinity;
  for (const mention of mentions) {
    const cost = distance(lower, mention, quantity);
    if (cost < least) [best, least] = [mention, cost];
  }
  return best;
}

/** The scope of what looks ahead, unless the sentence speaks of guidance that only a year can have. */
function heldAhead(lower: string, scope: PeriodScope, facts: DocumentFacts): PeriodMention | null {
  const held = scope.forward;
  if (held === null || isClosedYear(held, facts) || isClosedHalf(held, facts)) return null;
  if (held.type !== 'quarter') return held;
  if (isClosed(held, facts)) return null;
  const yearly = REVISES.test(lower) || (AGAINST_YEAR.test(lower) && !/\bquarter\b/.test(lower));
  return yearly ? null : held;
}

/** "... compared to our prior guidance of low growth, gross margin to be": an item closed by what it revises. */
const REVISED_ITEM =
  /\bcompared (?:to|with) (?:our |the )?(?:prior|previous|earlier) (?:guidance|outlook)\b[^,;]*, /;

/** A year named for one item of a quarter's list: the items after it are the quarter's again. */
function isOtherItem(
  lower: string,
  mention: PeriodMention,
  quantity: Quantity,
  { forward }: PeriodScope,
): boolean {
  return (
    mention.type === 'year' &&
    forward?.type === 'quarter' &&
    REVISED_ITEM.test(lower.slice(mention.end, quantity.start))
  );
}

function halfOf(half: number, year: number | null): Period {
  return { type: 'half', half, ...(year === null ? {} : { fiscalYear: year }) };
}

/** "First quarter sales were $1.8 billion in 2021 and $1.7 billion in 2020": the years are those of the quarter. */
function ofQuarter(
  lower: string,
  said: PeriodMention,
  mentions: readonly PeriodMention[],
): PeriodMention {
  const [first] = mentions;
  const isYear = said.type === 'year' && said.year !== undefined;
  const behind = /\bin (?:fiscal )?(?:year )?$/.test(lower.slice(0, said.start));
  if (!isYear || !behind || first?.type !== 'quarter' || first.year !== undefined) return said;
  const named = NAMED_BY.test(lower.slice(first.end)) && first.start < FIRST_WORDS;
  return named ? { ...first, year: said.year } : said;
}

/** Characters in which a sentence begins. */
const FIRST_WORDS = 12;
const NAMED_BY = /^ (?:\w+ ){0,2}(?:sales|revenues?|earnings|income|eps|margins?|expenses?)\b/;

/** "flat to down 2% for the year, with the first half down": what stands right behind a figure is its own. */
const FOR_THE_YEAR = /^ (?:for|in) the (?:full |whole |entire )?(?:fiscal )?year\b(?=[,;.]|$)/;

function ofTheYear(lower: string, { end }: Quantity): PeriodMention | null {
  const match = FOR_THE_YEAR.exec(lower.slice(end, end + 40));
  if (match === null) return null;
  return { start: end + 1, end: end + match[0].length, type: 'year', rule: 'full-year' };
}

/** The period of one quantity: its clause, then the scope, then the document's own quarter. */
export function choosePeriod(
  lower: string,
  mentions: readonly PeriodMention[],
  quantity: Quantity,
  scope: PeriodScope,
  facts: DocumentFacts,
  forward: boolean,
): PeriodChoice {
  const listed = mentions.some((m) => isOtherItem(lower, m, quantity, scope));
  const open = forward
    ? mentions.filter(
        (m) =>
          !isOtherItem(lower, m, quantity, scope) &&
          m.type !== 'ytd' &&
          m.type !== 'ttm' &&
          (!isClosed(m, facts) || FOR.test(lower.slice(0, m.start))),
      )
    : mentions;
  const said = ofTheYear(lower, quantity) ?? nearest(lower, open, quantity);
  if (said !== null)
    return {
      period: resolvePeriod(ofQuarter(lower, said, mentions), facts, forward),
      rule: 'p:clause',
    };
  const ahead = listed ? scope.forward : heldAhead(lower, scope, facts);
  const held = forward ? ahead : scope.past;
  // A result is the reported period's unless its own sentence says otherwise; a year only when one has closed.
  const closed = held?.type === 'year' && facts.fiscalQuarter === 4 && scope.isPastOpened;
  const isPart = (held?.type === 'ytd' || held?.type === 'half') && scope.isPastOpened;
  const own =
    isPart ||
    (held?.type === 'quarter' &&
      held.quarter === (facts.fiscalQuarter ?? undefined) &&
      (held.year ?? facts.fiscalYear) === facts.fiscalYear);
  if (held !== null && (forward || closed || own))
    return { period: resolvePeriod(held, facts, forward), rule: 'p:scope' };
  const year = facts.fiscalYear;
  const quarter = facts.fiscalQuarter;
  if (!forward && year !== null && quarter !== null)
    return { period: { type: 'quarter', quarter, fiscalYear: year }, rule: 'p:own' };
  if (!forward && quarter === null && facts.fiscalHalf !== null)
    return { period: halfOf(facts.fiscalHalf, year), rule: 'p:own' };
  if (year === null) return { period: { type: forward ? 'year' : 'quarter' }, rule: 'p:default' };
  return {
    period: { type: 'year', fiscalYear: quarter === 4 ? year + 1 : year },
    rule: 'p:default',
  };
}
