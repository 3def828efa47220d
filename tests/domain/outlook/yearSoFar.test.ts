import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { marginParts } from '../../../src/domain/outlook/marginRemainder.ts';
import { pastAccuracy } from '../../../src/domain/outlook/remainderAccuracy.ts';
import type { Actual, Guidance, Row } from '../../../src/domain/book/rows.ts';
import { actualsOf } from '../../../src/domain/book/asCompared.ts';
import { impliedRemainders } from '../../../src/domain/outlook/yearSoFar.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

const REVENUE = { metric: 'revenue', basis: 'gaap', unit: 'usd' } as const;
const said = (fields: Partial<Guidance>): Guidance => guidance({ ...REVENUE, ...fields });
const came = (fields: Partial<Actual>): Actual => actual({ ...REVENUE, ...fields });

function knownOf(rows: readonly Row[]) {
  const book = bookOf(...rows);
  return { comparisons: compareBook(book), actuals: actualsOf(book) };
}

const FIRST_HALF = [
  came({ period: '2016-Q1', value: 1000, reportedOn: '2016-04-20' }),
  came({ period: '2016-Q2', value: 1429, reportedOn: '2016-07-20' }),
];
const YEAR = said({ period: '2016-FY', low: 4500, high: 5000, issuedOn: '2016-07-20' });

describe('the rest of a year', () => {
  it('is the year less what was reported and guided on that day', () => {
    const [parts] = impliedRemainders(
      knownOf([
        ...FIRST_HALF,
        YEAR,
        said({ period: '2016-Q3', low: 1000, high: 1100, issuedOn: '2016-07-20' }),
        said({ period: '2016-Q4', low: 1, high: 2, issuedOn: '2016-10-20' }),
        came({ period: '2015-Q4', value: 1000, reportedOn: '2016-01-20' }),
      ]),
    );
    expect(parts?.rest).toEqual(['2016-Q4']);
    expect(parts?.remainder).toMatchObject({ span: { low: 971, high: 1571 }, impossible: null });
    expect(parts?.remainder?.growth?.low).toBeCloseTo(-0.029, 9);
    expect(parts?.remainder?.growth?.high).toBeCloseTo(0.571, 9);
  });

  it('names a quarter whose figure is not loaded, and then implies nothing', () => {
    const [parts] = impliedRemainders(knownOf([...FIRST_HALF.slice(1), YEAR]));
    expect(parts).toMatchObject({ missing: ['2016-Q1'], remainder: null });
  });

  it('cannot be less than nothing', () => {
    const low = said({ period: '2016-FY', low: 2000, high: 2100, issuedOn: '2016-07-20' });
    const [parts] = impliedRemainders(knownOf([...FIRST_HALF, low]));
    expect(parts?.remainder?.impossible).not.toBeNull();
  });

  it('follows from guided growth on the year before', () => {
    const growth = guidance({
      metric: 'revenue_growth',
      basis: 'gaap',
      unit: 'fraction',
      versus: 'yoy',
      period: '2016-FY',
      low: 0.1,
      high: 0.2,
      issuedOn: '2016-07-20',
    });
    const before = came({ period: '2015-FY', value: 4000, reportedOn: '2016-01-20' });
    const [parts] = impliedRemainders(knownOf([...FIRST_HALF, before, growth]));
    expect(parts).toMatchObject({ fromGrowth: true, unit: 'usd' });
    expect(parts?.remainder?.span.low).toBeCloseTo(1971, 6);
    expect(parts?.remainder?.span.high).toBeCloseTo(2371, 6);
  });

  it('is the other half of a company that reports halves', () => {
    const [parts] = impliedRemainders(
      knownOf([
        came({ period: '2016-H1', value: 2000, reportedOn: '2016-08-20' }),
        came({ period: '2015-H2', value: 2500, reportedOn: '2016-02-20' }),
        said({ period: '2016-FY', low: 4500, high: 5000, issuedOn: '2016-08-20' }),
        came({ period: '2016-FY', value: 4600, reportedOn: '2017-02-20' }),
      ]),
    );
    expect(parts).toMatchObject({ rest: ['2016-H2'], delivered: 2600 });
    expect(parts?.remainder?.span).toEqual({ low: 2500, high: 3000 });
    expect(parts?.remainder?.growth?.high).toBeCloseTo(0.2, 9);
  });

  it('has no remainder for EPS', () => {
    const eps = guidance({ period: '2016-FY', low: 1, high: 2, issuedOn: '2016-07-20' });
    expect(impliedRemainders(knownOf([eps, actual({ period: '2016-Q1', value: 0.2 })]))).toEqual(
      [],
    );
  });
});

describe('how accurate the implied number was', () => {
  // Each year's fourth quarter came in above the implied 1,000 by 10, 20, 30 and 40.
  const years = [2010, 2011, 2012, 2013].flatMap((y, i) => [
    said({ period: `${y}-FY`, low: 4000, high: 4000, issuedOn: `${y}-10-20` }),
    ...[1, 2, 3].map((q) =>
      came({
        period: `${y}-Q${q}`,
        value: 1000,
        reportedOn: `${y}-${['04', '07', '10'][q - 1]}-20`,
      }),
    ),
    came({ period: `${y}-Q4`, value: 1000 + 10 * (i + 1), reportedOn: `${y + 1}-01-20` }),
  ]);

  it('is the median over past years, one line for each number of quarters left', () => {
    const [line] = pastAccuracy(impliedRemainders(knownOf(years)));
    expect(line).toMatchObject({ rest: 1, n: 4, median: { unit: '%' } });
    expect(line?.median?.value).toBeCloseTo(2.5, 9);
  });

  it('is not said of fewer than four', () => {
    const [line] = pastAccuracy(impliedRemainders(knownOf(years.slice(5))));
    expect(line).toMatchObject({ n: 3, median: null });
  });
});

describe('the margin the rest of a year needs', () => {
  const MARGIN = { metric: 'gross_margin', basis: 'non_gaap', unit: 'fraction' } as const;

  it('goes through the amounts', () => {
    const margin = guidance({
      ...MARGIN,
      period: '2016-FY',
      low: 0.5,
      high: null,
      form: 'floor',
      issuedOn: '2016-04-20',
    });
    const known = knownOf([
      said({ period: '2016-FY', low: 3900, high: 4100, issuedOn: '2016-04-20' }),
      came({ period: '2016-Q1', value: 1000, reportedOn: '2016-04-20' }),
      actual({ ...MARGIN, period: '2016-Q1', value: 0.44, reportedOn: '2016-04-20' }),
      margin,
    ]);
    // (0.5 x 4,000 - 0.44 x 1,000) / 3,000 = 52%.
    const parts = marginParts(margin, known);
    expect(parts?.required.low).toBeCloseTo(0.52, 9);
    expect(parts?.required.high).toBeNull();
    expect(parts?.rest).toEqual(['2016-Q2', '2016-Q3', '2016-Q4']);
  });
});
