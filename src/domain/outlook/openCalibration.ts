import { calibrate, type Calibrated } from '../record/calibration.ts';
import type { Comparison } from '../comparing/comparison.ts';
import { divisorOf } from '../comparing/deviation.ts';
import { metricOf } from '../metric/metrics.ts';
import { comparePeriodKeys, horizonOf, parsePeriod } from '../time/period.ts';
import { inWindow, type RecordWindow } from '../record/recordWindow.ts';
import type { Actual, Guidance } from '../book/rows.ts';
import { reportDays, slotOf } from '../comparing/vintageSlot.ts';
import { seriesKey } from '../book/target.ts';
import { midpoint } from '../quantity/tolerance.ts';
import { errorsOf, formClass, MINIMUM_N, seriesOf } from '../record/trackRecord.ts';
import { atSlot } from './vintageGrid.ts';

/** What past errors make of an open guidance, or why they say nothing. */
export interface Calibration {
  readonly calibrated: Calibrated | null;
  /** Why there is no calibrated band, in words; empty where there is one. */
  readonly whyNot: string;
}

interface Past {
  readonly comparisons: readonly Comparison[];
  readonly actuals: readonly Actual[];
  readonly window: RecordWindow;
}

/**
 * Past errors of the same series, horizon and form applied to the midpoint that stands. A year is guided
 * again each quarter and its errors shrink on the way, so years count only at the same slot.
 */
export function calibratedOf(c: Comparison, guidance: Guidance, past: Past): Calibration {
  const mid = midpoint(guidance);
  if (mid === null) return { calibrated: null, whyNot: 'no midpoint' };
  const alike = alikeBefore(c, guidance, past);
  const latest = alike.findLast((other) => other.comparable?.outcome != null);
  if (latest !== undefined && formClass(latest) !== formClass({ guidance })) {
    return { calibrated: null, whyNot: 'form changed' };
  }
  const { kind } = metricOf(c.target.metric, c.target.unit);
  const errors = errorsOf(alike).map((e) => e.value / divisorOf(e.unit));
  const calibrated = calibrate(errors, mid, kind !== 'ratio' && kind !== 'per_share');
  const whyNot = calibrated === null ? `n = ${errors.length}, ${MINIMUM_N} needed` : '';
  return { calibrated, whyNot };
}

function alikeBefore(
  c: Comparison,
  guidance: Guidance,
  { comparisons, actuals, window }: Past,
): readonly Comparison[] {
  const period = parsePeriod(c.target.period);
  const before = seriesOf(comparisons, seriesKey(c.target), horizonOf(c.target.period)).filter(
    (other) => comparePeriodKeys(other.target.period, c.target.period) < 0,
  );
  if (period?.kind !== 'year') return inWindow(before, window);
  const isFirst = c.vintages[0]?.id === guidance.id;
  const slot = slotOf(guidance.issuedOn, reportDays(actuals, period.year), isFirst);
  return inWindow(atSlot(before, actuals, slot), window);
}
