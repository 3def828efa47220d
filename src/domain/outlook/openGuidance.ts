import type { Calendars } from '../book/calendar.ts';
import type { Calibrated } from '../record/calibration.ts';
import type { Comparison } from '../comparing/comparison.ts';
import { openStatus, type OpenStatus } from './guidanceStatus.ts';
import { calibratedOf } from './openCalibration.ts';
import { METRICS, metricOf } from '../metric/metrics.ts';
import { comparePeriodKeys, formatPeriod, horizonOf, parsePeriod } from '../time/period.ts';
import type { RecordWindow } from '../record/recordWindow.ts';
import { knownOn } from '../book/restatement.ts';
import type { Actual, Guidance, TargetFields } from '../book/rows.ts';
import { seriesKey, targetKey } from '../book/target.ts';
import type { LowHigh } from './triangulation.ts';
import { isTakenBack } from '../comparing/guidanceState.ts';

/** A figure an open band is laid beside, and what the band means against it. */
export interface AgainstActual {
  readonly actual: Actual;
  /** Growth at each end as a fraction, or the difference of a ratio; null where a base is not positive. */
  readonly change: LowHigh | null;
}

/** A guidance that nothing has been reported for. */
export interface OpenLine {
  readonly comparison: Comparison;
  /** The last guidance given: what stands. */
  readonly guidance: Guidance;
  readonly status: OpenStatus | 'withdrawn' | 'suspended';
  readonly calibrated: Calibrated | null;
  /** Why there is no calibrated band, in words; empty where there is one. */
  readonly whyNot: string;
  readonly yearAgo: AgainstActual | null;
  readonly last: AgainstActual | null;
}

/** What the open lines of a company are made from, as known at one moment. */
export interface OpenInput {
  readonly comparisons: readonly Comparison[];
  readonly actuals: readonly Actual[];
  readonly calendars: Calendars;
  /** A full date. */
  readonly today: string;
  readonly window: RecordWindow;
}

/** The last guidance of a target that is no pre-announcement. */
export function latestGuidance({ vintages, guidance }: Comparison): Guidance {
  return vintages.findLast((g) => g.stage === 'guidance') ?? guidance;
}

/** Guided targets that a later period was reported without: their actuals are not loaded. */
export function missingActuals({
  comparisons,
}: Pick<OpenInput, 'comparisons'>): readonly Comparison[] {
  return comparisons.filter((c) => c.status === 'no actual' && !c.isOpen);
}

/**
 * Every guided target that nothing has been reported for yet, nearest period first. The calibrated band applies the errors of
 * the same series, horizon and form, for years of the same slot, to the midpoint that stands.
 */
export function openGuidance(input: OpenInput): readonly OpenLine[] {
  return input.comparisons
    .filter((c) => c.isOpen)
    .map((c) => lineOf(c, input))
    .toSorted(
      (a, b) =>
        comparePeriodKeys(a.guidance.period, b.guidance.period) ||
        rankOf(a.guidance.metric) - rankOf(b.guidance.metric),
    );
}

// In the order of the screen; a metric of the user's own comes last.
function rankOf(id: string): number {
  const index = METRICS.findIndex((metric) => metric.id === id);
  return index < 0 ? METRICS.length : index;
}

function lineOf(c: Comparison, input: OpenInput): OpenLine {
  const guidance = latestGuidance(c);
  const { calibrated, whyNot } = calibratedOf(c, guidance, input);
  return {
    comparison: c,
    guidance,
    status: isTakenBack(c) ?? openStatus(c, input.calendars, input.today) ?? 'open',
    calibrated,
    whyNot,
    yearAgo: against(guidance, yearBefore(guidance, input.actuals)),
    last: against(guidance, lastBefore(guidance, input.actuals)),
  };
}

/** The period a year before: the same quarter, half or month, or the year before a year. */
export function yearEarlier(key: string): string | null {
  const period = parsePeriod(key);
  if (period === null || !('index' in period || period.kind === 'year')) return null;
  return formatPeriod({ ...period, year: period.year - 1 });
}

function yearBefore(guidance: Guidance, actuals: readonly Actual[]): Actual | null {
  const period = yearEarlier(guidance.period);
  return period === null ? null : figureFor({ ...guidance, period }, actuals, guidance.issuedOn);
}

/** The figure for a target as it was known on a date. */
export function figureFor(
  target: TargetFields,
  actuals: readonly Actual[],
  on: string,
): Actual | null {
  const key = targetKey(target);
  return knownOn(
    actuals.filter((a) => targetKey(a) === key),
    on,
  );
}

function lastBefore(guidance: Guidance, actuals: readonly Actual[]): Actual | null {
  const key = seriesKey(guidance);
  const horizon = horizonOf(guidance.period);
  const before = actuals.filter(
    (a) =>
      seriesKey(a) === key &&
      horizonOf(a.period) === horizon &&
      comparePeriodKeys(a.period, guidance.period) < 0,
  );
  const latest = before.toSorted((a, b) => comparePeriodKeys(a.period, b.period)).at(-1);
  return latest === undefined ? null : figureFor(latest, actuals, '');
}

function against(guidance: Guidance, actual: Actual | null): AgainstActual | null {
  if (actual === null) return null;
  const { low, high } = guidance;
  const { kind } = metricOf(guidance.metric, guidance.unit);
  if (low === null || high === null) return { actual, change: null };
  if (kind === 'ratio') {
    return { actual, change: { low: low - actual.value, high: high - actual.value } };
  }
  if (actual.value <= 0) return { actual, change: null };
  return { actual, change: { low: low / actual.value - 1, high: high / actual.value - 1 } };
}
