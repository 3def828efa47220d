import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { Economic } from '../../domain/comparing/outcome.ts';
import { padded } from '../series/extent.ts';
import { marksOf, type PeriodMark } from '../series/marks.ts';
import { shapeOf, type MarkShape } from '../drawing/palette.ts';

export interface SparkDot {
  readonly x: number;
  readonly y: number;
  readonly economic: Economic | null;
  readonly shape: MarkShape;
}

/** A series in a table cell: its bands as one path, its actuals as dots, in pixels. */
export interface Spark {
  readonly bands: string;
  readonly dots: readonly SparkDot[];
  readonly width: number;
  readonly height: number;
}

const STEP_PIXELS = 10;
const HEIGHT_PIXELS = 28;
const BAR = 7;

const round = (value: number): number => Math.round(value * 10) / 10;

/** The last `count` periods of a series at a glance. Absolute values on the series' own scale. */
export function sparkline(series: readonly Comparison[], count = 12): Spark {
  const { marks } = marksOf(series.slice(-count));
  const values = marks.flatMap((m) => [m.low, m.high, m.actual?.comparable ?? null]);
  const { min, max } = padded(
    values.filter((v) => v !== null),
    0.15,
  );
  const y = (value: number): number => round(((max - value) / (max - min)) * HEIGHT_PIXELS);
  const x = (index: number): number => index * STEP_PIXELS + STEP_PIXELS / 2;
  return {
    bands: marks.map((mark, index) => bandPath(mark, x(index), y)).join(''),
    dots: marks.flatMap(({ actual }, index) => {
      if (actual === null) return [];
      const { comparable, economic, side } = actual;
      return [{ x: x(index), y: y(comparable), economic, shape: shapeOf(side) }];
    }),
    width: Math.max(marks.length, 1) * STEP_PIXELS,
    height: HEIGHT_PIXELS,
  };
}

function bandPath(mark: PeriodMark, x: number, y: (value: number) => number): string {
  if (mark.low === null && mark.high === null) return '';
  const top = mark.high === null ? 0 : y(mark.high);
  const bottom = mark.low === null ? HEIGHT_PIXELS : y(mark.low);
  const height = Math.max(1.5, round(bottom - top));
  return `M${x - BAR / 2} ${top}h${BAR}v${height}h${-BAR}Z`;
}
