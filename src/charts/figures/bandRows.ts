import type { CompareAxis, CompareLayout, CompareRow } from '../series/compareRows.ts';
import { formatNumber, formatTick } from '../words/format.ts';
import { colourName, shapeOf } from '../drawing/palette.ts';
import {
  glyph,
  line,
  rect,
  text,
  type Fill,
  type PicturePart,
  type Picture,
} from '../drawing/picture.ts';

/** A row beside its labels. */
export interface LabelledRow {
  readonly row: CompareRow;
  /** Where a new group of rows begins; empty within it. */
  readonly heading: string;
  readonly name: string;
  /** At the right end: what came of it. */
  readonly verdict: string;
  /** On the axis, where the row has no place of its own there. */
  readonly instead: string;
  readonly words: string;
}

export interface RowsLook {
  readonly axis: CompareAxis;
  readonly unit: string;
  readonly locale: string;
  readonly width: number;
  /** Pixels for headings, for names and for verdicts. */
  readonly columns: readonly [heading: number, name: number, verdict: number];
  readonly verdictHead: string;
}

const [ROW, HEAD] = [30, 26];

/** How values lie across a figure of rows: `x` of a value, and where the plot begins and ends. Pixels. */
export interface PlotFrame {
  readonly x: (value: number) => number;
  readonly left: number;
  readonly right: number;
}

function bandParts(
  row: CompareRow,
  y: number,
  { x, left, right }: PlotFrame,
): readonly PicturePart[] {
  if (row.low === null && row.high === null) return [];
  const start = row.low === null ? left : x(row.low);
  const end = row.high === null ? right : x(row.high);
  const fill: Fill = row.low === null ? 'fade-left' : row.high === null ? 'fade-right' : 'band';
  const { isOpen, point } = row.mark;
  const place = [start, y - 7, Math.max(2, end - start), 14] as const;
  const opacity = isOpen ? 0.14 : fill !== 'band' ? 1 : point === null ? 0.45 : 0.22;
  return [
    rect(place, fill, { rx: 3, 'fill-opacity': opacity }),
    ...(isOpen ? [rect(place, 'hatch', { rx: 3, 'stroke-dasharray': '3 2' }, 'band')] : []),
  ];
}

function markParts(row: CompareRow, y: number, frame: PlotFrame): readonly PicturePart[] {
  const { x } = frame;
  const { actual } = row.mark;
  const parts = [...bandParts(row, y, frame)];
  if (row.mid !== null) parts.push(line([x(row.mid), y - 7, x(row.mid), y + 7], 'muted'));
  if (actual === null || row.comparable === null) return parts;
  const at = x(row.comparable);
  if (row.reported !== null && row.reported !== row.comparable) {
    const reported = x(row.reported);
    parts.push(
      line([at, y, reported, y], 'text'),
      glyph(shapeOf(actual.reportedSide), [reported, y], colourName(actual.reportedEconomic), {
        isHollow: true,
      }),
    );
  }
  parts.push(glyph(shapeOf(actual.side), [at, y], colourName(actual.economic)));
  return parts;
}

function tickText(value: number, { axis, unit, locale }: RowsLook, layout: CompareLayout): string {
  const { ticks, extent } = layout;
  if (axis === 'absolute') {
    const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
    const largest = Math.max(Math.abs(extent.min), Math.abs(extent.max));
    return formatTick(value, unit, locale, step, largest);
  }
  if (value === 0) return 'mid';
  if (Math.abs(value) === 1) return value === 1 ? 'high' : 'low';
  return formatNumber(value, 0, locale);
}

/** Bands and actuals lying in rows on one axis: absolute, or in half-widths of each band. */
export function rowsPicture(
  rows: readonly LabelledRow[],
  layout: CompareLayout,
  look: RowsLook,
): Picture {
  const [headingWidth, nameWidth, verdictWidth] = look.columns;
  const left = headingWidth + nameWidth;
  const right = Math.max(left + 120, look.width - verdictWidth);
  const width = right + verdictWidth;
  const { min, max } = layout.extent;
  const x = (value: number): number => left + ((value - min) / (max - min)) * (right - left);
  const frame: PlotFrame = { x, left, right };
  // Where there is no room for every tick, the two ends of the band are what people look for.
  const isTight = look.axis === 'common' && x(1) - x(0) < 28;
  const ticks = isTight ? [-1, 1] : layout.ticks;
  const height = HEAD + rows.length * ROW + 6;
  const start = { 'text-anchor': 'start', 'font-size': 12 };
  const end = { 'text-anchor': 'end', 'font-size': 12 };
  const corridor = rect([x(-1), HEAD, x(1) - x(-1), height - HEAD], 'band', {
    'fill-opacity': 0.1,
  });
  return {
    width,
    height,
    parts: [
      ...(look.axis === 'common' ? [corridor] : []),
      ...ticks.flatMap((tick) => [
        line([x(tick), HEAD, x(tick), height], 'line', { 'stroke-dasharray': '2 3' }),
        text(x(tick), HEAD - 9, tickText(tick, look, layout), 'muted'),
      ]),
      text(width - 8, HEAD - 9, look.verdictHead, 'muted', end),
      ...rows.flatMap(({ row, heading, name, verdict, instead }, index) => {
        const y = HEAD + index * ROW + ROW / 2;
        const isBare = row.low === null && row.high === null && row.comparable === null;
        return [
          ...(heading === ''
            ? []
            : [
                line([0, y - ROW / 2, width, y - ROW / 2], 'line'),
                text(0, y + 4, heading, 'text', { ...start, 'font-weight': 600 }),
              ]),
          text(headingWidth, y + 4, name, 'muted', start),
          ...markParts(row, y, frame),
          ...(isBare ? [text((left + right) / 2, y + 4, instead, 'muted')] : []),
          text(width - 8, y + 4, verdict, 'text', end),
        ];
      }),
    ],
    points: rows.map(({ heading, row, name, words }, index) => ({
      x: 0,
      y: HEAD + index * ROW,
      width,
      height: ROW,
      name: [heading === '' ? row.mark.label : heading, name].filter((t) => t !== '').join(', '),
      words,
    })),
  };
}
