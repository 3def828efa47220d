import { dotsOf } from '../../../charts/drawing/dots.ts';
import type { PeriodMark } from '../../../charts/series/marks.ts';
import type { Actual, Guidance } from '../../../domain/book/rows.ts';

/** Where on the page of a figure a person points, in pixels of its canvas. */
export interface Pointed {
  readonly x: number;
  readonly y: number;
}

/** What is needed to know where a mark lies. */
export interface MarkPlace {
  /** The middle of its slot. */
  readonly centre: number;
  readonly top: number;
  readonly bottom: number;
  readonly pixelOf: (value: number) => number;
}

const DOT_REACH = 9;
/** Half the widest bar, and a little. */
const BAND_REACH = 16;
/** A narrow band is as easy to hit as a dot. */
const LEAST_HALF = 5;

/** The row behind what is pointed at: the actual under a dot, else the guidance under a band; null beside both. */
export function rowAt(
  mark: PeriodMark,
  { x, y }: Pointed,
  place: MarkPlace,
): Guidance | Actual | null {
  const { centre, top, bottom, pixelOf } = place;
  if (Math.abs(x - centre) > BAND_REACH) return null;
  const { actual, guidance } = mark.comparison;
  const isOnDot = dotsOf(mark).some(({ value }) => Math.abs(pixelOf(value) - y) <= DOT_REACH);
  if (isOnDot && actual !== null) return actual;
  if (mark.low === null && mark.high === null) return null;
  const [high, low] = [
    mark.high === null ? top : pixelOf(mark.high),
    mark.low === null ? bottom : pixelOf(mark.low),
  ];
  return y >= high - LEAST_HALF && y <= low + LEAST_HALF ? guidance : null;
}
