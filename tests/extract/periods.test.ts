import { describe, expect, it } from 'vitest';
import { extractAll as extract } from '../../src/extract/index.ts';
import { guidance, HINTS } from './helpers.ts';

const CASES = [
  [
    'We expect operating margin of 11.7% to 12.1% for the 2021 third quarter.',
    { type: 'quarter', quarter: 3, fiscalYear: 2021 },
  ],
  [
    'For the third quarter, we expect revenue of $41 million to $43 million.',
    { type: 'quarter', quarter: 3, fiscalYear: 2021 },
  ],
  [
    'For the first quarter, we expect revenue of $41 million to $43 million.',
    { type: 'quarter', quarter: 1, fiscalYear: 2022 },
  ],
  [
    'For fiscal 2022, we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2022 },
  ],
  [
    'For 2022/23 we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2023 },
  ],
  [
    'For FY 2022-23 we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2023 },
  ],
  [
    'For Q3 FY2021-22 we expect revenue of $41 million to $43 million.',
    { type: 'quarter', quarter: 3, fiscalYear: 2022 },
  ],
  [
    'For the year ending 31 March 2023 we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2023 },
  ],
  [
    'For the year to 30 June 2023 we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2023 },
  ],
  ['We forecast FY3/23 revenue of $41 million to $43 million.', { type: 'year', fiscalYear: 2023 }],
  ["We expect FY '23 revenue of $41 million to $43 million.", { type: 'year', fiscalYear: 2023 }],
  [
    'We expect revenue of $41 million to $43 million for the full year.',
    { type: 'year', fiscalYear: 2021 },
  ],
  [
    'Next year, we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2022 },
  ],
  [
    'We expect second half revenue of $41 million to $43 million.',
    { type: 'half', half: 2, fiscalYear: 2021 },
  ],
  ['Our long-term target is an operating margin of 20% to 22%.', { type: 'long_term' }],
  [
    'In the September quarter we expect revenue of $41 million to $43 million.',
    { type: 'quarter', quarter: 3, fiscalYear: 2021 },
  ],
] as const;

describe('periods', () => {
  it('of an opened passage stay when another is only named in passing', () => {
    const text =
      'Our outlook for the fourth quarter follows. We expect to sell the plant in 2022. We expect revenue of $41 million to $43 million.';
    expect(guidance(text)[0]?.period).toEqual({ type: 'quarter', quarter: 4, fiscalYear: 2021 });
  });

  it('already closed are not those of what is guided next', () => {
    const text =
      'In 2020 we expect no more of these costs. We expect revenue of $41 million to $43 million.';
    expect(guidance(text)[0]?.period).toEqual({ type: 'year', fiscalYear: 2021 });
  });

  it.each([
    'We expect earnings per share of $2.10 to $2.20, with about half of it in the first half of the year.',
    'We expect earnings per share of $2.10 to $2.20, assuming no storms in the fourth quarter.',
    'For 2021, we expect earnings per share of $2.10 to $2.20, which reflects a compound annual growth rate of 12%.',
    'Notwithstanding the loss of the first quarter, we expect earnings per share of $2.10 to $2.20.',
  ])('of something beside a figure are not its own: %s', (text) => {
    expect(guidance(text)[0]?.period).toEqual({ type: 'year', fiscalYear: 2021 });
  });

  it('and bases are taken in order where the sentence says so', () => {
    const { facts } = extract(
      'Revenue was $80 million and $76 million in the second quarter of 2021 and 2020, respectively. ' +
        'We expect GAAP and adjusted earnings per share of $0.20 to $0.22 and $0.25 to $0.28, respectively, this year. ' +
        'Our EBITDA guidance for the third quarter and full year 2021 is $9 million to $10 million and $35 million to $38 million, respectively.',
      HINTS,
    );
    const read = facts.map((f) => [f.low, f.basis, f.period.type, f.period.fiscalYear]);
    expect(read).toEqual([
      [80000000, 'unspecified', 'quarter', 2021],
      [76000000, 'unspecified', 'quarter', 2020],
      [0.2, 'gaap', 'year', 2021],
      [0.25, 'non_gaap', 'year', 2021],
      [9000000, 'non_gaap', 'quarter', 2021],
      [35000000, 'non_gaap', 'year', 2021],
    ]);
  });

  it.each(CASES)('%s', (text, period) => {
    expect(guidance(text)[0]?.period).toEqual(period);
  });

  it('holds over the sentences that follow', () => {
    const text =
      'Turning to our outlook for the fourth quarter. We expect revenue of $41 million to $43 million. Gross margin should be 50% to 51%.';
    expect(guidance(text).map((f) => f.period)).toEqual([
      { type: 'quarter', quarter: 4, fiscalYear: 2021 },
      { type: 'quarter', quarter: 4, fiscalYear: 2021 },
    ]);
  });

  it.each([
    [
      'a quarter already reported',
      'Revenue in the second quarter was $40 million. As we said in the second quarter, we expect capital expenditures of $9 million to $10 million.',
    ],
    [
      'a quarter where older guidance is revised',
      'For the third quarter, we expect revenue of $41 million to $43 million. We are raising our earnings per share guidance to a range of $1.60 to $1.70.',
    ],
    [
      'a quarter where the figure is measured against a year',
      'For the third quarter, we expect revenue of $41 million to $43 million. Earnings per share should be $1.60 to $1.70, compared to 2020 earnings of $1.40.',
    ],
    [
      'an assumption about a quarter',
      'We expect earnings per share of $1.60 to $1.70, assuming no storms in the fourth quarter.',
    ],
  ])('is the year, not %s', (_, text) => {
    const all = guidance(text);
    expect(all[all.length - 1]?.period).toEqual({ type: 'year', fiscalYear: 2021 });
  });

  it('is the quarter again after an item of its list that revises a year', () => {
    const text =
      'Turning to our outlook for the third quarter. We now expect annual 2021 revenue to increase 8% to 9% compared to our prior guidance of low growth, gross margin to be 50% to 51%.';
    expect(guidance(text).map((f) => [f.metric, f.period])).toEqual([
      ['revenue_growth', { type: 'year', fiscalYear: 2021 }],
      ['gross_margin', { type: 'quarter', quarter: 3, fiscalYear: 2021 }],
    ]);
  });

  it('does not take a comparison over a year for the year', () => {
    const text = 'The year-over-year decline was 4%. Gross margin was 30%.';
    const document = { ...HINTS, fiscalQuarter: 4 };
    const periods = extract(text, document).facts.map((f) => f.period);
    expect(periods).toEqual([{ type: 'quarter', quarter: 4, fiscalYear: 2021 }]);
  });

  it.each([
    [
      'First quarter sales were $80 million in 2021 and $76 million in 2020.',
      [
        { type: 'quarter', quarter: 1, fiscalYear: 2021 },
        { type: 'quarter', quarter: 1, fiscalYear: 2020 },
      ],
    ],
    [
      'Revenue grew 30% over the same period in 2020 to $80 million.',
      [
        { type: 'quarter', quarter: 2, fiscalYear: 2021 },
        { type: 'quarter', quarter: 2, fiscalYear: 2021 },
      ],
    ],
    [
      'Earnings per share of $0.41, before interest on our 2025 convertible notes, rose.',
      [{ type: 'quarter', quarter: 2, fiscalYear: 2021 }],
    ],
    [
      'For the quarter ended June 30th, 2021, revenue was $80 million.',
      [{ type: 'quarter', quarter: 2, fiscalYear: 2021 }],
    ],
  ])('of results: %s', (text, expected) => {
    expect(extract(text, HINTS).facts.map((f) => f.period)).toEqual(expected);
  });

  it('of results are the quarter reported unless the passage is opened on the year', () => {
    const document = { ...HINTS, fiscalQuarter: 4 };
    const types = (text: string): readonly unknown[] =>
      extract(text, document).facts.map((f) => f.period.type);
    expect(types('We ran well in 2021. Adjusted EPS was $0.41.')).toEqual(['quarter']);
    expect(
      types('Full year 2021 revenue was $320 million. It rose in 2021. Gross margin was 39%.'),
    ).toEqual(['year', 'year']);
    expect(types('I will now cover the full fiscal year results. Adjusted EPS was $1.41.')).toEqual(
      ['year'],
    );
  });
});

const RELEASE = `Ardel Instruments Reports Second Quarter 2021 Results

PORTLAND, Oregon, August 3, 2021 - Ardel Instruments today announced results for its second quarter ended June 30, 2021.

`;

function only(text: string): readonly string[] {
  return extract(RELEASE + text).facts.map(({ kind, metric, low, period }) => {
    const { type, quarter, half, fiscalYear } = period;
    return `${kind} ${metric} ${low} ${type} ${quarter ?? half ?? ''} ${fiscalYear ?? ''}`;
  });
}

describe('a period named beside a figure is not always its own', () => {
  it.each([
    ['Capital expenditures were $41 million in the half.', ['actual capex 41000000 half 1 2021']],
    [
      'Inventory was $90 million, ahead of stronger sales in the second half of the year.',
      ['actual inventory 90000000 quarter 2 2021'],
    ],
    [
      'Through three quarters, capital expenditures are $41 million.',
      ['actual capex 41000000 ytd 3 2021'],
    ],
    ['Three years ago we were at an operating margin of 9%.', []],
    ['Is there a way to bring the revenue target of $600 million for 2022 forward?', []],
  ])('%s', (text, expected) => {
    expect(only(text)).toEqual(expected);
  });

  it('of free cash flow of which a part came later', () => {
    const [whole] = only('Free cash flow was $26 million, $20 million of it in the first half.');
    expect(whole).toBe('actual free_cash_flow 26000000 quarter 2 2021');
  });
});

describe('a dividend declared is guided for the quarter it is paid in', () => {
  it.each([
    [
      'The Board declared a quarterly dividend of $0.40 per share, payable September 28, 2021 to holders of record on September 14, 2021.',
      'guidance dividend 0.4 quarter 3 2021',
    ],
    [
      'The Board declared a quarterly dividend of $0.40 per share, which will be paid on or about November 3 to holders of record.',
      'guidance dividend 0.4 quarter 4 2021',
    ],
    [
      'The dividend of $0.40 per share was paid on May 28, 2021.',
      'actual dividend 0.4 quarter 2 2021',
    ],
  ])('%s', (text, expected) => {
    expect(only(text)).toEqual([expected]);
  });
});
