import { shapePath, type Palette, type MarkShape } from './palette.ts';

/** Pictures as plain data: drawn on the page and saved to a file from the same parts. */

export type Ink = keyof Palette;
type FadeWay = 'up' | 'down' | 'left' | 'right';
/** A colour of the theme, the hatch of open guidance, or the band fading out towards an open end. */
export type Fill = Ink | 'none' | 'hatch' | `fade-${FadeWay}`;

/** One element of SVG, its colours as names of the palette. Pixels. */
export interface PicturePart {
  readonly tag: 'line' | 'rect' | 'path' | 'text';
  readonly at: Readonly<Record<string, number | string>>;
  readonly fill: Fill;
  readonly stroke?: Ink;
  readonly words?: string;
}

/** A place of a picture that says something: what a pointer, the keys and a screen reader get. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly words: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PicturePart[];
  readonly points: readonly Point[];
}

/** A figure complete: it explains itself on the page, in its table and in every file made of it. */
export interface Chart {
  /** What files of it are called, less their ending. */
  readonly name: string;
  /** The finding. */
  readonly title: string;
  /** Metric, basis, unit and n. */
  readonly subtitle: string;
  readonly source: string;
  readonly draw: (width: number) => Picture;
  readonly table: ChartTable;
}

/** The same figures in words; columns named in `numbers` stand to the right. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly numbers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

type More = Readonly<Record<string, number | string>>;

export function line(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: Ink,
  more: More = {},
): PicturePart {
  const at = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), ...more };
  return { tag: 'line', at, fill: 'none', stroke };
}

export function rect(
  [x, y, width, height]: readonly [number, number, number, number],
  fill: Fill,
  more: More = {},
  stroke?: Ink,
): PicturePart {
  const at = { x: round(x), y: round(y), width: round(width), height: round(height), ...more };
  return { tag: 'rect', at, fill, ...(stroke === undefined ? {} : { stroke }) };
}

/** Words centred at a place unless `more` says otherwise. */
export function text(
  x: number,
  y: number,
  words: string,
  fill: Ink = 'text',
  more: More = {},
): PicturePart {
  const at = { x: round(x), y: round(y), 'font-size': 11, 'text-anchor': 'middle', ...more };
  return { tag: 'text', at, fill, words };
}

/** Where an actual landed: filled, or hollow in its own colour. */
export function glyph(
  shape: MarkShape,
  [x, y]: readonly [number, number],
  colour: Ink,
  { radius = 5, isHollow = false } = {},
): PicturePart {
  const at = {
    d: shapePath(shape, radius),
    transform: `translate(${round(x)} ${round(y)})`,
    'stroke-width': isHollow ? 1.6 : 1.2,
  };
  const [fill, stroke]: readonly [Ink, Ink] = isHollow ? ['surface', colour] : [colour, 'surface'];
  return { tag: 'path', at, fill, stroke };
}

const WAYS: Readonly<Record<FadeWay, readonly [x1: number, y1: number, x2: number, y2: number]>> = {
  up: [0, 1, 0, 0],
  down: [0, 0, 0, 1],
  left: [1, 0, 0, 0],
  right: [0, 0, 1, 0],
};

/** The fades a picture may use: their direction and the ends of each. */
export const FADES = Object.entries(WAYS).map(([way, [x1, y1, x2, y2]]) => ({
  name: `fade-${way}`,
  ends: { x1, y1, x2, y2 },
}));

/** The attributes of a part once its colours are known; `prefix` keeps the ids of two pictures apart. */
export function attributesOf(
  { at, fill, stroke }: PicturePart,
  ink: (name: Ink) => string,
  prefix: string,
): Readonly<Record<string, number | string>> {
  const isDefined = fill === 'hatch' || fill.startsWith('fade-');
  const paint = isDefined ? `url(#${prefix}${fill})` : fill === 'none' ? fill : ink(fill as Ink);
  return { ...at, fill: paint, ...(stroke === undefined ? {} : { stroke: ink(stroke) }) };
}
