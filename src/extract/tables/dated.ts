import type { Row } from './collect.ts';
import type { Column } from './columns.ts';
import type { TableContext } from './context.ts';
import { headTime, type HeadTime, type Span } from './headPeriod.ts';
import { endOf, periodOf, type Settled } from './resolve.ts';
import type { Period } from '../types.ts';

/** Lines that are longer are no titles. */
const LONGEST_TITLE = 200;

export interface Dated {
  readonly period: Period;
  readonly settled: Settled;
}

/** What the titles of a table say of its time, the nearest first. */
function titleTimes(titles: readonly string[]): readonly (readonly [string, Span | null])[] {
  return titles
    .toReversed()
    .filter((title) => title.length < LONGEST_TITLE)
    .map((title) => [title.toLowerCase(), headTime(title.toLowerCase())?.span ?? null] as const);
}

function isBareYear({ year, month, quarter, half, span }: HeadTime): boolean {
  return year !== null && month === null && quarter === null && half === null && span === null;
}

function isPartOfYear(time: HeadTime | null): boolean {
  return time !== null && time.span !== null && time.span !== 'year' && time.year !== null;
}

/** "2025" below "three months ended July 31": a year of the calendar, not the company's. */
function inMonth(time: HeadTime, titles: readonly string[]): HeadTime {
  if (!isBareYear({ ...time, span: null })) return time;
  const titled = titles
    .toReversed()
    .filter((title) => title.length < LONGEST_TITLE)
    .map((title) => headTime(title.toLowerCase()))
    .find((one) => one !== null && one.span !== null);
  if (titled === undefined || titled === null || titled.month === null) return time;
  return time.span !== null && time.span !== titled.span
    ? time
    : { ...time, month: titled.month, day: titled.day, span: titled.span };
}

/** The period of a column in a row, and what settled it; null where nothing does. */
export function dateOf(
  column: Column,
  row: Row,
  context: TableContext,
  ahead: boolean,
): Dated | null {
  const { anchor, titles } = context;
  const own = headTime(row.label.toLowerCase());
  const section = row.sections
    .map((text) => headTime(text.toLowerCase()))
    .find((time) => time !== null);
  const times = titleTimes(titles);
  const span = times.find(([, said]) => said !== null)?.[1] ?? null;
  const isOwnSpan = titles.some((title) =>
    /\b(?:months?|weeks?|quarter|year) ended\b/i.test(title),
  );
  const isOwn = own !== null && (own.year !== null || own.quarter !== null);
  const said = isOwn ? own : (column.time ?? section ?? null);
  // One column that names its part of the year says that the others are not of the title's.
  const isTitled = context.columns.every(
    ({ time }) => time === null || isBareYear({ ...time, span: null }),
  );
  const near = said !== null && isTitled ? inMonth(said, titles) : said;
  if (near !== null) {
    // A head of years alone takes how long they run from the row, the section or the title.
    const long = near.span ?? column.time?.span ?? section?.span ?? null;
    const found = periodOf(near, anchor, long);
    if (found !== null) return { period: found, settled: column.isMended ? 'default' : 'head' };
    // Cash flows are counted since the year began, unless their own title says otherwise.
    const since = context.kind === 'cash' && !isOwnSpan ? periodOf(near, anchor, 'ytd') : null;
    if (since !== null) return { period: since, settled: 'default' };
    // "Q3 2025 | Q3 2024 | 2024": a year beside parts of years is a whole one.
    const isWhole = isBareYear(near) && context.columns.some(({ time }) => isPartOfYear(time));
    const titled = periodOf(near, anchor, isWhole ? 'year' : span);
    if (titled !== null) return { period: titled, settled: 'title' };
    // Years in a column of guidance are whole ones.
    const whole = ahead || anchor.quarter === 4 || anchor.quarter === null ? 'year' : null;
    const year = whole === null ? null : periodOf(near, anchor, whole);
    return year === null ? null : { period: year, settled: 'default' };
  }
  // Of several columns without a head none is dated by the title.
  if (column.text === '' && context.columns.length > 1) return null;
  const { year, quarter } = anchor;
  for (const [title, said] of times) {
    const time = headTime(title);
    // "2024 targets": what is guided for a year and no more is guided for all of it.
    const long = said ?? (ahead && time?.month === null ? 'year' : null);
    const period = time === null ? null : periodOf(time, anchor, long);
    if (period === null) continue;
    const end = endOf(period);
    const isOver =
      ahead &&
      end !== null &&
      year !== null &&
      quarter !== null &&
      end <= year * 4 + quarter &&
      period.type !== 'year';
    if (!isOver) return { period, settled: 'title' };
  }
  if (year === null) return null;
  if (ahead)
    return {
      period: { type: 'year', fiscalYear: quarter === 4 ? year + 1 : year },
      settled: 'default',
    };
  if (context.columns.length > 1 || quarter === null) return null;
  return { period: { type: 'quarter', quarter, fiscalYear: year }, settled: 'document' };
}
