import type { Comparison } from '../domain/comparison.ts';
import { deviationOf, type Benchmark, type Deviation } from '../domain/deviation.ts';
import { metricOf } from '../domain/metrics.ts';
import { reasonsLeftOut } from '../domain/trackRecord.ts';
import { roundTicks } from './compareRows.ts';
import { padded, type Extent } from './extent.ts';
import { marksOf, type Mark } from './marks.ts';

/** One period's error on the strip: its place along it and the lane that keeps it clear of others. */
export interface StripDot {
  readonly mark: Mark;
  readonly error: Deviation;
  readonly x: number;
  readonly lane: number;
  /** Why it does not count in the record; empty where it does. */
  readonly leftOut: string;
}

export interface Strip {
  readonly dots: readonly StripDot[];
  readonly extent: Extent;
  readonly ticks: readonly number[];
  readonly unit: Deviation['unit'];
  /** How many dots lie on top of one another at most. */
  readonly lanes: number;
}

/** Dots nearer than this share of the strip are put on top of one another. */
const NEAR = 0.018;

/** Every period of a series with an error, by size of error: none without a midpoint and an actual. */
export function stripOf(series: readonly Comparison[], benchmark: Benchmark): Strip | null {
  const reasons = reasonsLeftOut(series);
  const errors = marksOf(series).marks.flatMap((mark, index) => {
    const { comparable, guidance, target } = mark.comparison;
    const { kind } = metricOf(target.metric, target.unit);
    const error =
      comparable === null ? null : deviationOf(comparable.value, guidance, kind, benchmark);
    return error === null ? [] : [{ mark, error, leftOut: reasons[index] ?? '' }];
  });
  const unit = errors[0]?.error.unit;
  if (unit === undefined) return null;
  const extent = padded([0, ...errors.map(({ error }) => error.value)], 0.08);
  const place = (value: number): number => (value - extent.min) / (extent.max - extent.min);
  const ends: number[] = [];
  const sorted = errors.toSorted((a, b) => a.error.value - b.error.value);
  const dots = sorted.map((dot) => {
    const x = place(dot.error.value);
    const free = ends.findIndex((end) => x - end >= NEAR);
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
