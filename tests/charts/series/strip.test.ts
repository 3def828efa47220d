import { describe, expect, it } from 'vitest';
import { along, stripOf } from '../../../src/charts/series/strip.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

describe('the strip of errors', () => {
  const rows = [0.2, 0.2, 0.24, null].flatMap((value, i) => {
    const period = `2013-Q${i + 1}`;
    return [guidance({ period }), ...(value === null ? [] : [actual({ period, value })])];
  });
  const series = compareBook(bookOf(...rows));
  const strip = stripOf(series, 'midpoint');

  it('has a dot for every period with an error, equal ones on top of one another', () => {
    expect(strip?.dots.map((d) => [d.mark.period, d.lane])).toEqual([
      ['2013-Q1', 0],
      ['2013-Q2', 1],
      ['2013-Q3', 0],
    ]);
    expect(strip?.lanes).toBe(2);
    expect(strip?.unit).toBe('cents');
  });

  it('always shows zero', () => {
    const far = stripOf(series.slice(2, 3), 'low');
    expect(far && along(far, 0)).toBeGreaterThan(0);
  });

  it('is laid out in half-widths on request, with both ends of the bands in view; a point has none', () => {
    const z = stripOf(series, 'z');
    expect(z?.dots.map((d) => d.error.value)).toEqual([0, 0, 2]);
    expect(z?.unit).toBe('z');
    expect(z && [along(z, -1) > 0, along(z, 1) < 1]).toEqual([true, true]);
    const point = guidance({ period: '2014-Q1', low: 0.2, high: 0.2 });
    const book = bookOf(point, actual({ period: '2014-Q1', value: 0.2 }));
    expect(stripOf(compareBook(book), 'z')).toBeNull();
  });

  it('marks what the record leaves out, and is nothing without an error', () => {
    const point = [
      guidance({ period: '2014-Q1', low: 0.2, high: 0.2 }),
      actual({ period: '2014-Q1', value: 0.2 }),
    ];
    const mixed = stripOf(compareBook(bookOf(...rows, ...point)), 'midpoint');
    expect(mixed?.dots.filter((d) => d.leftOut === 'other form')).toHaveLength(3);
    expect(stripOf(compareBook(bookOf(guidance())), 'midpoint')).toBeNull();
  });
});
