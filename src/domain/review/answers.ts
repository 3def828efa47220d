import { deviationOf, type Deviation } from '../comparing/deviation.ts';
import { outcomeOf, type Outcome } from '../comparing/outcome.ts';
import { metricOf } from '../metric/metrics.ts';
import { scoredBand } from '../quantity/tolerance.ts';
import { compareDates } from '../time/date.ts';
import type { Actual, Draft, Guidance } from '../book/rows.ts';
import { statedTarget, type Statement } from './joining.ts';

/** The guide an actual answers, and the verdict it would give. */
export interface Answered {
  readonly guide: Draft<Guidance>;
  readonly outcome: Outcome;
  /** Against the midpoint; null for a floor or ceiling. */
  readonly deviation: Deviation | null;
}

/** The last guidance for an actual's target given before it was reported; null where there is none. */
export function answeredBy(
  actual: Draft<Actual>,
  statements: readonly Statement[],
): Answered | null {
  const target = statedTarget(actual);
  const [guide] = statements
    .filter(
      (one): one is Draft<Guidance> =>
        one.kind === 'guidance' &&
        statedTarget(one) === target &&
        compareDates(one.issuedOn, actual.reportedOn) < 0,
    )
    .toSorted((a, b) => compareDates(b.issuedOn, a.issuedOn));
  if (guide === undefined) return null;
  const { kind } = metricOf(guide.metric, guide.unit);
  const outcome = outcomeOf(actual.value, actual.precision, scoredBand(guide, kind));
  if (outcome === null) return null;
  return { guide, outcome, deviation: deviationOf(actual.value, guide, kind) };
}
