import { axisLabel } from './axis.ts';
import { slotsOf } from './chartConfig.ts';
import { roundTicks } from './compareRows.ts';
import { dotsOf } from './dots.ts';
import { extentOf, type Extent } from './extent.ts';
import { formatTick } from './format.ts';
import type { Mark, Marks } from './marks.ts';
import { shapePath, type Palette } from './palette.ts';

/** A figure as a picture: what stands around the plot, and its size in pixels. */
export interface FigureSheet {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
  readonly width: number;
  readonly height: number;
}

export interface SvgLook {
  readonly palette: Palette;
  readonly locale: string;
  readonly periods: readonly string[];
}

const LEFT = 64;
const RIGHT = 12;
const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const round = (value: number): number => Math.round(value * 10) / 10;

interface Plot {
  readonly top: number;
  readonly bottom: number;
  readonly slot: number;
  readonly extent: Extent;
  readonly palette: Palette;
  readonly y: (value: number) => number;
}

function text(x: number, y: number, words: string, attributes: string): string {
  return `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escaped(words)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, attributes: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${attributes}/>`;
}

/** One period: its band, the middle, the actual; an open end fades, an open period is outlined. */
function markSvg(mark: Mark, x: number, plot: Plot): string {
  const { palette, y } = plot;
  const half = Math.min(13, plot.slot * 0.36);
  const parts: string[] = [];
  if (mark.low !== null || mark.high !== null) {
    const top = mark.high === null ? plot.top : y(mark.high);
    const bottom = mark.low === null ? plot.bottom : y(mark.low);
    const height = Math.max(2, bottom - top);
    const fade = mark.openHigh ? 'url(#up)' : mark.openLow ? 'url(#down)' : palette.band;
    const opacity = mark.isOpen ? 0.14 : mark.point === null ? 0.5 : 0.24;
    const outline = mark.isOpen ? `stroke="${palette.band}" stroke-dasharray="3 2"` : '';
    parts.push(
      `<rect x="${round(x - half)}" y="${round(top)}" width="${round(half * 2)}" height="${round(height)}" rx="3" fill="${fade}" fill-opacity="${opacity}" ${outline}/>`,
    );
  }
  const middle = mark.mid ?? mark.point;
  if (middle !== null) {
    const stroke = mark.point === null ? palette.muted : palette.text;
    parts.push(line(x - half, y(middle), x + half, y(middle), `stroke="${stroke}"`));
  }
  const { actual } = mark;
  if (actual !== null && actual.reported !== actual.comparable) {
    parts.push(line(x, y(actual.reported), x, y(actual.comparable), `stroke="${palette.text}"`));
  }
  for (const dot of dotsOf(mark)) {
    const colour = palette[dot.colour];
    const [fill, stroke] = dot.isHollow ? [palette.surface, colour] : [colour, palette.surface];
    parts.push(
      `<path d="${shapePath(dot.shape, Math.min(5, plot.slot * 0.3))}" transform="translate(${round(x)} ${round(y(dot.value))})" fill="${fill}" stroke="${stroke}" stroke-width="1.25"/>`,
    );
  }
  return `<g>${parts.join('')}</g>`;
}

function axesSvg(unit: string, look: SvgLook, plot: Plot, width: number): string {
  const { palette, y, extent, slot } = plot;
  const small = `font-size="11" fill="${palette.muted}"`;
  const ticks = roundTicks(extent, 4);
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0) || 1;
  const largest = Math.max(Math.abs(extent.min), Math.abs(extent.max));
  const rows = ticks.map((tick) => {
    const label = formatTick(tick, unit, look.locale, step, largest);
    return (
      line(LEFT, y(tick), width - RIGHT, y(tick), `stroke="${palette.line}"`) +
      text(LEFT - 6, y(tick) + 4, label, `${small} text-anchor="end"`)
    );
  });
  const every = Math.max(1, Math.ceil(46 / slot));
  const names = look.periods.map((period, index) =>
    index % every === 0
      ? text(
          LEFT + (index + 0.5) * slot,
          plot.bottom + 15,
          axisLabel(period),
          `${small} text-anchor="middle"`,
        )
      : '',
  );
  return [...rows, ...names].join('');
}

function gradient(id: string, colour: string, from: number, to: number): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour}" stop-opacity="${from}"/><stop offset="1" stop-color="${colour}" stop-opacity="${to}"/></linearGradient>`;
}

/**
 * A series as a whole SVG document, drawn from the same marks as the figure on screen. Empty lines
 * of the sheet take no room.
 */
export function figureSvg(marks: Marks, look: SvgLook, sheet: FigureSheet): string {
  const { palette } = look;
  const { width, height } = sheet;
  const top = (sheet.title === '' ? 0 : 28) + (sheet.subtitle === '' ? 0 : 22) + 10;
  const bottom = height - 22 - (sheet.foot === '' ? 0 : 20);
  const extent = extentOf(marks.marks);
  const slot = (width - LEFT - RIGHT) / Math.max(1, look.periods.length);
  const y = (value: number): number =>
    bottom - ((value - extent.min) / (extent.max - extent.min)) * (bottom - top);
  const plot: Plot = { top, bottom, slot, extent, palette, y };
  const drawn = slotsOf(marks, look.periods).map((mark, index) =>
    mark === null ? '' : markSvg(mark, LEFT + (index + 0.5) * slot, plot),
  );
  const muted = `font-size="12" fill="${palette.muted}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}">`,
    `<defs>${gradient('up', palette.band, 0, 1)}${gradient('down', palette.band, 1, 0)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/>`,
    sheet.title === ''
      ? ''
      : text(16, 26, sheet.title, `font-size="16" font-weight="600" fill="${palette.text}"`),
    sheet.subtitle === '' ? '' : text(16, 46, sheet.subtitle, muted),
    axesSvg(marks.unit, look, plot, width),
    ...drawn,
    sheet.foot === '' ? '' : text(16, height - 8, sheet.foot, muted),
    '</svg>',
  ].join('');
}
