import type { Chart, Element, Plugin } from 'chart.js';
import type { PeriodMark, Marks } from '../../../charts/series/marks.ts';
import { FAMILY } from '../../../charts/figures/bandChart.ts';
import { dotsOf } from '../../../charts/drawing/dots.ts';
import { shapePath, type Palette } from '../../../charts/drawing/palette.ts';
import { drawBehind, drawOver } from './besideLayer.ts';

/** What the layer draws besides the data sets of the configuration. */
export interface LayerInput {
  readonly marks: Marks;
  readonly locale: string;
  readonly slots: readonly (PeriodMark | null)[];
  readonly palette: Palette;
  /** The slot in the readout; -1 for none. Read at each draw. */
  readonly selected: () => number;
}

const LABEL_FONT = `11px ${FAMILY}`;

interface Spot {
  readonly ctx: CanvasRenderingContext2D;
  readonly x: number;
  readonly half: number;
  /** Pixels from one period to the next. */
  readonly slot: number;
  /** Pixels to the nearest other mark: how wide a word may be. */
  readonly room: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
}

function roomAt(slots: LayerInput['slots'], index: number, slot: number): number {
  const isFree = (at: number): boolean => slots[at] == null;
  let steps = 1;
  while (steps < slots.length && isFree(index - steps) && isFree(index + steps)) steps += 1;
  return steps * slot;
}

function spotOf(chart: Chart, index: number, slots: LayerInput['slots']): Spot | null {
  const scale = chart.scales['y'];
  const element = chart.getDatasetMeta(0).data[index];
  if (scale === undefined || element === undefined) return null;
  const slot = (chart.chartArea.right - chart.chartArea.left) / (chart.data.labels?.length ?? 1);
  return {
    ctx: chart.ctx,
    x: chart.scales['x']?.getPixelForValue(index) ?? element.x,
    half: widthOf(element, slot) / 2,
    slot,
    room: roomAt(slots, index, slot),
    top: chart.chartArea.top,
    bottom: chart.chartArea.bottom,
    y: (value) => scale.getPixelForValue(value),
  };
}

// The width Chart.js gave the bar, so that ticks and hatches end where it does.
function widthOf(element: Element, slot: number): number {
  const { width } = element.getProps(['width'] as never[], true) as { readonly width?: number };
  return width ?? Math.min(34, slot * 0.72);
}

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

// The long-term target lies behind the quarters, dotted at its bounds.
function drawCorridor({ ctx, x, slot, y }: Spot, { corridor }: PeriodMark, palette: Palette): void {
  if (corridor === null) return;
  const { low, high } = corridor;
  const half = slot / 2;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = palette.accent;
  ctx.globalAlpha = 0.08;
  if (low !== null && high !== null) ctx.fillRect(x - half, y(high), slot, y(low) - y(high));
  ctx.globalAlpha = 1;
  ctx.setLineDash([1, 3]);
  for (const bound of [low, high]) {
    if (bound !== null) line(ctx, x - half, y(bound), x + half, y(bound));
  }
  ctx.restore();
}

function drawTick({ ctx, x, half, y }: Spot, mark: PeriodMark, palette: Palette): void {
  const value = mark.mid ?? mark.point;
  if (value === null) return;
  ctx.strokeStyle = palette.band;
  ctx.lineWidth = mark.point === null ? 1.25 : 2.25;
  line(ctx, x - half, y(value), x + half, y(value));
}

function drawEnds({ ctx, x, half, y }: Spot, mark: PeriodMark, palette: Palette): void {
  if (!mark.openLow && !mark.openHigh) return;
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 1.5;
  const stated = y(mark.low ?? mark.high ?? 0);
  line(ctx, x - half, stated, x + half, stated);
}

function drawHatch(spot: Spot, mark: PeriodMark, palette: Palette): void {
  const { ctx, x, half, y } = spot;
  const top = mark.high === null ? spot.top : y(mark.high);
  const bottom = mark.low === null ? spot.bottom : y(mark.low);
  ctx.save();
  ctx.beginPath();
  ctx.rect(x - half, top, half * 2, bottom - top);
  ctx.clip();
  ctx.strokeStyle = palette.band;
  ctx.lineWidth = 1;
  for (let offset = top - half * 2; offset < bottom + half * 2; offset += 6) {
    line(ctx, x - half, offset + half * 2, x + half, offset);
  }
  ctx.restore();
}

function drawText(spot: Spot, text: string, at: number, palette: Palette): void {
  const { ctx, x } = spot;
  ctx.fillStyle = palette.muted;
  ctx.font = LABEL_FONT;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.fillText(text, x, at);
}

function drawLabel(spot: Spot, mark: PeriodMark, palette: Palette): void {
  const values = [mark.high, mark.actual?.reported, mark.actual?.comparable];
  const highest = Math.max(...values.filter((v) => typeof v === 'number'));
  const above = Math.max(spot.top + 10, Number.isFinite(highest) ? spot.y(highest) - 8 : 0);
  if (mark.actual !== null) {
    const letters = mark.notes.map((note) => note.charAt(0)).join(' ');
    if (letters !== '') drawText(spot, letters, above, palette);
    return;
  }
  const text = mark.status === 'no actual' && mark.isOpen ? 'open' : mark.status;
  spot.ctx.font = LABEL_FONT;
  const fits = spot.ctx.measureText(text).width + 4 <= spot.room;
  drawText(spot, fits ? text : '–', above, palette);
}

function drawJoin({ ctx, x, y }: Spot, mark: PeriodMark, palette: Palette): void {
  const { actual } = mark;
  if (actual === null || actual.reported === actual.comparable) return;
  ctx.strokeStyle = palette.text;
  ctx.lineWidth = 1.25;
  line(ctx, x, y(actual.reported), x, y(actual.comparable));
}

function drawDots({ ctx, x, y }: Spot, mark: PeriodMark, palette: Palette): void {
  for (const { value, shape, colour, isHollow } of dotsOf(mark)) {
    const path = new Path2D(shapePath(shape, 5));
    ctx.save();
    ctx.translate(x, y(value));
    ctx.fillStyle = isHollow ? palette.surface : palette[colour];
    ctx.strokeStyle = isHollow ? palette[colour] : palette.surface;
    ctx.lineWidth = isHollow ? 1.75 : 1.25;
    ctx.fill(path);
    ctx.stroke(path);
    ctx.restore();
  }
}

/** Actuals, ticks, hatches, joins and words that Chart.js has no element for; the selected column lies behind. */
export function bandLayer({ marks, locale, slots, palette, selected }: LayerInput): Plugin<'bar'> {
  const eachMark = (chart: Chart, draw: (spot: Spot, mark: PeriodMark) => void): void => {
    chart.ctx.save();
    slots.forEach((mark, index) => {
      const spot = mark === null ? null : spotOf(chart, index, slots);
      if (mark !== null && spot !== null) draw(spot, mark);
    });
    chart.ctx.restore();
  };
  return {
    id: 'bandLayer',
    beforeDatasetsDraw(chart) {
      eachMark(chart, (spot, mark) => {
        drawCorridor(spot, mark, palette);
      });
      const spot = spotOf(chart, selected(), slots);
      if (spot === null) return;
      chart.ctx.save();
      chart.ctx.globalAlpha = 0.1;
      chart.ctx.fillStyle = palette.accent;
      const half = spot.half + 5;
      chart.ctx.fillRect(spot.x - half, spot.top, half * 2, spot.bottom - spot.top);
      chart.ctx.restore();
    },
    afterDatasetsDraw(chart) {
      eachMark(chart, (spot, mark) => {
        if (mark.isOpen) drawHatch(spot, mark, palette);
        drawEnds(spot, mark, palette);
        drawTick(spot, mark, palette);
      });
      drawBehind(chart, marks, palette);
      eachMark(chart, (spot, mark) => {
        drawJoin(spot, mark, palette);
        drawDots(spot, mark, palette);
        drawLabel(spot, mark, palette);
      });
      drawOver(chart, marks, palette, locale);
    },
  };
}
