import { effectiveBasis } from '../book/basisAnswers.ts';
import type { Adjustments } from '../book/asCompared.ts';
import { liveRows } from '../book/live.ts';
import type { Book, Expectation, TargetFields } from '../book/rows.ts';
import { targetKey } from '../book/target.ts';
import { inUnit, type Deviation } from '../comparing/deviation.ts';
import { compareText } from '../compareText.ts';
import { groupBy } from '../groupBy.ts';
import { metricOf, type MetricKind } from '../metric/metrics.ts';
import { subtractExact } from '../quantity/decimal.ts';
import { compareDates, type PartialDate } from '../time/date.ts';

/** How far a figure may be from an expectation and still be in line with it. */
export interface InLineWithin {
  /** Of amounts and what else has no width of its own: a fraction of the expectation. */
  readonly amount: number;
  /** Of ratios, as a fraction: 0.001 is 10 basis points. */
  readonly ratio: number;
  /** Of figures a share, in the currency. */
  readonly perShare: number;
}

/** Revenue ±0.5%, margins ±10 bp, EPS ±$0.01: the thresholds of the street, which a person may change. */
export const IN_LINE_WITHIN: InLineWithin = { amount: 0.005, ratio: 0.001, perShare: 0.01 };

/** Where a figure lies against an expectation, as a number. */
export type Stance = 'above' | 'in line' | 'below';

/** What that means: beat and miss only where more or less of the metric is better. */
export type Surprise = 'beat' | 'miss' | Stance;

/** A figure against what one holder expected. `delta` is null against an expected zero. */
export interface HeldAgainst {
  readonly expectation: Expectation;
  readonly delta: Deviation | null;
  readonly stance: Stance;
  readonly surprise: Surprise;
}

/** What may be between a figure and an expectation that it is in line with, in base units. */
export function inLineLimit(kind: MetricKind, expected: number, within: InLineWithin): number {
  if (kind === 'ratio') return within.ratio;
  return kind === 'per_share' ? within.perShare : Math.abs(expected) * within.amount;
}

export function stanceOf(
  value: number,
  expected: number,
  kind: MetricKind,
  within: InLineWithin,
): Stance {
  const difference = subtractExact(value, expected);
  // A hair more, so that exactly half a percent is in line whatever floats do.
  if (Math.abs(difference) <= inLineLimit(kind, expected, within) * (1 + 1e-9)) return 'in line';
  return difference > 0 ? 'above' : 'below';
}

/** A figure against an expectation for its own target. */
export function heldAgainst(
  value: number,
  expectation: Expectation,
  within: InLineWithin,
): HeldAgainst {
  const { kind, polarity } = metricOf(expectation.metric, expectation.unit);
  const stance = stanceOf(value, expectation.value, kind, within);
  const delta = inUnit(subtractExact(value, expectation.value), expectation.value, kind);
  const isBetter = (stance === 'above' ? 1 : -1) * polarity;
  const surprise = stance === 'in line' || isBetter === 0 ? stance : isBetter > 0 ? 'beat' : 'miss';
  return { expectation, delta, stance, surprise };
}

/** The live expectations of a book by target, an unstated basis read as everywhere. */
export function expectationsOf(
  book: Book,
  { answers }: Pick<Adjustments, 'answers'>,
): ReadonlyMap<string, readonly Expectation[]> {
  const held = liveRows(book).flatMap((row) =>
    row.kind === 'expectation' ? [{ ...row, basis: effectiveBasis(row, answers) }] : [],
  );
  return groupBy(held, targetKey);
}

const isMarket = ({ holder }: Expectation): boolean => /^(?:consensus|street)$/iu.test(holder);

/**
 * What each holder expected of a target on a day: the last they said by then; of one who never said
 * when, the last entered. The market comes first, then the others by name.
 */
export function heldOn(
  target: TargetFields,
  expectations: ReadonlyMap<string, readonly Expectation[]>,
  day: PartialDate,
): readonly Expectation[] {
  const known = (expectations.get(targetKey(target)) ?? []).filter(
    ({ asOf }) => asOf === '' || compareDates(asOf, day) <= 0,
  );
  return [...groupBy(known, ({ holder }) => holder).values()]
    .flatMap((said) => {
      const dated = said.filter(({ asOf }) => asOf !== '');
      return (
        (dated.length > 0 ? dated : said).toSorted((a, b) => compareDates(a.asOf, b.asOf)).at(-1) ??
        []
      );
    })
    .toSorted(
      (a, b) => Number(isMarket(b)) - Number(isMarket(a)) || compareText(a.holder, b.holder),
    );
}
