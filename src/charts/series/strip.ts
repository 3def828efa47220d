import type { Comparison } from '../../domain/comparing/comparison.ts';
import { deviationOf, type Benchmark, type Deviation } from '../../domain/comparing/deviation.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { reasonsLeftOut } from '../../domain/record/trackRecord.ts';
import { roundTicks } from './compareRows.ts';
import { padded, type Extent } from './extent.ts';
import { marksOf, type PeriodMark } from './marks.ts';

/** What a strip is laid out by: errors against a benchmark, or z, half-widths from the midpoint. */
export type StripScale = Benchmark | 'z';

export interface StripValue {
  readonly value: number;
  readonly unit: Deviation['unit'] | 'z';
}

/** One period's error on the strip: its place along it and the lane that keeps it clear of others. */
export interface StripDot {
  readonly mark: PeriodMark;
  readonly error: StripValue;
  readonly x: number;
  readonly lane: number;
  /** Why it does not count in the record; empty where it does. */
  readonly leftOut: string;
}

export interface Strip {
  readonly dots: readonly StripDot[];
  readonly extent: Extent;
  readonly ticks: readonly number[];
  readonly unit: StripValue['unit'];
  /** How many dots lie on top of one another at most. */
  readonly lanes: number;
}

/** Dots nearer than this share of the strip are put on top of one another. */
const DOT_WIDTH_SHARE = 0.018;

function valueOf({ comparable, guidance, target }: Comparison, scale: StripScale) {
  if (comparable === null) return null;
  if (scale === 'z') return comparable.z === null ? null : { value: comparable.z, unit: scale };
  const { kind } = metricOf(target.metric, target.unit);
  return deviationOf(comparable.value, guidance, kind, scale);
}

/**
 * Every period of a series with an error, by size of error: none without a midpoint and an actual; of z
 * none without a stated width.
 */
export function stripOf(series: readonly Comparison[], scale: StripScale): Strip | null {
  const reasons = reasonsLeftOut(series);
  const errors = marksOf(series).marks.flatMap((mark, index) => {
    const error: StripValue | null = valueOf(mark.comparison, scale);
    return error === null ? [] : [{ mark, error, leftOut: reasons[index] ?? '' }];
  });
  const unit = errors[0]?.error.unit;
  if (unit === undefined) return null;
  const extent = padded(
    [...(scale === 'z' ? [-1, 1] : [0]), ...errors.map(({ error }) => error.value)],
    0.08,
  );
  const place = (value: number): number => (value - extent.min) / (extent.max - extent.min);
  const ends: number[] = [];
  const sorted = errors.toSorted((a, b) => a.error.value - b.error.value);
  const dots = sorted.map((dot) => {
    const x = place(dot.error.value);
    const free = ends.findIndex((end) => x - end >= DOT_WIDTH_SHARE);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = x;
    return { ...dot, x, lane };
  });
  return { dots, extent, ticks: roundTicks(extent, 6), unit, lanes: ends.length };
}

/** Where a value stands along a strip, 0 to 1. */
export function along({ extent }: Pick<Strip, 'extent'>, value: number): number {
  return (value - extent.min) / (extent.max - extent.min);
}
