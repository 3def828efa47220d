import type { Comparison } from '../../domain/comparison.ts';
import { comparePeriodKeys, horizonOf } from '../../domain/period.ts';
import { seriesKey } from '../../domain/target.ts';
import { seriesOf, trackRecord, type TrackRecord } from '../../domain/trackRecord.ts';

/** The comparisons of one company, with the name it goes by. */
export interface CompanyComparisons {
  readonly company: string;
  readonly comparisons: readonly Comparison[];
}

export interface Example {
  readonly company: string;
  readonly comparison: Comparison;
}

export interface RecordExample {
  readonly company: string;
  readonly target: Comparison['target'];
  readonly record: TrackRecord;
}

/** How much a scored comparison shows: an item that changes the verdict most of all. */
function worth(c: Comparison): number {
  const isRange = c.guidance.low !== null && c.guidance.high !== null && !c.band.toleranceOurs;
  return (c.flips ? 4 : 0) + (isRange ? 2 : 0) + (c.bridges.length > 0 ? 1 : 0);
}

/** The scored comparison that shows most, the latest of equals; null when nothing is scored yet. */
export function pickExample(all: readonly CompanyComparisons[]): Example | null {
  let best: Example | null = null;
  for (const { company, comparisons } of all) {
    for (const comparison of comparisons) {
      if (comparison.status !== 'scored' || comparison.comparable?.outcome == null) continue;
      const more = best === null ? 1 : worth(comparison) - worth(best.comparison);
      const isLater =
        best !== null &&
        comparePeriodKeys(comparison.target.period, best.comparison.target.period) > 0;
      if (more > 0 || (more === 0 && isLater)) best = { company, comparison };
    }
  }
  return best;
}

/** A long record shows most, but one that never missed its midpoint shows no error. */
function teaches({ n, accuracy }: TrackRecord): number {
  return (accuracy?.value ?? 0) === 0 ? 0 : n;
}

/** The longest record there is, over the last twelve periods; null when none has enough of them. */
export function pickRecord(all: readonly CompanyComparisons[]): RecordExample | null {
  let best: RecordExample | null = null;
  for (const { company, comparisons } of all) {
    const seen = new Set<string>();
    for (const { target } of comparisons) {
      const horizon = horizonOf(target.period);
      const key = `${seriesKey(target)}${horizon}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const record = trackRecord(seriesOf(comparisons, seriesKey(target), horizon, 12));
      if (record === null) continue;
      if (best === null || teaches(record) > teaches(best.record)) {
        best = { company, target, record };
      }
    }
  }
  return best;
}
