import { formatPeriod, type Period } from '../../../domain/time/period.ts';
import { periodKeyOf, quarterEndingIn } from '../../../domain/time/periodLabel.ts';
import { remember } from '../../csv/remember.ts';
import { endingMonth, monthOf, readDay } from '../cells/dates.ts';
import type { PeriodSaid } from './descriptor.ts';

/** A label, and whether it says that its figures are reported (`2024A`), expected (`FY25E`) or guided. */
export interface LabelSaid {
  readonly period: PeriodSaid;
  readonly mark: Mark | null;
}

type Mark = 'actual' | 'expectation' | 'guidance';

const NUMBERS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12 };
const MARKS: Readonly<Record<string, Mark>> = {
  a: 'actual',
  r: 'actual',
  e: 'expectation',
  f: 'expectation',
  g: 'guidance',
};

function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** `12 months ended Dec. 31, 2024`, `Three Months Ended March 31, 2024`, `Quarter ended ...`, `FYE ...`. */
function stretchEnding(text: string): PeriodSaid | null {
  const named =
    /^(?<month>[a-z]{3,9}\.?[ '/-]{1,2}(?:\d{4}|\d{2})) (?:quarter|qtr)(?: \(f?q[1-4]\))?$/u.exec(
      text,
    )?.groups?.['month'];
  const quarter = named === undefined ? null : monthLabel(named);
  if (quarter !== null && 'end' in quarter) return { end: quarter.end, months: 3 };
  const said =
    /^(?:(?<count>\d{1,2}|three|six|nine|twelve)[ -]?(?:months?|m)|(?<unit>quarter|year|half))[ -]?(?:(?:period )?end(?:ed|ing) )?(?<rest>.+)$/u.exec(
      text,
    )?.groups;
  if (said === undefined) return null;
  const day = readDay(said['rest'] ?? '');
  if (day === null) return null;
  const { count, unit } = said;
  const months =
    unit === undefined
      ? (NUMBERS[count ?? ''] ?? Number(count))
      : { quarter: 3, half: 6, year: 12 }[unit];
  return { end: day, months: months ?? null };
}

/** `2024-09`, `2024/09`, `2024年9月`: the month something ends in, as a number. */
function monthNumber(text: string): PeriodSaid | null {
  const said =
    /^(?<year>(?:19|20)\d{2})(?:[-/.](?<a>0[1-9]|1[0-2])|年(?<b>1[0-2]|[1-9])月(?<term>期)?)$/u.exec(
      text,
    )?.groups;
  if (said === undefined) return null;
  const month = Number(said['a'] ?? said['b']);
  return {
    end: lastDayOf(Number(said['year']), month),
    months: said['term'] === undefined ? null : 12,
  };
}

/** Periods as they are written in Chinese and Japanese, as labels of ours: `2024年第三季度`, `2025年3月期第1四半期`. */
function eastAsian(text: string): string {
  const number = (sign: string): string => String('一二三四'.indexOf(sign) + 1 || sign);
  return text
    .replace(/年(?:1[0-2]|[1-9])月期 ?(?=第)/u, '年')
    .replace(
      /^(?<year>\d{4})年?度? ?第?(?<n>[1-4一二三四])(?:季度?|四半期)(?:报|報)?$/u,
      (...found) => {
        const { year = '', n = '' } = found.at(-1) as Record<string, string>;
        return `q${number(n)} ${year}`;
      },
    )
    .replace(/^(?<year>\d{4})年?一季[报報]$/u, 'q1 $<year>')
    .replace(/^(?<year>\d{4})年?(?:上半年|中[报報]|半年[报報]|半年度)$/u, 'h1 $<year>')
    .replace(/^(?<year>\d{4})年?下半年$/u, 'h2 $<year>')
    .replace(/^(?<year>\d{4})(?:年度?|年[报報]|年通期|通期)$/u, '$<year>');
}

/** `Mar-24`, `March 2024`, `Mar 24`: the month something ends in. */
function monthLabel(text: string): PeriodSaid | null {
  const said = /^(?<month>\p{L}{3,9})\.?[ '/-]{1,2}(?<year>\d{4}|\d{2})$/u.exec(text)?.groups;
  const month = monthOf(said?.['month'] ?? '');
  if (said === undefined || month === 0) return null;
  const year = Number(said['year']);
  return { end: lastDayOf(year < 100 ? 2000 + year : year, month), months: null };
}

/** Nobody lives in the year 2764, and no company guided for 1893. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2060;

/** Whether a text is a year a period can be of. */
export function isYear(text: string): boolean {
  const year = /^\d{4}$/u.test(text.trim()) ? Number(text) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function isOfOurTime(period: PeriodSaid): boolean {
  return isYear(('key' in period ? period.key : period.end).slice(0, 4));
}

/**
 * Reads what a heading or cell says of a period: a label (`1Q24`, `FY2024E`, `Q3-FY25A`, `9M 2024`), or the
 * day it ends on, alone or with a length. Null when it says nothing of one.
 */
export const readPeriodSaid: (text: string) => LabelSaid | null = remember((text) => {
  const said = readAnew(text);
  return said !== null && isOfOurTime(said.period) ? said : null;
});

function readAnew(whole: string): LabelSaid | null {
  const text = whole.trim().toLowerCase().replace(/[ _]+/gu, ' ');
  if (text === '' || text.length > 60) return null;
  const summed = fromStartOfYear(text);
  if (summed !== null) return summed;
  const marked =
    /^(?<label>.*\d)[ ]?(?:(?<letter>[aerfp])|\((?<inner>[aerfp])\)|(?<word>actual|est\.?|estimate|guidance))$/u.exec(
      text,
    )?.groups;
  const letter = marked?.['letter'] ?? marked?.['inner'] ?? marked?.['word']?.slice(0, 1) ?? '';
  const label = marked?.['label'] ?? text;
  const mark = MARKS[letter] ?? null;
  const months = /^(?<n>[369]|12)m[ -]?(?:fy)?[ -]?'?(?<year>\d{4}|\d{2})$/u.exec(label)?.groups;
  if (months !== undefined) {
    const year = Number(months['year']) % 100;
    const length = Number(months['n']) / 3;
    return {
      period: {
        key:
          length === 4
            ? `20${String(year).padStart(2, '0')}-FY`
            : `20${String(year).padStart(2, '0')}-YTD${length}`,
      },
      mark,
    };
  }
  const ytd =
    /^(?:ytd ?q(?<a>[1-4])|q(?<b>[1-4]) ?ytd|(?<c>[1-4])q ?ytd)[ -]?(?:fy)?'?(?<year>\d{4})$/u.exec(
      label,
    )?.groups;
  if (ytd !== undefined) {
    const index = ytd['a'] ?? ytd['b'] ?? ytd['c'] ?? '';
    return {
      period: { key: index === '4' ? `${ytd['year']}-FY` : `${ytd['year']}-YTD${index}` },
      mark,
    };
  }
  const worded = eastAsian(label)
    .replace(
      /^(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:fiscal )?quarter/u,
      (word) => `q${ordinal(word)}`,
    )
    .replace(/^quarter (?=[1-4])/u, 'q')
    .replace(/^(?<n>[1-4])q ?fy[ -]/u, 'q$<n> fy')
    .replace(
      /^(?:gj|geschäftsjahr|exercice|ejercicio|esercizio|boekjaar|räkenskapsår) ?(?=\d)/u,
      'fy',
    )
    .replace(/^(?:full|fiscal) year(?: end(?:ed|ing))? /u, 'fy')
    .replace(/^(?<n>[1-4])(?:(?:st|nd|rd|th)? qtr|\. ?quartal)/u, 'q$<n>')
    // Quarters are trimesters in French and Spanish, halves semesters.
    .replace(/^(?:t(?<n>[1-4])|(?<m>[1-4])t)(?=[ '-]?(?:20)?\d{2}$)/u, 'q$<n>$<m> ')
    .replace(/^s(?=[12] 20\d{2}$)/u, 'h')
    .replace(/^kv(?:artal)?\.? ?(?=[1-4] )/u, 'q')
    .replace(/^(?:hel|års|full)år(?:et)? (?=(?:20)?\d{2}$)/u, 'fy')
    .replace(/^(?<year>20\d{2})[ -](?<half>h[12])$/u, '$<half> $<year>')
    .replace(/^fy-/u, 'fy')
    .replace(/^(?:of|,) /u, '');
  const key =
    periodKeyOf(worded) ??
    periodKeyOf(
      worded
        .replace(/\(|\)|,|\bof\b/gu, ' ')
        .replace(/ +/gu, ' ')
        .trim(),
    ) ??
    slashYear(worded);
  if (key !== null) return { period: { key }, mark };
  const day = readDay(label);
  if (day !== null) return { period: { end: day, months: null }, mark };
  const period = stretchEnding(label) ?? monthLabel(label) ?? monthNumber(label);
  return period === null ? null : { period, mark };
}

const TO_DATE = String.raw`(?:ytd|year[ -]to[ -]date|cumulative|cumulated|cum\.?|累計期間|累計|累计)`;
const BEFORE = new RegExp(
  String.raw`^\(?${TO_DATE}\)?(?: ?(?:to|through|till|until|-|:))? ?(?<rest>.+)$`,
  'u',
);
const AFTER = new RegExp(String.raw`^(?<rest>.*[^ (]) ?\(?${TO_DATE}\)?$`, 'u');
/** `nine months 2024`, `first nine months of FY2024`, `nine months to Q3 2024`. */
const FIRST_MONTHS =
  /^(?:first )?(?<count>[369]|three|six|nine|12|twelve)[ -]months?(?: (?:to|of|in|through|ended|ending))?[ ,]*(?<rest>\(?(?:q[1-4] )?(?:fy)?'?(?:\d{4}|\d{2})\)?)$/u;
/** `Jan-Sep 2024`, `January to September 2024`. */
const MONTHS_THROUGH =
  /^(?<from>[a-z]{3,9})\.? ?(?:-|–|to|through) ?(?<to>[a-z]{3,9})\.?,? (?<year>\d{4})$/u;
/** `2024年1-9月`, `2024年前三季度`. */
const CHINESE_MONTHS = /^(?<year>\d{4})年?(?:1[-–~至](?<to>3|6|9|12)月|(?<three>前三季度))$/u;

function yearToDate(year: number, quarters: number): PeriodSaid {
  return { key: quarters === 4 ? `${year}-FY` : `${year}-YTD${quarters}` };
}

/** `1-6/2025`, `Q1-Q3 2025`, `jan-sep 25`. */
const PARTS_THROUGH =
  /^(?:1|01)[-–](?<months>0?[369]|12)[/ .](?<year>\d{4})$|^q1 ?[-–] ?q(?<quarter>[234])[ /-](?:fy)?(?<of>\d{4})$/u;

/** A period that sums the quarters from the start of its year: never one of them. */
function fromStartOfYear(text: string): LabelSaid | null {
  const chinese = CHINESE_MONTHS.exec(text)?.groups;
  if (chinese !== undefined) {
    const quarters = chinese['three'] === undefined ? Number(chinese['to']) / 3 : 3;
    return { period: yearToDate(Number(chinese['year']), quarters), mark: null };
  }
  const parts = PARTS_THROUGH.exec(text)?.groups;
  if (parts !== undefined) {
    const quarters = Number(parts['quarter'] ?? Number(parts['months']) / 3);
    return { period: yearToDate(Number(parts['year'] ?? parts['of']), quarters), mark: null };
  }
  const through = MONTHS_THROUGH.exec(text)?.groups;
  if (through !== undefined) {
    const [from, to] = [monthOf(through['from'] ?? ''), monthOf(through['to'] ?? '')];
    const months = to - from + 1;
    if (from === 0 || to === 0 || months < 3 || months % 3 !== 0) return null;
    return { period: { end: lastDayOf(Number(through['year']), to), months }, mark: null };
  }
  const months = FIRST_MONTHS.exec(text)?.groups;
  if (months !== undefined) {
    const count = NUMBERS[months['count'] ?? ''] ?? Number(months['count']);
    const year = Number(/(?<year>\d{4}|\d{2})\)?$/u.exec(months['rest'] ?? '')?.groups?.['year']);
    return { period: yearToDate(year < 100 ? 2000 + year : year, count / 3), mark: null };
  }
  const rest = (BEFORE.exec(text) ?? AFTER.exec(text))?.groups?.['rest'] ?? '';
  const said = rest === '' ? null : readAnew(rest);
  if (said === null || !('key' in said.period)) return null;
  const { year = '', quarter = '' } =
    /^(?<year>\d{4})-(?:Q|YTD)(?<quarter>[1-4])$/u.exec(said.period.key)?.groups ?? {};
  return quarter === ''
    ? null
    : { period: yearToDate(Number(year), Number(quarter)), mark: said.mark };
}

function ordinal(text: string): number {
  return (
    ['first', 'second', 'third', 'fourth'].indexOf(text.split(' ')[0] ?? '') + 1 || Number(text[0])
  );
}

/** `2023/24`, `FY23/24`: a year named after the one it ends in. */
function slashYear(text: string): string | null {
  const said = /^(?:fy ?)?(?:20)?(?<from>\d{2})[/-](?:20)?(?<to>\d{2})$/u.exec(text)?.groups;
  if (said === undefined) return null;
  const [from, to] = [Number(said['from']), Number(said['to'])];
  return to === from + 1 ? `20${String(to).padStart(2, '0')}-FY` : null;
}

/**
 * The fiscal period that ends on a day, so many months long, in a company whose fiscal year ends in
 * `endMonth`. Null where no period of that company ends there: the day may be a date of something else.
 */
export function periodEndingOn(end: string, months: number, endMonth: number): string | null {
  const { year, month } = endingMonth(end);
  const quarter = quarterEndingIn(year, month, endMonth);
  if (quarter?.kind !== 'quarter') return null;
  const period = stretched(quarter, months);
  return period === null ? null : formatPeriod(period);
}

function stretched(quarter: Period & { readonly kind: 'quarter' }, months: number): Period | null {
  const { year, index } = quarter;
  if (months === 3) return quarter;
  if (months === 12) return index === 4 ? { kind: 'year', year } : null;
  // Half a year that starts with the fiscal year is the year to date.
  if (months === 6 && index === 4) return { kind: 'half', year, index: 2 };
  return months === index * 3 ? { kind: 'ytd', year, index } : null;
}

/** A length in days as months of a fiscal period: 13, 26, 39 or 52 weeks and a week more or less. */
export function monthsOf(days: number): number | null {
  if (days >= 80 && days <= 100) return 3;
  if (days >= 172 && days <= 192) return 6;
  if (days >= 262 && days <= 284) return 9;
  return days >= 354 && days <= 378 ? 12 : null;
}
