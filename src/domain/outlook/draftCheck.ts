import { calibrate, type Calibrated } from '../record/calibration.ts';
import type { Comparison } from '../comparing/comparison.ts';
import { subtractExact } from '../quantity/decimal.ts';
import { divisorOf, inUnit, widthOf, type Deviation } from '../comparing/deviation.ts';
import { metricOf } from '../metric/metrics.ts';
import { addQuarters, formatPeriod, parsePeriod } from '../time/period.ts';
import { median } from '../record/statistics.ts';
import { midpoint } from '../quantity/tolerance.ts';
import { errorsOf } from '../record/trackRecord.ts';
import type { GuidedQuarter, LowHigh } from './triangulation.ts';

/** A draft that nobody has published: bands in base units by metric. */
export type DraftBands = ReadonlyMap<string, LowHigh>;

/** One figure of a draft among those that management gave before. */
export interface DraftRank {
  readonly value: Deviation;
  readonly usual: Deviation;
  /** Past ones that are smaller, and how many there are. */
  readonly smaller: number;
  readonly n: number;
}

/** A drafted band against the history of its own series. */
export interface DraftHistory {
  /** The whole width among past widths; null for a point, or without a past range. */
  readonly width: DraftRank | null;
  /** The step from the last actual to the midpoint among the steps guided before. */
  readonly step: DraftRank | null;
  /** This management's past errors applied to the drafted midpoint; null under n = 4. */
  readonly calibrated: Calibrated | null;
}

function rank(value: Deviation | null, past: readonly Deviation[]): DraftRank | null {
  const usual = median(past.map((d) => d.value));
  if (value === null || usual === null) return null;
  const smaller = past.filter((d) => d.value < value.value).length;
  return { value, usual: { value: usual, unit: value.unit }, smaller, n: past.length };
}

function quarterBefore(period: string): string {
  const parsed = parsePeriod(period);
  return parsed?.kind === 'quarter' ? formatPeriod(addQuarters(parsed, -1)) : '';
}

/** From the actual of the quarter before to a guided midpoint; null where either is missing. */
function stepTo(mid: number | null, base: number | undefined, c: Comparison): Deviation | null {
  if (mid === null || base === undefined) return null;
  const { kind } = metricOf(c.target.metric, c.target.unit);
  return inUnit(subtractExact(mid, base), base, kind);
}

/**
 * How a drafted band stands against the past of its quarterly series: is it as wide as usual, does it
 * step from the last actual as far as usual, and where would past errors put the outcome. Only earlier
 * quarters than `period` count; the steps are those to initial midpoints.
 */
export function draftHistory(
  draft: LowHigh,
  period: string,
  series: readonly Comparison[],
): DraftHistory | null {
  const past = series.filter((c) => c.target.period < period);
  const last = past.at(-1);
  if (last === undefined) return null;
  const { kind } = metricOf(last.target.metric, last.target.unit);
  const actuals = new Map(
    past.flatMap((c) => (c.comparable === null ? [] : [[c.target.period, c.comparable.value]])),
  );
  const widths = past.flatMap(({ guidance }) =>
    guidance.low === guidance.high ? [] : (widthOf(guidance, kind) ?? []),
  );
  const steps = past.flatMap(
    (c) => stepTo(midpoint(c.guidance), actuals.get(quarterBefore(c.target.period)), c) ?? [],
  );
  const mid = midpoint(draft);
  const errors = errorsOf(past).map((e) => e.value / divisorOf(e.unit));
  const isRelative = kind !== 'ratio' && kind !== 'per_share';
  return {
    width: draft.low === draft.high ? null : rank(widthOf(draft, kind), widths),
    step: rank(stepTo(mid, actuals.get(quarterBefore(period)), last), steps),
    calibrated: mid === null ? null : calibrate(errors, mid, isRelative),
  };
}

/** A draft as the pieces triangulation takes. */
export function draftQuarter(draft: DraftBands): GuidedQuarter {
  const span = (metric: string): LowHigh | null => draft.get(metric) ?? null;
  const rate = span('tax_rate');
  const opex = span('opex');
  return {
    revenue: span('revenue'),
    grossMargin: span('gross_margin'),
    grossProfit: null,
    opex,
    operatingMargin: opex === null ? span('operating_margin') : null,
    other: span('other_income'),
    tax: rate === null ? null : { kind: 'rate', span: rate },
    shares: span('share_count'),
  };
}

/** How a drafted figure and the one its pieces imply lie to each other. */
export type Agreement = 'consistent' | 'overlaps in part' | 'apart';

/** Consistent: one lies inside the other. Apart: they share no value. */
export function agreement(drafted: LowHigh, implied: LowHigh): Agreement {
  if (drafted.high < implied.low || implied.high < drafted.low) return 'apart';
  const isInside = (a: LowHigh, b: LowHigh): boolean => a.low >= b.low && a.high <= b.high;
  return isInside(drafted, implied) || isInside(implied, drafted)
    ? 'consistent'
    : 'overlaps in part';
}
