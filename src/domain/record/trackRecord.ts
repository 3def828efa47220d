import type { Comparison } from '../comparing/comparison.ts';
import { deviationOf, widthOf, type Benchmark, type Deviation } from '../comparing/deviation.ts';
import { metricOf } from '../metric/metrics.ts';
import { isDelivered, sideOf, type Outcome } from '../comparing/outcome.ts';
import { comparePeriodKeys, horizonOf, type Horizon } from '../time/period.ts';
import { inWindow, type RecordWindow } from './recordWindow.ts';
import { median, signTest, wilson, type Interval } from './statistics.ts';
import { seriesKey } from '../book/target.ts';
import { isTakenBack } from '../comparing/guidanceState.ts';

/** Fewer scored periods than this say nothing; fewer than THIN_N are marked thin. */
export const MINIMUM_N = 4;
export const THIN_N = 8;

/** A management's record on one series and horizon. Fractions unless said otherwise. */
export interface TrackRecord {
  readonly n: number;
  /** Guided periods in the window, scored or not. */
  readonly guided: number;
  readonly delivered: number;
  readonly interval: Interval | null;
  readonly inside: number;
  readonly below: number;
  readonly above: number;
  readonly lowerHalf: number;
  /** On the midpoint, or on the guided point. */
  readonly onGuide: number;
  readonly upperHalf: number;
  /** Median signed error against the benchmark: positive when actuals come in higher. */
  readonly bias: Deviation | null;
  /** Median absolute error, same unit. */
  readonly accuracy: Deviation | null;
  /** Median whole width of the guided bands, in the unit of the errors; null of points, which state none. */
  readonly precision: Deviation | null;
  readonly aboveMidpoint: { readonly k: number; readonly n: number; readonly p: number | null };
  readonly isThin: boolean;
  /** What was left out and why, with counts. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

/** Forms that can be pooled: a point held to our tolerance is not a stated range, nor is a floor. */
export function formClass({ guidance: { low, high } }: Pick<Comparison, 'guidance'>): string {
  if (low === null || high === null) return 'bound';
  return low === high ? 'point' : 'range';
}

/** The comparisons of one series and horizon, by period, of which those inside the window are kept. */
export function seriesOf(
  all: readonly Comparison[],
  key: string,
  horizon: Horizon,
  window: RecordWindow = 0,
): readonly Comparison[] {
  const series = all
    .filter((c) => seriesKey(c.target) === key && horizonOf(c.target.period) === horizon)
    .toSorted((a, b) => comparePeriodKeys(a.target.period, b.target.period));
  return inWindow(series, window);
}

function tally(reasons: readonly string[]): TrackRecord['leftOut'] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

function reasonLeftOut(c: Comparison, form: string | undefined): string | null {
  const takenBack = isTakenBack(c);
  if (takenBack !== null) return takenBack;
  if (c.comparable?.outcome == null) return c.status === 'scored' ? 'no bounds' : c.status;
  if (c.comparable.outcome === 'edge, rounded') return 'edge, rounded';
  return formClass(c) === form ? null : 'other form';
}

/**
 * Why each period of a series does not count, null where it does. Only periods guided in the same form
 * as the latest scored one are pooled.
 */
export function reasonsLeftOut(series: readonly Comparison[]): readonly (string | null)[] {
  const latest = series.findLast((c) => c.comparable?.outcome != null);
  const form = latest === undefined ? undefined : formClass(latest);
  return series.map((c) => reasonLeftOut(c, form));
}

/** The errors of the periods that count, against a benchmark. */
export function errorsOf(
  series: readonly Comparison[],
  benchmark: Benchmark = 'midpoint',
): readonly Deviation[] {
  const reasons = reasonsLeftOut(series);
  return series.flatMap((c, i) => {
    if (reasons[i] !== null || c.comparable === null) return [];
    const { kind } = metricOf(c.target.metric, c.target.unit);
    return deviationOf(c.comparable.value, c.guidance, kind, benchmark) ?? [];
  });
}

function medianOf(
  deviations: readonly Deviation[],
  of = (value: number) => value,
): Deviation | null {
  const value = median(deviations.map((d) => of(d.value)));
  const unit = deviations[0]?.unit;
  return value === null || unit === undefined ? null : { value, unit };
}

/**
 * Scores a series (see seriesOf). Only periods guided in the same form as the latest scored one count;
 * null below MINIMUM_N scored periods.
 */
export function trackRecord(
  series: readonly Comparison[],
  benchmark: Benchmark = 'midpoint',
): TrackRecord | null {
  const reasons = reasonsLeftOut(series);
  const scored = series.filter((_, index) => reasons[index] === null);
  const n = scored.length;
  const [first] = scored;
  if (n < MINIMUM_N || first === undefined) return null;
  const metric = metricOf(first.target.metric, first.target.unit);
  const outcomes = scored.map((c) => c.comparable?.outcome as Outcome);
  const sides = scored.map((c, i) => sideOf(outcomes[i] as Outcome, c.band));
  const delivered = scored.filter((c, i) =>
    isDelivered(outcomes[i] as Outcome, c.band, metric),
  ).length;
  const deviations = errorsOf(series, benchmark);
  const decided = errorsOf(series).filter((d) => d.value !== 0);
  const higher = decided.filter((d) => d.value > 0).length;
  const isIn = (half: 'lower' | 'upper'): number =>
    outcomes.filter((o) => o === `${half} half` || o === (half === 'lower' ? 'at low' : 'at high'))
      .length;
  return {
    n,
    guided: series.length,
    delivered,
    interval: wilson(delivered, n),
    inside: sides.filter((s) => s === 0).length,
    below: sides.filter((s) => s < 0).length,
    above: sides.filter((s) => s > 0).length,
    lowerHalf: isIn('lower'),
    onGuide: outcomes.filter((o) => o === 'on the guide').length,
    upperHalf: isIn('upper'),
    bias: medianOf(deviations),
    accuracy: medianOf(deviations, Math.abs),
    precision: medianOf(
      scored.flatMap(({ guidance: g }) =>
        g.low === g.high ? [] : (widthOf(g, metric.kind) ?? []),
      ),
    ),
    aboveMidpoint: { k: higher, n: decided.length, p: signTest(higher, decided.length) },
    isThin: n < THIN_N,
    leftOut: tally(reasons.filter((r) => r !== null)),
  };
}
