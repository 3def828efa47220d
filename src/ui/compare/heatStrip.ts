import type { HeatLook } from '../../charts/heatCell.ts';
import { shapePath, VARIABLES } from '../../charts/palette.ts';
import { CELL_WIDTH } from './heatWidths.ts';

// The cells of a row are one background, one path and one text: as forty elements they took several
// times as long to style, lay out and paint while the map scrolls.

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
    if (look === null) return `transparent ${left}px ${right}px`;
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

/** The figures of a row, each with the middle of its cell. */
export function stripFigures(looks: readonly (HeatLook | null)[]) {
  return looks.flatMap((look, index) =>
    look === null || look.text === '' ? [] : [{ x: centre(index)[0], text: look.text }],
  );
}
