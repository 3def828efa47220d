import { describe, expect, it } from 'vitest';
import type { HeatLook } from '../../src/charts/heatCell.ts';
import { stripFigures, stripSigns, stripTints } from '../../src/ui/compare/heatStrip.ts';

const scored: HeatLook = { colour: 'favourable', strength: 40, shape: 'up', text: '' };
const figure: HeatLook = { colour: 'neutral', strength: 12, shape: null, text: '+3.0' };

describe('a row of the heat map as one element', () => {
  it('tints each cell in its own place and leaves those without guidance clear', () => {
    const stops = stripTints([null, scored]).replaceAll(/^linear-gradient\(90deg, |\)$/gu, '');
    expect(stops).toMatch(/^transparent 0px 36px, /u);
    expect(stops).toContain(
      'color-mix(in srgb, var(--favourable) 40%, var(--surface)) 37px 71px, var(--surface) 71px 72px',
    );
  });

  it('draws signs and figures in the middle of their cells', () => {
    // An up sign stands on a base as far to the left of the middle as to the right.
    const [, ...corners] = stripSigns([null, figure, scored]).split(/[ML]/u);
    const across = corners.map((corner) => Number.parseFloat(corner));
    expect(across[0]).toBe(90);
    expect(((across[1] ?? 0) + (across[2] ?? 0)) / 2).toBeCloseTo(90);
    expect(stripSigns([figure, null])).toBe('');
    expect(stripFigures([scored, figure, null])).toEqual([{ x: 54, text: '+3.0' }]);
  });
});
