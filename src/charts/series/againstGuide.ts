import { subtractExact } from '../../domain/quantity/decimal.ts';
import { inUnit } from '../../domain/comparing/deviation.ts';
import { metricOf, type MetricKind } from '../../domain/metric/metrics.ts';
import { comparePeriodKeys } from '../../domain/time/period.ts';
import { extentOf } from './extent.ts';
import type { Beside, PeriodMark, Marks } from './marks.ts';

/** What a figure is drawn in: its own unit, or its distance from the guide of each period. */
export type ChartScale = 'level' | 'guide';

/** A series ready to be drawn: bands and, for each period of the axis, what stands beside them. */
export interface Drawing extends Marks {
  readonly beside: readonly Beside[];
}

/** Bands less tall than this, in pixels, are read on the other scale. */
const LEAST_BAND = 8;

const UNITS: Readonly<Partial<Record<MetricKind, string>>> = { ratio: 'bp', per_share: 'cents' };

/** The figure of a mark that is 0 on the scale of the guide: midpoint, point, or the one stated bound. */
function baseOf({ mid, point, low, high }: PeriodMark): number | null {
  return mid ?? point ?? low ?? high;
}

function shifted(mark: PeriodMark, place: (value: number) => number): PeriodMark {
  const move = (value: number | null): number | null => (value === null ? null : place(value));
  const { actual } = mark;
  return {
    ...mark,
    low: move(mark.low),
    high: move(mark.high),
    mid: move(mark.mid),
    point: move(mark.point),
    corridor: null,
    actual:
      actual === null
        ? null
        : { ...actual, reported: place(actual.reported), comparable: place(actual.comparable) },
  };
}

/**
 * A series with every band around 0, in the unit its errors are quoted in: percent of the midpoint,
 * basis points, cents. Long-term models and the year before have no place there.
 */
export function againstGuide({ unit, marks, beside }: Drawing): Drawing {
  const target = marks[0]?.comparison.target;
  const { kind } = metricOf(target?.metric ?? '', unit);
  const places = new Map<string, (value: number) => number>();
  const moved = marks.flatMap((mark) => {
    const base = baseOf(mark);
    if (base === null || (base === 0 && UNITS[kind] === undefined)) return [];
    const place = (value: number): number =>
      inUnit(subtractExact(value, base), base, kind)?.value ?? 0;
    places.set(mark.period, place);
    return [shifted(mark, place)];
  });
  return {
    unit: UNITS[kind] ?? '%',
    marks: moved,
    beside: beside.map((at) => {
      const place = places.get(at.period);
      const move = (value: number | null): number | null =>
        value === null || place === undefined ? null : place(value);
      return { ...at, actual: move(at.actual), yearAgo: null, expected: move(at.expected) };
    }),
  };
}

/** The scale on which the bands of a series can be told apart when drawn so many pixels tall. */
export function readableScale(drawing: Drawing, pixels: number): ChartScale {
  const { min, max } = extentOf(drawing.marks, drawing.beside);
  const heights = drawing.marks
    .flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]))
    .map((height) => (height / (max - min)) * pixels)
    .toSorted((a, b) => a - b);
  const median = heights[heights.length >> 1];
  return median !== undefined && median < LEAST_BAND ? 'guide' : 'level';
}

/** The mark a chart reads out for a period: its own, the last before it, or the latest with an actual. */
function markAt({ marks }: Marks, period: string): PeriodMark | undefined {
  return (
    marks.find((mark) => mark.period === period) ??
    (period === '' ? undefined : marks.findLast((m) => comparePeriodKeys(m.period, period) < 0)) ??
    marks.findLast(({ actual }) => actual !== null) ??
    marks.at(-1)
  );
}

/** What a chart reads out of one period. */
export interface PeriodReading {
  /** Empty where the chart has nothing at all. */
  readonly period: string;
  readonly mark: PeriodMark | undefined;
  readonly at: Beside | undefined;
}

/** What is read out of a drawing where a period is chosen on the page; empty for none. */
export function readingOf(drawing: Drawing, chosen: string): PeriodReading {
  const mark = markAt(drawing, chosen);
  const at =
    drawing.beside.find(({ period }) => period === (chosen || mark?.period)) ??
    drawing.beside.findLast(({ actual }) => actual !== null);
  const isKnown = at !== undefined && (at.actual !== null || at.period === mark?.period);
  const period = isKnown ? at.period : (mark?.period ?? '');
  return { period, mark, at: drawing.beside.find((b) => b.period === period) };
}
