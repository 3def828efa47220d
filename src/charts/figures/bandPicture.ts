import { axisLabel } from '../series/axis.ts';
import { slotsOf } from './bandChart.ts';
import { roundTicks } from '../series/compareRows.ts';
import { dotsOf } from '../drawing/dots.ts';
import { apart, endLabels } from '../drawing/endLabels.ts';
import { overlayOf } from '../drawing/overlay.ts';
import { extentOf, type Extent } from '../series/extent.ts';
import { formatTick } from '../words/format.ts';
import type { PeriodMark, Marks } from '../series/marks.ts';
import {
  glyph,
  line,
  rect,
  text,
  type Fill,
  type PicturePart,
  type Picture,
} from '../drawing/picture.ts';

export interface BandLook {
  readonly locale: string;
  /** The periods of the axis. */
  readonly periods: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const LEFT = 64;
const RIGHT = 12;
/** Room for the labels of the last values. */
const END = 64;
const TOP = 16;
const FOOT = 24;

interface Plot {
  readonly top: number;
  readonly bottom: number;
  readonly slot: number;
  readonly y: (value: number) => number;
}

/** The rule lines of a value axis with their figures, from `LEFT` to `right`. */
export function valueAxis(
  extent: Extent,
  unit: string,
  locale: string,
  { y, right }: { readonly y: (value: number) => number; readonly right: number },
): readonly PicturePart[] {
  const ticks = roundTicks(extent, 4);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const largest = Math.max(Math.abs(extent.min), Math.abs(extent.max));
  return ticks.flatMap((tick) => [
    line([LEFT, y(tick), right, y(tick)], 'line'),
    text(LEFT - 6, y(tick) + 4, formatTick(tick, unit, locale, step, largest), 'muted', {
      'text-anchor': 'end',
    }),
  ]);
}

/** A band standing upright: an open end fades away, where guidance is open it is hatched and outlined. */
export function uprightBand(
  band: { readonly low: number | null; readonly high: number | null },
  [x, width]: readonly [number, number],
  plot: Pick<Plot, 'top' | 'bottom' | 'y'>,
  { isOpen = false, opacity = 0.26 } = {},
): readonly PicturePart[] {
  const { low, high } = band;
  if (low === null && high === null) return [];
  const top = high === null ? plot.top : plot.y(high);
  const bottom = low === null ? plot.bottom : plot.y(low);
  const place = [x, top, width, Math.max(2, bottom - top)] as const;
  const fill: Fill = high === null ? 'fade-up' : low === null ? 'fade-down' : 'band';
  const end = low === null ? top : bottom;
  return [
    rect(place, fill, { rx: 3, 'fill-opacity': isOpen ? 0.14 : fill === 'band' ? opacity : 1 }),
    ...(isOpen ? [rect(place, 'hatch', { rx: 3, 'stroke-dasharray': '3 2' }, 'band')] : []),
    ...(fill === 'band'
      ? [top, bottom].map((at) => line([x, at, x + width, at], 'band', { 'stroke-width': 1.25 }))
      : [line([x, end, x + width, end], 'muted', { 'stroke-width': 1.5 })]),
  ];
}

function corridorParts({ corridor }: PeriodMark, x: number, plot: Plot): readonly PicturePart[] {
  if (corridor === null) return [];
  const [from, to] = [x - plot.slot / 2, x + plot.slot / 2];
  const { low, high } = corridor;
  const bounds = [low, high].filter((bound) => bound !== null);
  const area =
    low === null || high === null
      ? []
      : [
          rect([from, plot.y(high), to - from, plot.y(low) - plot.y(high)], 'accent', {
            'fill-opacity': 0.07,
          }),
        ];
  const dots = { 'stroke-dasharray': '1 4', 'stroke-width': 1.6, 'stroke-linecap': 'round' };
  return [
    ...area,
    ...bounds.map((bound) => line([from, plot.y(bound), to, plot.y(bound)], 'accent', dots)),
  ];
}

/** What stands above a mark: the letters of its notes, or why there is no actual. */
function labelOf(mark: PeriodMark): string {
  if (mark.actual !== null) return mark.notes.map((note) => note.charAt(0)).join(' ');
  return mark.isOpen ? 'open' : '–';
}

function markParts(mark: PeriodMark, x: number, plot: Plot): readonly PicturePart[] {
  const { y } = plot;
  const half = Math.min(13, plot.slot * 0.36);
  const middle = mark.mid ?? mark.point;
  const { actual, point } = mark;
  const highest = Math.max(
    ...[mark.high, middle, actual?.reported, actual?.comparable].filter((v) => v != null),
  );
  const differs = actual !== null && actual.reported !== actual.comparable;
  return [
    ...uprightBand(mark, [x - half, half * 2], plot, {
      isOpen: mark.isOpen,
      opacity: point === null ? 0.26 : 0.18,
    }),
    ...(middle === null
      ? []
      : [line([x - half, y(middle), x + half, y(middle)], point === null ? 'muted' : 'text')]),
    ...(differs ? [line([x, y(actual.reported), x, y(actual.comparable)], 'text')] : []),
    ...dotsOf(mark).map((dot) =>
      glyph(dot.shape, [x, y(dot.value)], dot.colour, {
        radius: Math.min(5, plot.slot * 0.3),
        isHollow: dot.isHollow,
      }),
    ),
    text(
      x,
      Math.max(10, Number.isFinite(highest) ? y(highest) - 9 : plot.top),
      labelOf(mark),
      'muted',
      { 'font-size': 10 },
    ),
  ];
}

interface SlotPlot extends Plot {
  readonly middleOf: (slot: number) => number;
  readonly right: number;
}

/** The line through the actuals, the year before as a ghost, expectations as hollow squares. */
function besideParts(marks: Marks, { middleOf, slot, y }: SlotPlot): readonly PicturePart[] {
  const { runs, ghosts, expected } = overlayOf(marks.beside ?? []);
  const half = Math.min(13, slot * 0.36);
  return [
    ...ghosts.map((at) =>
      line(
        [middleOf(at.slot) - half, y(at.value), middleOf(at.slot) + half, y(at.value)],
        'ghost',
        {
          'stroke-dasharray': '2 2',
          'stroke-width': 1.5,
        },
      ),
    ),
    ...runs.flatMap((run) =>
      run.slice(1).map((at, index) => {
        const from = run[index] ?? at;
        return line([middleOf(from.slot), y(from.value), middleOf(at.slot), y(at.value)], 'muted', {
          'stroke-width': 1.25,
        });
      }),
    ),
    ...expected.map((at) =>
      rect(
        [middleOf(at.slot) - 3.5, y(at.value) - 3.5, 7, 7],
        'surface',
        { 'stroke-width': 1.5 },
        'accent',
      ),
    ),
  ];
}

function bareDots(marks: Marks, { middleOf, y }: SlotPlot): readonly PicturePart[] {
  const compared = new Set(
    marks.marks.filter(({ actual }) => actual !== null).map(({ period }) => period),
  );
  return (marks.beside ?? []).flatMap(({ period, actual }, slot) =>
    actual === null || compared.has(period)
      ? []
      : [glyph('dot', [middleOf(slot), y(actual)], 'neutral', { radius: 3.5 })],
  );
}

function endParts(marks: Marks, locale: string, { right, y }: SlotPlot): readonly PicturePart[] {
  const labels = marks.beside === undefined ? [] : endLabels(marks, locale);
  const heights = apart(labels.map(({ value }) => y(value)));
  return labels.map(({ words, ink }, index) =>
    text(right + 6, (heights[index] ?? 0) + 4, words, ink, {
      'text-anchor': 'start',
      'font-weight': 600,
    }),
  );
}

/** A series as on the Company page, drawn from the same marks. */
export function bandPicture(marks: Marks, look: BandLook): Picture {
  const { width, height, periods, locale } = look;
  const extent = extentOf(marks.marks, marks.beside);
  const [top, bottom] = [TOP, height - FOOT];
  const right = width - (marks.beside === undefined ? RIGHT : END);
  const slot = (right - LEFT) / Math.max(1, periods.length);
  const y = (value: number): number =>
    bottom - ((value - extent.min) / (extent.max - extent.min)) * (bottom - top);
  const middleOf = (index: number): number => LEFT + (index + 0.5) * slot;
  const plot: SlotPlot = { top, bottom, slot, y, middleOf, right };
  const every = Math.max(1, Math.ceil(46 / slot));
  const placed = slotsOf(marks, periods).flatMap((mark, index) =>
    mark === null ? [] : [{ mark, x: middleOf(index) }],
  );
  const names = periods.flatMap((period, index) =>
    index % every === 0 ? [text(middleOf(index), bottom + 16, axisLabel(period), 'muted')] : [],
  );
  return {
    width,
    height,
    parts: [
      ...placed.flatMap(({ mark, x }) => corridorParts(mark, x, plot)),
      ...valueAxis(extent, marks.unit, locale, { y, right }),
      ...names,
      ...besideParts(marks, plot),
      ...placed.flatMap(({ mark, x }) => markParts(mark, x, plot)),
      ...bareDots(marks, plot),
      ...endParts(marks, locale, plot),
    ],
    points: [],
  };
}
