import { describe, expect, it } from 'vitest';
import { bulletChart } from '../../../src/charts/figures/bulletChart.ts';
import { bandPicture } from '../../../src/charts/figures/bandPicture.ts';
import { dumbbellChart, dumbbellsOf } from '../../../src/charts/figures/dumbbellChart.ts';
import { marksOf } from '../../../src/charts/series/marks.ts';
import { PAPER } from '../../../src/charts/drawing/paperPalette.ts';
import { pictureSvg } from '../../../src/charts/drawing/pictureSvg.ts';
import { readoutOf } from '../../../src/charts/words/readout.ts';
import type { Chart } from '../../../src/charts/drawing/picture.ts';
import { stairChart } from '../../../src/charts/figures/stairChart.ts';
import { stripChart } from '../../../src/charts/figures/stripChart.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { corridorOf } from '../../../src/domain/outlook/corridor.ts';
import type { Row } from '../../../src/domain/book/rows.ts';
import { actual, bookOf, bridge, guidance } from '../../fixtures/rows.ts';

const EN = 'en-US';
const REVISED = compareBook(
  bookOf(
    guidance({ issuedOn: '2013-01-24' }),
    guidance({ issuedOn: '2013-02-24', low: 0.2, high: 0.24 }),
    guidance({ issuedOn: '2013-03-24', low: 0.2, high: 0.24 }),
    actual(),
  ),
);

/** What every figure owes a reader, whichever it is. */
function owes(chart: Chart): void {
  const { title, subtitle, source, table } = chart;
  expect(title).toMatch(/\w/u);
  expect(subtitle).toContain('n = ');
  expect(source).toBe('call');
  expect(table.rows.length).toBeGreaterThan(0);
  expect(table.rows.every((row) => row.length === table.header.length)).toBe(true);
  const picture = chart.draw(700);
  expect(picture.points.length).toBe(table.rows.length);
  expect(picture.points.every(({ name, words }) => name !== '' && words !== '')).toBe(true);
  const svg = pictureSvg(picture, PAPER, { title, subtitle, foot: source });
  expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
}

function given<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('nothing there');
  return value;
}

describe('the rows of one quarter', () => {
  const rows = [
    guidance(),
    actual(),
    bridge(),
    guidance({ metric: 'gross_margin', unit: 'fraction', low: 0.63, high: 0.65 }),
    actual({ metric: 'gross_margin', unit: 'fraction', value: 0.66, precision: 0.001 }),
    guidance({ metric: 'tax_rate', unit: 'fraction', form: 'point', low: 0.29, high: 0.29 }),
    guidance({ period: '2013-Q2' }),
  ];
  const chart = given(bulletChart(compareBook(bookOf(...rows)), '2013-Q1', 'Juniper', EN));

  it('owe what every figure owes', () => {
    owes(chart);
  });

  it('count where the figures of the quarter landed', () => {
    expect(chart.title).toBe('Q1 2013: 3 figures guided, 1 above, 1 inside');
  });

  it('give the position of each in its own band', () => {
    const byName = new Map(chart.table.rows.map(([name = '', ...rest]) => [name, rest]));
    expect(byName.get('EPS, non-GAAP')).toEqual([
      ...['$0.18 to $0.22', '$0.21', '+1.0 cents', '0.75', 'inside, upper half'],
    ]);
    expect(byName.get('Gross margin, non-GAAP')?.[3]).toBe('1.50');
    expect(byName.get('Tax rate, non-GAAP')?.[4]).toBe('no actual');
  });

  it('give a bare figure its mark, between the tolerance it is scored with, and say so', () => {
    const words = chart.draw(700).parts.flatMap((part) => part.words ?? []);
    expect(words).not.toContain('29%');
    expect(chart.subtitle).toContain('a bare figure between the tolerance it is scored with');
  });
});

describe('old band and new', () => {
  it('are drawn for what moved a bound, against the old middle', () => {
    const [bell, ...others] = dumbbellsOf(REVISED);
    expect(others).toEqual([]);
    expect(bell?.old).toMatchObject({ low: -2, high: 2, at: 0 });
    expect(bell?.next).toMatchObject({ low: 0, high: 4, at: 2 });
    expect(bell?.unit).toBe('cents');
  });

  it('owe what every figure owes', () => {
    const chart = given(dumbbellChart(REVISED, 'Juniper', EN));
    owes(chart);
    expect(chart.title).toBe('EPS: of 1 revision 1 moved it up');
    expect(chart.table.rows[0]?.slice(2)).toEqual([
      ...['$0.18 to $0.22', '$0.20 to $0.24', 'raised', '+2.0 cents'],
    ]);
  });

  it('say how far in a narrow figure, and what moved as well in a wide one', () => {
    const chart = given(dumbbellChart(REVISED, 'Juniper', EN));
    const narrow = chart.draw(332);
    const said = (picture: typeof narrow): readonly string[] =>
      picture.parts.flatMap((part) => part.words ?? []);
    expect(narrow.width).toBeLessThanOrEqual(332);
    expect(said(narrow)).toContain('+$0.02');
    expect(said(chart.draw(900))).toContain('raised, +$0.02');
  });

  it('are none where nothing moved, nor for a pre-announcement', () => {
    const said = guidance({ issuedOn: '2013-04-10', low: 0.25, high: 0.26, stage: 'preliminary' });
    expect(dumbbellChart(compareBook(bookOf(guidance(), said)), 'Juniper', EN)).toBeNull();
  });
});

describe('the staircase', () => {
  it('owes what every figure owes and says its path', () => {
    const chart = stairChart(given(REVISED[0]), [], 'Juniper', EN);
    owes(chart);
    expect(chart.title).toContain('Q1 2013: raised, reaffirmed; actual $0.24, above the high end');
  });
});

describe('the strip', () => {
  it('owes what every figure owes and rings what flips', () => {
    const flips = [
      { period: '2013-Q1', because: 'bridge item', from: 'upper half', to: 'above' },
    ] as const;
    const input = { series: REVISED, benchmark: 'midpoint', flips, median: null } as const;
    const chart = given(stripChart(input, 'Juniper', EN));
    owes(chart);
    expect(chart.draw(600).points[0]?.words).toContain('verdict flips');
    expect(stripChart({ ...input, series: [] }, 'Juniper', EN)).toBeNull();
  });
});

describe('the long-term corridor', () => {
  const target = { metric: 'gross_margin', unit: 'fraction' } as const;
  const longTerm = guidance({
    ...target,
    period: 'LT',
    low: 0.63,
    high: 0.66,
    issuedOn: '2012-06-01',
  });
  const rows = [
    guidance({ ...target, period: '2012-Q1', low: 0.6, high: 0.62, issuedOn: '2012-01-20' }),
    guidance({ ...target, period: '2012-Q3', low: 0.6, high: 0.62, issuedOn: '2012-07-20' }),
    guidance({ ...target, period: '2012-Q4', basis: 'gaap', low: 0.6, high: 0.62 }),
  ];
  const corridorBounds = (...more: readonly Row[]) => {
    const all = compareBook(bookOf(...rows, longTerm, ...more));
    const series = all.filter((c) => c.target.basis === 'non_gaap' && c.target.period !== 'LT');
    const { marks } = marksOf(series, corridorOf(given(series[0]).target, all));
    return { series, marks, bounds: marks.map(({ corridor }) => corridor?.high ?? null) };
  };

  it('lies behind what was guided after it was said, and not before', () => {
    expect(corridorBounds().bounds).toEqual([null, 0.66]);
  });

  it('ends when it is taken back, and moves when it is revised', () => {
    const taken = guidance({
      ...{ ...target, period: 'LT', low: null, high: null, issuedOn: '2012-07-01' },
      stated: 'withdrawn',
    });
    expect(corridorBounds(taken).bounds).toEqual([null, null]);
    const raised = { ...longTerm, id: 9000, high: 0.7, issuedOn: '2012-07-01' };
    expect(corridorBounds(raised).bounds).toEqual([null, 0.7]);
  });

  it('belongs to its own basis alone', () => {
    const all = compareBook(bookOf(...rows, longTerm));
    const gaap = all.find((c) => c.target.basis === 'gaap');
    expect(corridorOf(given(gaap).target, all)).toBeNull();
  });

  it('is read out with the periods it lies behind', () => {
    const notes = corridorBounds().marks.map((mark) => readoutOf(mark, 'fraction', EN).notes);
    expect(notes).toEqual(['', 'long-term model 63% to 66%']);
  });

  it('is drawn dotted at both bounds', () => {
    const { marks } = corridorBounds();
    const look = { locale: EN, periods: ['2012-Q1', '2012-Q3'], width: 400, height: 200 };
    const { parts } = bandPicture({ unit: 'fraction', marks }, look);
    expect(parts.filter(({ stroke }) => stroke === 'accent')).toHaveLength(2);
  });
});
