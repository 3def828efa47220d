import type { ChartEvent } from 'chart.js';
import { chartConfig, slotsOf, type ChartLook } from '../../charts/chartConfig.ts';
import type { Marks } from '../../charts/marks.ts';
import type { Actual, Guidance } from '../../domain/rows.ts';
import { bandLayer } from './bandLayer.ts';
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from './chartParts.ts';
import { rowAt } from './rowAt.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface DrawnChart {
  readonly redraw: () => void;
  readonly destroy: () => void;
}

export interface ChartInput {
  readonly marks: Marks;
  readonly look: ChartLook;
  readonly selected: () => number;
  readonly onpoint: (index: number) => void;
  /** The band or mark that was clicked. */
  readonly onopen: (row: Guidance | Actual) => void;
  /** Whether a click on it leads anywhere, so that the pointer says so. */
  readonly canOpen: (row: Guidance | Actual) => boolean;
}

/** Draws a figure on a canvas and says which slot the pointer is over. */
export function drawChart(canvas: HTMLCanvasElement, input: ChartInput): DrawnChart {
  const config = chartConfig(input.marks, input.look);
  const slots = slotsOf(input.marks, input.look.periods);
  const chart = new Chart(canvas, {
    ...config,
    plugins: [bandLayer({ slots, palette: input.look.palette, selected: input.selected })],
    options: {
      ...config.options,
      onHover: (event) => {
        const index = chart.scales['x']?.getValueForPixel(event.x ?? -1) ?? -1;
        if (slots[index] != null) input.onpoint(index);
        const row = rowUnder(event);
        canvas.style.cursor = row !== null && input.canOpen(row) ? 'pointer' : '';
      },
      onClick: (event) => {
        const row = rowUnder(event);
        if (row !== null) input.onopen(row);
      },
    },
  });
  function rowUnder({ x: at, y }: ChartEvent): Guidance | Actual | null {
    const { x: across, y: up } = chart.scales;
    if (at === null || y === null || across === undefined || up === undefined) return null;
    const index = across.getValueForPixel(at) ?? -1;
    const mark = slots[index];
    if (mark == null) return null;
    const { top, bottom } = chart.chartArea;
    const pixelOf = (value: number): number => up.getPixelForValue(value);
    const centre = across.getPixelForValue(index);
    return rowAt(mark, { x: at, y }, { centre, top, bottom, pixelOf });
  }
  return {
    redraw: () => {
      chart.draw();
    },
    destroy: () => {
      chart.destroy();
    },
  };
}

const PICTURE = { width: 960, height: 400, head: 64, foot: 28, ratio: 2 };

/** A figure with its title as a PNG at twice the size, drawn anew so that the screen's width does not matter. */
export async function chartPicture(
  input: Pick<ChartInput, 'marks' | 'look'>,
  words: { readonly title: string; readonly subtitle: string; readonly foot: string },
): Promise<Blob | null> {
  const { width, height, head, foot, ratio } = PICTURE;
  const plot = document.createElement('canvas');
  plot.width = width;
  plot.height = height;
  const config = chartConfig(input.marks, input.look);
  const slots = slotsOf(input.marks, input.look.periods);
  const { palette } = input.look;
  const chart = new Chart(plot, {
    ...config,
    plugins: [bandLayer({ slots, palette, selected: () => -1 })],
    options: { ...config.options, responsive: false, devicePixelRatio: ratio },
  });
  const sheet = document.createElement('canvas');
  sheet.width = width * ratio;
  sheet.height = (head + height + foot) * ratio;
  const ctx = sheet.getContext('2d');
  if (ctx !== null) {
    ctx.fillStyle = palette.surface;
    ctx.fillRect(0, 0, sheet.width, sheet.height);
    ctx.drawImage(plot, 0, head * ratio);
    ctx.scale(ratio, ratio);
    ctx.fillStyle = palette.text;
    ctx.font = '600 16px system-ui, sans-serif';
    ctx.fillText(words.title, 16, 28, width - 32);
    ctx.fillStyle = palette.muted;
    ctx.font = '12px system-ui, sans-serif';
    ctx.fillText(words.subtitle, 16, 48, width - 32);
    ctx.fillText(words.foot, 16, head + height + 16, width - 32);
  }
  chart.destroy();
  return new Promise((resolve) => {
    sheet.toBlob(resolve, 'image/png');
  });
}
