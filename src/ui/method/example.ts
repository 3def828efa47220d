import { calendarQuarterOf } from '../../domain/book/calendarQuarter.ts';
import type { Calendars } from '../../domain/book/calendar.ts';
import type { Comparison, CompanyComparisons } from '../../domain/comparing/comparison.ts';
import type { Deviation } from '../../domain/comparing/deviation.ts';
import { comparePeriodKeys, horizonOf } from '../../domain/time/period.ts';
import { seriesKey } from '../../domain/book/target.ts';
import {
  errorsOf,
  seriesOf,
  trackRecord,
  type TrackRecord,
} from '../../domain/record/trackRecord.ts';

export interface Example {
  readonly company: string;
  readonly comparison: Comparison;
}

export interface RecordExample {
  readonly company: string;
  readonly target: Comparison['target'];
  readonly record: TrackRecord;
  /** The errors the record is made of. */
  readonly errors: readonly Deviation[];
}

/** A fiscal quarter and the calendar quarter it is laid beside. */
export interface PlaceExample {
  readonly company: string;
  readonly period: string;
  readonly end: string;
  readonly calendarQuarter: string;
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
      const series = seriesOf(comparisons, seriesKey(target), horizon, 12);
      const record = trackRecord(series);
      if (record === null) continue;
      if (best === null || teaches(record) > teaches(best.record)) {
        best = { company, target, record, errors: errorsOf(series) };
      }
    }
  }
  return best;
}

/** The first company whose fiscal quarter goes by another name in the calendar; null where none does. */
export function pickPlace(
  all: readonly CompanyComparisons[],
  calendars: (index: number) => Calendars,
): PlaceExample | null {
  for (const [index, { company, comparisons }] of all.entries()) {
    const own = calendars(index);
    const periods = new Set(comparisons.map(({ target }) => target.period));
    for (const period of [...periods].toSorted((a, b) => comparePeriodKeys(b, a))) {
      const place = calendarQuarterOf(period, own);
      if (place === null || place.end === null || place.key === period) continue;
      return { company, period, end: place.end, calendarQuarter: place.key };
    }
  }
  return null;
}
