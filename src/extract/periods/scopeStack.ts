import { isClosed, isClosedYear } from './closed.ts';
import type { DocumentFacts, PeriodMention } from '../types.ts';

/** Periods in force while a document is read: one for what looks ahead, one for what is reported. */
export interface PeriodScope {
  readonly forward: PeriodMention | null;
  readonly past: PeriodMention | null;
  /** Whether a passage was opened on the period ahead ("our outlook for the third quarter"), not just named in passing. */
  readonly isOpened: boolean;
  readonly isPastOpened: boolean;
}

export const NO_SCOPE: PeriodScope = {
  forward: null,
  past: null,
  isOpened: false,
  isPastOpened: false,
};

const COMPARED =
  /(?:\b(?:compared (?:to|with)|versus|vs\.?|over|from|than|against|above|below|relative to|last year's|prior year's|consistent with|in line with|on top of|(?:same|comparable|corresponding|year-ago) (?:period|quarter|time) (?:in|of|from)|(?:compared (?:to|with)|versus|vs\.?|from|against) \(?\$?[\d.]+%?\)?(?: (?:million|billion))?(?: per (?:diluted )?share)? (?:in|for|of|during)|since(?: [^,;\d]{0,60} (?:in|of))?|similar to|comparable to|(?:flat|equal) to|closer to|as of|through|(?:moved|shift(?:ed)?|pushed|pulled|slipped|deferred|delayed) (?:out |forward |back )?(?:into|out of|from)|(?:pushed|deferred|delayed|shifted) (?:out |back )?to|assum\w+ [^,;]{0,120}|(?:in anticipation of|ahead of|in advance of|in preparation for) [^,;]{0,120}|based on|on the basis of|(?:notwithstanding|despite|although) [^,;]{0,120}|exclud(?:es?|ing)(?: [^,;]{0,80} (?:in|of|from))?)(?: the| our| our very strong| fiscal| full[- ]year| calendar)? )$/;

/** "in the third quarter ..., a loss in the quarter": the quarter is the one just named. */
function namedBefore(mentions: readonly PeriodMention[], at: PeriodMention): boolean {
  return mentions.some((m) => m.quarter !== undefined && m.end <= at.start);
}

/** "Over the next three years", "over the long term": over is no comparison here. */
export function isSpan({ type }: PeriodMention): boolean {
  return type === 'multi_year' || type === 'long_term' || type === 'ttm';
}

/** "(2023: $388.9m)": the year of the figure beside it and of no other. */
function isBracketed(lower: string, { start, end }: PeriodMention): boolean {
  return lower.charAt(start - 1) === '(' && lower.charAt(end) === ':';
}

/** "with about half of the earnings in the first half": how a year's figure is spread, not what it is of. */
const SPREAD =
  /\b(?:half|majority|most|remainder|balance|thirds?|bulk)(?: of [^,;]{0,40})? (?:(?:coming |to come |falling |expected )?(?:in|during|for)) (?:the )?$|, with (?:the )?$/;

/** "our 2023 convertible notes": the year of a thing. */
const DATED = /^ (?:\w+ ){0,2}(?:notes|bonds|debentures|maturities|acquisitions?|awards?)\b/;

const CLOSES =
  /\b(?:finish|clos|end|exit|conclud|wrapp|round)(?:e|ed|es|ing)?(?: out| up)?(?: the)?(?: full| fiscal)? $/;

/** Mentions that say when, not those that name what a figure is compared with. */
export function settingMentions(
  lower: string,
  mentions: readonly PeriodMention[],
): readonly PeriodMention[] {
  return mentions.filter((m) => {
    const before = lower.slice(Math.max(0, m.start - 150), m.start);
    if ((m.type === 'half' || m.type === 'quarter') && SPREAD.test(before)) return false;
    if (!isSpan(m) && (COMPARED.test(before) || isBracketed(lower, m))) return false;
    if (m.rule === 'this-quarter' && lower.startsWith('the ', m.start) && namedBefore(mentions, m))
      return false;
    const after = lower.slice(m.end, m.end + 40);
    // "We finished fiscal 2025 with a record quarter": said of the quarter.
    if (m.type === 'year' && CLOSES.test(before) && /\bquarter\b/.test(after)) return false;
    return (
      !/^'(?:s\b|(?= ))/.test(after) &&
      !(m.type === 'year' && DATED.test(after)) &&
      m.relative !== 'prior'
    );
  });
}

const SECTION =
  /\b(?:outlook|guidance|turning to|looking (?:ahead|forward)|moving (?:on )?to|as for|with (?:respect|regard) to|for (?:the )?|regarding|let me)\b/;

const LEADING = 140;

/** Words that stand before or behind the period a passage is opened on. */
const AHEAD = 'guidance|outlook|expectations?|forecasts?|assumptions?';
const REPORTED = 'results|performance|accomplishments|highlights|recap\\w*|review\\w*';
const OPENER =
  /^(?:(?:now|so|and|next|finally|lastly|then|looking|turning|moving|with (?:regard|respect)|let me)\b[^,]{0,40} )?(?:for|in|as for|regarding|to|on|at) (?:the |our |full |fiscal )*$/;

function opening(words: string): { readonly before: RegExp; readonly after: RegExp } {
  return {
    before: new RegExp(
      `\\b(?:${words})\\b[^,;.]{0,30}\\b(?:for|of|in) (?:the |our |full |fiscal )*$`,
    ),
    after: new RegExp(
      `^ (?:(?:financial|full[- ]year|business|revenue|updated) ){0,2}(?:${words})\\b`,
    ),
  };
}

const OPENING = { ahead: opening(AHEAD), reported: opening(REPORTED) };

/** Whether a sentence opens a passage on a period, rather than naming it in passing. */
function opens(
  lower: string,
  { start, end }: PeriodMention,
  { before, after }: (typeof OPENING)['ahead'],
): boolean {
  const left = lower.slice(0, start);
  return OPENER.test(left) || before.test(left) || after.test(lower.slice(end, end + 60));
}

/** "Full year 2018 revenue was": a period a sentence begins with opens what is said of it. */
const FIRST = /^(?:our |total )?$/;

/** The scope after a sentence that reports on a period; one opened before stays so while it is named again. */
function reported(scope: PeriodScope, lower: string, past: PeriodMention): PeriodScope {
  // Part of a year is spoken of in passing, unless a passage is opened on it.
  const isPart = past.type === 'ytd' || past.type === 'half';
  const isOpened =
    (!isPart && FIRST.test(lower.slice(0, past.start))) || opens(lower, past, OPENING.reported);
  const { past: held, isPastOpened } = scope;
  const isSame = held?.type === past.type && (past.year ?? held.year) === (held.year ?? past.year);
  return { ...scope, past, isPastOpened: isOpened || (isPastOpened && isSame) };
}

/** The scope after a sentence: its setting period becomes the default for those that follow. */
export function nextScope(
  scope: PeriodScope,
  lower: string,
  mentions: readonly PeriodMention[],
  forward: boolean,
  hasFigures: boolean,
  facts: DocumentFacts,
): PeriodScope {
  const setting = mentions.filter(
    (m) =>
      m.type !== 'run_rate' &&
      m.type !== 'multi_year' &&
      m.type !== 'long_term' &&
      m.type !== 'ttm' &&
      ((m.type !== 'half' && m.type !== 'ytd') || !forward) &&
      (m.start < LEADING || opens(lower, m, OPENING.ahead)) &&
      !/\bending $/.test(lower.slice(0, m.start)),
  );
  const first = setting[0];
  if (first === undefined) return scope;
  // "Let me turn to the fourth quarter": of the quarter reported, that turns to its results.
  if (!forward && (isClosed(first, facts) || isClosedYear(first, facts)))
    return reported(scope, lower, first);
  if (forward || (SECTION.test(lower) && first.rule !== 'this-quarter')) {
    const isOpened = opens(lower, first, OPENING.ahead);
    // "We see headwinds into the fourth quarter": the year whose guidance was opened is still spoken of.
    if (scope.isOpened && !isOpened && !hasFigures) return scope;
    return { ...scope, forward: first, isOpened };
  }
  return reported(scope, lower, first);
}
