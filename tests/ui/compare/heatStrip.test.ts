import { describe, expect, it } from 'vitest';
import type { HeatLook } from '../../../src/charts/figures/heatCell.ts';
import {
  CELL_LETTERS,
  stripFigures,
  stripSigns,
  stripTints,
} from '../../../src/ui/compare/heatStrip.ts';

const scored: HeatLook = { colour: 'favourable', strength: 40, shape: 'up', text: '' };
const figure: HeatLook = { colour: 'neutral', strength: 12, shape: null, text: '+3.0' };

describe('a row of the heat map as one element', () => {
  it('tints each cell in its own place and gives those without guidance the ground of the table', () => {
    const stops = stripTints([null, scored]).replaceAll(/^linear-gradient\(90deg, |\)$/gu, '');
    expect(stops).toMatch(/^var\(--surface\) 0px 36px, /u);
    expect(stops).toContain(
      'color-mix(in srgb, var(--favourable) 40%, var(--surface)) 37px 71px, var(--surface) 71px 72px',
    );
  });

  it('draws signs in the middle of their cells', () => {
    // An up sign stands on a base as far to the left of the middle as to the right.
    const [, ...corners] = stripSigns([null, figure, scored]).split(/[ML]/u);
    const across = corners.map((corner) => Number.parseFloat(corner));
    expect(across[0]).toBe(90);
    expect(((across[1] ?? 0) + (across[2] ?? 0)) / 2).toBeCloseTo(90);
    expect(stripSigns([figure, null])).toBe('');
  });

  it('writes figures as one text, each within its cell however long it is', () => {
    const written = (text: string): readonly string[] =>
      stripFigures([null, { ...figure, text }, scored]).match(/.{6}/gu) ?? [];
    expect(CELL_LETTERS).toBe(6);
    expect(written('+3.0')).toEqual(['      ', ' +3.0 ', '      ']);
    expect(written('1.2')[1]).toBe('  1.2 ');
    expect(written('−1,100')[1]).toBe('−1,100');
    expect(written('+1,234.5')[1]).toBe('+1,234');
    expect(written('+12,345')[1]).toBe('+12345');
    expect(written('+1,234,567')[1]?.trim()).toBe('…');
    expect(stripFigures([scored, null])).toBe('');
  });
});
