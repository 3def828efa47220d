import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAPER } from '../../src/charts/drawing/paperPalette.ts';
import { VARIABLES } from '../../src/charts/drawing/palette.ts';

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** Both values of a token, light then dark. */
function both(name: string): readonly [string, string] {
  const text = new RegExp(`${name}: (?<value>[^;]+);`, 'u').exec(css)?.groups?.['value'] ?? '';
  const [light = '', dark = light] = text.match(/#[0-9a-f]{6}/gu) ?? [];
  return [light, dark];
}

/** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const THEMES = [
  ['light', 0],
  ['dark', 1],
] as const;

describe.each(THEMES)('the colours of the %s theme', (_theme, at) => {
  const surface = both('--surface')[at];

  it.each(['--band', '--favourable', '--in-line', '--unfavourable', '--neutral', '--ghost'])(
    'draws marks in %s at 3:1 or better',
    (name) => {
      expect(contrast(both(name)[at], surface)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['--text', '--text-muted', '--accent', '--favourable-text', '--unfavourable-text'])(
    'writes in %s at 4.5:1 or better, on every surface',
    (name) => {
      for (const ground of ['--bg', '--surface', '--surface-2']) {
        expect(contrast(both(name)[at], both(ground)[at])).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

it('prints in the colours of the light theme', () => {
  const light = Object.entries(VARIABLES).map(([name, variable]) => [name, both(variable)[0]]);
  expect(PAPER).toEqual(Object.fromEntries(light));
});
