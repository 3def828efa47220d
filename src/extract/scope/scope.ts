import { subjectOf } from './subject.ts';
import type { MetricMention, Quantity } from '../types.ts';

const COMPANY_WORD: ReadonlySet<string> = new Set(
  'GAAP Adjusted Total Net Q1 Q2 Q3 Q4 FY Our The We Company Consolidated Diluted Non NON EPS EBITDA Core Reported I In For And Full Fiscal First Second Third Fourth January February March April May June July August September October November December This Overall Annual Organic Operating Gross Average Comparable Same Pro Normalized Based Now With Capital Free Cash As Revenue Revenues Sales Earnings Global Quarter Weighted U Worldwide Fully Turning Income Cost Year Moving'.split(
    ' ',
  ),
);
const ADJECTIVE =
  /^(?:Strong|Higher|Lower|Record|Second|Quarterly|Better|Solid|Reported|Positive|Negative|Improved|Increased|Continued|Underlying|Ongoing|Although|While|These|That|Its|And|But|So|Both|Distributable|Operational|Economic|Comprehensive|Pretax|Statutory|Fourth)/;
const SEGMENT_WORD =
  /\b(?:segments?(?:'s)?|divisions?|product line|business unit|region|international|domestic|north america|europe|emea|apac|asia|china|latin america|americas?|wholesale|retail|e-commerce|digital|online|services?|products?|subscription|software|hardware|aftermarket|residential|commercial|industrial|consumer|enterprise|automotive|aerospace|branded|licensing|u\.s\.|canada|uk|europe's|same-store|security|routing|switching|cloud|franchise) (?:\w+ )?$/;
const SENTENCE_LEAD =
  /^(?:for|in|within|turning to|moving to|looking at) (?:our |the )?([^,]{3,60}?) (?:segment|division|business|group|region)\b/;

const NO_LEAD = /\b(?:core|base|overall|total|whole|(?:sale|acquisition|divestiture) of)\b/;

interface Stated {
  readonly text: string;
  readonly lower: string;
  readonly mention: MetricMention;
  readonly quantity: Quantity;
  /** The part an earlier sentence has turned to. */
  readonly carried: string | null;
  /** The name of the whole company, where it is known. */
  readonly company: string | null;
}

const NAME = '([A-Z][A-Za-z&]{2,20}(?:,? (?:and )?[A-Z][A-Za-z&]{2,20}){0,4})';
const PLACE = new RegExp(`^ (?:for|in|from|of|at) ${NAME}`);
const AFTER_FIGURE = new RegExp(
  `^ (?:(?:sales |revenue |organic )?growth )?(?:(?:will )?com(?:e|es|ing) )?(?:in|for|from) ${NAME}`,
);
/** "EBITDA of $65 million to $75 million for the coatings segment". */
const PART_AFTER =
  /^ (?:for|in|from|at) (?:our |the )((?:\w+ ){0,3}(?:segment|division|business unit))\b/;
/** "Revenues for energy storage are expected": a noun between the metric and its verb. */
const NOUN =
  /^ (?:for|from) (?:our |the )?((?:[a-z&-]{3,15} ){1,3}?)(?:segments? |products? )?(?:is|are|was|were|to be|will|should)\b/;
const WHEN =
  /\b(?:quarter|year|half|months?|period|fiscal|full|first|second|third|fourth|next|this|january|february|march|april|may|june|july|august|september|october|november|december|company|operations|continuing|balance|remainder|rest|total|which|that|combined)\b/;

const BEFORE_SEGMENT =
  /((?:[A-Z][\w&-]{1,20} ){1,4}|[\w&-]{3,20} )(?:segment|division|business unit)s?(?:'s)? (?:\w+ )?$/;
const ARTICLE = /^(?:the|our|this|each|total|all|both|other|own|inter|year|quarter|full[- ]year)$/i;

/** "our Global Ceramic segment sales": the name before the word, or the bare word where none stands. */
function tidy(named: string, before: string): string {
  if (!/^(?:segment|division|business unit)/.test(named)) return named.trim();
  const name = BEFORE_SEGMENT.exec(before)?.[1]
    ?.trim()
    .replace(/^(?:The|Our) /, '');
  return name === undefined || ARTICLE.test(name) ? 'segment' : name;
}

function nounAfter(lower: string, mention: MetricMention): string | null {
  const noun = NOUN.exec(lower.slice(mention.end, mention.end + 70))?.[1]?.trim();
  return noun === undefined || WHEN.test(noun) ? null : noun;
}

/** The part of the company a metric is stated for, as said, or `company`. */
export function scopeOf(stated: Stated): string {
  // "Basic share count": no part of a company has shares.
  if (stated.mention.id === 'share_count') return 'company';
  const own = ownScope(stated);
  const { lower, mention, carried } = stated;
  if (own === 'segment') return carried ?? own;
  if (own !== 'company' || carried === null) return own;
  return isWhole(lower, mention) ? own : carried;
}

/** "Total revenue was", "Overall, revenue was", but not "32% of our total revenue". */
export function isOfWhole(lower: string, mention: MetricMention): boolean {
  if (SHARED.test(lower.slice(Math.max(0, mention.start - 40), mention.start))) return false;
  return OVERALL.test(lower) || isWhole(lower, mention);
}

const SHARED = /\bof (?:our |the |its )?(?:\w+ )?$/;
const OVERALL = /^(?:overall|in total|on a consolidated basis),/;

/** A word for the whole company right before the metric, or its first. */
function isWhole(lower: string, mention: MetricMention): boolean {
  return (
    /\b(?:total|consolidated|company|overall) $/.test(lower.slice(0, mention.start)) ||
    /^(?:total|consolidated|company)\b/.test(lower.slice(mention.start))
  );
}

function ownScope({ text, lower, mention, quantity, company }: Stated): string {
  const moved =
    /^(?:Moving to|Turning to|In|For|At|Within|Our) ([A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){1,3}),? /.exec(
      text,
    );
  if (moved?.[1] !== undefined && !/quarter|year|fiscal/i.test(moved[1])) return moved[1];
  const lead = SENTENCE_LEAD.exec(lower);
  if (lead !== null && !NO_LEAD.test(lead[1] ?? ''))
    return text
      .slice(lower.indexOf(lead[1] ?? ''), lower.indexOf(lead[1] ?? '') + (lead[1] ?? '').length)
      .trim();
  const before = text
    .slice(Math.max(0, mention.start - 48), mention.start)
    .replace(/[Nn]on-GAAP /g, '');
  const named = SEGMENT_WORD.exec(
    before.toLowerCase().replace(/(?:adjusted|net|total|gaap|organic) $/, ''),
  );
  if (named !== null) {
    const name = tidy(named[0], text.slice(0, mention.start));
    if (name !== 'segment') return name;
  }
  // "our Coatings adjusted EBITDA": the name stands before the word of the basis.
  const bare = before.replace(/ adjusted $/, ' ');
  const last = (bare.trim().split(' ').at(-1) ?? '').replace(/'s?$/, '');
  const capital = /^[A-Z][A-Za-z&]{1,20}$/.test(last) && bare.endsWith(' ');
  const opening = mention.start - last.length - 1 <= 0;
  const head = /^[A-Z][A-Za-z&]{2,20}(?: [A-Z][A-Za-z&]{2,20}){0,3} $/.test(
    text.slice(0, mention.start),
  );
  // "Lighting sales were": a sentence that opens with a name right before its metric.
  if (head && opening && !COMPANY_WORD.has(last) && !ADJECTIVE.test(last)) return last;
  if (capital && !opening && !COMPANY_WORD.has(last)) return last;
  const after = lower.slice(mention.end, mention.end + 40);
  const place =
    PLACE.exec(text.slice(mention.end, mention.end + 90)) ??
    AFTER_FIGURE.exec(text.slice(quantity.end, quantity.end + 90));
  if (place?.[1] !== undefined && !COMPANY_WORD.has(place[1].split(' ')[0] ?? '')) return place[1];
  if (/\bsegment (?:adjusted |operating )?$/.test(lower.slice(0, mention.start))) return 'segment';
  if (lower.startsWith('segment', mention.start)) return 'segment';
  const from =
    /^ (?:guidance |outlook )?(?:for|in|from|of|at) (?:our |the )?((?:\w+ ){0,3}(?:segment|division|business|products))\b/.exec(
      after,
    ) ?? PART_AFTER.exec(lower.slice(quantity.end, quantity.end + 60));
  if (/^ attributable to (?:the )?(?:minority|non-?controlling)\b/.test(after))
    return 'minority interest';
  const said = from?.[1]?.replace(/^(?:the|our) | (?:segment|division)$/g, '');
  if (said !== undefined) return /^(?:the|our)$/.test(said) ? 'segment' : said;
  return nounAfter(lower, mention) ?? subjectOf({ text, mention, quantity }, company) ?? 'company';
}
