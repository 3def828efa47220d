import type { Guidance, TargetFields } from '../book/rows.ts';
import type { Comparison } from '../comparing/comparison.ts';
import { inUnit, type Deviation } from '../comparing/deviation.ts';
import { guidanceStateOf } from '../comparing/guidanceState.ts';
import { stepsOf, type RevisionStep } from '../comparing/vintages.ts';
import { metricOf } from '../metric/metrics.ts';
import { notAdditive } from '../outlook/remainder.ts';
import { subtractExact } from '../quantity/decimal.ts';
import { midpoint } from '../quantity/tolerance.ts';
import { comparePeriodKeys, horizonOf } from '../time/period.ts';
import { givenWith, isClosed, standingBefore, type PrintKnown } from './known.ts';
import { restOfYear, type RestOfYear } from './rest.ts';
import { byMetric, changeOn, type Change } from './results.ts';
import { heldAgainst, heldOn, type HeldAgainst } from './surprise.ts';

/** How far the ends and the middle of a guidance moved; null where an end is open on either side. */
export interface Move {
  readonly low: Deviation | null;
  readonly middle: Deviation | null;
  readonly high: Deviation | null;
}

/** One target guided with a print, beside what stood before. */
export interface GuideLine {
  readonly target: TargetFields;
  readonly old: Guidance | null;
  readonly next: Guidance;
  readonly label: RevisionStep['label'];
  readonly move: Move | null;
  /** The new midpoint against what was expected before the print. */
  readonly expected: readonly HeldAgainst[];
  /** The new midpoint against the year and the quarter before, as known with the print. */
  readonly yearAgo: Change | null;
  readonly quarterAgo: Change | null;
  readonly rest: RestOfYear | null;
  /** Why a year has no remainder, in words; empty where it has one or is no year. */
  readonly whyNoRest: string;
}

function moveOf(old: Guidance | null, next: Guidance): Move | null {
  if (old === null) return null;
  const { kind } = metricOf(next.metric, next.unit);
  const moved = (from: number | null, to: number | null): Deviation | null =>
    from === null || to === null ? null : inUnit(subtractExact(to, from), from, kind);
  return {
    low: moved(old.low, next.low),
    middle: moved(midpoint(old), midpoint(next)),
    high: moved(old.high, next.high),
  };
}

function lineOf(c: Comparison, next: Guidance, known: PrintKnown): GuideLine {
  const old = standingBefore(c, known);
  const middle = midpoint(next);
  const isYear = horizonOf(next.period) === 'year';
  const isGiven = guidanceStateOf(next) === 'given';
  const rest = isYear && isGiven ? restOfYear({ old, next }, known) : null;
  const of = (versus: 'yoy' | 'qoq'): Change | null =>
    middle === null ? null : changeOn(middle, next, versus, known);
  return {
    target: next,
    old,
    next,
    label: stepsOf(c).find((step) => step.guidance === next)?.label ?? 'initiated',
    move: moveOf(old, next),
    expected:
      middle === null
        ? []
        : heldOn(next, known.expectations, known.print.day).map((held) =>
            heldAgainst(middle, held, known.within),
          ),
    yearAgo: of('yoy'),
    quarterAgo: of('qoq'),
    rest,
    whyNoRest:
      isYear && isGiven && rest === null
        ? (notAdditive(metricOf(next.metric, next.unit)) ?? '')
        : '',
  };
}

/** What was guided with a print for periods still to come, the nearest first. */
export function guideLines(known: PrintKnown): readonly GuideLine[] {
  return known.comparisons
    .flatMap((c) => {
      const next = givenWith(c, known);
      const isAhead =
        !isClosed(c.target.period, known) &&
        comparePeriodKeys(c.target.period, known.print.period) > 0;
      return next === null || !isAhead ? [] : [lineOf(c, next, known)];
    })
    .toSorted((a, b) => byMetric(a.target, b.target));
}
