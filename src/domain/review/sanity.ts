import { groupBy } from '../groupBy.ts';
import type { Draft } from '../book/rows.ts';

/** Something about a figure a person should look at before it enters the book. */
export interface Doubt {
  readonly kind:
    'too large' | 'off its neighbours' | 'off its guide' | 'split' | 'two first prints';
  /** The row in question, by its place among the incoming ones. */
  readonly at: number;
  /** What it is beside: the value it should be near, or the other print. */
  readonly beside: number;
}

type Actual = Extract<Draft, { kind: 'actual' }>;
type Guidance = Extract<Draft, { kind: 'guidance' }>;

/** No company has amounts of so many units of any currency. */
export const TOO_LARGE = 1e13;
/** A figure so far off both of its neighbours, or off its own guide, is more often misread than true. */
export const FAR_OFF = 0.4;
/** How shares are split: a figure per share apart from its guide by one of these may be before or after a split. */
const SPLITS = [2, 3, 4, 5, 7, 8, 10, 15, 20, 25];
const SPLIT_NEAR = 0.12;

function targetOf({ metric, basis, variant, scope, versus, unit }: Actual | Guidance): string {
  return JSON.stringify([metric, basis, variant, scope, versus, unit]);
}

const lengthOf = ({ period }: { readonly period: string }): string =>
  period.slice(5).replace(/\d$/u, '');

function isFar(value: number, beside: number): boolean {
  return beside !== 0 && Math.abs(value - beside) > FAR_OFF * Math.abs(beside);
}

/** The split a figure per share and its guide may be apart by, or null. */
export function splitBetween(value: number, guide: number): number | null {
  if (value === 0 || guide === 0 || Math.sign(value) !== Math.sign(guide)) return null;
  const ratio = Math.max(value / guide, guide / value);
  return SPLITS.find((split) => Math.abs(ratio / split - 1) < SPLIT_NEAR) ?? null;
}

function tooLarge(rows: readonly Draft[]): readonly Doubt[] {
  return rows.flatMap((row, at) => {
    if (row.kind !== 'actual' && row.kind !== 'guidance' && row.kind !== 'expectation') return [];
    if (!/^[a-z]{3}$/u.test(row.unit)) return [];
    const values = row.kind === 'guidance' ? [row.low, row.high] : [row.value];
    const most = Math.max(...values.map((value) => Math.abs(value ?? 0)));
    return most > TOO_LARGE ? [{ kind: 'too large' as const, at, beside: TOO_LARGE }] : [];
  });
}

/**
 * What of the incoming rows of one company a person should look at, beside what its book holds already: amounts above
 * 1e13, amounts 40 % off both neighbours or off their own guide, per-share figures apart from their guide by a split,
 * two first prints of one day. Pure; the rows stay as they are.
 */
export function doubtsOf(known: readonly Draft[], incoming: readonly Draft[]): readonly Doubt[] {
  const all = [...known, ...incoming];
  const first = known.length;
  const actuals = all.flatMap((row, at) => (row.kind === 'actual' ? [{ row, at }] : []));
  const guides = all.flatMap((row) => (row.kind === 'guidance' ? [row] : []));
  const out: Doubt[] = tooLarge(incoming).slice();
  for (const own of groupBy(actuals, ({ row }) => `${targetOf(row)}|${lengthOf(row)}`).values()) {
    const prints = own
      .filter(({ row }) => row.series === 'first print')
      .toSorted((a, b) => (a.row.period < b.row.period ? -1 : 1));
    prints.forEach(({ row, at }, index) => {
      if (at < first) return;
      const [before, after] = [prints[index - 1]?.row, prints[index + 1]?.row];
      const place = at - first;
      const same = prints.find(
        (other) =>
          other.at !== at &&
          other.row.period === row.period &&
          other.row.reportedOn === row.reportedOn,
      );
      if (same !== undefined && same.row.value !== row.value) {
        out.push({ kind: 'two first prints', at: place, beside: same.row.value });
        return;
      }
      const guide = guides.findLast(
        (one) => one.period === row.period && targetOf(one) === targetOf(row),
      );
      const middle = ((guide?.low ?? guide?.high ?? 0) + (guide?.high ?? guide?.low ?? 0)) / 2;
      const split = row.unit.endsWith('_per_share') ? splitBetween(row.value, middle) : null;
      if (split !== null) out.push({ kind: 'split', at: place, beside: middle });
      else if (isAmount(row) && isFar(row.value, middle))
        out.push({ kind: 'off its guide', at: place, beside: middle });
      else if (
        isAmount(row) &&
        before !== undefined &&
        after !== undefined &&
        isFar(row.value, before.value) &&
        isFar(row.value, after.value)
      )
        out.push({ kind: 'off its neighbours', at: place, beside: before.value });
    });
  }
  return out;
}

const isAmount = ({ unit }: Actual): boolean => /^[a-z]{3}$/u.test(unit);
