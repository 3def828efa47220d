import { MONTH } from '../document/day.ts';
import type { PeriodType } from '../types.ts';

/** A year named by the two it lies in: "2025/26", "FY 2025-26"; the second is the next of the first. */
export const SPLIT_YEAR = /\b20(\d\d)[/-](?:20)?(\d\d)(?![\d/%])/g;

/** "FY3/26": the fiscal year that ends in March 2026. */
const MONTH_YEAR = /\bfy ?(?:1[0-2]|[1-9])\/(?:20)?(\d\d)\b/g;

/** Fiscal years named by two, or by the month they end in, as the year they end in; as long as before. */
export function inOneYear(lower: string): string {
  return lower
    .replaceAll(MONTH_YEAR, (all: string, year: string) => `fy20${year}`.padEnd(all.length))
    .replaceAll(SPLIT_YEAR, (all: string, first: string, second: string) =>
      (Number(first) + 1) % 100 === Number(second) ? `20${second}`.padEnd(all.length) : all,
    );
}

export interface PeriodRule {
  readonly id: string;
  readonly type: PeriodType;
  readonly pattern: RegExp;
  /** True where no match is without a digit: the rule is skipped in sentences that hold none. */
  readonly digits: boolean;
  readonly relative?: 'next' | 'current' | 'prior';
}

const YEAR =
  "(?:(?: of| in| for|,)? ?(?:the )?(?:fiscal |calendar |full )?(?:year )?(?:fy ?)?(?:(?<=fy ?)(?:1[0-2]|[1-9])\\/(?:20)?(\\d\\d)|20\\d\\d[\\/-](\\d\\d)(?!\\d)|(20\\d\\d)|'(\\d\\d)|(?<=fy ?)(\\d\\d))(?![\\d%/]))?";

const DIGITS: ReadonlySet<string> = new Set([
  'split-year',
  'weeks-year',
  'year-span',
  'q-number',
  'number-q',
  'h-number',
  'fiscal-year',
  'bare-year',
]);

function rule(
  id: string,
  type: PeriodType,
  source: string,
  relative?: PeriodRule['relative'],
): PeriodRule {
  const pattern = new RegExp(source, 'g');
  const digits = DIGITS.has(id);
  return relative === undefined
    ? { id, type, pattern, digits }
    : { id, type, pattern, digits, relative };
}

/** Period wordings in order; the first rule to claim a stretch of text wins. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  rule('run-rate', 'run_rate', '\\b(?:annual(?:ized)? )?run[- ]rate\\b'),
  rule(
    'year-span',
    'multi_year',
    "(?:\\b20\\d\\d|(?<= )'\\d\\d)(?: (?:to|through|thru) |-)(?:20\\d\\d|'\\d\\d)\\b",
  ),
  rule(
    'next-years',
    'multi_year',
    '\\b(?:over|in|for|across|during) (?:the next|the coming|the following|those|these) (?:two|three|four|five|six|seven|eight|ten|several|few|\\d) (?:fiscal )?years\\b|\\b(?:three|five|four|seven|ten)[- ]year (?:plan|free cash flow plan|target|period|goal|eps|earnings)\\b|\\bper year through\\b|\\bcagr\\b|\\bcompound(?:ed)? annual\\b',
  ),
  rule(
    'long-term',
    'long_term',
    '\\blong(?:er)?[- ](?:term|range)\\b(?! debt)|\\bmulti-year\\b|\\bmedium[- ]term\\b|\\bover time\\b',
  ),
  rule(
    'trailing',
    'ttm',
    '\\b(?:trailing|last|rolling|past|previous) (?:twelve|12)[- ]months?\\b|\\b(?:ltm|ttm)\\b|\\b12-month (?:rolling|trailing)\\b|\\btrailing-(?:twelve|12)-month\\b',
  ),
  rule(
    'nine-months',
    'ytd',
    `\\b(?:first )?(?:nine|9)[- ]months?\\b(?: period)?(?: ended| ending| of| to)?(?: (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}),?)?${YEAR}|\\b9m\\b${YEAR}|\\bthrough (?:the first )?three quarters\\b${YEAR}|\\b(?:thirty-nine|39)[- ]weeks?\\b(?: period)?(?: ended| ending)?|\\bfirst three quarters\\b${YEAR}`,
  ),
  rule('year-to-date', 'ytd', '\\byear[- ]to[- ]date\\b|\\bytd\\b'),
  rule(
    'six-months',
    'half',
    `\\b(?:first )?(?:six|6)[- ]months?\\b(?: period)?(?: ended| ending| of| to)(?: (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}),?)?${YEAR}|\\bfirst six months\\b${YEAR}|\\b(?:twenty-six|26)[- ]weeks?\\b(?: period)?(?: ended| ending| to)(?: \\d{1,2} ${MONTH})?${YEAR}|\\b6m\\b${YEAR}`,
  ),
  rule(
    'weeks-year',
    'year',
    `\\b5[23][- ]weeks? (?:period )?(?:ended|ending|to) (?:\\d{1,2} )?${MONTH}(?: \\d{1,2})?,? (20\\d\\d)\\b`,
  ),
  rule('month-year', 'year', '\\bfy ?(?:1[0-2]|[1-9])\\/(?:20)?(\\d\\d)\\b'),
  rule('year-quarter', 'quarter', '\\b(20\\d\\d) (first|second|third|fourth)[- ]quarter\\b'),
  rule(
    'quarter-name',
    'quarter',
    `\\b(first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal| calendar)?[- ]quarters?\\b${YEAR}`,
  ),
  rule('q-number', 'quarter', `\\bq([1-4])\\b${YEAR}`),
  rule('number-q', 'quarter', `\\b([1-4])q ?(?:(20\\d\\d)|'?(\\d\\d)\\b)?`),
  rule(
    'month-quarter',
    'quarter',
    '\\b(january|february|march|april|may|june|july|august|september|october|november|december) quarter\\b',
  ),
  rule(
    'three-months',
    'quarter',
    `\\b(?:three months|quarter) end(?:ing|ed) ${MONTH}(?: (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:,? (20\\d\\d))?`,
  ),
  rule('next-quarter', 'quarter', '\\b(?:next|coming|upcoming|following) quarter\\b', 'next'),
  rule(
    'last-quarter',
    'quarter',
    '\\b(?:last|prior|previous|year-ago|preceding) quarter\\b|\\bsame quarter (?:last|a) year\\b',
    'prior',
  ),
  rule(
    'this-quarter',
    'quarter',
    '\\b(?:current|this|the|our) quarter\\b|\\bquarterly\\b(?! (?:revenue )?run)',
    'current',
  ),
  rule(
    'this-half',
    'half',
    '\\b(?:in|for|during) (?:the|this) half\\b(?! (?:of|a|the))',
    'current',
  ),
  rule('half-name', 'half', `\\b(first|second|back|latter|1st|2nd|last) half\\b${YEAR}`),
  rule('h-number', 'half', `\\bh([12])\\b${YEAR}|\\b([12])h\\b`),
  rule(
    'twelve-months',
    'year',
    '\\b(?:(?:twelve months|year) end(?:ing|ed)|year to) (?:\\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b(?: \\d{1,2}(?!\\d)(?:st|nd|rd|th)?)?(?:,? (20\\d\\d))?',
  ),
  rule(
    'split-year',
    'year',
    '(?:\\b(?:fy|full[- ]year|fiscal|year) ?)?(?<![\\d/])20\\d\\d[\\/-](\\d\\d)\\b(?![/%]|\\.\\d)',
  ),
  rule(
    'fiscal-year',
    'year',
    "\\b(?:full[- ])?(?:fiscal|calendar|full|year|fy|cy)(?:[- ]year)?(?: of)?[ -]?(?:fy ?|fiscal )?(?:'?(20\\d\\d)|'(\\d\\d)|(?<=fy ?|fiscal |fiscal year )(\\d\\d))(?![\\d%])",
  ),
  rule(
    'bare-year',
    'year',
    "(?=20)(?<![\\d$.,]|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\\d{1,2}(?:st|nd|rd|th)?, )?)\\b(20[012]\\d)\\b(?![.,]\\d)(?! (?:units|stores|basis|restaurants))|(?=')(?<= |^)'(\\d\\d)\\b(?!s)",
  ),
  rule('next-year', 'year', '\\bnext (?:fiscal )?year\\b|\\bcoming year\\b', 'next'),
  rule(
    'last-year',
    'year',
    '\\b(?:last|prior|previous|preceding) (?:fiscal )?year\\b|\\byear[- ]ago\\b|\\ba year ago\\b',
    'prior',
  ),
  rule(
    'this-year',
    'year',
    '\\b(?:full|this|current|entire|whole|total|fiscal) (?:fiscal )?year\\b|\\bfull-year\\b|\\bthe (?:balance|rest|remainder) of the (?:fiscal )?year\\b|\\b(?:for|in|of|during) (?:the|our) year\\b|\\bannual(?:ly)?\\b(?! (?:report|meeting|recurring))|\\bfull fiscal year\\b|\\byear-end\\b|\\bthe year\\b(?![- ](?:over|on)[- ]year)',
    'current',
  ),
];
