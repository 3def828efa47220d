import {
  BETWEEN,
  COMPARED,
  GUIDED_AFTER,
  GUIDED_BEFORE,
  GUIDED_YEAR,
  OF_A_YEAR,
  REPORTS,
  RESULTS,
  RESULTS_OF,
  TO_COME,
  TOLD_YEAR,
} from '../lexicon/document.ts';
import { inOneYear } from '../lexicon/periods.ts';
import { scan } from '../patterns/scan.ts';
import type { Reported } from '../types.ts';

const ORDINALS: readonly string[] = ['first', 'second', 'third', 'fourth'];
/** Every way to name a quarter, half, nine months or year that is reported; the year is looked for beside it. */
const NAMED =
  /\b(?:f?q([1-4])(?:(?=20\d\d)|(?!\d))|([1-4])q(?=\d\d(?:\d\d)?\b|[ ,/'&-]|fy)|(first|second|third|fourth)(?:[- ](?:fiscal|financial))?[- ]quarter|h([12])(?!\d)|([12])h(?=\d\d(?:\d\d)?\b|[ ,/'&-]|fy)|(first|second)[- ]half|(half[- ]year(?:ly)?|interim (?:results|report|financial)|six[- ]months?)|(9m(?=\d\d|[ ,/'-])|nine[- ]months?)|(fiscal(?: year)?|full[- ]year|annual|fy(?=[ '2]|$)|(?:fiscal |financial )?year(?= end| 20)|(?:final|preliminary) results))\b/g;

/** A period some words name, and how surely it is the one the document reports. */
export interface PeriodNamed {
  readonly reports: Reported;
  /** Of the quarter (1-4) or the half (1-2); 0 of others. */
  readonly number: number;
  readonly year: number | null;
  readonly score: number;
  readonly isCompared: boolean;
  readonly isGuided: boolean;
}

function numberOf(ordinal: string | undefined): number {
  return ordinal === undefined ? 0 : ORDINALS.indexOf(ordinal) + 1;
}

function full(short: string): number {
  return short.length === 2 ? 2000 + Number(short) : Number(short);
}

/** The fiscal year that stands beside a period; the year of a day it ended on is none. */
function yearBeside(head: string, from: number, to: number): number | null {
  const glued = /^ ?(?:fy ?)?'?(20\d\d|\d\d)\b(?![%.,]\d| ?(?:percent|million|billion))/.exec(
    head.slice(to, to + 12),
  );
  if (glued !== null && /\dq$|\dh$|9m$/.test(head.slice(from, to))) return full(glued[1] ?? '');
  const after = head.slice(to, to + 70).replace(BETWEEN, ' ');
  const match =
    /^ *(?:'s )?(?:fy ?'? ?|' ?)?(20\d\d)(?![\d%])|^ *(?:fy ?'? ?|' ?)(\d\d)(?![\d%.])/.exec(after);
  if (match !== null) return full(match[1] ?? match[2] ?? '');
  const before = head.slice(Math.max(0, from - 24), from);
  const ahead =
    /(?:^|[^$\d.,])(?:(20\d\d)|fy ?'? ?(\d\d)|(?:fiscal|year) '?(\d\d))(?: fiscal| financial)?(?:'s)?[ ,-]{1,2}(?:first half and |the )?$/.exec(
      before,
    );
  return ahead === null ? null : full(ahead[1] ?? ahead[2] ?? ahead[3] ?? '');
}

const TITLES = 2200;
const LONGEST_TITLE = 140;

function scoreOf(head: string, from: number, to: number): number {
  const before = head.slice(Math.max(0, from - 110), from).replaceAll('\n', ' ');
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
  const after = head.slice(to, to + 80).replaceAll('\n', ' ');
  const start = head.lastIndexOf('\n', from - 1) + 1;
  const stop = head.indexOf('\n', to);
  const line = head.slice(start, stop < 0 ? head.length : stop);
  let score = from < TITLES ? 2 : 1;
  const isNamed = RESULTS.test(after.split(/[.;]/)[0] ?? '') || RESULTS_OF.test(sentence);
  if (isNamed && REPORTS.test(sentence)) score += 5;
  else if (from < TITLES && line.length < LONGEST_TITLE && !/\||[.?!]\s*$/.test(line)) {
    if (RESULTS.test(line)) score += 4;
    // A line of its own: "Q3 2025".
    else if (line.length < 60) score += 3;
  }
  if (/^[^.;]{0,40}\bended\b/.test(after)) score += 2;
  return score;
}

function kindOf(match: RegExpExecArray): Pick<PeriodNamed, 'reports' | 'number'> {
  const [, q, before, ordinal, h, hBefore, half, halfYear, nine] = match;
  const quarter = Number(q ?? before ?? 0) || numberOf(ordinal);
  if (quarter > 0) return { reports: 'quarter', number: quarter };
  const number = Number(h ?? hBefore ?? 0) || numberOf(half) || (halfYear === undefined ? 0 : 1);
  if (number > 0) return { reports: 'half', number };
  return { reports: nine === undefined ? 'year' : 'nine_months', number: 0 };
}

/** The periods a lower-cased head names, without those it announces a report of; of no score where guided or compared with. */
export function periodsNamed(titles: string): readonly PeriodNamed[] {
  const head = inOneYear(titles);
  return scan(NAMED, head).flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const before = head.slice(Math.max(0, from - 60), from).replaceAll('\n', ' ');
    const after = head.slice(to, to + 60).replaceAll('\n', ' ');
    if (TO_COME.test(before)) return [];
    const isGuided = GUIDED_AFTER.test(after) || GUIDED_BEFORE.test(before);
    const kind = kindOf(match);
    const year = yearBeside(head, from, to);
    const isCompared = COMPARED.test(before);
    let score = isCompared || isGuided ? 0 : scoreOf(head, from, to) + (year === null ? 0 : 2);
    // "fiscal 2024" stands beside many a quarter: alone it says what is reported only in a title.
    if (kind.reports === 'year') {
      const words = match[0] + after.slice(0, 60) + before.slice(-30);
      if (score < NAMED_SURELY || !OF_A_YEAR.test(words)) score = 0;
    }
    return [{ ...kind, year, score, isCompared, isGuided }];
  });
}

/** Titles and sentences that name the period of the report score so much. */
const NAMED_SURELY = 6;

function isSure({ score }: PeriodNamed): boolean {
  return score >= NAMED_SURELY;
}

/** The period a document reports by its title or its first sentences; a quarter before longer ones. */
export function reportedPeriod(named: readonly PeriodNamed[]): PeriodNamed | null {
  const best = (reports: (r: Reported) => boolean): PeriodNamed | null =>
    named.reduce<PeriodNamed | null>(
      (top, one) => (reports(one.reports) && one.score > (top?.score ?? 0) ? one : top),
      null,
    );
  const quarter = best((r) => r === 'quarter');
  if (quarter !== null && isSure(quarter)) return quarter;
  const longer = best((r) => r !== 'quarter');
  return longer !== null && isSure(longer) ? longer : null;
}

/** Without a title it is the quarter that is told of most; of as many, the first. */
export function mostSpokenOf(named: readonly PeriodNamed[]): PeriodNamed | null {
  const told = named.filter(({ reports, score }) => reports === 'quarter' && score > 0);
  const counts = [0, 0, 0, 0, 0];
  for (const { number } of told) counts[number] = (counts[number] ?? 0) + 1;
  const most = Math.max(...counts);
  return told.find(({ number }) => counts[number] === most) ?? null;
}

/** Whether a quarter is one whose results come out on a day, of a year by the calendar. */
function comesOutOn(date: string, { number, year }: PeriodNamed): boolean {
  const months =
    (Number(date.slice(0, 4)) - (year ?? 0)) * 12 + Number(date.slice(5, 7)) - number * 3;
  return months >= 1 && months <= 3;
}

/** Where no title names the period: of the quarters a text speaks of, the one that came out on its day. */
export function quarterOn(named: readonly PeriodNamed[], date: string | null): PeriodNamed | null {
  if (date === null) return null;
  return (
    named.find((one) => one.reports === 'quarter' && !one.isGuided && comesOutOn(date, one)) ?? null
  );
}

/**
 * The fiscal year of a report whose period is named without it, from the years it speaks of: those beside the
 * same quarter, those it compares with, and those it guides. Null where nothing says it.
 */
export function yearSpokenOf(
  named: readonly PeriodNamed[],
  text: string,
  quarter: number | null,
): number | null {
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number): void => {
    votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const { reports, number, year, isCompared, isGuided } of named) {
    if (reports !== 'quarter' || isGuided || year === null || number !== quarter) continue;
    vote(isCompared ? year + 1 : year, isCompared ? 2 : 3);
  }
  for (const { reports, number, year, isGuided } of named) {
    if (
      reports === 'quarter' &&
      isGuided &&
      year !== null &&
      quarter !== null &&
      number === (quarter % 4) + 1
    )
      vote(quarter === 4 ? year - 1 : year, 3);
  }
  for (const [, before, fiscal, plain] of scan(GUIDED_YEAR, text))
    vote(full(before ?? fiscal ?? plain ?? '') - (quarter === 4 ? 1 : 0), 1);
  if (quarter === 4) for (const [, year] of scan(TOLD_YEAR, text)) vote(Number(year), 1);
  let [most, top]: [number | null, number] = [null, 0];
  for (const [year, count] of votes) {
    if (count > top || (count === top && year > (most ?? 0))) [most, top] = [year, count];
  }
  // One mention of a year is enough where no other is.
  return top >= 2 || votes.size === 1 ? most : null;
}
