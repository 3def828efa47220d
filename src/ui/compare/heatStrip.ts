import type { HeatLook } from '../../charts/figures/heatCell.ts';
import { shapePath, VARIABLES } from '../../charts/drawing/palette.ts';
import { CELL_WIDTH } from './heatWidths.ts';

// The cells of a row are one background, one path and one run of text: as forty elements, or as one text of
// forty places, they took several times as long to style, lay out and paint while the map scrolls.

/** Height of the cells of a row in pixels: that of the row less a line above and below. */
export const STRIP_HEIGHT = 28;
const SIGN = 3.8;

const centre = (index: number): readonly [number, number] => [
  (index + 0.5) * CELL_WIDTH,
  STRIP_HEIGHT / 2,
];

/** The tints as a CSS gradient with hard stops: of custom properties, so that it follows the theme. */
export function stripTints(looks: readonly (HeatLook | null)[]): string {
  const stops = looks.map((look, index) => {
    const [left, right] = [index * CELL_WIDTH, (index + 1) * CELL_WIDTH];
    // Not transparent: the row under the pointer would shine through as one strip.
    if (look === null) return `var(--surface) ${left}px ${right}px`;
    const tint = `color-mix(in srgb, var(${VARIABLES[look.colour]}) ${look.strength}%, var(--surface))`;
    return `var(--surface) ${left}px ${left + 1}px, ${tint} ${left + 1}px ${right - 1}px, var(--surface) ${right - 1}px ${right}px`;
  });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** The signs of a row as one SVG path. */
export function stripSigns(looks: readonly (HeatLook | null)[]): string {
  return looks
    .map((look, index) =>
      look?.shape == null ? '' : shapePath(look.shape, SIGN, [...centre(index)]),
    )
    .join('');
}

/** Characters a cell has room for, in letters of one width. */
export const CELL_LETTERS = 6;

/**
 * The figures of a row as one text: each in the middle of as many characters as a cell is wide, so that the
 * digits of one with a sign stand over those of one without.
 */
export function stripFigures(looks: readonly (HeatLook | null)[]): string {
  if (looks.every((look) => (look?.text ?? '') === '')) return '';
  return looks.map((look) => inCell(look?.text ?? '')).join('');
}

function inCell(text: string): string {
  const fits = [text, text.replace(/[,.]\d$/u, ''), text.replaceAll(/[^\d+−-]/gu, ''), '…'].find(
    (shorter) => shorter.length <= CELL_LETTERS,
  );
  const { length } = fits ?? '';
  return (fits ?? '').padStart(Math.ceil((CELL_LETTERS + length) / 2)).padEnd(CELL_LETTERS);
}
