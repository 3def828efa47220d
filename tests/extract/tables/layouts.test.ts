import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/extract/text/html.ts';
import { RELEASE, stated } from './read.ts';

const EXPECTED = [
  'actual revenue quarter2/2024 322600000',
  'actual revenue quarter2/2023 272900000',
  'actual revenue_growth quarter2/2024 yoy 0.182',
  'actual eps quarter2/2024 1.28',
  'actual eps_growth quarter2/2024 yoy -0.06',
];

describe('one table in any layout', () => {
  it.each([
    [
      'bars',
      `(in millions, except per share data)
| | Three Months Ended June 30, | | |
|---|---|---|---|
| | 2024 | 2023 | Change |
| Net sales | $ 322.6 | $ 272.9 | 18.2 % |
| Diluted EPS | $ 1.28 | N/A | (6) % |`,
    ],
    [
      'spaces',
      `(in millions, except per share data)
                     Three Months Ended June 30,
                       2024        2023      Change
Net sales            $ 322.6     $ 272.9      18.2%
Diluted EPS          $  1.28        N/A        (6)%`,
    ],
    [
      'a page whose signs stand in cells of their own',
      readHtml(`<table><tr><td>(in millions, except per share data)</td><td></td><td colspan="5">Three Months Ended June 30,</td></tr>
<tr><td></td><td></td><td colspan="2">2024</td><td colspan="2">2023</td><td>Change</td><td></td></tr>
<tr><td>Net sales</td><td></td><td>$</td><td>322.6</td><td>$</td><td>272.9</td><td>18.2</td><td>%</td></tr>
<tr><td>Diluted EPS</td><td></td><td>$</td><td>1.28</td><td></td><td>—</td><td>(6</td><td>)%</td></tr></table>`)
        .text,
    ],
  ])('%s', (_, table) => {
    expect(stated(`${RELEASE}${table}\n`)).toEqual(EXPECTED);
  });

  it('figures run together in one cell, their heads in lines above', () => {
    const table = `Unaudited Condensed Consolidated Statement of Income
Three Months Ended Six Months Ended
June 30, June 30,
2024 2023 2024 2023
(In millions, except per share amounts)
Net revenues $ 2,820 $ 2,576 $ 5,535 $ 5,004
Cost of net revenues (1) 821 727 1,620 1,462
Income from operations 576 (5) 1,076 1,175`;
    expect(stated(RELEASE + table)).toEqual([
      'actual revenue quarter2/2024 2820000000',
      'actual revenue quarter2/2023 2576000000',
      'actual revenue ytd2/2024 5535000000',
      'actual revenue ytd2/2023 5004000000',
      'actual cost_of_revenue quarter2/2024 821000000',
      'actual cost_of_revenue quarter2/2023 727000000',
      'actual cost_of_revenue ytd2/2024 1620000000',
      'actual cost_of_revenue ytd2/2023 1462000000',
      'actual operating_income quarter2/2024 576000000',
      'actual operating_income quarter2/2023 -5000000',
      'actual operating_income ytd2/2024 1076000000',
      'actual operating_income ytd2/2023 1175000000',
    ]);
  });
});

describe('what a table is of', () => {
  it('low and high under each period are one band each', () => {
    const table = `Guidance
| | Q3 2024 | | FY 2024 | |
| | Low | High | Low | High |
| GAAP diluted EPS | $(0.05) | $0.02 | $3.10 | $3.30 |`;
    expect(stated(RELEASE + table)).toEqual([
      'guidance eps quarter3/2024 -0.05..0.02',
      'guidance eps year/2024 3.1..3.3',
    ]);
  });

  it('prior, new and reported columns are told apart, and consensus is nobody of ours', () => {
    const table = `| (in millions) | FY 2023 Actual | FY 2024 (prior) | FY 2024 (new) | Consensus |
|---|---|---|---|---|
| Revenue | $940 | $1,000 - $1,020 | $1,010 - $1,030 | $1,015 |`;
    expect(stated(RELEASE + table)).toEqual([
      'actual revenue year/2023 940000000',
      'prior revenue year/2024 1000000000..1020000000',
      'guidance revenue year/2024 1010000000..1030000000',
    ]);
  });

  it('parts stand below the measure of their section, the total is the company', () => {
    const table = `(in millions)
| | Three Months Ended June 30, | |
| | 2024 | 2023 |
| Net revenue | | |
| Cloud | $60 | $50 |
| Devices | 40 | 45 |
| Total | $100 | $95 |`;
    expect(stated(RELEASE + table)).toEqual([
      'actual revenue quarter2/2024 <Cloud> 60000000',
      'actual revenue quarter2/2023 <Cloud> 50000000',
      'actual revenue quarter2/2024 <Devices> 40000000',
      'actual revenue quarter2/2023 <Devices> 45000000',
      'actual revenue quarter2/2024 100000000',
      'actual revenue quarter2/2023 95000000',
    ]);
  });

  it('lines of a bridge, a balance sheet and a share of sales make no facts', () => {
    const table = `Reconciliation of GAAP to Non-GAAP Results
(in millions)
| | Three Months Ended June 30, 2024 |
| Net income | $100 |
| Stock-based compensation | 20 |
| Adjusted EBITDA | $150 |

Condensed Consolidated Balance Sheets
(in millions)
| | June 30, 2024 |
| Cash and cash equivalents | $800 |
| Total current assets | 900 |
| Total assets | $1,900 |

(As a percentage of total revenues)
| | Three Months Ended June 30, 2024 |
| Total revenues | 100 |
| Total operating expenses | 58 |`;
    expect(stated(RELEASE + table)).toEqual([
      'actual net_income quarter2/2024 100000000',
      'actual ebitda quarter2/2024 150000000',
    ]);
  });

  it('shares printed in full take no scale, costs in brackets are spent, a year of two is the later', () => {
    const table = `(in thousands, except share and per share data)
| | H1 2025/26 |
| Revenue | 4,210 |
| Cost of sales | (1,100) |
| Operating loss | (17,913) |
| Weighted-average ordinary shares outstanding, diluted | 38,112,400 |`;
    expect(stated(RELEASE + table)).toEqual([
      'actual revenue half1/2026 4210000',
      'actual cost_of_revenue half1/2026 1100000',
      'actual operating_income half1/2026 -17913000',
      'actual share_count half1/2026 38112400',
    ]);
  });

  it('a measure the catalogue does not know is kept under its own words', () => {
    const table = `Key metrics
| | Q2 2024 | Q2 2023 |
| Paying wombats | 2,781 | 2,673 |`;
    expect(stated(RELEASE + table)).toEqual([
      'actual other:paying_wombats quarter2/2024 2781',
      'actual other:paying_wombats quarter2/2023 2673',
    ]);
  });
});
