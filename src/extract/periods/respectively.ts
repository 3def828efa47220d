import { GAAP, NON_GAAP } from '../lexicon/basis.ts';
import { scan } from '../patterns/scan.ts';
import type { Basis, PeriodMention, Quantity } from '../types.ts';

const WORD = 'respectively';
/** Characters between two figures of a list, and between the last of them and the word. */
const GAP = 50;
/** Characters between a list and what it is matched with. */
const REACH = 140;

/** The figures that "respectively" matches with something named elsewhere in the sentence, in order; fewer than two match nothing. */
export function matched(lower: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const at = lower.indexOf(WORD);
  if (at < 0) return [];
  const list: Quantity[] = [];
  let next = at;
  for (const quantity of quantities.filter((q) => q.end <= at).reverse()) {
    if (next - quantity.end > GAP || (list[0] ?? quantity).measure !== quantity.measure) break;
    list.unshift(quantity);
    next = quantity.start;
  }
  return list;
}

/** What one figure of such a list takes by its place. */
export interface Place {
  readonly period: PeriodMention | null;
  readonly basis: Basis | null;
}

/** "of 2021 and 2020": a year that follows a quarter of another year is that quarter too. */
function sameKind(mentions: readonly PeriodMention[]): readonly PeriodMention[] {
  const [first] = mentions;
  return mentions.map((m) =>
    first?.type === 'quarter' && m.rule === 'bare-year' && m.year !== undefined
      ? { ...first, start: m.start, end: m.end, year: m.year }
      : m,
  );
}

function periodsFor(
  mentions: readonly PeriodMention[],
  count: number,
  from: number,
  to: number,
): readonly PeriodMention[] {
  const inside = mentions.filter((m) => m.start >= from && m.end <= to);
  return inside.length === count ? sameKind(inside) : [];
}

function basesFor(lower: string, count: number, from: number, to: number): readonly Basis[] {
  const text = lower.slice(from, to);
  const said = [
    ...scan(NON_GAAP, text).map(({ index }) => ({ index, basis: 'non_gaap' as const })),
    ...scan(GAAP, text).map(({ index }) => ({ index, basis: 'gaap' as const })),
  ].sort((a, b) => a.index - b.index);
  const isBoth = new Set(said.map(({ basis }) => basis)).size === count;
  return said.length === count && isBoth ? said.map(({ basis }) => basis) : [];
}

export const NO_PLACES: ReadonlyMap<Quantity, Place> = new Map();

/**
 * Periods and bases a list of figures takes in order: "$1.20 and $1.10 for the third quarter of 2021 and 2020,
 * respectively", "adjusted and GAAP earnings per share of $0.25 to $0.30 and $0.24 to $0.29, respectively".
 */
export function inOrder(
  lower: string,
  quantities: readonly Quantity[],
  mentions: readonly PeriodMention[],
): ReadonlyMap<Quantity, Place> {
  const list = matched(lower, quantities);
  const [first, last] = [list[0], list.at(-1)];
  if (list.length < 2 || first === undefined || last === undefined) return NO_PLACES;
  const [before, after] = [Math.max(0, first.start - REACH), lower.indexOf(WORD)];
  const behind = periodsFor(mentions, list.length, last.end, after);
  const periods =
    behind.length > 0 ? behind : periodsFor(mentions, list.length, before, first.start);
  const bases = basesFor(lower, list.length, before, first.start);
  return new Map(
    list.map((quantity, n) => [quantity, { period: periods[n] ?? null, basis: bases[n] ?? null }]),
  );
}
