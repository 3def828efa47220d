import { describe, expect, it } from 'vitest';
import { figures, read } from './reading.ts';

describe('flagged before the commit', () => {
  it('two currencies for one company', async () => {
    const { guess } = await read([
      'Ticker,Period,Revenue (USD m),Revenue guidance (EUR m)',
      'EXN,Q1 2024,120,110',
    ]);
    expect(guess.flags.join(' ')).toContain('More than one currency for EXN');
  });

  it('GAAP beside non-GAAP of one metric', async () => {
    const { guess } = await read([
      'Ticker,Period,GAAP EPS,Non-GAAP EPS guidance',
      'EXN,Q1 2024,0.2,0.25',
    ]);
    expect(guess.flags.join(' ')).toContain('mixed for EPS');
  });

  it('two scales in one column, and not a comma for a point', async () => {
    const jump = ['Ticker,Period,Revenue', 'EXN,Q1 2024,1200', 'EXN,Q2 2024,1250000000'];
    expect((await read(jump)).guess.flags.join(' ')).toContain('differ a thousandfold');
    const comma = ['Ticker;Period;Revenue', 'EXN;Q1 2024;1.200,5', 'EXN;Q2 2024;950,5'];
    expect((await read(comma)).guess.flags).toEqual([]);
  });
});

describe('never taken for what it is not', () => {
  it.each([['0.43'], ['43'], ['43%']])('a margin of %s is 43%%', async (cell) => {
    const table = await read(['Ticker,Period,GAAP gross margin', `EXN,Q1 2024,${cell}`]);
    expect(figures(table)).toEqual(['gross_margin 2024-Q1 0.43 gaap company']);
  });

  it('a near name of a metric for the metric itself', async () => {
    const table = await read([
      'Ticker,Period,EBIT ($m),Operating income ($m),Revenue ($m),Sales ($m)',
      'EXN,Q1 2024,31,30,120,120',
      'EXN,Q2 2024,32,32,125,125',
    ]);
    const at = (metric: string): readonly string[] =>
      figures(table).filter((line) => line.startsWith(`${metric} 2024-Q1`));
    expect(at('operating_income')).toEqual([
      'operating_income 2024-Q1 30000000 unspecified company',
    ]);
    expect(at('operating_income_ebit')).toHaveLength(1);
    // Two names of one figure that never differ are one metric.
    expect(at('revenue')).toHaveLength(2);
    const lines = await read(['in $m,Q1 2024', 'Operating income,30', 'EBIT,31'], {
      company: 'EXN',
    });
    expect(figures(lines).map((line) => line.split(' 2024')[0])).toEqual([
      'operating_income',
      'operating_income_ebit',
    ]);
  });

  it('the page guidance was published on for the source of an actual', async () => {
    const { incoming } = await read([
      'Ticker,Period,Revenue low ($m),Revenue high ($m),Revenue actual ($m),Guidance source URL',
      'EXN,Q1 2024,100,110,115,https://example.com/guided',
    ]);
    const sources = incoming.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        'source' in row && row.kind !== 'company' ? [row.kind + row.source] : [],
      ),
    );
    expect(sources.toSorted()).toEqual(['actuala.csv', 'guidancehttps://example.com/guided']);
  });

  it('a segment for the company', async () => {
    const table = await read(
      ['Ticker,Period,Segment,Revenue', 'EXN,Q1 2024,Cloud,60', 'EXN,Q1 2024,Total,120'],
      { currency: 'usd', scale: '6' },
    );
    expect(figures(table)).toEqual([
      'revenue 2024-Q1 60000000 unspecified Cloud',
      'revenue 2024-Q1 120000000 unspecified company',
    ]);
    expect(table.guess.flags.join(' ')).toContain('Kept as segments');
  });

  it('segments for metrics where no metric is named', async () => {
    const lines = ['Segment,Q1 2024,Q2 2024', 'Cloud,60,65', 'Devices,60,55', 'Total,120,120'];
    const { guess, incoming } = await read(lines, { company: 'EXN' });
    expect(guess.refusal).toContain('no column metric');
    expect(incoming).toEqual([]);
  });

  it('the error of a spreadsheet for a cell left empty', async () => {
    const lines = [
      'Ticker,Period,Capex ($m)',
      'EXN,Q1 2024,120',
      'EXN,Q2 2024,#REF!',
      'EXN,Q3 2024,',
    ];
    const { rejected } = await read(lines);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'the workbook has an error here: #REF!'],
    ]);
  });

  it('a year to date for a quarter', async () => {
    const lines = [
      'Ticker,Metric,Start date,End date,Value,Unit',
      'EXN,Revenue,2024-01-01,2024-09-30,360,$m',
      'EXN,Revenue,2024-07-01,2024-09-30,125,$m',
    ];
    expect(figures(await read(lines, { yearEnd: '12' }))).toEqual([
      'revenue 2024-YTD3 360000000 unspecified company',
      'revenue 2024-Q3 125000000 unspecified company',
    ]);
  });

  it('the day of an announcement for the end of a period', async () => {
    const table = await read(
      ['Ticker,Announced,Period,Revenue guidance', 'EXN,2024-03-31,Q2 2024,120'],
      { currency: 'usd', scale: '6' },
    );
    expect(figures(table)).toEqual(['revenue 2024-Q2 120000000 to 120000000 unspecified']);
    expect(table.incoming[0]?.rows).toContainEqual(
      expect.objectContaining({ kind: 'guidance', issuedOn: '2024-03-31' }),
    );
  });

  it('an unstated basis for either', async () => {
    const lines = ['Ticker,Period,EPS', 'EXN,Q1 2024,0.2'];
    expect(figures(await read(lines, { currency: 'usd' }))).toEqual([
      'eps 2024-Q1 0.2 unspecified company',
    ]);
    expect(figures(await read(lines, { currency: 'usd', basis: 'non_gaap' }))).toEqual([
      'eps 2024-Q1 0.2 non_gaap company',
    ]);
  });

  it('an estimate for an actual', async () => {
    const table = await read(
      ['Ticker,Period,EPS consensus,My EPS estimate,EPS actual', 'EXN,Q1 2024,0.2,0.22,0.24'],
      { currency: 'usd' },
    );
    expect(figures(table).toSorted()).toEqual([
      'consensus eps 2024-Q1 0.2',
      'eps 2024-Q1 0.24 unspecified company',
      'mine eps 2024-Q1 0.22',
    ]);
  });

  it('a name before a metric for an end of its band', async () => {
    const named = await read(
      ['Period,Revenue ($m),Top 10 revenue ($m),Upper Midwest sales ($m)', '2024-Q1,100,60,20'],
      { company: 'TEST', currency: 'usd' },
    );
    expect(figures(named)).toEqual([
      'revenue 2024-Q1 100000000 unspecified company',
      'revenue 2024-Q1 60000000 unspecified Top 10',
      'revenue 2024-Q1 20000000 unspecified Upper midwest',
    ]);
  });
});
