import { describe, expect, it } from 'vitest';
import { calendarsOf } from '../../../src/domain/book/calendar.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { missingActuals, openGuidance } from '../../../src/domain/outlook/openGuidance.ts';
import type { Row } from '../../../src/domain/book/rows.ts';
import { actualsOf } from '../../../src/domain/book/asCompared.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

const REVENUE = { metric: 'revenue', basis: 'gaap', unit: 'usd' } as const;

function past(values: readonly number[]): readonly Row[] {
  return values.flatMap((value, i) => {
    const period = `2012-Q${i + 1}`;
    return [
      guidance({ ...REVENUE, period, low: 95, high: 105, issuedOn: `2012-0${i + 1}-01` }),
      actual({ ...REVENUE, period, value, reportedOn: `2012-0${i + 5}-01` }),
    ];
  });
}

const OPEN = guidance({
  ...REVENUE,
  period: '2013-Q1',
  low: 190,
  high: 210,
  issuedOn: '2013-01-24',
});

function open(rows: readonly Row[], window = 12) {
  const book = bookOf(...rows);
  return openGuidance({
    comparisons: compareBook(book),
    actuals: actualsOf(book),
    calendars: calendarsOf(book.rows),
    today: '2013-02-01',
    window,
  });
}

describe('open guidance', () => {
  it("applies the management's own errors to what is guided now", () => {
    const [line] = open([...past([101, 102, 103, 104]), OPEN]);
    expect(line?.calibrated).toMatchObject({ n: 4, coverage: 0.6 });
    expect(line?.calibrated?.median).toBeCloseTo(205, 9);
    expect(line?.calibrated?.interval.low).toBeCloseTo(202, 9);
    expect(line?.calibrated?.interval.high).toBeCloseTo(208, 9);
  });

  it('says nothing under four, outside the window, or after a change of form', () => {
    expect(open([...past([101, 102, 103]), OPEN])[0]).toMatchObject({
      calibrated: null,
      whyNot: 'n = 3, 4 needed',
    });
    expect(open([...past([101, 102, 103, 104]), OPEN], 3)[0]?.calibrated).toBeNull();
    const point = { ...OPEN, low: 200, high: 200 };
    expect(open([...past([101, 102, 103, 104]), point])[0]?.whyNot).toBe('form changed');
    const floor = { ...OPEN, high: null };
    expect(open([...past([101, 102, 103, 104]), floor])[0]?.whyNot).toBe('no midpoint');
  });

  it('compares it with a year ago and with the last actual, as growth', () => {
    const [line] = open([...past([100, 100, 100, 125]), OPEN]);
    expect(line?.yearAgo).toMatchObject({ actual: { period: '2012-Q1' } });
    expect(line?.yearAgo?.change?.low).toBeCloseTo(0.9, 9);
    expect(line?.last).toMatchObject({ actual: { period: '2012-Q4' } });
    expect(line?.last?.change?.high).toBeCloseTo(0.68, 9);
  });

  it('states no growth on a loss', () => {
    const loss = actual({ ...REVENUE, period: '2012-Q1', value: -5, reportedOn: '2012-05-01' });
    expect(open([loss, OPEN])[0]?.yearAgo).toMatchObject({ change: null });
  });

  it('uses the last guidance given, and says when it was taken back', () => {
    const raised = { ...OPEN, id: 901, low: 195, high: 215, issuedOn: '2013-01-30' };
    expect(open([OPEN, raised])[0]?.guidance.low).toBe(195);
    const back = { ...raised, low: null, high: null, note: 'withdrawn' };
    expect(open([OPEN, back])[0]?.status).toBe('withdrawn');
  });

  it('is not what a later period was reported without', () => {
    const rows = [
      guidance({ ...REVENUE, period: '2012-Q1', low: 1, high: 2 }),
      actual({ ...REVENUE, period: '2012-Q3', value: 3 }),
    ];
    expect(open(rows)).toEqual([]);
    const comparisons = compareBook(bookOf(...rows));
    expect(missingActuals({ comparisons })).toHaveLength(1);
  });

  it('stays open beside figures read under a period that cannot have been reported yet', () => {
    const strays = [
      actual({ ...REVENUE, period: 'LT', value: 1, reportedOn: '2012-05-01' }),
      actual({ ...REVENUE, period: '2019-FY', value: 1, reportedOn: '2012-08-01' }),
      actual({
        ...REVENUE,
        scope: 'Harbour',
        period: '2013-FY',
        value: 1,
        reportedOn: OPEN.issuedOn,
      }),
    ];
    const results = ['revenue', 'opex', 'capex'].map((metric) =>
      actual({ ...REVENUE, metric, period: '2012-Q4', value: 1, reportedOn: OPEN.issuedOn }),
    );
    expect(open([OPEN, ...results, ...strays])).toHaveLength(1);
  });

  it('is closed by the results of its own period, with them or after them', () => {
    const late = { ...OPEN, period: '2012-Q4' };
    const results = ['opex', 'capex'].map((metric) =>
      actual({ ...REVENUE, metric, period: '2012-Q4', value: 1, reportedOn: OPEN.issuedOn }),
    );
    expect(open([late, ...results])).toEqual([]);
    const [first] = results;
    expect(open([late, ...(first === undefined ? [] : [{ ...first, reportedOn: '' }])])).toEqual(
      [],
    );
  });

  it('calibrates a year by the errors of the same point of the year', () => {
    const years = [2009, 2010, 2011, 2012].flatMap((y) => [
      guidance({ ...REVENUE, period: `${y}-FY`, low: 90, high: 110, issuedOn: `${y}-01-20` }),
      guidance({ ...REVENUE, period: `${y}-FY`, low: 104, high: 106, issuedOn: `${y}-04-20` }),
      actual({ ...REVENUE, period: `${y}-Q1`, value: 25, reportedOn: `${y}-04-20` }),
      actual({ ...REVENUE, period: `${y}-FY`, value: 105, reportedOn: `${y + 1}-01-20` }),
    ]);
    const now = guidance({
      ...REVENUE,
      period: '2013-FY',
      low: 195,
      high: 205,
      issuedOn: '2013-01-20',
    });
    expect(open([...years, now])[0]?.calibrated?.median).toBeCloseTo(210, 9);
    // After the first quarter the errors were nothing, so the band that stands is its own median.
    const firstQuarter = actual({
      ...REVENUE,
      period: '2013-Q1',
      value: 25,
      reportedOn: '2013-04-20',
    });
    const later = { ...now, id: 902, issuedOn: '2013-04-20' };
    const [line] = open([...years, now, firstQuarter, later]);
    expect(line?.calibrated?.median).toBeCloseTo(200, 9);
  });
});
