import { describe, expect, it } from 'vitest';
import { bandPicture } from '../../../src/charts/figures/bandPicture.ts';
import { pictureSvg } from '../../../src/charts/drawing/pictureSvg.ts';
import { marksOf } from '../../../src/charts/series/marks.ts';
import { PAPER } from '../../../src/charts/drawing/paperPalette.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

describe('a figure as SVG', () => {
  const words = { title: 'A & B <1>', subtitle: '', foot: '' };
  const book = bookOf(
    ...[guidance(), actual(), guidance({ period: '2013-Q2', form: 'floor', high: null })],
  );
  const look = { locale: 'en-US', periods: ['2013-Q1', '2013-Q2'], width: 400, height: 200 };
  const svg = pictureSvg(bandPicture(marksOf(compareBook(book)), look), PAPER, words);

  it('draws a band and a mark for each period, and fades the open end of a floor', () => {
    expect(svg.match(/<rect [^>]*rx="3"/gu)).toHaveLength(3);
    expect(svg).toContain('url(#fade-up)');
    expect(svg).toContain('url(#hatch)');
    expect(svg).toContain(PAPER.favourable);
    expect(svg).not.toContain('NaN');
  });

  it('writes text as text', () => {
    expect(svg).toContain('A &amp; B &lt;1&gt;');
  });
});
