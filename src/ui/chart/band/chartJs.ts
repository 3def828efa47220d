import type { ChartEvent } from 'chart.js';
import { chartConfig, slotsOf, type ChartLook } from '../../../charts/figures/bandChart.ts';
import type { Marks } from '../../../charts/series/marks.ts';
import type { Actual, Guidance } from '../../../domain/book/rows.ts';
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
    plugins: [
      bandLayer({
        marks: input.marks,
        slots,
        palette: input.look.palette,
        locale: input.look.locale,
        selected: input.selected,
      }),
    ],
    options: {
      ...config.options,
      onHover: (event) => {
        const index = chart.scales['x']?.getValueForPixel(event.x ?? -1) ?? -1;
        if (slots[index] != null || input.marks.beside?.[index]?.actual != null) {
          input.onpoint(index);
        }
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
  // Once the typeface is here, words are drawn in it.
  const draw = (): void => chart.draw();
  document.fonts.addEventListener('loadingdone', draw);
  return {
    redraw: draw,
    destroy: () => {
      document.fonts.removeEventListener('loadingdone', draw);
      chart.destroy();
    },
  };
}
