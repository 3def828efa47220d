import type { ChartConfiguration, ScriptableContext } from 'chart.js';
import { axisLabel } from '../series/axis.ts';
import { extentOf, type Extent } from '../series/extent.ts';
import { formatTick } from '../words/format.ts';
import type { PeriodMark, Marks } from '../series/marks.ts';
import type { Palette } from '../drawing/palette.ts';

export type BandData = (number | [number, number] | null)[];
export type BandConfig = ChartConfiguration<'bar', BandData, string>;

export interface ChartLook {
  readonly palette: Palette;
  readonly locale: string;
  /** The periods of the axis, shared with the other figures of the page. */
  readonly periods: readonly string[];
}

export const FAMILY = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const FONT = { family: FAMILY, size: 11 };
const AXIS_WIDTH = 58;
/** Pixels to the right of the last period, for the labels of the last values. */
export const END_WIDTH = 62;

/** The mark of each slot of the axis, or null where this series was not guided. */
export function slotsOf(
  { marks }: Marks,
  periods: readonly string[],
): readonly (PeriodMark | null)[] {
  const byPeriod = new Map(marks.map((mark) => [mark.period, mark]));
  return periods.map((period) => byPeriod.get(period) ?? null);
}

function bar(mark: PeriodMark | null, extent: Extent): [number, number] | null {
  if (mark === null || (mark.low === null && mark.high === null)) return null;
  return [mark.low ?? extent.min, mark.high ?? extent.max];
}

/** `#rrggbb`, `rgb()` or `color()` with an opacity; other notations are left as they are. */
function translucent(colour: string, opacity: number): string {
  const hex = /^#(?<r>..)(?<g>..)(?<b>..)$/u.exec(colour)?.groups;
  if (hex !== undefined) {
    const [r, g, b] = ['r', 'g', 'b'].map((name) => parseInt(hex[name] ?? '0', 16));
    return `rgb(${r} ${g} ${b} / ${opacity})`;
  }
  const rgb = /^rgb\((?<parts>[^)]+)\)$/u.exec(colour)?.groups?.['parts'];
  return rgb === undefined ? colour : `rgb(${rgb.replaceAll(',', ' ')} / ${opacity})`;
}

// Solid at the stated end, gone at the open one: a floor has no high and gets none invented.
function bandFill(mark: PeriodMark | null, { band }: Palette) {
  return (context: ScriptableContext<'bar'>): CanvasGradient | string => {
    const solid = translucent(
      band,
      mark?.isOpen === true ? 0.12 : mark?.point == null ? 0.26 : 0.18,
    );
    const area = context.chart.chartArea as typeof context.chart.chartArea | undefined;
    if (mark === null || area === undefined || !(mark.openLow || mark.openHigh)) return solid;
    const y =
      context.chart.scales['y']?.getPixelForValue(mark.low ?? mark.high ?? 0) ?? area.bottom;
    const end = mark.openHigh ? area.top : area.bottom;
    const gradient = context.chart.ctx.createLinearGradient(0, y, 0, end);
    gradient.addColorStop(0, translucent(band, 0.6));
    gradient.addColorStop(1, translucent(band, 0));
    return gradient;
  };
}

function bandSet(slots: readonly (PeriodMark | null)[], extent: Extent, palette: Palette) {
  const fills = slots.map((mark) => bandFill(mark, palette));
  return {
    label: 'Guided',
    data: slots.map((mark) => bar(mark, extent)),
    backgroundColor: (context: ScriptableContext<'bar'>) =>
      fills[context.dataIndex]?.(context) ?? palette.band,
    borderColor: palette.band,
    // Tint alone would not be seen by everybody: the ends of a band are lines.
    borderWidth: slots.map((mark) =>
      mark?.isOpen === true ? 1.25 : { top: 1.25, bottom: 1.25, left: 0, right: 0 },
    ),
    borderRadius: 2,
    borderSkipped: false,
    maxBarThickness: 34,
    categoryPercentage: 0.8,
    barPercentage: 0.9,
  };
}

/**
 * The bands and axes of one series as a Chart.js configuration. The actuals are few and need their
 * own shapes, so whoever draws puts them on top (see dotsOf).
 */
export function chartConfig(marks: Marks, { palette, locale, periods }: ChartLook): BandConfig {
  const slots = slotsOf(marks, periods);
  const extent = extentOf(marks.marks, marks.beside);
  const largest = Math.max(Math.abs(extent.min), Math.abs(extent.max));
  const ticks = { color: palette.muted, font: FONT };
  return {
    type: 'bar',
    data: {
      labels: periods.map(axisLabel),
      datasets: [bandSet(slots, extent, palette)],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 8, right: marks.beside === undefined ? 8 : END_WIDTH } },
      events: ['mousemove', 'click', 'touchstart', 'touchmove'],
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: palette.line },
          ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 10 },
        },
        y: {
          min: extent.min,
          max: extent.max,
          grid: { color: translucent(palette.line, 0.6) },
          border: { display: false },
          afterFit: (scale) => {
            scale.width = AXIS_WIDTH;
          },
          ticks: {
            ...ticks,
            includeBounds: false,
            maxTicksLimit: 5,
            callback: (value, _index, all) => {
              const [first, second] = all;
              // One tick alone is as fine as its own figure.
              const step = Math.abs((second?.value ?? 0) - (first?.value ?? 0)) || 1;
              return formatTick(Number(value), marks.unit, locale, step, largest);
            },
          },
        },
      },
    },
  };
}
