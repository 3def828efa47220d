import type { Economic } from '../../domain/comparing/outcome.ts';
import type { Side } from '../series/marks.ts';

/** The colours a figure is drawn in, resolved from the theme by whoever draws. */
export interface Palette {
  readonly band: string;
  readonly favourable: string;
  readonly inLine: string;
  readonly unfavourable: string;
  readonly neutral: string;
  /** The year before. */
  readonly ghost: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
}

/** The custom property behind each colour: both themes come from the same names. */
export const VARIABLES: Readonly<Record<keyof Palette, string>> = {
  band: '--band',
  favourable: '--favourable',
  inLine: '--in-line',
  unfavourable: '--unfavourable',
  neutral: '--neutral',
  ghost: '--ghost',
  text: '--text',
  muted: '--text-muted',
  line: '--line',
  surface: '--surface',
  accent: '--accent',
};

const BY_ECONOMIC: Readonly<
  Record<Economic, 'favourable' | 'inLine' | 'unfavourable' | 'neutral'>
> = {
  favourable: 'favourable',
  'in line': 'inLine',
  unfavourable: 'unfavourable',
  neutral: 'neutral',
};

/** Which colour an economic label has; what was not scored is neutral. */
export function colourName(economic: Economic | null): keyof Palette {
  return economic === null ? 'neutral' : BY_ECONOMIC[economic];
}

/** The shape says where the actual landed: above, inside, below; a diamond where that is undecided. */
export type MarkShape = 'up' | 'dot' | 'down' | 'diamond';

const BY_SIDE: Readonly<Record<Side, MarkShape>> = {
  above: 'up',
  inside: 'dot',
  below: 'down',
  undecided: 'diamond',
};

export function shapeOf(side: Side): MarkShape {
  return BY_SIDE[side];
}

/** A shape as an SVG path around a point, the origin unless said otherwise. */
export function shapePath(shape: MarkShape, radius: number, [x, y] = [0, 0]): string {
  const r = radius;
  switch (shape) {
    case 'up':
      return `M${x} ${y - r * 1.1}L${x + r * 1.1} ${y + r * 0.85}L${x - r * 1.1} ${y + r * 0.85}Z`;
    case 'down':
      return `M${x} ${y + r * 1.1}L${x + r * 1.1} ${y - r * 0.85}L${x - r * 1.1} ${y - r * 0.85}Z`;
    case 'diamond':
      return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
    case 'dot':
      return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;
  }
}
