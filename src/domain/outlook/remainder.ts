import { addExact, subtractExact } from '../quantity/decimal.ts';
import type { Metric } from '../metric/metrics.ts';
import type { LowHigh } from './triangulation.ts';

/** What is known of a fiscal year whose guidance stands. */
export interface YearSoFar {
  readonly year: LowHigh;
  readonly reported: readonly number[];
  /** Guidance for quarters not yet reported, each with its own band. */
  readonly outstanding: readonly LowHigh[];
  /** The same quarters as the remainder, a year earlier; null when not all are known. */
  readonly base: number | null;
}

/** What the rest of the year has to be for the year's guidance to hold. */
export interface Remainder {
  readonly span: LowHigh;
  /** Growth over the base needed at each end; null without one. */
  readonly growth: LowHigh | null;
  /** Why it cannot be: a negative amount where there can be none. */
  readonly impossible: string | null;
}

/** Why a metric has no remainder, or null where quarters add up to the year. */
export function notAdditive(metric: Metric): string | null {
  if (metric.adds === 'sum') return null;
  return metric.adds === 'ratio of sums'
    ? `${metric.name} follows from its parts over the year, not from its quarters`
    : `${metric.name} does not add up over quarters`;
}

/**
 * Year guidance less reported and outstanding quarters. The low end takes the outstanding quarters at
 * their high and the other way round, so that every combination guided is inside.
 */
export function impliedRemainder({ year, reported, outstanding, base }: YearSoFar): Remainder {
  const done = reported.reduce(addExact, 0);
  const sum = (end: 'low' | 'high'): number =>
    outstanding.reduce((total, span) => addExact(total, span[end]), done);
  const span = {
    low: subtractExact(year.low, sum('high')),
    high: subtractExact(year.high, sum('low')),
  };
  const isPositive = reported.length > 0 && reported.every((value) => value > 0);
  return {
    span,
    growth:
      base === null || base <= 0 ? null : { low: span.low / base - 1, high: span.high / base - 1 },
    impossible:
      isPositive && span.high < 0
        ? 'more than the year was guided to has been reported or guided already'
        : null,
  };
}
