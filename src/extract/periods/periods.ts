import { monthEnded, monthOf } from '../document/day.ts';
import { fiscalOf, quarterOfMonth, type FiscalAnchor } from '../document/fiscal.ts';
import { PERIOD_RULES, SPLIT_YEAR } from '../lexicon/periods.ts';
import type { DocumentFacts, Period, PeriodMention } from '../types.ts';
import { scan } from '../patterns/scan.ts';
import { wordsOf } from '../patterns/words.ts';

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['1st', 1],
  ['1', 1],
  ['second', 2],
  ['2nd', 2],
  ['2', 2],
  ['third', 3],
  ['3rd', 3],
  ['3', 3],
  ['fourth', 4],
  ['4th', 4],
  ['4', 4],
  ['back', 2],
  ['latter', 2],
  ['last', 2],
]);

/** Parts of a year that some wordings name by their length: nine months are three quarters, six a half. */
const FIXED: ReadonlyMap<string, number> = new Map([
  ['nine-months', 3],
  ['six-months', 1],
]);

function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Where the fiscal calendar of a document is counted from. */
export function anchorOf({
  quarterEnd,
  fiscalQuarter,
  fiscalYear,
  fiscalYearEndMonth,
}: DocumentFacts): FiscalAnchor {
  return { year: fiscalYear, quarter: fiscalQuarter, end: quarterEnd, yearEnd: fiscalYearEndMonth };
}

/** "2025-30" spans years, "2025-26" names one. */
function isOneYear(said: string): boolean {
  return scan(SPLIT_YEAR, said).every(
    ([all, first, second]) => isNext(first, second) || /20\d\d$/.test(all),
  );
}

function isNext(first: string | undefined, second: string | undefined): boolean {
  return (Number(first) + 1) % 100 === Number(second);
}

const NONE: readonly PeriodMention[] = [];
/** A year or a part of one in figures: where none stands, no rule that needs a figure is tried. */
const NUMBERED = /20\d\d|'\d\d|\b(?:q[1-4]|[1-4]q|h[12]|[12]h|fy ?\d\d|(?:fiscal|year) \d\d)/;

/** Period wordings of a lower-cased sentence, in order of place. */
export function findPeriods(lower: string, facts: DocumentFacts): readonly PeriodMention[] {
  const candidates = wordsOf(lower).periods;
  if (candidates.length === 0) return NONE;
  const found: PeriodMention[] = [];
  const digits = NUMBERED.test(lower);
  for (const index of candidates) {
    const rule = PERIOD_RULES[index];
    if (rule === undefined || (rule.digits && !digits)) continue;
    for (const match of scan(rule.pattern, lower)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((f) => start < f.end && f.start < end)) continue;
      if (!isOneYear(match[0])) continue;
      const day = match.groups?.['day'];
      const groups = match.slice(1).filter((g) => g !== undefined && g !== day);
      const month = groups.map(monthOf).find((m) => m > 0) ?? 0;
      const names = rule.type === 'quarter' || rule.type === 'half';
      const fixed = FIXED.get(rule.id);
      const ordinal = groups.find((g) => g !== undefined && ORDINALS.has(g));
      const order = names ? ORDINALS.get(ordinal ?? '') : undefined;
      const named = fullYear(groups.find((g) => /^\d{2}$|^20\d\d$/.test(g)));
      const ended = monthEnded(named ?? 0, month, Number(day ?? Infinity));
      const isDated = month > 0 && (rule.type === 'quarter' || rule.id === 'weeks-year');
      const counted = isDated && named !== undefined ? fiscalOf(ended, anchorOf(facts)) : null;
      const year = counted?.fiscalYear ?? named;
      const part =
        fixed ??
        (rule.type === 'half' || rule.type === 'ytd'
          ? order
          : (counted?.quarter ??
            (month > 0 && names ? quarterOfMonth(ended.month, facts.fiscalYearEndMonth) : order)));
      found.push({
        start,
        end,
        type: rule.type,
        rule: rule.id,
        ...(year === undefined ? {} : { year }),
        ...(part === undefined || (rule.type !== 'quarter' && rule.type !== 'ytd')
          ? {}
          : { quarter: part }),
        ...(part === undefined || rule.type !== 'half' ? {} : { half: part }),
        ...(rule.relative === undefined ? {} : { relative: rule.relative }),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function quarterPeriod(mention: PeriodMention, facts: DocumentFacts, forward: boolean): Period {
  const year = facts.fiscalYear;
  const reported = facts.fiscalQuarter;
  if (mention.quarter !== undefined) {
    if (mention.year !== undefined)
      return { type: 'quarter', quarter: mention.quarter, fiscalYear: mention.year };
    if (year === null || reported === null) return { type: 'quarter', quarter: mention.quarter };
    const shift = forward
      ? mention.quarter <= reported
        ? 1
        : 0
      : mention.quarter > reported
        ? -1
        : 0;
    return { type: 'quarter', quarter: mention.quarter, fiscalYear: year + shift };
  }
  if (year === null || reported === null) return { type: 'quarter' };
  if (mention.relative === 'prior') return before(year, reported);
  if (!forward) return { type: 'quarter', quarter: reported, fiscalYear: year };
  return reported === 4
    ? { type: 'quarter', quarter: 1, fiscalYear: year + 1 }
    : { type: 'quarter', quarter: reported + 1, fiscalYear: year };
}

function before(year: number, quarter: number): Period {
  return quarter === 1
    ? { type: 'quarter', quarter: 4, fiscalYear: year - 1 }
    : { type: 'quarter', quarter: quarter - 1, fiscalYear: year };
}

/** "in the half": the one the document reports, or the one its quarter lies in. */
function halfReported({ fiscalHalf, fiscalQuarter }: DocumentFacts): number | undefined {
  if (fiscalHalf !== null) return fiscalHalf;
  return fiscalQuarter === null ? undefined : Math.ceil(fiscalQuarter / 2);
}

/** The fiscal period a wording means, given what the document reports and whether it looks forward. */
export function resolvePeriod(
  mention: PeriodMention,
  facts: DocumentFacts,
  forward: boolean,
): Period {
  if (mention.type === 'quarter') return quarterPeriod(mention, facts, forward);
  const year = facts.fiscalYear;
  const open = year === null ? null : forward && facts.fiscalQuarter === 4 ? year + 1 : year;
  if (mention.type === 'half' || mention.type === 'year') {
    const named = mention.half ?? (mention.rule === 'this-half' ? halfReported(facts) : undefined);
    const half = named === undefined ? {} : { half: named };
    if (mention.year !== undefined)
      return { type: mention.type, ...half, fiscalYear: mention.year };
    if (open === null || year === null) return { type: mention.type, ...half };
    if (mention.relative === 'next') return { type: mention.type, ...half, fiscalYear: year + 1 };
    if (mention.relative === 'prior') return { type: mention.type, ...half, fiscalYear: year - 1 };
    return { type: mention.type, ...half, fiscalYear: open };
  }
  if (mention.type === 'ytd' || mention.type === 'ttm') {
    const quarter = mention.quarter ?? facts.fiscalQuarter;
    const named = mention.year ?? year;
    return {
      type: mention.type,
      ...(quarter === null ? {} : { quarter }),
      ...(named === null ? {} : { fiscalYear: named }),
    };
  }
  return { type: mention.type };
}
