import { describe, expect, it } from 'vitest';
import { compareBook } from '../../src/domain/comparing/compare.ts';
import { planImport } from '../../src/domain/planning/planImport.ts';
import { demoFiles, readDemo } from '../../src/io/demo.ts';
import { importCsv } from '../../src/io/csv/importCsv.ts';

const script = new URL('../../scripts/demo.mjs', import.meta.url).href;
const { faultsOf } = (await import(/* @vite-ignore */ script)) as {
  readonly faultsOf: (name: string, text: string) => readonly string[];
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the demo', () => {
  it('has four files and every row of them', () => {
    expect(demoFiles().map(({ name }) => name)).toEqual([
      'actuals.csv',
      'bridges.csv',
      'calendars.csv',
      'guidance.csv',
    ]);
    const rows = readDemo().flatMap((incoming) => incoming.rows);
    const count = (kind: string): number => rows.filter((row) => row.kind === kind).length;
    expect(['guidance', 'actual', 'bridge', 'calendar', 'company'].map(count)).toEqual([
      233, 245, 9, 5, 6,
    ]);
    expect(new Set(rows.map((row) => row.origin))).toEqual(new Set(['demo']));
  });

  it('holds the worked example: comparable EPS inside, reported above', () => {
    const { next } = planImport(new Map(), readDemo(), 1);
    const book = next.find(({ companyId }) => companyId === 'jnpr');
    if (book === undefined) throw new Error('no Juniper');
    const eps = compareBook(book).find(
      ({ target }) => target.metric === 'eps' && target.period === '2013-Q1',
    );
    expect(eps).toMatchObject({
      flips: true,
      reported: { value: 0.24, outcome: 'above' },
      comparable: { value: 0.21 },
    });
    expect(eps?.comparable?.outcome).toBe('upper half');
  });

  it('changes nothing when it is loaded twice', () => {
    const { next } = planImport(new Map(), readDemo(), 1);
    const books = new Map(next.map((book) => [book.companyId, book]));
    expect(planImport(books, readDemo(), 2).next).toEqual([]);
  });
});

describe('bridges and calendars', () => {
  it('bridges in own columns, with the defaults of what is not stated', () => {
    const read = importCsv(
      bytes(
        'company,ticker,metric,basis,period,amount,unit,in_guidance,quantified_by,label,source\nExample Networks,EXN,eps,non_gaap,2013-Q1,0.03,usd_per_share,no,company,tax credit,release\nExample Networks,EXN,eps,non_gaap,2013-Q1,0.03,usd_per_share,maybe,company,x,y\n',
      ),
      'b.csv',
      'f',
    );
    expect(read.kind).toBe('bridges');
    expect(read.incoming[0]?.rows.at(-1)).toMatchObject({
      kind: 'bridge',
      amount: 0.03,
      inGuidance: 'no',
      quantifiedBy: 'company',
      variant: '',
      scope: 'company',
      versus: '',
      source: 'release',
    });
    expect(read.rejected).toMatchObject([{ line: 3, column: 'in_guidance' }]);
  });

  it('calendars, and the weeks of one period', () => {
    const read = importCsv(
      bytes(
        'company,ticker,from,end_month,end_rule,year_named,note,period,weeks\nExample Networks,EXN,2015-12-27,12,last Saturday of the month,year in which it ends,,,\nExample Networks,EXN,,,,,53-week year,2016-Q4,14\nExample Networks,EXN,,13,,,,,\nExample Networks,EXN,,,,,,2016-Q4,\n',
      ),
      'c.csv',
      'f',
    );
    expect(read.kind).toBe('calendars');
    expect(read.incoming[0]?.rows.slice(2)).toMatchObject([
      { kind: 'calendar', from: '2015-12-27', endMonth: 12, period: '', weeks: null },
      { kind: 'calendar', from: '', endMonth: null, period: '2016-Q4', weeks: 14 },
    ]);
    expect(read.rejected).toMatchObject([
      { line: 4, column: 'end_month' },
      { line: 5, column: 'weeks' },
    ]);
  });
});

describe('the demo script refuses', () => {
  const GUIDANCE = 'company,metric,basis,period,low,high,unit,issued_on,note,source';
  const ACTUALS = 'company,metric,basis,period,value,unit,reported_on,series,note';
  it.each([
    ['guidance', `${GUIDANCE}\nA,eps,pro forma,2020-Q1,1,2,usd,2020-01-01,,x`, /is not one of/u],
    ['guidance', `${GUIDANCE}\nA,eps,gaap,2020-Q1,1,2,usd,2020-01,,x`, /no full issue date/u],
    ['actuals', `${ACTUALS}\nA,eps,gaap,2020-Q1,1,usd,2020,,`, /no full report date/u],
    [
      'actuals',
      `${ACTUALS}\nA,eps,gaap,2020-Q1,1,usd,2020-01-01,,\nA,eps,gaap,2020-Q1,2,usd,2020-02-01,first print,`,
      /line 3: a second first print of the target of line 2/u,
    ],
    [
      'guidance',
      `${GUIDANCE}\nA,eps,gaap,2020-Q1,1,2,usd,2020-01-01,see https://a.example/x,x`,
      /provenance in the column note/u,
    ],
  ])('%s', (name, text, fault) => {
    expect(faultsOf(name, text).join()).toMatch(fault);
  });
});
