import { MONTH } from '../document/day.ts';
import { isMixed, readCells, type HeadCell } from './cells.ts';
import { HEAD } from '../lexicon/heads.ts';
import { spanOf, type Span } from './columns.ts';
import type { Basis, MetricMention, PeriodMention, Sentence } from '../types.ts';
import { matches } from '../patterns/words.ts';

/** What the lines above a row say about its columns. */
export interface TableHead {
  readonly scale: number | null;
  readonly guidance: boolean;
  readonly lowHigh: boolean;
  readonly updatedLast: boolean;
  readonly columns: readonly PeriodMention[];
  /** Column by column; new once rows have stood below the head before. */
  readonly cells: readonly HeadCell[];
  /** Columns of guidance stand beside others. */
  readonly isMixed: boolean;
  readonly hasRows: boolean;
  /** Null where the columns name their periods themselves. */
  readonly span: Span | null;
  /** A statement of results or of a position, which the rules of accounting govern. */
  readonly isStatement: boolean;
  readonly bases: readonly Basis[];
  readonly metric: MetricMention | null;
  readonly age: number;
  /** The rows lead from one figure a share to another: those between are a share too. */
  readonly perShareOnly: boolean;
}

export const NO_HEAD: TableHead = {
  scale: null,
  guidance: false,
  lowHigh: false,
  updatedLast: false,
  columns: [],
  cells: [],
  isMixed: false,
  hasRows: false,
  span: null,
  isStatement: false,
  bases: [],
  metric: null,
  age: 0,
  perShareOnly: false,
};

/** Years and quarters as columns name them: "FY 2024", "FY24", "Q3 2024", "3Q24", "Q3 FY24"; marks of footnotes. */
const NAMED_PERIOD =
  /\b(?:[1-4]q ?|q[1-4] ?)?(?:[fc]y ?)?20\d\d[ea]?\b|\b(?:[1-4]q ?|q[1-4] (?:[fc]y ?)?|[fc]y ?)'?\d\d[ea]?\b|\bq[1-4]\b|\(\d\)/g;
const DAY = new RegExp(`\\b${MONTH} \\d{1,2}\\b`, 'g');

/** Whether a line that is laid out like a row holds figures, and not just the days and years of columns. */
export function hasFigures(lower: string): boolean {
  if (spanOf(lower) !== null) return false;
  return /\d/.test(lower.replaceAll(DAY, ' ').replaceAll(NAMED_PERIOD, ''));
}

/** The power of ten a line counts in, as "(in millions)"; null where it does not say. */
export function scaleOf(lower: string): number | null {
  const scale = SCALE.exec(lower);
  return POWER[scale?.[1] ?? scale?.[2] ?? ''] ?? null;
}

const SCALE = /\bin (thousands|millions|billions)\b|\bin \$ (thousands|millions|billions)\b/;
const POWER: Readonly<Record<string, number>> = { thousands: 3, millions: 6, billions: 9 };
/** A heading under which results stand, whatever stood above it. */
const RESULTS =
  /\b(?:statements? of|balance sheets?|(?:condensed|unaudited) |results of operations|(?:three|six|nine|twelve) months ended|conference call|about [a-z])/;

/** The heading of a statement, which says nothing but what the rules of accounting make it. */
const STATEMENT = /\bstatements? of (?:\w+ ){0,2}(?:operations|income|earnings|loss)\b/;
const ADJUSTED = /\breconcil|\bnon-gaap\b|\badjusted\b|\bsupplement/;

/** The head after a line that is not a row of figures. */
export function readHead(
  head: TableHead,
  sentence: Sentence,
  periods: readonly PeriodMention[],
): TableHead {
  const { lower, text } = sentence;
  if (text.length > 170) return NO_HEAD;
  const columns = periods.filter((p) => p.type === 'quarter' || p.type === 'year');
  const isIdle = !head.guidance && !head.perShareOnly && !head.isStatement;
  // Most lines of a text only carry on what little a head holds outside of tables.
  if (isIdle && !lower.startsWith('|') && !matches(lower, HEAD))
    return columns.length > 0 ? { ...head, columns } : head;
  const results = RESULTS.test(lower);
  const isStatement = STATEMENT.test(lower);
  const bridges = /\breconcil/.test(lower);
  const guidance = /\b(?:guidance|outlook|forward|forecast)\b/.test(lower);
  const cells = readCells(head.hasRows ? [] : head.cells, lower, periods);
  const bases = [...lower.matchAll(/\b(?:non-)?gaap\b/g)].map((m): Basis =>
    m[0] === 'gaap' ? 'gaap' : 'non_gaap',
  );
  return {
    scale: scaleOf(lower) ?? head.scale,
    guidance: guidance || (head.guidance && head.age < 12 && !results),
    perShareOnly: bridges
      ? /\b(?:eps|per (?:diluted )?share)\b/.test(lower)
      : head.perShareOnly && !results && head.age < 12,
    lowHigh: /\blow\b.{0,40}\bhigh\b/.test(lower) || head.lowHigh,
    updatedLast:
      /\b(?:prior|previous)\b.{0,60}\b(?:updated|current|new)\b/.test(lower) || head.updatedLast,
    columns: columns.length > 0 ? columns : head.columns,
    cells,
    isMixed: isMixed(cells),
    hasRows: false,
    span: spanOf(lower) ?? (isStatement || bridges ? null : head.span),
    isStatement: isStatement || (head.isStatement && !ADJUSTED.test(lower)),
    bases: bases.length > 1 ? bases : head.bases,
    metric: head.metric,
    age: guidance ? 0 : head.age + 1,
  };
}
