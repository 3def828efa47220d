import { describe, expect, it } from 'vitest';
import { brief, guidance, read } from './helpers.ts';

describe('prior and new', () => {
  it.each([
    [
      'We now expect earnings per share of $2.10 to $2.20, up from our previous guidance of $1.90 to $2.00.',
      'eps',
      2.1,
    ],
    [
      'We are raising revenue guidance from $500 million to $510 million to a new range of $520 million to $530 million.',
      'revenue',
      520e6,
    ],
    [
      'We now expect revenue of $700 million to $720 million, compared to prior guidance of $680 million to $700 million.',
      'revenue',
      700e6,
    ],
  ] as const)('%s', (text, metric, low) => {
    expect(guidance(text).map((f) => [f.metric, f.low])).toEqual([[metric, low]]);
  });

  it('keeps the old band as prior', () => {
    const text =
      'We now expect earnings per share of $2.10 to $2.20, up from our previous guidance of $1.90 to $2.00.';
    expect(brief(text, 'prior')).toEqual([['eps', 1.9, 2]]);
  });
});

describe('what is not guidance', () => {
  it.each([
    'Revenue for the second quarter was $412 million, above our guidance range of $390 million to $405 million.',
    'We finished the quarter exceeding our second quarter guidance.',
    'Each 1% change in volume is approximately $0.04 per share.',
    'We expect a headwind of $12 million from currency in the third quarter.',
    'Gross margin was 48.2%, better than expected.',
    'We expect the industry to build 15 million vehicles.',
    'The new price list decreased earnings $0.02 per share.',
    'We expect a weighting of earnings per share with a 40% first half, 60% second half split.',
  ])('%s', (text) => {
    expect(guidance(text)).toEqual([]);
  });

  it('says why a number was rejected', () => {
    const { rejected } = read(
      'We expect a headwind of $12 million from currency in the third quarter.',
    );
    expect(rejected.map((r) => r.veto)).toEqual(['v:condition']);
  });
});

describe('actuals', () => {
  it('reads the reported figure and leaves the comparative', () => {
    const text =
      'Revenue for the second quarter was $412 million, compared to $398 million in the prior year.';
    expect(brief(text, 'actual')).toEqual([['revenue', 412e6, 412e6]]);
  });

  it('reads a decline as negative growth', () => {
    expect(brief('Sales decreased 3.5% in the second quarter.', 'actual')).toEqual([
      ['revenue_growth', -0.035, -0.035],
    ]);
  });

  it.each([
    ['Our gross margin improved 80 basis points to 45.6% due to mix.', 0.456],
    ['Gross margin expanded 120 basis points over 2019 to 45.6%.', 0.456],
  ])('tells a level from its change: %s', (text, level) => {
    expect(brief(text, 'actual').map(([, low]) => low)).toContain(level);
  });

  it('leaves a change of the amount out', () => {
    expect(brief('It is worth noting the $16 million sales decrease.', 'actual')).toEqual([]);
    expect(brief('Earnings per share increased to $0.50 from $0.41.', 'actual')).toEqual([
      ['eps', 0.5, 0.5],
    ]);
  });
});

describe('guidance in the words of older guidance', () => {
  it.each([
    ['We are providing initial 2021 revenue guidance of $90 million to $94 million.', 90e6],
    [
      'We are reaffirming our previously issued revenue guidance of $90 million to $94 million.',
      90e6,
    ],
    ['We estimate that fiscal 2021 revenues could range from $90 million to $94 million.', 90e6],
  ])('%s', (text, low) => {
    expect(guidance(text).map((f) => f.low)).toEqual([low]);
  });
});

describe('changes', () => {
  it('say what they are measured against, each its own', () => {
    const text =
      'We expect revenue of $90 million to $94 million, an increase of 9% year-over-year and 18% sequentially.';
    const found = guidance(text);
    expect(found.slice(1).map((f) => [f.low, f.versus])).toEqual([
      [0.09, 'yoy'],
      [0.18, 'qoq'],
    ]);
    expect(found.some((f) => f.conflict === true)).toBe(false);
  });

  it.each([
    ['Gross margin was 31%, down 1 percentage point from the prior quarter.', -0.01, 'qoq'],
    ['Revenue was $472 million, up 9% over last quarter.', 0.09, 'qoq'],
    ['Revenue was $472 million, up 9% from the prior year quarter.', 0.09, 'yoy'],
  ])('are measured against the quarter before only where it is said: %s', (text, low, versus) => {
    expect(
      read(text)
        .facts.filter((f) => f.low === low)
        .map((f) => f.versus),
    ).toEqual([versus]);
  });

  it.each([
    ['Lamp subscriptions were 61% of total lamp revenue, up 6 points year-over-year.', 0.06],
    ['Exports made up 43 percent of net sales, down 2 points from last year.', -0.02],
  ])('of a share of sales are no growth of sales: %s', (text, moved) => {
    const { facts, rejected } = read(text);
    expect(facts.filter((f) => f.metric === 'revenue_growth')).toEqual([]);
    const found = facts.filter((f) => f.low === moved);
    expect(found.map((f) => f.metric)).toEqual(['share_of_revenue_change']);
    expect(rejected.filter((r) => r.veto === 'v:share-of')).toEqual([]);
  });

  it('of sales stay growth beside a share of them', () => {
    const text = 'Lamps were 61% of revenue. Revenue was up 6% year-over-year.';
    expect(brief(text, 'actual')).toEqual([
      ['share_of_revenue', 0.61, 0.61],
      ['revenue_growth', 0.06, 0.06],
    ]);
  });

  it('are of the quarter reported, not of the one they are the largest since', () => {
    const text =
      'Q2 2021 Testing Works Earnings Call\n\nOur 59% sequential revenue increase is the largest since our first full quarter of lamp shipments in 2019.';
    expect(read(text).facts.map((f) => [f.low, f.period.quarter, f.period.fiscalYear])).toEqual([
      [0.59, 2, 2021],
    ]);
  });
});

it('keeps a figure that is itself given at the midpoint', () => {
  const text =
    'We expect earnings per share of approximately $0.75 at the midpoint for the full year.';
  expect(guidance(text).map((f) => [f.metric, f.low])).toEqual([['eps', 0.75]]);
});
