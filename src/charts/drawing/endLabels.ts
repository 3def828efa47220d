import { formatValue } from '../words/format.ts';
import type { Marks } from '../series/marks.ts';
import type { Palette } from './palette.ts';

/** A value written at the right end of a chart, at its own height. */
export interface EndLabel {
  readonly value: number;
  readonly words: string;
  readonly ink: keyof Palette;
}

/** The last actual and what is guided after it: the two figures people look for first. */
export function endLabels(
  { unit, marks, beside = [] }: Marks,
  locale: string,
): readonly EndLabel[] {
  const last = beside.findLast(({ actual }) => actual !== null);
  const open = marks.findLast((mark) => mark.isOpen);
  const guided = open === undefined ? null : (open.mid ?? open.point ?? open.low ?? open.high);
  const label = (value: number, ink: keyof Palette): EndLabel => ({
    value,
    words: formatValue(value, unit, locale),
    ink,
  });
  return [
    ...(last?.actual == null ? [] : [label(last.actual, 'text')]),
    // Around 0 every guide is 0: nothing to say.
    ...(guided === null || unit === '%' || unit === 'bp' || unit === 'cents'
      ? []
      : [label(guided, 'band')]),
  ];
}

/** Heights of labels, in pixels, moved apart so far that each can be read. */
export function apart(heights: readonly number[], least = 13): readonly number[] {
  const [first, second] = heights;
  if (first === undefined || second === undefined || Math.abs(first - second) >= least) {
    return heights;
  }
  const middle = (first + second) / 2;
  const way = first <= second ? -1 : 1;
  return [middle + (way * least) / 2, middle - (way * least) / 2];
}
