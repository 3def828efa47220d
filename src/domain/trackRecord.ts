import type { Comparison } from './comparison.ts';
import type { Deviation } from './deviation.ts';
import { metricOf } from './metrics.ts';
import { isDelivered, sideOf, type Outcome } from './outcome.ts';
import { comparePeriodKeys, horizonOf, type Horizon } from './period.ts';
import { median, signTest, wilson, type Interval } from './statistics.ts';
import { seriesKey } from './target.ts';

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
  readonly upperHalf: number;
  /** Median signed error against the midpoint: positive when actuals come in higher. */
  readonly bias: Deviation | null;
  /** Median absolute error, same unit. */
  readonly accuracy: Deviation | null;
  readonly aboveMidpoint: { readonly k: number; readonly n: number; readonly p: number | null };
  readonly isThin: boolean;
  /** What was left out and why, with counts. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

/** Forms that can be pooled: a point held to our tolerance is not a stated range, nor is a floor. */
function formClass(c: Comparison): string {
  if (c.guidance.low === null || c.guidance.high === null) return 'bound';
  return c.band.toleranceOurs ? 'point' : 'range';
}

/** The comparisons of one series and horizon, by period, of which the last `window` are kept (0: all). */
export function seriesOf(
  all: readonly Comparison[],
  key: string,
  horizon: Horizon,
  window = 0,
): readonly Comparison[] {
  const series = all
    .filter((c) => seriesKey(c.target) === key && horizonOf(c.target.period) === horizon)
    .toSorted((a, b) => comparePeriodKeys(a.target.period, b.target.period));
  return window > 0 ? series.slice(-window) : series;
}

function tally(reasons: readonly string[]): TrackRecord['leftOut'] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

function reasonLeftOut(c: Comparison, form: string | undefined): string | null {
  if (c.comparable?.outcome == null) return c.status === 'scored' ? 'no bounds' : c.status;
  if (c.comparable.outcome === 'edge, rounded') return 'edge, rounded';
  return formClass(c) === form ? null : 'other form';
}

/**
 * Scores a series (see seriesOf). Only periods guided in the same form as the latest scored one count;
 * null below MINIMUM_N scored periods.
 */
export function trackRecord(series: readonly Comparison[]): TrackRecord | null {
  const latest = series.findLast((c) => c.comparable?.outcome != null);
  const form = latest === undefined ? undefined : formClass(latest);
  const reasons = series.map((c) => reasonLeftOut(c, form));
  const scored = series.filter((_, index) => reasons[index] === null);
  const n = scored.length;
  if (n < MINIMUM_N || latest === undefined) return null;
  const metric = metricOf(latest.target.metric, latest.target.unit);
  const outcomes = scored.map((c) => c.comparable?.outcome as Outcome);
  const sides = scored.map((c, i) => sideOf(outcomes[i] as Outcome, c.band));
  const delivered = scored.filter((c, i) =>
    isDelivered(outcomes[i] as Outcome, c.band, metric),
  ).length;
  const deviations = scored.flatMap((c) => c.comparable?.deviation ?? []);
  const unit = deviations[0]?.unit;
  const bias = median(deviations.map((d) => d.value));
  const accuracy = median(deviations.map((d) => Math.abs(d.value)));
  const decided = deviations.filter((d) => d.value !== 0);
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
    upperHalf: isIn('upper'),
    bias: bias === null || unit === undefined ? null : { value: bias, unit },
    accuracy: accuracy === null || unit === undefined ? null : { value: accuracy, unit },
    aboveMidpoint: { k: higher, n: decided.length, p: signTest(higher, decided.length) },
    isThin: n < THIN_N,
    leftOut: tally(reasons.filter((r) => r !== null)),
  };
}
