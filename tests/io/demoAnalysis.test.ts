import { beforeAll, describe, expect, it } from 'vitest';
import { bookAsOf } from '../../src/domain/book/asOf.ts';
import { calendarsOf } from '../../src/domain/book/calendar.ts';
import { compareBook } from '../../src/domain/comparing/compare.ts';
import { marginParts } from '../../src/domain/outlook/marginRemainder.ts';
import { openGuidance } from '../../src/domain/outlook/openGuidance.ts';
import { periodGuidance, quarterOf } from '../../src/domain/outlook/pieces.ts';
import { planImport } from '../../src/domain/planning/planImport.ts';
import type { Book } from '../../src/domain/book/rows.ts';
import { flipsOf } from '../../src/domain/record/sensitivity.ts';
import { actualsOf } from '../../src/domain/book/asCompared.ts';
import { silencesOf } from '../../src/domain/outlook/silence.ts';
import { trackRecord } from '../../src/domain/record/trackRecord.ts';
import { triangulate } from '../../src/domain/outlook/triangulation.ts';
import { vintageGrid } from '../../src/domain/outlook/vintageGrid.ts';
import { stepsOf } from '../../src/domain/comparing/vintages.ts';
import { impliedRemainders } from '../../src/domain/outlook/yearSoFar.ts';
import { readDemo } from '../../src/io/demo.ts';

// Worked by hand from the rows of data/demo; the sums stand beside each figure.
describe('the demo, worked by hand', () => {
  const books = new Map<string, Book>();

  beforeAll(() => {
    for (const book of planImport(new Map(), readDemo(), 1).next) books.set(book.companyId, book);
  });

  function known(company: string, saidBy = '') {
    const whole = books.get(company);
    if (whole === undefined) throw new Error(`no ${company}`);
    const book = bookAsOf(whole, { saidBy, enteredBy: null });
    const comparisons = compareBook(book);
    const of = (metric: string, horizon: RegExp) =>
      comparisons.filter((c) => c.target.metric === metric && horizon.test(c.target.period));
    return { book, comparisons, actuals: actualsOf(book), of };
  }

  it('Juniper: the founding call implies a margin of 14.0% to 16.8% beside the guided 14% to 16%', () => {
    const { comparisons, actuals } = known('jnpr');
    const guided = periodGuidance(comparisons, actuals, '2013-Q1', new Map());
    const margin = triangulate(quarterOf(guided), 'full')?.operatingMargin;
    // (1,050 x 63.5% - 520) / 1,050 and (1,070 x 64.5% - 510) / 1,070.
    expect(margin?.low).toBeCloseTo(146.75 / 1050, 12);
    expect(margin?.high).toBeCloseTo(180.15 / 1070, 12);
    expect(guided.guidedMargin).toMatchObject({ low: 0.14, high: 0.16 });
    expect(guided.missing).toEqual(['other_income', 'share_count']);
  });

  it('Juniper: EPS of Q1 2013 flips without the tax credit', () => {
    expect(flipsOf(known('jnpr').of('eps', /^2013-Q1$/u))).toEqual([
      { period: '2013-Q1', because: 'bridge item', from: 'upper half', to: 'above' },
    ]);
  });

  it('Juniper: the 2011 outlook was lowered from one that is not loaded, and Q1 2011 is not here', () => {
    const { of, actuals, comparisons } = known('jnpr');
    const [year] = of('revenue', /FY$/u);
    if (year === undefined) throw new Error('no year');
    expect(stepsOf(year).map((s) => s.label)).toEqual(['lowered, origin not loaded']);
    const guidedOn = new Set(comparisons.flatMap((c) => c.vintages.map((g) => g.issuedOn)));
    expect(silencesOf(year, actuals, guidedOn)).toEqual([
      { on: '2011-10-18', slot: 'after Q3', kind: 'not reiterated' },
    ]);
    const [parts] = impliedRemainders({ comparisons, actuals });
    expect(parts).toMatchObject({ missing: ['2011-Q1'], remainder: null });
  });

  it('AMD: gross margin of 2018 was raised twice and reaffirmed once', () => {
    const { of, actuals } = known('amd');
    const years = of('gross_margin', /FY$/u);
    const [first] = years;
    if (first === undefined) throw new Error('no year');
    expect(stepsOf(first).map((s) => s.label)).toEqual([
      'initiated',
      'raised',
      'reaffirmed',
      'raised',
    ]);
    const [row] = vintageGrid(years, actuals);
    expect([...(row?.cells ?? [])].map(([slot, c]) => [slot, c.guidance.low])).toEqual([
      ['initial', 0.36],
      ['after Q1', 0.37],
      ['after Q2', 0.37],
      ['after Q3', 0.38],
    ]);
  });

  it('AMD: growth of 32% in 2020 left 2.51 to 2.71 billion for the fourth quarter', () => {
    const { comparisons, actuals } = known('amd');
    const parts = impliedRemainders({ comparisons, actuals }).find(
      ({ guidance }) => guidance.issuedOn === '2020-07-28',
    );
    // 6.73 x 1.32 - 1.79 - 1.93 - (2.45 to 2.65), over 2.13 a year before.
    expect(parts?.remainder?.span.low).toBeCloseTo(2_513.6e6, 0);
    expect(parts?.remainder?.span.high).toBeCloseTo(2_713.6e6, 0);
    expect(parts?.remainder?.growth?.low).toBeCloseTo(2513.6 / 2130 - 1, 9);
    expect(parts?.rest).toEqual(['2020-Q4']);
  });

  it('AMD: and a gross margin of 46% in it', () => {
    const { comparisons, actuals, of } = known('amd');
    const latest = of('gross_margin', /^2020-FY$/u)[0]?.vintages.at(-1);
    if (latest === undefined) throw new Error('no guidance');
    const parts = marginParts(latest, { comparisons, actuals });
    // (45% x 8,883.6 - 46% x 1,790 - 44% x 1,930 - 44% x 2,550) / 2,613.6.
    const done = 0.46 * 1790 + 0.44 * 1930 + 0.44 * 2550;
    expect(parts?.required.low).toBeCloseTo((0.45 * 8883.6 - done) / 2613.6, 9);
  });

  it('AMD: nothing guided later is known on an earlier day', () => {
    const { comparisons, actuals } = known('amd');
    const parts = impliedRemainders({ comparisons, actuals }).find(
      ({ guidance }) => guidance.issuedOn === '2020-01-28',
    );
    // 6.73 x (1.28 to 1.30) - (1.75 to 1.85).
    expect(parts?.known.map((q) => q.period)).toEqual(['2020-Q1']);
    expect(parts?.remainder?.span.low).toBeCloseTo(6_764.4e6, 0);
    expect(parts?.remainder?.span.high).toBeCloseTo(6_999e6, 0);
  });

  it('Cisco: growth on the quarter a year before makes revenue, and expenses follow from the margins', () => {
    const { comparisons, actuals } = known('csco');
    const guided = periodGuidance(comparisons, actuals, '2021-Q1', new Map());
    const base = actuals.find((a) => a.metric === 'revenue' && a.period === '2020-Q1')?.value ?? 0;
    expect(guided.pieces.get('revenue')?.span.low).toBeCloseTo(base * 0.89, 3);
    const implied = triangulate(quarterOf(guided), 'full');
    // At the low end 34% of revenue: a gross margin of 64% less an operating margin of 30%.
    expect(implied?.opex?.low).toBeCloseTo(base * 0.89 * 0.34, 3);
    expect(guided.missing).toEqual(['other_income', 'share_count']);
  });

  it('Cisco: errors on the operating margin make the calibrated band', () => {
    const { book, comparisons, actuals } = known('csco');
    const lines = openGuidance({
      comparisons,
      actuals,
      calendars: calendarsOf(book.rows),
      today: '2020-08-31',
      window: 12,
    });
    const margin = lines.find(({ guidance }) => guidance.metric === 'operating_margin');
    expect(margin?.guidance).toMatchObject({ low: 0.3, high: 0.31 });
    const before = comparisons.filter(
      (c) => c.target.metric === 'operating_margin' && c.target.period < '2021-Q1',
    );
    const bias = trackRecord(before.slice(-12))?.bias?.value ?? NaN;
    expect(margin?.calibrated?.n).toBe(12);
    expect(margin?.calibrated?.median).toBeCloseTo(0.305 + bias / 1e4, 9);
  });

  it('as of May 2013 Juniper has nothing later', () => {
    const then = known('jnpr', '2013-05-01');
    expect(then.comparisons.every((c) => c.vintages.every((g) => g.issuedOn <= '2013-05-01'))).toBe(
      true,
    );
    expect(then.comparisons).toHaveLength(17);
  });
});
