import { describe, expect, it } from 'vitest';
import {
  changeText,
  formatGrowth,
  moveText,
  spanText,
  stepText,
} from '../../src/charts/words/openWords.ts';
import { runsText } from '../../src/charts/series/periodRuns.ts';
import { staircaseOf } from '../../src/charts/series/staircase.ts';
import { along, stripOf } from '../../src/charts/series/strip.ts';
import { compareBook } from '../../src/domain/comparing/compare.ts';
import { stepsOf } from '../../src/domain/comparing/vintages.ts';
import { actual, bookOf, guidance } from '../domain/rowsMade.ts';

const EN = 'en-US';

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

describe('the staircase', () => {
  it('puts silences among the vintages and ends in the actual', () => {
    const [c] = compareBook(
      bookOf(
        guidance({ issuedOn: '2013-01-24' }),
        guidance({ issuedOn: '2013-03-01', low: 0.2, high: 0.22 }),
        actual(),
      ),
    );
    const silence = { on: '2013-02-01', slot: 'after Q1', kind: 'not reiterated' } as const;
    const stairs = c && staircaseOf(c, [silence]);
    expect(stairs?.columns.map((column) => column.kind)).toEqual(['vintage', 'silence', 'vintage']);
    expect(stairs?.actual).toBe(0.24);
    expect(stairs?.extent.max).toBeGreaterThan(0.24);
  });
});

describe('words of the analysis', () => {
  const [c] = compareBook(
    bookOf(
      guidance({ issuedOn: '2013-01-24' }),
      guidance({ issuedOn: '2013-02-24', low: 0.2 }),
      guidance({ issuedOn: '2013-03-24', low: 0.16, high: 0.18 }),
    ),
  );
  const steps = c === undefined ? [] : stepsOf(c);

  it('name the end that moved, and by how much the middle did', () => {
    expect(steps.map(stepText)).toEqual(['initiated', 'raised the low end', 'lowered']);
    expect(steps.map((s) => moveText(s, EN))).toEqual(['', '+$0.01', '−$0.04']);
  });

  it.each([
    [0.28, '+28.0%'],
    [-0.0449, '−4.5%'],
    [0.0001, '0.0%'],
  ])('%d is growth of %s', (fraction, text) => {
    expect(formatGrowth(fraction, EN)).toBe(text);
  });

  it('say a change in growth for amounts and basis points for ratios', () => {
    const change = { low: -0.01, high: 0.02 };
    expect(changeText({ actual: actual({ unit: 'usd' }), change }, EN)).toBe('−1.0% to +2.0%');
    expect(changeText({ actual: actual({ unit: 'fraction' }), change }, EN)).toBe(
      '−100 bp to +200 bp',
    );
    expect(changeText(null, EN)).toBe('');
  });

  it('round a calculated band to what it can bear', () => {
    expect(spanText({ low: 2474999999.7, high: 2714516129 }, 'usd', EN)).toBe(
      '$2.475bn to $2.715bn',
    );
  });

  it('put periods in runs of their axis', () => {
    const axis = ['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4', '2014-Q1'];
    expect(runsText(['2013-Q1', '2013-Q2', '2014-Q1'], axis)).toBe('Q1 2013 to Q2 2013, Q1 2014');
    expect(runsText([], axis)).toBe('');
  });
});
