import { scan } from '../patterns/scan.ts';
import { MONTH, monthEnded, monthOf, type Month } from './day.ts';

const SPAN =
  '(?:(fiscal year|financial year|full year|year)|(nine[- ]months?|(?:39|40|thirty[- ]nine|forty)[- ]weeks?)|(six[- ]months?|half[- ]year|(?:2[4-8]|twenty[- ](?:four|six|eight))[- ]weeks?)|(quarter|three[- ]months?|(?:1[2-4]|twelve|thirteen|fourteen)[- ]weeks?))';
/** "for its second fiscal quarter ended December 27, 2025", "the 39-week fiscal period ended 2 November 2024". */
const ENDED = new RegExp(
  `\\b${SPAN}"?\\)?(?: (?:fiscal )?(?:period|quarter|year))?(?: and (?:full |fiscal )?year)?(?: of (?:fiscal )?(?:year )?20\\d\\d| 20\\d\\d)?(?: \\([^)]{1,30}\\))?,?(?: which| that)? end(?:ed|ing|s) (?:on )?(?:[a-z]{3,6}day,? )?(?:${MONTH} (\\d{1,2})|(\\d{1,2}) ${MONTH}),? (20\\d\\d)`,
  'g',
);
/** "At the end of the quarter, October 31, 2024", "as of September 30, 2025": the books of the quarter reported. */
const BOOKS = new RegExp(
  `\\b(?:as of|end of (?:the|our) (?:\\w+ )?(?:quarter|period),?(?: on)?|quarter-end,?|and cash equivalents at) ${MONTH} (\\d{1,2}),? (20\\d\\d)`,
  'g',
);
const STATED = new RegExp(
  `\\b(?:fiscal|financial) year(?:[- ]end)?(?: is| of)?(?: ends?| ended| ending| runs? (?:from \\w+ )?(?:to|through))?(?: on| in)?(?: the)?(?: last \\w+ (?:of|in)| (?:\\w+ )?nearest(?: to)?)? ${MONTH}\\b`,
);
const FISCAL = /\bfiscal (?:year|quarter|20\d\d|'?\d\d)\b|\bfy ?'?\d\d/;
const MONTH_QUARTER = new RegExp(`\\b${MONTH}(?: 20\\d\\d)? quarter\\b`, 'g');

export interface YearEnd {
  /** 1 to 12; December where nothing says it. */
  readonly month: number;
  readonly isKnown: boolean;
  /** The end of the quarter reported, where it is said. */
  readonly quarterEnd: Month | null;
  /** The end of the year reported, where it is said. */
  readonly yearEnd: Month | null;
  readonly halfEnd: Month | null;
  /** The end of the year the document stands in, where it is said: "half-year results, fiscal year ending 31 March 2026". */
  readonly yearAhead: Month | null;
}

interface Span {
  readonly kind: 'year' | 'nine' | 'half' | 'quarter';
  readonly end: Month;
}

function spansOf(text: string): readonly Span[] {
  return scan(ENDED, text).map(([, year, nine, half, , name, day, dayBefore, nameAfter, ended]) => {
    const month = monthOf(name ?? nameAfter ?? '');
    const end = monthEnded(Number(ended), month, Number(day ?? dayBefore));
    const kind =
      year !== undefined
        ? 'year'
        : nine !== undefined
          ? 'nine'
          : half !== undefined
            ? 'half'
            : 'quarter';
    return { kind, end };
  });
}

/** More months between the end of a quarter and its results are those of a quarter before. */
const MOST_MONTHS_AFTER = 3;

function monthsTo(date: string, { year, month }: Month): number {
  return (Number(date.slice(0, 4)) - year) * 12 + Number(date.slice(5, 7)) - month;
}

function isReportedOn(date: string | null, { year, month }: Month): boolean {
  if (date === null) return true;
  const months = monthsTo(date, { year, month });
  return months <= MOST_MONTHS_AFTER && months >= 0;
}

function isAhead(date: string, end: Month): boolean {
  const months = -monthsTo(date, end);
  return months >= 0 && months < 12;
}

/** The month so many months later. */
function later(month: number, months: number): number {
  return ((month + months - 1) % 12) + 1;
}

function mostVoted(votes: ReadonlyMap<number, number>): number | null {
  let [most, top]: [number | null, number] = [null, 0];
  for (const [month, count] of votes) if (count > top) [most, top] = [month, count];
  return most;
}

/** The end of the quarter before a day, from the days of the books told of. */
function booksClosed(text: string, date: string | null): Month | null {
  if (date === null) return null;
  const ends = scan(BOOKS, text)
    .filter(([, , day]) => Number(day) >= FIRST_LAST_DAY || Number(day) <= LATEST_FIRST_DAY)
    .map(([, name = '', day, year]) => monthEnded(Number(year), monthOf(name), Number(day)));
  return ends.find((end) => isReportedOn(date, end) && monthsTo(date, end) >= 1) ?? null;
}

/** Quarters end on the last days of a month, or the first of the next. */
const FIRST_LAST_DAY = 24;
const LATEST_FIRST_DAY = 3;

/** The month of the quarter reported where quarters are called by their months: "our January quarter". */
function quarterSpokenOf(text: string, date: string | null): number | null {
  if (date === null) return null;
  const ended = later(Number(date.slice(5, 7)), 11);
  return scan(MONTH_QUARTER, text).some(([, name = '']) => monthOf(name) === ended) ? ended : null;
}

/** Nobody reports within so many days: a quarter that ended a few days ago is not the one reported. */
const LEAST_DAYS = 7;

/** What the day of a report says: results come two to eight weeks after the quarter. */
function fromDate(
  date: string | null,
  quarter: number | null,
): { readonly month: number; readonly isKnown: boolean } {
  if (date === null || quarter === null) return { month: 12, isKnown: false };
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const ended = later(month, day <= LEAST_DAYS ? 10 : 11);
  const end = later(ended, (4 - quarter) * 3);
  // Of years that would end in November or January most end in December and are reported late.
  return end === 11 || end === 1
    ? { month: 12, isKnown: false }
    : { month: end, isKnown: end % 3 === 0 };
}

/**
 * The month a fiscal year ends in, from the days periods are said to have ended on: a year, nine months, half a
 * year, or the quarter whose number is known.
 */
export function yearEndFromText(
  text: string,
  date: string | null,
  quarter: number | null,
): YearEnd {
  const spans = spansOf(text);
  const first = (which: Span['kind']): Month | null =>
    spans.find(({ kind, end }) => kind === which && isReportedOn(date, end))?.end ?? null;
  const quarterEnd = first('quarter') ?? booksClosed(text, date);
  const yearAhead =
    date === null
      ? null
      : (spans.find(({ kind, end }) => kind === 'year' && isAhead(date, end))?.end ?? null);
  const ends = { quarterEnd, yearEnd: first('year'), halfEnd: first('half'), yearAhead };
  const stated = monthOf(STATED.exec(text)?.[1] ?? '');
  if (stated > 0) return { month: stated, isKnown: true, ...ends };
  const votes = new Map<number, number>();
  const vote = (month: number, weight: number): void => {
    votes.set(month, (votes.get(month) ?? 0) + weight);
  };
  for (const { kind, end } of spans) {
    if (kind === 'year') vote(end.month, 3);
    else if (kind === 'nine') vote(later(end.month, 3), 2);
    else if (kind === 'half' && (quarter === 2 || quarter === null)) vote(later(end.month, 6), 2);
  }
  if (quarterEnd !== null && quarter !== null) vote(later(quarterEnd.month, (4 - quarter) * 3), 3);
  const voted = mostVoted(votes);
  if (voted !== null) return { month: voted, isKnown: true, ...ends };
  const spoken = quarterSpokenOf(text, date);
  if (spoken !== null && quarter !== null)
    return { month: later(spoken, (4 - quarter) * 3), isKnown: true, ...ends };
  const guessed = fromDate(date, quarter);
  // A company whose year is not the calendar's calls it fiscal.
  const isPlain = guessed.month === 12 && quarter !== null && date !== null && !FISCAL.test(text);
  return { ...guessed, isKnown: guessed.isKnown || isPlain, ...ends };
}
