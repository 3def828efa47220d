import { describe, expect, it } from 'vitest';
import { axisLabel, sharedPeriods } from '../../../src/charts/series/axis.ts';
import { chartConfig } from '../../../src/charts/figures/bandChart.ts';
import { compareRows } from '../../../src/charts/series/compareRows.ts';
import { dotsOf } from '../../../src/charts/drawing/dots.ts';
import { findingOf } from '../../../src/charts/words/finding.ts';
import { marksOf } from '../../../src/charts/series/marks.ts';
import { seriesList } from '../../../src/charts/series/seriesList.ts';
import { sparkline } from '../../../src/charts/figures/sparkline.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, bridge, guidance } from '../../fixtures/rows.ts';

const palette = {
  band: '#8fa3b8',
  favourable: '#009e73',
  inLine: '#0072b2',
  unfavourable: '#d55e00',
  neutral: '#6b737c',
  text: '#16191d',
  muted: '#545c66',
  line: '#d9dde2',
  surface: '#ffffff',
  accent: '#1f5fa8',
  ghost: '#838d98',
};
const periods = ['2012-Q4', '2013-Q1', '2013-Q2'];
const series = compareBook(
  bookOf(
    ...[
      guidance(),
      actual({ value: 0.24 }),
      bridge({ amount: 0.03, inGuidance: 'no', quantifiedBy: 'company' }),
      guidance({ period: '2013-Q2', form: 'floor', low: 0.2, high: null }),
    ],
  ),
);

describe('chartConfig', () => {
  const config = chartConfig(marksOf(series), { palette, locale: 'en-US', periods });
  const [bands] = config.data.datasets;

  it('draws bands as floating bars on the shared axis, gaps left empty', () => {
    expect(config.data.labels).toEqual(['Q4 ’12', 'Q1 ’13', 'Q2 ’13']);
    expect(bands?.data[0]).toBeNull();
    expect(bands?.data[1]).toEqual([0.18, 0.22]);
  });

  it('runs a floor to the end of the axis', () => {
    const max = config.options?.scales?.['y']?.max;
    expect(bands?.data[2]).toEqual([0.2, max]);
  });

  it('puts the comparable inside in blue and the reported above, hollow', () => {
    expect(marksOf(series).marks.map(dotsOf)).toEqual([
      [
        { value: 0.24, shape: 'up', colour: 'favourable', isHollow: true },
        { value: 0.21, shape: 'dot', colour: 'inLine', isHollow: false },
      ],
      [],
    ]);
  });

  it('never animates and never forces zero', () => {
    expect(config.options?.animation).toBe(false);
    expect(Number(config.options?.scales?.['y']?.min)).toBeGreaterThan(0);
  });
});

it('fills quarters that nobody guided', () => {
  expect(sharedPeriods(['2013-Q2', '2012-Q4'])).toEqual(periods);
  expect(sharedPeriods(['2012-FY', '2014-FY'])).toEqual(['2012-FY', '2013-FY', '2014-FY']);
});

it('has an axis of half-years, apart from long-term targets', () => {
  const halves = ['2019-H2', '2020-H1', '2020-H2', '2021-H1'];
  expect(sharedPeriods(['2021-H1', '2019-H2'])).toEqual(halves);
  expect(halves.map(axisLabel).at(-1)).toBe('H1 ’21');
  const given = [...halves, 'LT', '2020-M03'].map((period) => guidance({ period }));
  const [entry] = seriesList(compareBook(bookOf(...given)), 'half');
  expect(entry?.series.map((c) => c.target.period)).toEqual(halves);
  expect(findingOf(entry?.series ?? [], 'en')).toContain('4 half-years guided');
});

it('never mixes bases in a series', () => {
  const rows = [guidance(), guidance({ basis: 'gaap' }), guidance({ basis: 'unspecified' })];
  const lists = seriesList(compareBook(bookOf(...rows)), 'quarter');
  expect(lists.map(({ series: s }) => s.length)).toEqual([1, 1, 1]);
});

it('sketches bands and actuals', () => {
  const spark = sparkline(series);
  expect(spark.dots).toMatchObject([{ economic: 'in line', shape: 'dot' }]);
  expect(spark.bands.match(/M/gu)).toHaveLength(2);
});

it('puts every band at minus one to one on the common axis, and none without a width', () => {
  const { rows } = compareRows([{ company: 'Juniper', series }], 'common');
  expect(rows.map((r) => [r.mark.period, r.low, r.high])).toEqual([
    ['2013-Q2', null, null],
    ['2013-Q1', -1, 1],
  ]);
  expect(rows[1]?.comparable).toBeCloseTo(0.5);
  expect(rows[1]?.reported).toBeCloseTo(2);
});

it('stands quarters of several companies under the calendar quarter they end in', () => {
  const ofYear = (period: string) => compareBook(bookOf(guidance({ period })));
  const { rows } = compareRows(
    [
      { company: 'Quay', series: ofYear('2020-Q2') },
      {
        company: 'Pier',
        series: ofYear('2020-Q4'),
        places: new Map([['2020-Q4', '2020-Q2']]),
      },
      { company: 'Mole', series: ofYear('2020-Q3') },
    ],
    'common',
  );
  expect(rows.map((row) => [row.company, row.place])).toEqual([
    ['Mole', '2020-Q3'],
    ['Quay', '2020-Q2'],
    ['Pier', '2020-Q2'],
  ]);
});
