import { scan } from '../patterns/scan.ts';
import { companyFromText, HEAD, tickerFromName } from './companyName.ts';
import { nextReportFromText } from './nextReport.ts';
import { isoDay, MONTH, monthEnded, monthOf, type Month } from './day.ts';
import { CONDUCTOR } from '../lexicon/speakers.ts';
import type { DocumentFacts, DocumentHints } from '../types.ts';

const TITLE = 400;
const NAMES: readonly string[] = ['first', 'second', 'third', 'fourth'];
const QUARTER_YEAR =
  /\b(?:q([1-4])|(first|second|third|fourth)[- ](?:fiscal )?quarter)(?: of| and full[- ]year| and year| ended [a-z]{3,9} \d{1,2},)? {0,2}(?:fiscal )?(?:year )?(?:fy ?)?(20\d\d)\b|\b(?:q([1-4]),? ?(?:fy ?'?|')|([1-4])q ?(?:fy ?)?'?)(\d\d)\b/g;
const YEAR_QUARTER = /\b(?:fiscal )?(20\d\d) (first|second|third|fourth)[- ]quarter\b/g;
const QUARTER_ONLY = /\b(first|second|third|fourth)[- ](?:fiscal )?quarter\b/g;
/** "for the third quarter, we expect", "third quarter outlook": a quarter that is guided, not reported. */
const GUIDED_AFTER =
  /^(?: (?:of )?(?:fiscal )?(?:year )?20\d\d)?(?:,? (?:we|the company|management|it)(?: now| currently)? (?:expects?|anticipates?|projects?|forecasts?|estimates?|guides?|plans?)\b| (?:\w+ ){0,2}(?:outlook|guidance|forecast)\b)/;
const GUIDED_BEFORE =
  /\b(?:outlook|guidance|forecasts?|expects?|expectations?) for (?:the |its |our )?(?:fiscal )?$/;
const FISCAL_YEAR = /\b(?:fiscal(?: and)?(?: year)?|full[- ]year) (20\d\d)\b/;
const DATE = new RegExp(`\\b(?:${MONTH} (\\d{1,2}),?|(\\d{1,2}) ${MONTH}) (20\\d\\d)\\b`, 'g');
const HALF =
  /\b(?:half[- ]year(?:ly)?|interim|first[- ]half|six[- ]months?) (?:(?:financial )?results|report|ended)\b/;
const YEAR = /\b20\d\d\b/;
/** "ended September 30, 2021", "as of": a day of the books, not of the document. */
const PERIOD_END =
  /\b(?:ended|ending|ends|as of|at|through|until|since|from|to) (?:[a-z]{3,6}day,? )?$/;
const YEAR_END = new RegExp(
  `\\bfiscal year (?:ends?|ended|ending)(?: on| in)?(?: the last \\w+ (?:of|in))? ${MONTH}`,
);
/** "for its second fiscal quarter ended December 27, 2025". */
const QUARTER_END = new RegExp(
  `\\bquarter(?: and (?:full |fiscal )?year)?(?: of (?:fiscal )?(?:year )?20\\d\\d)?,?(?: which)? ended (?:on )?${MONTH} (\\d{1,2}),? (20\\d\\d)`,
  'g',
);
const NAME = /^[a-z.]{1,8}[_-](?:q([1-4])[_-]?(20\d\d)|(20\d\d)[_-]?q([1-4]))/i;

/** What a file name such as `ABC_q1_2021` says about its document. */
export function hintsFromName(name: string): DocumentHints {
  const match = NAME.exec(name);
  const quarter = match?.[1] ?? match?.[4];
  const year = match?.[2] ?? match?.[3];
  const ticker = tickerFromName(name);
  return {
    ...(ticker === null ? {} : { tickerInName: ticker }),
    ...(quarter === undefined || year === undefined
      ? {}
      : { fiscalQuarter: Number(quarter), fiscalYear: Number(year) }),
  };
}

interface Quarter {
  readonly quarter: number | null;
  readonly year: number | null;
}

/** The first quarter named that way which is not one to come. */
function firstReported(pattern: RegExp, head: string): RegExpExecArray | null {
  const isGuided = ({ index, 0: said }: RegExpExecArray): boolean =>
    GUIDED_AFTER.test(head.slice(index + said.length, index + said.length + 60)) ||
    GUIDED_BEFORE.test(head.slice(Math.max(0, index - 40), index));
  return scan(pattern, head).find((match) => !isGuided(match)) ?? null;
}

function quarterFromText(head: string): Quarter {
  const direct = firstReported(QUARTER_YEAR, head);
  const turned = firstReported(YEAR_QUARTER, head);
  if (direct !== null && (turned === null || direct.index < turned.index)) {
    const [, number, name = '', year, short, shortBefore, ending] = direct;
    const said = number ?? short ?? shortBefore;
    return {
      quarter: said === undefined ? NAMES.indexOf(name) + 1 : Number(said),
      year: year === undefined ? 2000 + Number(ending) : Number(year),
    };
  }
  if (turned !== null)
    return { quarter: NAMES.indexOf(turned[2] ?? '') + 1, year: Number(turned[1]) };
  const only = firstReported(QUARTER_ONLY, head);
  const year = FISCAL_YEAR.exec(head);
  return {
    quarter: only === null ? null : NAMES.indexOf(only[1] ?? '') + 1,
    year: year === null ? null : Number(year[1]),
  };
}

function dateFromText(head: string): string | null {
  const match = scan(DATE, head).find(
    ({ index }) => !PERIOD_END.test(head.slice(Math.max(0, index - 24), index)),
  );
  if (match === undefined) return null;
  const [, month, day, dayBefore, monthAfter, year = ''] = match;
  return isoDay(month ?? monthAfter ?? '', day ?? dayBefore ?? '', year);
}

/** More months between the end of a quarter and its results are those of a quarter before. */
const MOST_MONTHS_AFTER = 3;

function isReportedOn(date: string | null, { year, month }: Month): boolean {
  if (date === null) return true;
  const months = (Number(date.slice(0, 4)) - year) * 12 + Number(date.slice(5, 7)) - month;
  return months <= MOST_MONTHS_AFTER;
}

/** The end of the quarter reported: documents also name the quarter of the last filing, or of a year ago. */
function quarterEndFromText(head: string, date: string | null): Month | null {
  const ended = scan(QUARTER_END, head).map(([, name = '', day, year]) =>
    monthEnded(Number(year), monthOf(name), Number(day)),
  );
  return ended.find((month) => isReportedOn(date, month)) ?? null;
}

/** The last month of the year whose quarter ended in a month; of years to November or January December, as they are mostly counted. */
function yearEndMonth(ended: number, quarter: number): number {
  const end = (ended + (4 - quarter) * 3) % 12 || 12;
  return end === 11 || end === 1 ? 12 : end;
}

/** Nobody reports within so many days: a quarter that ended a few days ago is not the one reported. */
const LEAST_DAYS = 7;

/** The month the quarter reported on a day ended in: results come two to eight weeks after it. */
function monthBefore(date: string | null): number | null {
  if (date === null) return null;
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  return ((month + 10 - (day <= LEAST_DAYS ? 1 : 0)) % 12) + 1;
}

/** Ticker, quarter reported, date and fiscal year end; hints from outside win over the text. */
export function documentFacts(text: string, hints: DocumentHints): DocumentFacts {
  const head = text.slice(0, HEAD).toLowerCase();
  const said = quarterFromText(head);
  const date = hints.date ?? dateFromText(head);
  const quarterEnd = quarterEndFromText(head, date);
  const stated = monthOf(YEAR_END.exec(head)?.[1] ?? '');
  const named = companyFromText(text);
  const fiscalQuarter = hints.fiscalQuarter ?? said.quarter;
  const fiscalHalf = fiscalQuarter === null && HALF.test(head.slice(0, TITLE)) ? 1 : null;
  const halfYear = fiscalHalf === null ? null : Number(YEAR.exec(head)?.[0] ?? NaN) || null;
  const ended = quarterEnd?.month ?? monthBefore(date);
  const derived =
    ended === null || fiscalQuarter === null ? 12 : yearEndMonth(ended, fiscalQuarter);
  return {
    company: hints.company ?? named.company,
    ticker: hints.ticker ?? named.ticker ?? hints.tickerInName ?? null,
    fiscalYear: hints.fiscalYear ?? said.year ?? halfYear,
    fiscalQuarter,
    fiscalHalf,
    reports: fiscalQuarter !== null ? 'quarter' : fiscalHalf !== null ? 'half' : null,
    fiscalYearEndKnown: hints.fiscalYearEndMonth !== undefined || stated > 0 || ended !== null,
    fiscalYearEndMonth: hints.fiscalYearEndMonth ?? (stated > 0 ? stated : derived),
    date,
    quarterEnd,
    nextReport: hints.nextReport ?? nextReportFromText(text, date),
    spoken: CONDUCTOR.test(head),
    currency: null,
    parts: [],
  };
}
