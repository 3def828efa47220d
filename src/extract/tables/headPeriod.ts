import { inOneYear } from '../lexicon/periods.ts';
import { MONTH, monthEnded, monthOf, type Month } from '../document/day.ts';

/** How long the figures of a column run; `ytd` where the head says only that they began with the year. */
export type Span = 'month' | 'quarter' | 'half' | 'nine' | 'year' | 'ytd' | 'ttm';

/** What the words above a column say of its time, each as far as they do. */
export interface HeadTime {
  readonly span: Span | null;
  readonly quarter: number | null;
  readonly half: number | null;
  /** As printed: of the calendar where a month stands with it, else as the company counts. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly isAsOf: boolean;
  /** Of guidance over several years or without an end. */
  readonly horizon: 'long_term' | 'multi_year' | null;
}

const NUMBER = '(three|six|nine|twelve|3|6|9|12)';
const MONTHS = new RegExp(`\\b${NUMBER}[- ]?month(?:s|'s|s')?(?: periods?)?\\b`);
const WEEKS =
  /\b(?:(\d\d)|(twelve|thirteen|fourteen|sixteen|seventeen|twenty[- ](?:four|six|seven|eight)|thirty[- ](?:six|nine)|forty|fifty[- ](?:two|three)))[- ]weeks?\b/;
const WEEK_WORDS: Readonly<Record<string, number>> = {
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  sixteen: 16,
  seventeen: 17,
  forty: 40,
};
const QUARTER =
  /\b(?:q([1-4])|([1-4])q|(first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?(?:quarter|qtr)|quarter ([1-4]))(?=\b|fy|\d|')/;
const HALF =
  /\b(?:h([12])|([12])h|(first|second|1st|2nd)[- ](?:fiscal )?half|half[- ]year(?:ly)?|interim)(?=\b|fy|\d|')/;
const ORDER: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const SPAN_WORDS: Readonly<Record<string, Span>> = {
  three: 'quarter',
  six: 'half',
  nine: 'nine',
  twelve: 'year',
  '3': 'quarter',
  '6': 'half',
  '9': 'nine',
  '12': 'year',
};
const DATES: readonly RegExp[] = [
  new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? ?(?<year>(?:19|20)\\d\\d))?\\b`),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH},?(?: (?<year>(?:19|20)\\d\\d|\\d\\d))?\\b`,
  ),
  new RegExp(`\\b${MONTH}[ ,'-]{1,2}(?<year>(?:19|20)\\d\\d|\\d\\d)\\b`),
  new RegExp(`\\b${MONTH}(?=$|[ ,])`),
];
/** "Aug-Oct 2025", "January to June 2025": months from the first to the last. */
const FROM_TO = new RegExp(
  `\\b${MONTH} ?(?:-|to|through) ?${MONTH},? ?(?<year>(?:19|20)\\d\\d|'?\\d\\d)?\\b`,
);
const SPAN_MONTHS: Readonly<Record<number, Span>> = {
  1: 'month',
  3: 'quarter',
  6: 'half',
  9: 'nine',
  12: 'year',
};

function monthsOf(lower: string): Pick<HeadTime, 'month' | 'day' | 'year' | 'span'> | null {
  const match = FROM_TO.exec(lower);
  if (match === null) return null;
  const [from, to] = [monthOf(match[1] ?? ''), monthOf(match[2] ?? '')];
  const span = SPAN_MONTHS[((to - from + 12) % 12) + 1] ?? null;
  const year = yearOf(match.groups?.['year']?.replace("'", ''));
  return { month: to, day: null, year, span };
}

const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)\b/;
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;
/** "2025/26": a year is named for the one it ends in. */
const TWO_YEARS = /\b(?:fy ?)?20\d\d\/(?:20)?(\d\d)\b(?!\/)/;
const YEAR =
  /(?<![\d.,$])(?:fy ?|cy ?|fiscal )?((?:19|20)\d\d)(?:[ae](?![a-z])|\.\d{1,2})?(?!\d|,\d|%)|(?:\bfy ?'?|\b(?:q[1-4]|[1-4]q|h[12]|[12]h) ?(?:fy ?)?'?|(?<= )')(\d\d)(?:[ae])?\b/;

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function spanOf(lower: string): Span | null {
  if (/\b(?:trailing|last|past) (?:twelve|12|four)|\bltm\b|\bttm\b/.test(lower)) return 'ttm';
  if (/\byear[- ]to[- ]date\b|\bytd\b/.test(lower)) return 'ytd';
  const months = MONTHS.exec(lower)?.[1];
  if (months !== undefined) return SPAN_WORDS[months] ?? null;
  // "9M 2025", "6M25".
  const short = /\b(3|6|9|12) ?m(?=\b|\d\d)/.exec(lower)?.[1];
  if (short !== undefined) return SPAN_WORDS[short] ?? null;
  const weeks = WEEKS.exec(lower);
  if (weeks !== null) {
    const said = weeks[2]?.replace('-', ' ') ?? '';
    const tens = said.startsWith('twenty') ? 26 : said.startsWith('thirty') ? 39 : 52;
    const count = weeks[1] === undefined ? (WEEK_WORDS[said] ?? tens) : Number(weeks[1]);
    return count < 20 ? 'quarter' : count < 30 ? 'half' : count < 45 ? 'nine' : 'year';
  }
  if (QUARTER.test(lower)) return 'quarter';
  if (HALF.test(lower)) return 'half';
  if (
    /\b(?:fiscal|full|twelve|calendar|financial)[- ]?(?:fiscal )?years?\b|\byears? (?:ended|ending|end)\b|\bannual\b|\bfy\b|\bfy ?'?\d|\bfiscal (?:19|20)\d\d/.test(
      lower,
    )
  )
    return 'year';
  if (/\bquarter(?:ly|s)?\b|\bqtrs?\b/.test(lower)) return 'quarter';
  return null;
}

function dateOf(lower: string): Pick<HeadTime, 'month' | 'day' | 'year'> {
  const iso = ISO.exec(lower);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const slashed = SLASHED.exec(lower);
  if (slashed !== null) {
    const [a, b] = [Number(slashed[1]), Number(slashed[2])];
    // "30.06.2025" and 31/12: what cannot be a month is the day; with dots the day comes first.
    const isDayFirst = a > 12 || (b <= 12 && slashed[0].includes('.'));
    const [month, day] = isDayFirst ? [b, a] : [a, b];
    return { year: yearOf(slashed[3]), month, day };
  }
  for (const pattern of DATES) {
    const match = pattern.exec(lower);
    if (match === null) continue;
    const name = match.slice(1).find((group) => group !== undefined && /^[a-z]/.test(group)) ?? '';
    const { day, year } = match.groups ?? {};
    return {
      month: monthOf(name),
      day: day === undefined ? null : Number(day),
      year: yearOf(year),
    };
  }
  return { month: null, day: null, year: null };
}

/** Reads the lower-cased words above a column, or of a title; null where they speak of no time. */
export function headTime(words: string): HeadTime | null {
  const lower = inOneYear(words);
  const quarter = QUARTER.exec(lower);
  const half = HALF.exec(lower);
  const months = monthsOf(lower);
  const date = months ?? dateOf(lower);
  const named = YEAR.exec(lower);
  const span = spanOf(lower) ?? months?.span ?? null;
  const horizon = /\blong[- ]?(?:er)?[- ]?term\b|\bthrough[- ](?:the[- ])?cycle\b/.test(lower)
    ? 'long_term'
    : /\bmulti[- ]?year\b|\bcagr\b|\b(?:three|five|3|5)[- ]year\b/.test(lower)
      ? 'multi_year'
      : null;
  const year = date.year ?? yearOf(TWO_YEARS.exec(lower)?.[1] ?? named?.[1] ?? named?.[2]);
  const time: HeadTime = {
    span,
    quarter:
      quarter === null
        ? null
        : Number(quarter[1] ?? quarter[2] ?? quarter[4] ?? ORDER[quarter[3] ?? '']),
    half: half === null ? null : Number(half[1] ?? half[2] ?? ORDER[half[3] ?? '1']),
    year,
    month: date.month,
    day: date.day,
    isAsOf:
      /\bas (?:of|at)\b|\bat (?:the )?(?:end|period)|\bend of (?:the )?period\b|\bbalance\b/.test(
        lower,
      ),
    horizon,
  };
  return span === null && year === null && time.month === null && horizon === null ? null : time;
}

/** The month a column ends in, where its head names one with its year. */
export function monthOfHead({ year, month, day }: HeadTime): Month | null {
  return year === null || month === null ? null : monthEnded(year, month, day ?? 28);
}

const PERIOD_WORDS =
  /\b(?:(?:three|six|nine|twelve|thirteen|fourteen|twenty[- ]six|thirty[- ]nine|fifty[- ](?:two|three)|\d{1,2})[- ](?:months?|weeks?)|q[1-4]|[1-4]q|h[12]|[12]h|first|second|third|fourth|1st|2nd|3rd|4th|full|fiscal|half|half-year|quarters?|years?|year-to-date|ytd|fy|cy|ltm|ttm|trailing|last|ended|ending|end|for|the|as|of|at|on|in|and|period|periods|to|date|unaudited|audited|restated|recast|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:fy|cy|q[1-4]|[1-4]q|h[12]|[12]h) ?(?:fy ?)?'?(?:19|20)?\d\d[ae]?(?:\.\d{1,2})?|(?:19|20)\d\d[ae]?|\d{1,2}(?:st|nd|rd|th)?)\b/g;

/** Whether a lower-cased text consists of nothing but a time. */
export function isTime(words: string): boolean {
  const lower = inOneYear(words);
  if (headTime(lower) === null) return false;
  const rest = lower
    .replace(ISO, ' ')
    .replace(TWO_YEARS, ' ')
    .replace(SLASHED, ' ')
    .replaceAll(/\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b/g, ' ')
    .replaceAll(PERIOD_WORDS, ' ');
  return !/[a-z\d%$]/.test(rest.replaceAll(/\(\w\)/g, ''));
}
