import type { Row } from './collect.ts';
import type { Column } from './columns.ts';
import type { TableContext } from './context.ts';
import { headTime, type Span } from './headPeriod.ts';
import { endOf, periodOf, type Settled } from './resolve.ts';
import type { Period } from '../types.ts';

export interface Dated {
  readonly period: Period;
  readonly settled: Settled;
}

/** What the titles of a table say of its time, the nearest first. */
function titleTimes(titles: readonly string[]): readonly (readonly [string, Span | null])[] {
  return titles
    .toReversed()
    .filter((title) => title.length < 200)
    .map((title) => [title.toLowerCase(), headTime(title.toLowerCase())?.span ?? null] as const);
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
  const near = isOwn ? own : (column.time ?? section ?? null);
  if (near !== null) {
    // A head of years alone takes how long they run from the row, the section or the title.
    const long = near.span ?? column.time?.span ?? section?.span ?? null;
    const said = periodOf(near, anchor, long);
    if (said !== null) return { period: said, settled: column.isMended ? 'default' : 'head' };
    // Cash flows are counted since the year began, unless their own title says otherwise.
    const since = context.kind === 'cash' && !isOwnSpan ? periodOf(near, anchor, 'ytd') : null;
    if (since !== null) return { period: since, settled: 'default' };
    const titled = periodOf(near, anchor, span);
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
