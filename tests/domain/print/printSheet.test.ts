import { describe, expect, it } from 'vitest';
import { printSheet } from '../../../src/domain/print/printSheet.ts';
import { printsOf } from '../../../src/domain/print/prints.ts';
import type { GuideLine } from '../../../src/domain/print/guides.ts';
import type { PrintSheet } from '../../../src/domain/print/printSheet.ts';
import type { ResultLine } from '../../../src/domain/print/results.ts';
import { actual, guidance } from '../../fixtures/rows.ts';
import { demoBook, expectation, inventedBook, PRINT, REVENUE } from './books.ts';

function result(sheet: PrintSheet, metric: string): ResultLine {
  const line = sheet.results.find(({ target }) => target.metric === metric);
  if (line === undefined) throw new Error(`no result: ${metric}`);
  return line;
}

function guide(sheet: PrintSheet, metric: string, period: string): GuideLine {
  const line = sheet.guides.find(({ target: t }) => t.metric === metric && t.period === period);
  if (line === undefined) throw new Error(`no guide: ${metric} ${period}`);
  return line;
}

const near = (value: number) => expect.closeTo(value, 6) as number;

describe('a print of AMD, by hand', () => {
  const sheet = printSheet(demoBook('amd'), { period: '2018-Q3', day: '2018-10-24' });

  it('sets revenue of $1.65bn against $1.65bn to $1.75bn, a year and a quarter ago', () => {
    const line = result(sheet, 'revenue');
    expect(line.guided).toMatchObject({ low: 1.65e9, high: 1.75e9, issuedOn: '2018-07-25' });
    expect(line.verdict).toMatchObject({ outcome: 'at low', position: 0 });
    // (1650 - 1700) / 1700, 1650 / 1640 - 1, 1650 / 1760 - 1
    expect(line.verdict?.deviation).toEqual({ value: near((-50 / 1700) * 100), unit: '%' });
    expect(line.yearAgo?.change).toEqual({ value: near((10 / 1640) * 100), unit: '%' });
    expect(line.quarterAgo?.change).toEqual({ value: near(-6.25), unit: '%' });
  });

  it('sets the margin 200 bp above its point, and cost above it as unfavourable or grown with sales', () => {
    expect(result(sheet, 'gross_margin').verdict).toMatchObject({
      outcome: 'above',
      economic: 'favourable',
      deviation: { value: near(200), unit: 'bp' },
    });
    expect(result(sheet, 'opex').verdict?.deviation).toEqual({
      value: near((6 / 470) * 100),
      unit: '%',
    });
  });

  it('reads earnings in cents, with a year and a quarter ago and no guide', () => {
    const eps = result(sheet, 'eps');
    expect(eps).toMatchObject({ guided: null, verdict: null });
    expect(eps.yearAgo?.change).toEqual({ value: near(3), unit: 'cents' });
    expect(eps.quarterAgo?.change).toEqual({ value: near(-1), unit: 'cents' });
  });

  it('sets the next quarter against the one just reported, and says the year rose', () => {
    const next = guide(sheet, 'revenue', '2018-Q4');
    expect(next).toMatchObject({ old: null, label: 'initiated' });
    expect(next.quarterAgo?.change).toEqual({ value: near((-200 / 1650) * 100), unit: '%' });
    const year = guide(sheet, 'gross_margin', '2018-FY');
    expect(year).toMatchObject({ label: 'raised', old: { low: 0.37 }, next: { low: 0.38 } });
    expect(year.move?.low).toEqual({ value: near(100), unit: 'bp' });
    expect(year.move?.middle).toBeNull();
  });

  it('lists what was guided for the quarter and has no figure, and classes nothing', () => {
    expect(sheet.silent).toContainEqual(
      expect.objectContaining({
        kind: 'no figure',
        guidance: expect.objectContaining({ metric: 'other_income' }) as unknown,
      }),
    );
    expect(sheet.classes).toEqual([]);
  });
});

describe('a print of Cisco, by hand', () => {
  const sheet = printSheet(demoBook('csco'), { period: '2016-Q4', day: '2016-08-17' });

  it('sets earnings of $0.63 three cents over the middle of $0.59 to $0.61', () => {
    const line = result(sheet, 'eps');
    expect(line.verdict).toMatchObject({
      outcome: 'above',
      position: near(2),
      deviation: { value: near(3), unit: 'cents' },
    });
    // The quarter before had 14 weeks.
    expect(line.quarterAgo).toMatchObject({
      change: { value: near(6), unit: 'cents' },
      flags: ['compared with a 14-week quarter'],
    });
  });

  it('sets growth of 2% in the upper half of 0% to 3%, and margins above their bands', () => {
    expect(result(sheet, 'revenue_growth').verdict?.outcome).toBe('upper half');
    expect(result(sheet, 'gross_margin').verdict?.deviation).toEqual({
      value: near(110),
      unit: 'bp',
    });
    expect(result(sheet, 'operating_margin').verdict?.outcome).toBe('above');
  });

  it('sets the next quarter four cents under the one reported', () => {
    expect(guide(sheet, 'eps', '2017-Q1').quarterAgo?.change).toEqual({
      value: near(-4),
      unit: 'cents',
    });
    expect(guide(sheet, 'gross_margin', '2017-Q1').quarterAgo?.change).toEqual({
      value: near(-110),
      unit: 'bp',
    });
  });
});

describe('a print with everything', () => {
  const sheet = printSheet(inventedBook(), PRINT);
  const revenue = result(sheet, 'revenue');

  it('beats one holder and is in line with another', () => {
    expect(revenue.expected.map((held) => [held.expectation.holder, held.surprise])).toEqual([
      ['consensus', 'beat'],
      ['mine', 'in line'],
    ]);
    expect(revenue.expected[0]?.delta).toEqual({ value: near((3 / 103) * 100), unit: '%' });
  });

  it('flags its 14 weeks and the growth that has them', () => {
    expect(revenue.flags).toEqual(['14-week quarter']);
    expect(revenue.yearAgo).toMatchObject({
      change: { value: near((16 / 90) * 100), unit: '%' },
      flags: ['14-week quarter'],
    });
  });

  it('leaves less for the rest of the year though the year rose', () => {
    const year = guide(sheet, 'revenue', '2025-FY');
    expect(year).toMatchObject({ label: 'raised' });
    expect(year.rest).toMatchObject({
      rest: ['2025-Q2', '2025-Q3', '2025-Q4'],
      // 400 - 104 and 420 - 100; then 402 - 106 and 422 - 106; over 95 + 98 + 100.
      old: { span: { low: 296e6, high: 320e6 } },
      next: {
        span: { low: 296e6, high: 316e6 },
        growth: { low: near(296 / 293 - 1), high: near(316 / 293 - 1) },
      },
      moved: -2e6,
      quarterGuided: 102e6,
    });
  });

  it('is a beat, a guide below and a remainder cut against consensus', () => {
    const [consensus, mine] = sheet.classes;
    expect(consensus).toMatchObject({
      holder: 'consensus',
      result: { surprise: 'beat' },
      guide: { against: { stance: 'below' } },
      year: { verdict: 'remainder cut', year: 2e6, quarter: 4e6, within: 510_000 },
    });
    expect(mine).toMatchObject({ holder: 'mine', result: { surprise: 'in line' }, guide: null });
  });

  it('says what was withdrawn, what changed basis and what was not found, each as what it is', () => {
    expect(guide(sheet, 'eps', '2025-FY')).toMatchObject({
      label: 'withdrawn',
      old: { low: 1, high: 1.1 },
    });
    expect(sheet.changed).toMatchObject([
      {
        before: { metric: 'gross_margin', low: 0.5 },
        now: { value: 0.49 },
        reason: 'basis: guided non_gaap, reported gaap',
      },
    ]);
    expect(sheet.silent.map(({ guidance: g, kind }) => [g.metric, g.period, kind])).toEqual([
      ['opex', '2025-Q1', 'no figure'],
      ['capex', '2025-FY', 'not repeated'],
    ]);
    expect(sheet.gone.map(({ metric }) => metric)).toEqual(['free_cash_flow']);
  });

  it('takes a rise of as much as the quarter brought for a pass-through, and more for a raise', () => {
    const year = (high: number) =>
      printSheet(
        inventedBook(
          guidance({ ...REVENUE, period: '2025-FY', low: 402e6, high, issuedOn: PRINT.day }),
        ),
        PRINT,
      ).classes[0]?.year?.verdict;
    // Midpoints 414 and 416 over 410, where the quarter brought 4.
    expect(year(426e6)).toBe('pass-through');
    expect(year(430e6)).toBe('raise');
  });

  it('does not know what came later', () => {
    const later = inventedBook(
      actual({ ...REVENUE, period: '2025-Q2', value: 90e6, reportedOn: '2025-08-01' }),
      actual({
        ...REVENUE,
        period: '2025-Q1',
        value: 80e6,
        reportedOn: '2025-08-01',
        series: 'restated',
      }),
      guidance({ ...REVENUE, period: '2025-FY', low: 1, high: 2, issuedOn: '2025-08-01' }),
      expectation({ value: 200e6, asOf: '2025-05-02' }),
    );
    // Rows of a second book have other ids, and nothing else.
    const said = (one: PrintSheet) => JSON.stringify(one).replaceAll(/"id":\d+/gu, '');
    expect(said(printSheet(later, PRINT))).toBe(said(sheet));
  });
});

describe('the prints of a company', () => {
  it('are the days a period came out first, latest first', () => {
    expect(printsOf(inventedBook()).slice(0, 2)).toEqual([
      PRINT,
      { period: '2024-Q4', day: '2025-01-30' },
    ]);
    expect(printsOf(demoBook('csco')).slice(-1)[0]?.day).toBe(
      demoBook('csco')
        .rows.flatMap((row) =>
          row.kind === 'actual' && /Q/u.test(row.period) ? [row.reportedOn] : [],
        )
        .toSorted()[0],
    );
  });
});
