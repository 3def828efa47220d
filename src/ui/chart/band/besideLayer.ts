import type { Chart } from 'chart.js';
import { FAMILY } from '../../../charts/figures/bandChart.ts';
import { apart, endLabels } from '../../../charts/drawing/endLabels.ts';
import { overlayOf, type ValueAt } from '../../../charts/drawing/overlay.ts';
import { shapePath, type Palette } from '../../../charts/drawing/palette.ts';
import type { Marks } from '../../../charts/series/marks.ts';

interface ChartPlace {
  readonly x: (spot: ValueAt) => number;
  readonly y: (spot: ValueAt) => number;
}

function placeOn(chart: Chart): ChartPlace | null {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return null;
  return {
    x: ({ slot }) => x.getPixelForValue(slot),
    y: ({ value }) => y.getPixelForValue(value),
  };
}

/** The year before as a dashed ghost, and the line that joins the actuals; marks lie over both. */
export function drawBehind(chart: Chart, { beside = [] }: Marks, palette: Palette): void {
  const place = placeOn(chart);
  if (place === null) return;
  const { ctx } = chart;
  const { runs, ghosts } = overlayOf(beside);
  ctx.save();
  ctx.strokeStyle = palette.ghost;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([2, 2]);
  for (const spot of ghosts) {
    ctx.beginPath();
    ctx.moveTo(place.x(spot) - 9, place.y(spot));
    ctx.lineTo(place.x(spot) + 9, place.y(spot));
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 1.25;
  for (const run of runs) {
    ctx.beginPath();
    for (const spot of run) ctx.lineTo(place.x(spot), place.y(spot));
    ctx.stroke();
  }
  ctx.restore();
}

function drawBareDots(chart: Chart, { marks, beside = [] }: Marks, palette: Palette): void {
  const place = placeOn(chart);
  if (place === null) return;
  const compared = new Set(
    marks.flatMap(({ actual, period }) => (actual === null ? [] : [period])),
  );
  beside.forEach(({ period, actual }, slot) => {
    if (actual === null || compared.has(period)) return;
    const spot = { slot, value: actual };
    chart.ctx.fillStyle = palette.neutral;
    chart.ctx.fill(new Path2D(shapePath('dot', 3.5, [place.x(spot), place.y(spot)])));
  });
}

function drawExpected(chart: Chart, { beside = [] }: Marks, palette: Palette): void {
  const place = placeOn(chart);
  if (place === null) return;
  const { ctx } = chart;
  ctx.fillStyle = palette.surface;
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.5;
  for (const spot of overlayOf(beside).expected) {
    ctx.fillRect(place.x(spot) - 3.5, place.y(spot) - 3.5, 7, 7);
    ctx.strokeRect(place.x(spot) - 3.5, place.y(spot) - 3.5, 7, 7);
  }
}

/** Reported figures nobody guided, expectations, and the last values in words at the right end. */
export function drawOver(chart: Chart, marks: Marks, palette: Palette, locale: string): void {
  const { ctx } = chart;
  const y = chart.scales['y'];
  if (marks.beside === undefined || y === undefined) return;
  ctx.save();
  drawBareDots(chart, marks, palette);
  drawExpected(chart, marks, palette);
  const labels = endLabels(marks, locale);
  const heights = apart(labels.map(({ value }) => y.getPixelForValue(value)));
  ctx.font = `600 12px ${FAMILY}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  labels.forEach(({ words, ink }, index) => {
    ctx.fillStyle = palette[ink];
    ctx.fillText(words, chart.chartArea.right + 6, heights[index] ?? 0);
  });
  ctx.restore();
}
