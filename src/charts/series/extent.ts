import type { Beside, PeriodMark } from './marks.ts';

/** The span of an axis, with air around what is drawn. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

function valuesOf(mark: PeriodMark): readonly number[] {
  const { low, high, actual, corridor } = mark;
  const values = [low, high, corridor?.low, corridor?.high, actual?.reported, actual?.comparable];
  return values.filter((value) => typeof value === 'number');
}

/** Widens a span by a share of itself; a span of nothing gets a tenth of its value, so it is not flat. */
export function padded(values: readonly number[], share = 0.1): Extent {
  if (values.length === 0) return { min: 0, max: 1 };
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const span = max - min || Math.abs(max) * 0.2 || 1;
  return { min: min - span * share, max: max + span * share };
}

/** The value axis of a series: its own, never forced to zero. */
export function extentOf(marks: readonly PeriodMark[], beside: readonly Beside[] = []): Extent {
  const isOpen = marks.some((mark) => mark.openLow || mark.openHigh);
  const others = beside.flatMap(({ actual, yearAgo, expected }) => [actual, yearAgo, expected]);
  const values = [...marks.flatMap(valuesOf), ...others.filter((value) => value !== null)];
  return padded(values, isOpen ? 0.22 : 0.12);
}
