import type { Comparison, Scoring, Verdict } from './comparison.ts';
import { addExact, subtractExact } from '../quantity/decimal.ts';
import { deviationOf, positionOf, zOf } from './deviation.ts';
import { metricOf } from '../metric/metrics.ts';
import { economicOf, outcomeOf } from './outcome.ts';
import type { Actual, Bridge, Guidance } from '../book/rows.ts';
import { scoredBand, type ScoredBand } from '../quantity/tolerance.ts';

interface Judged {
  readonly guidance: Guidance;
  readonly band: ScoredBand;
  readonly scoring: Scoring;
}

function verdictOn(value: number, actual: Actual, judged: Judged): Verdict {
  const { guidance, band, scoring } = judged;
  const metric = metricOf(guidance.metric, guidance.unit);
  const outcome = outcomeOf(value, actual.precision, band);
  return {
    value,
    outcome,
    economic: outcome === null ? null : economicOf(outcome, band, metric),
    deviation: deviationOf(value, guidance, metric.kind, scoring.benchmark),
    position: positionOf(value, guidance),
    z: zOf(value, guidance),
  };
}

/**
 * The verdict on the reported figure and on the comparable one: reported less what the company
 * quantified and the guidance left out. Both null without an actual.
 */
export function verdictsOf(
  judged: Judged,
  actual: Actual | null,
  bridges: readonly Bridge[],
): Pick<Comparison, 'reported' | 'comparable' | 'flips'> {
  if (actual === null) return { reported: null, comparable: null, flips: false };
  const leftOut = bridges.filter((b) => b.inGuidance === 'no' && b.quantifiedBy === 'company');
  const adjustment = leftOut.reduce((sum, b) => addExact(sum, b.amount), 0);
  const reported = verdictOn(actual.value, actual, judged);
  const comparable =
    adjustment === 0
      ? reported
      : verdictOn(subtractExact(actual.value, adjustment), actual, judged);
  return { reported, comparable, flips: reported.outcome !== comparable.outcome };
}

/** A comparison scored on another of its vintages, or with another tolerance for a bare point. */
export function rescored(
  c: Comparison,
  guidance: Guidance,
  scoring: Scoring = c.scoring,
): Comparison {
  const { kind } = metricOf(guidance.metric, guidance.unit);
  const band = scoredBand(guidance, kind, scoring.tolerance);
  const actual = c.status === 'scored' ? c.actual : null;
  const judged = { guidance, band, scoring };
  return { ...c, ...judged, ...verdictsOf(judged, actual, c.bridges) };
}
