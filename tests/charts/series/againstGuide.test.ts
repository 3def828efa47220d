import { describe, expect, it } from 'vitest';
import { againstGuide, readableScale, readingOf } from '../../../src/charts/series/againstGuide.ts';
import { drawingOf } from '../../../src/charts/series/beside.ts';
import { sharedPeriods } from '../../../src/charts/series/axis.ts';
import { marksOf } from '../../../src/charts/series/marks.ts';
import { panelList, pointsOf, type Panel } from '../../../src/charts/series/panel.ts';
import { endLabels, apart } from '../../../src/charts/drawing/endLabels.ts';
import { overlayOf } from '../../../src/charts/drawing/overlay.ts';
import { bandPicture } from '../../../src/charts/figures/bandPicture.ts';
import { panelWords } from '../../../src/charts/words/panelWords.ts';
import { actualsOf } from '../../../src/domain/book/asCompared.ts';
import { personal } from '../../../src/domain/book/personal.ts';
import type { Expectation, Row } from '../../../src/domain/book/rows.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

const revenue = { metric: 'revenue', basis: 'gaap' as const, unit: 'usd' };
const guided = (period: string, low: number, high: number, issuedOn: string): Row =>
  guidance({ ...revenue, period, low, high, issuedOn });
const printed = (period: string, value: number, reportedOn: string): Row =>
  actual({ ...revenue, period, value, precision: null, reportedOn });
const expected: Expectation = {
  ...personal({
    kind: 'expectation' as const,
    ...revenue,
    ...{ variant: '', scope: 'company', versus: '', period: '2014-Q1' },
    ...{ value: 1.31e9, holder: 'consensus', asOf: '2014-04-01', count: 12 },
  }),
  ...{ id: 900, entered: 1, retired: 0, retiredReason: '' },
};
const book = bookOf(
  printed('2013-Q1', 1e9, '2013-04-23'),
  guided('2013-Q4', 1.18e9, 1.22e9, '2013-10-23'),
  printed('2013-Q4', 1.25e9, '2014-01-23'),
  guided('2014-Q1', 1.28e9, 1.32e9, '2014-01-23'),
  expected,
);
const periods = sharedPeriods(['2013-Q1', '2014-Q1']);

function first(): Panel {
  const [panel] = panelList(compareBook(book), actualsOf(book), 'quarter');
  if (panel === undefined) throw new Error('no panel');
  return panel;
}

const level = drawingOf(first(), marksOf(first().series), periods, book);

describe('what stands beside the bands', () => {
  it('has the line, the year before as a ghost and the expectation', () => {
    const { runs, ghosts, expected: ticks } = overlayOf(level.beside);
    expect(runs).toEqual([[{ slot: 0, value: 1e9 }], [{ slot: 3, value: 1.25e9 }]]);
    expect(ghosts).toEqual([{ slot: 4, value: 1e9 }]);
    expect(ticks).toEqual([{ slot: 4, value: 1.31e9 }]);
  });

  it('labels the last actual and the open guide', () => {
    expect(endLabels(level, 'en-US').map(({ words }) => words)).toEqual(['$1.25bn', '$1.30bn']);
    expect(apart([100, 104])).toEqual([95.5, 108.5]);
  });

  it('is drawn into files as well', () => {
    const look = { locale: 'en-US', periods, width: 600, height: 200 };
    const { parts } = bandPicture(level, look);
    expect(parts.filter(({ stroke }) => stroke === 'ghost')).toHaveLength(1);
    expect(parts.filter(({ tag, stroke }) => tag === 'rect' && stroke === 'accent')).toHaveLength(
      1,
    );
    expect(parts.filter(({ words }) => words === '$1.30bn')).toHaveLength(1);
  });
});

describe('against the guide', () => {
  const drawn = againstGuide(level);

  it('puts every band around 0, in percent of its midpoint', () => {
    expect(drawn.unit).toBe('%');
    expect(drawn.marks.map(({ mid }) => mid)).toEqual([0, 0]);
    expect(drawn.marks[0]?.high).toBeCloseTo(1.667, 3);
    expect(drawn.marks[0]?.actual?.comparable).toBeCloseTo(4.167, 3);
    expect(drawn.beside[4]?.expected).toBeCloseTo(0.769, 3);
  });

  it('has no place for what was not guided, nor for the year before', () => {
    expect(drawn.beside[0]?.actual).toBeNull();
    expect(overlayOf(drawn.beside).ghosts).toEqual([]);
  });

  it('is in basis points for ratios and in cents for figures per share', () => {
    const [ratio] = panelList(
      compareBook(
        bookOf(guidance({ metric: 'gross_margin', unit: 'fraction', low: 0.63, high: 0.65 })),
      ),
      [],
      'quarter',
    );
    const marks = marksOf(ratio?.series ?? []);
    const bp = againstGuide({ ...marks, beside: [] });
    expect([bp.unit, bp.marks[0]?.low, bp.marks[0]?.high]).toEqual(['bp', -100, 100]);
    const eps = againstGuide({ ...marksOf(compareBook(bookOf(guidance()))), beside: [] });
    expect([eps.unit, eps.marks[0]?.high]).toEqual(['cents', 2]);
  });

  it('is chosen where bands would be hairlines, and only there', () => {
    expect(readableScale(level, 40)).toBe('guide');
    expect(readableScale(level, 400)).toBe('level');
  });
});

it('draws figures nobody guided, and counts what is known', () => {
  const bare = bookOf(
    printed('2013-Q1', 1e9, '2013-04-23'),
    printed('2013-Q2', 1.1e9, '2013-07-23'),
  );
  const [panel] = panelList([], actualsOf(bare), 'quarter');
  expect(panel && pointsOf(panel)).toBe(2);
  const said = panel && panelWords(panel, 'en-US', { window: 12, benchmark: 'midpoint' });
  expect(said?.title).toBe('Revenue: $1.10bn in Q2 2013, 2 quarters reported, none guided');
});

it('puts the longest series of each headline metric first', () => {
  const rows = [
    guidance({ metric: 'tax_rate', unit: 'fraction', low: 0.2, high: 0.22 }),
    guidance({ metric: 'gross_margin', basis: 'gaap', unit: 'fraction', low: 0.6, high: 0.62 }),
    ...['2013-Q1', '2013-Q2'].map((period) =>
      guidance({ metric: 'gross_margin', unit: 'fraction', low: 0.6, high: 0.62, period }),
    ),
    guided('2013-Q1', 1e9, 1.1e9, '2013-01-24'),
  ];
  const panels = panelList(compareBook(bookOf(...rows)), [], 'quarter');
  expect(panels.map(({ target }) => `${target.metric} ${target.basis}`)).toEqual([
    'revenue gaap',
    'gross_margin non_gaap',
    'gross_margin gaap',
    'tax_rate non_gaap',
  ]);
});

it('reads out the period under the pointer, else the latest figure', () => {
  expect(readingOf(level, '').period).toBe('2013-Q4');
  expect(readingOf(level, '2013-Q1')).toMatchObject({ period: '2013-Q1', at: { actual: 1e9 } });
  expect(readingOf(level, '2013-Q3').period).toBe('2013-Q4');
});
