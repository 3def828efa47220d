import type { PeriodMark } from '../series/marks.ts';
import { colourName, shapeOf, type Palette, type MarkShape } from './palette.ts';

/** One actual as it is drawn: the shape says where it landed, the colour whether that is good. */
export interface Dot {
  readonly value: number;
  readonly shape: MarkShape;
  readonly colour: keyof Palette;
  readonly isHollow: boolean;
}

/** The comparable actual and, under it and hollow, a reported figure that differs from it. */
export function dotsOf({ actual }: PeriodMark): readonly Dot[] {
  if (actual === null) return [];
  const comparable = {
    value: actual.comparable,
    shape: shapeOf(actual.side),
    colour: colourName(actual.economic),
    isHollow: false,
  };
  if (actual.reported === actual.comparable) return [comparable];
  const reported = {
    value: actual.reported,
    shape: shapeOf(actual.reportedSide),
    colour: colourName(actual.reportedEconomic),
    isHollow: true,
  };
  return [reported, comparable];
}
