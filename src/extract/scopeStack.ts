import { resolvePeriod } from './periods.ts';
import type { DocumentFacts, Period, PeriodMention, Quantity } from './types.ts';

/** Periods in force while a document is read: one for what looks ahead, one for what is reported. */
export interface PeriodScope {
  readonly forward: PeriodMention | null;
  readonly past: PeriodMention | null;
}

export const NO_SCOPE: PeriodScope = { forward: null, past: null };

const COMPARED =
  /(?:\b(?:compared (?:to|with)|versus|vs\.?|over|from|than|against|above|below|relative to|last year's|prior year's|consistent with|in line with|on top of|since(?: [^,;\d]{0,60} (?:in|of))?|similar to|comparable to|closer to|as of|through|assum\w+ [^,;]{0,60}|excludes?|excluding)(?: the| our| our very strong| fiscal| full[- ]year| calendar)? )$/;

/** "in the third quarter ..., a loss in the quarter": the quarter is the one just named. */
function namedBefore(mentions: readonly PeriodMention[], at: PeriodMention): boolean {
  return mentions.some((m) => m.quarter !== undefined && m.end <= at.start);
}

/** "Over the next three years", "over the long term": over is no comparison here. */
function isSpan({ type }: PeriodMention): boolean {
  return type === 'multi_year' || type === 'long_term';
}

/** "(2023: $388.9m)": the year of the figure beside it and of no other. */
function isBracketed(lower: string, { start, end }: PeriodMention): boolean {
  return lower.charAt(start - 1) === '(' && lower.charAt(end) === ':';
}

/** Mentions that say when, not those that name what a figure is compared with. */
export function settingMentions(
  lower: string,
  mentions: readonly PeriodMention[],
): readonly PeriodMention[] {
  return mentions.filter((m) => {
    const before = lower.slice(Math.max(0, m.start - 90), m.start);
    if (!isSpan(m) && (COMPARED.test(before) || isBracketed(lower, m))) return false;
    if (m.rule === 'this-quarter' && lower.startsWith('the ', m.start) && namedBefore(mentions, m))
      return false;
    return !/^'s\b/.test(lower.slice(m.end, m.end + 3)) && m.relative !== 'prior';
  });
}

const SECTION =
  /\b(?:outlook|guidance|turning to|looking (?:ahead|forward)|moving (?:on )?to|as for|with (?:respect|regard) to|for (?:the )?|regarding|let me)\b/;

const LEADING = 140;

/** The scope after a sentence: its setting period becomes the default for those that follow. */
export function nextScope(
  scope: PeriodScope,
  lower: string,
  mentions: readonly PeriodMention[],
  forward: boolean,
  facts: DocumentFacts,
): PeriodScope {
  const setting = mentions.filter(
    (m) =>
      m.type !== 'run_rate' &&
      m.type !== 'multi_year' &&
      m.type !== 'long_term' &&
      m.type !== 'half' &&
      m.start < LEADING &&
      !/\bending $/.test(lower.slice(0, m.start)),
  );
  const first = setting[0];
  if (first === undefined) return scope;
  // "Let me turn to the fourth quarter": of the quarter reported, that turns to its results.
  if (!forward && isClosed(first, facts)) return { ...scope, past: first };
  if (forward || (SECTION.test(lower) && first.rule !== 'this-quarter'))
    return { ...scope, forward: first };
  return { ...scope, past: first };
}

/** A quarter already reported, named without a later year: what looks ahead is not about it. */
function isClosed(mention: PeriodMention, facts: DocumentFacts): boolean {
  const reported = facts.fiscalQuarter;
  if (mention.type !== 'quarter' || mention.quarter === undefined || reported === null)
    return false;
  if (mention.year !== undefined && facts.fiscalYear !== null)
    return (
      mention.year < facts.fiscalYear ||
      (mention.year === facts.fiscalYear && mention.quarter <= reported)
    );
  const ahead = (mention.quarter - reported + 4) % 4;
  return ahead === 0 || (ahead === 3 && mention.year === undefined);
}

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
  readonly rule: string;
}

const CLAUSE_COST = 50;

function distance(lower: string, mention: PeriodMention, quantity: Quantity): number {
  const left = mention.end <= quantity.start;
  const between = left
    ? lower.slice(mention.end, quantity.start)
    : lower.slice(quantity.end, mention.start);
  const broken = between.includes(';') ? CLAUSE_COST : 0;
  if (left) return between.length + broken + 12 * ((between.match(/\d/g)?.length ?? 0) ? 2 : 0);
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
  if (held === null || held.type !== 'quarter') return held;
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
          (!isClosed(m, facts) || FOR.test(lower.slice(0, m.start))),
      )
    : mentions;
  const said = nearest(lower, open, quantity);
  if (said !== null) return { period: resolvePeriod(said, facts, forward), rule: 'p:clause' };
  const ahead = listed ? scope.forward : heldAhead(lower, scope, facts);
  const held = forward ? ahead : scope.past;
  // A result is the reported period's unless its own sentence says otherwise; a year only when one has closed.
  const closed = held?.type === 'year' && facts.fiscalQuarter === 4;
  const own = held?.type === 'quarter' && held.quarter === (facts.fiscalQuarter ?? undefined);
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
