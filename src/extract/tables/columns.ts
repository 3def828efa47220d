import { headMeasure, headBasis, type HeadMeasure } from './measure.ts';
import { headTime, isTime, type HeadTime } from './headPeriod.ts';
import { roleOf, type HeadRole } from './role.ts';
import { trimMarks } from './trim.ts';
import { NO_SCALE, scaleOf, type Scale } from './scale.ts';
import type { Cell } from './cell.ts';
import type { Basis } from '../types.ts';

/** What stands above one column of figures. */
export interface Column extends HeadRole {
  readonly time: HeadTime | null;
  readonly basis: Basis | null;
  readonly scale: Scale;
  readonly isPercent: boolean;
  /** Its head was damaged: its time is our guess. */
  readonly isMended: boolean;
  /** Where measures stand across. */
  readonly measure: HeadMeasure | null;
  /** What is left of the head: the name of a part where parts stand across. */
  readonly words: string;
  readonly text: string;
  /** Of a column of changes: the period its head names as the one they are held against ("vs. 2Q25"). */
  readonly base: HeadTime | null;
}

export const NO_COLUMN: Column = {
  role: null,
  end: null,
  change: null,
  time: null,
  basis: null,
  scale: NO_SCALE,
  isPercent: false,
  isMended: false,
  measure: null,
  words: '',
  text: '',
  base: null,
};

const ROLE_WORDS =
  /\b(?:actuals?|results?|reported|gaap|non-gaap|guidance|outlook|forecasts?|low(?:er)?|high(?:er)?|mid(?:point)?|end|prior|previous|updated|current|new|original|initial|revised|range|estimated?|expected|projected|targets?|change|growth|increase|decrease|variance|unaudited|audited|adjusted|year|quarter|over|on|vs\.?|versus|yoy|y\/y|q\/q|qoq|in|the|as|of|for|and|measures?|us|usd|eur|gbp|yen|millions?|thousands?|billions?|million|percent(?:age)?|%|\$)\b|[%$€£¥₹∆]/gi;
const TIME_WORDS =
  /\b(?:1st|2nd|3rd|4th|three|six|nine|twelve|thirteen|fourteen|months?|weeks?|ended|ending|fiscal|full|half|first|second|third|fourth|year-to-date|ytd|fy|q[1-4]|[1-4]q|h[12]|[12]h|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:q[1-4]|[1-4]q|[12]h|h[12]|fy)? ?'?(?:fy)?\d{2,4}[ae]?)\b|\d+/gi;

function columnOf(text: string): Column {
  const lower = text.toLowerCase();
  const role = roleOf(lower);
  const left = text
    // What a scale is not said of heads no column.
    .replaceAll(
      /\b(?:except|excluding|other than) (?:for )?(?:per|share|percent|ratio)[^|]{0,60}?(?=\b(?:19|20)\d\d|$)/gi,
      ' ',
    )
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(ROLE_WORDS, ' ')
    .replaceAll(TIME_WORDS, ' ')
    .replaceAll(/[^\p{L}&' -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  const words = trimMarks(left, ' -');
  const time = headTime(lower);
  const isAgainst = AGAINST.test(lower);
  return {
    ...role,
    ...(isAgainst ? { change: role.change ?? 'unsaid' } : {}),
    time: isAgainst ? null : time,
    base: isAgainst ? time : null,
    basis: headBasis(text),
    scale: scaleOf(lower),
    isMended: false,
    isPercent: /%|\bpercent|\bmargin\b/.test(lower),
    measure: words === '' || isTime(lower) ? null : headMeasure(words),
    words,
    text,
  };
}

/** Heads of changes that name what they are held against. */
const AGAINST =
  /^(?:(?:%|percent(?:age)?|\$|[∆δ])? ?(?:change|chg|var(?:iance)?|growth|inc\w*|[∆δ])?\.?,? ?(?:%|\(%\))? ?)(?:vs\.?|versus|v\.|compared (?:to|with)|over|from|to) (?=\S)/;

const CHANGE = /^(?:change|variance|increase|decrease|inc|growth|\+\/-|%)/i;
/** "Third Quarter 2025 2024", before an empty cell: two heads that a layout has run together. */
const YEARS_TOGETHER = /^(.*?)((?:(?:^| )(?:19|20)\d\d){2,5})$/;

function parted(said: readonly string[]): readonly string[] {
  const out = [...said];
  said.forEach((text, at) => {
    const match = YEARS_TOGETHER.exec(text);
    const years = match?.[2]?.trim().split(' ') ?? [];
    const isOpen = years.slice(1).every((_, n) => said[at + n + 1] === '');
    if (match === null || !isOpen) return;
    years.forEach((year, n) => {
      out[at + n] = `${match[1] ?? ''} ${year}`.trim();
    });
  });
  return out;
}

/** The cells of one line of heads over so many columns; heads in order are spread evenly where that is possible. */
function overColumns(cells: readonly Cell[], isPlaced: boolean, count: number): readonly string[] {
  const said = parted(cells.map(({ text }) => text));
  const [, ...rest] = said;
  if (isPlaced && said.length === count + 1) return rest;
  if (isPlaced && said.length > count + 1) return rest.slice(0, count);
  const heads = (
    said[0] === '' || (isPlaced && !isTime((said[0] ?? '').toLowerCase()) && said.length > 1)
      ? rest
      : said
  ).filter((text) => !isPlaced || text !== '');
  // "2025 | 2024 | Change" over four columns: a change is given as an amount and as a percent.
  if (!isPlaced && heads.length + 1 === count && CHANGE.test(heads.at(-1) ?? ''))
    return [...heads, heads.at(-1) ?? ''];
  if (heads.length === 0 || heads.length > count || count % heads.length !== 0) {
    return isPlaced ? rest : [];
  }
  const each = count / heads.length;
  return heads.flatMap((text) => [text, ...new Array<string>(each - 1).fill('')]);
}

/**
 * No table sets three months of this year beside nine of the last: where a head of two columns says so,
 * four columns were written down as two, and those are of the first span.
 */
function mended(columns: readonly Column[]): readonly Column[] {
  const [first, second] = columns;
  const [a, b] = [first?.time ?? null, second?.time ?? null];
  if (columns.length !== 2 || second === undefined || a === null || b === null) return columns;
  const isBroken =
    a.span !== null &&
    b.span !== null &&
    a.span !== b.span &&
    a.month === b.month &&
    a.month !== null &&
    a.year !== b.year;
  return isBroken
    ? [columns[0] ?? NO_COLUMN, { ...second, time: { ...b, span: a.span }, isMended: true }]
    : columns;
}

/** Whether a base is the same part of the year before, or the quarter before. */
function against(base: HeadTime | null, time: HeadTime | null): 'yoy' | 'qoq' | 'unsaid' {
  if (base === null || time === null || base.year === null || time.year === null) return 'unsaid';
  const isSame =
    base.quarter === time.quarter && base.half === time.half && base.month === time.month;
  return isSame && base.year !== time.year ? 'yoy' : isSame ? 'unsaid' : 'qoq';
}

/** A column of changes without a time of its own is of the latest of the columns it follows. */
function withChanges(columns: readonly Column[]): readonly Column[] {
  const order = ({ time }: Column): number =>
    (time?.year ?? 0) * 12 + (time?.month ?? (time?.quarter ?? 4) * 3);
  return columns.map((column, at) => {
    if (column.change === null || (column.time !== null && column.time.year !== null))
      return column;
    const before = columns.slice(0, at);
    const from = before.findLastIndex(({ change }) => change !== null);
    let group = before.slice(from + 1).filter(({ time }) => time !== null);
    if (group.length === 0)
      group = before.filter(({ time, change }) => time !== null && change === null);
    const [latest] = group.toSorted((a, b) => order(b) - order(a));
    if (latest === undefined) return column;
    const change = column.change === 'unsaid' ? against(column.base, latest.time) : column.change;
    return { ...column, change, time: latest.time, role: column.role ?? latest.role };
  });
}

export interface HeadLine {
  readonly cells: readonly Cell[];
  readonly isPlaced: boolean;
}

/** The columns under stacked lines of heads; a head reaches over the empty cells to its right. */
export function columnsOf(heads: readonly HeadLine[], count: number): readonly Column[] {
  const stacks: string[][] = Array.from({ length: count }, () => []);
  const lines = heads
    .map(({ cells, isPlaced }) => overColumns(cells, isPlaced, count))
    .filter((line) => line.some((text) => text !== ''));
  lines.forEach((line, level) => {
    // A single head stands over all columns.
    const isLeaf =
      level === lines.length - 1 &&
      lines.length > 1 &&
      line.filter((text) => text !== '').length > 1;
    let open = '';
    for (let at = 0; at < count; at += 1) {
      const text = line[at] ?? '';
      if (text !== '') open = text;
      const reach = text !== '' || !isLeaf ? open : '';
      if (reach !== '') stacks[at]?.push(reach);
    }
  });
  const columns = stacks.map((stack) =>
    stack.length === 0 ? NO_COLUMN : columnOf(stack.join(' ')),
  );
  return withChanges(mended(columns));
}
