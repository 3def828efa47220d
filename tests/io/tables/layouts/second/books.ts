import type { MadeTable, SheetCell } from '../made.ts';

const pct = (v: number): SheetCell => ({ v, as: '0.0%' });
const day = (v: number): SheetCell => ({ v, as: 'd-mmm-yy' });
const mm = (v: number): SheetCell => ({ v, as: '#,##0,,"m"' });

/** A second set of workbooks and programs' files, read for the first time after the rules for the first were written. */
export const SECOND_BOOKS: readonly MadeTable[] = [
  {
    name: 'second: model with years and quarters on two rows and unit column',
    file: 'model.xlsx',
    sheets: {
      Model: [
        ['Ravelin Therapeutics plc', null, null, null, null, null],
        ['Year to December', 'Unit', 2024, 2024, 2025, 2025],
        ['', '', 'H1', 'H2', 'H1', 'H2'],
        ['Revenue', '£m', 101.2, 110.4, 118.9, 125],
        ['Adj. operating profit', '£m', 20.1, 22.3, 24.8, 27],
        ['Adj. EPS', 'p', 8.1, 9, 10.1, 11],
      ],
    },
    says: { forecastFrom: 'none', yearEnd: '12' },
    gold: `company Ravelin Therapeutics plc
actual gbp e6 2024-H1 2024-H2 2025-H1 2025-H2
revenue 101.2 110.4 118.9 125
operating_income:non_gaap 20.1 22.3 24.8 27
eps:non_gaap 0.081 0.09 0.101 0.11`,
  },
  {
    name: 'second: guidance log with dates as serial numbers and bands in two columns, percents formatted',
    file: 'log.xlsx',
    sheets: {
      Log: [
        ['Date', 'Ticker', 'For', 'KPI', 'Guide from', 'Guide to', 'Reported'],
        [day(45701), 'QRTZ', 'Q1 25', 'Revenue ($m)', 88, 92, 93.1],
        [day(45701), 'QRTZ', 'Q1 25', 'Gross margin', pct(0.61), pct(0.62), pct(0.624)],
        [day(45791), 'QRTZ', 'Q2 25', 'Revenue ($m)', 94, 98, null],
      ],
    },
    says: { currency: 'usd' },
    gold: `company QRTZ
guidance usd e6 @2025-02-13 2025-Q1
revenue 88..92
gross_margin 61..62
guidance usd e6 @2025-05-14 2025-Q2
revenue 94..98
actual usd e6 2025-Q1
revenue 93.1
gross_margin 62.4`,
  },
  {
    name: 'second: cells in full shown in millions, quarters as Q1-25',
    file: 'shown.xlsx',
    sheets: {
      Data: [
        ['USD', 'Q1-25', 'Q2-25'],
        ['Net sales', mm(301_000_000), mm(312_000_000)],
        ['EBIT', mm(31_000_000), mm(33_000_000)],
        ['EPS', 0.61, 0.66],
      ],
    },
    says: { company: 'Shownco', currency: 'usd', scale: '0' },
    gold: `actual usd e6 2025-Q1 2025-Q2
revenue 301 312
operating_income 31 33
eps 0.61 0.66`,
  },
  {
    name: 'second: costs in brackets by format and a cash flow below',
    file: 'pnl.xlsx',
    sheets: {
      'P&L': [
        ['EUR thousand', 'FY23', 'FY24'],
        ['Revenue', 90210, 97540],
        ['Cost of sales', { v: -50110, as: '#,##0;(#,##0)' }, { v: -53210, as: '#,##0;(#,##0)' }],
        ['Gross profit', 40100, 44330],
        ['R&D', { v: -9100, as: '#,##0;(#,##0)' }, { v: -9800, as: '#,##0;(#,##0)' }],
        ['Operating profit', 11020, 13010],
        ['Profit for the year', 8010, 9450],
        ['Cash flow from operations', 13010, 14900],
        ['Capex', { v: -4100, as: '#,##0;(#,##0)' }, { v: -4420, as: '#,##0;(#,##0)' }],
      ],
    },
    says: { company: 'Costly' },
    gold: `actual eur e3 2023-FY 2024-FY
revenue 90210 97540
cost_of_revenue 50110 53210
gross_profit 40100 44330
r_and_d 9100 9800
operating_income 11020 13010
net_income 8010 9450
operating_cash_flow 13010 14900
capex 4100 4420`,
  },
  {
    name: 'second: vendor estimates sheet, one block a metric with rows of low, mean and high',
    file: 'estimates.xlsx',
    sheets: {
      Estimates: [
        ['Consensus estimates - Tamarack Semi (TMRK)', null, null, null],
        ['USD million except EPS', 'FY2026', 'FY2027', 'FY2028'],
        ['Revenue', null, null, null],
        ['Mean', 2110, 2305, 2480],
        ['High', 2200, 2440, 2700],
        ['Low', 2050, 2190, 2310],
        ['# of estimates', 18, 17, 9],
        ['EPS', null, null, null],
        ['Mean', 3.1, 3.55, 4.02],
        ['High', 3.3, 3.9, 4.5],
        ['Low', 2.9, 3.2, 3.6],
        ['# of estimates', 19, 18, 9],
      ],
    },
    gold: `company Tamarack Semi
expectation usd e6 2026-FY 2027-FY 2028-FY
revenue 2110 2305 2480
eps 3.1 3.55 4.02`,
  },
  {
    name: 'second: headings over two rows, guidance and actual over low, high, actual',
    file: 'two rows.xlsx',
    sheets: {
      Sheet1: [
        ['Quarter', 'Revenue ($m)', null, null, 'Op margin (%)', null, null],
        ['', 'Guide low', 'Guide high', 'Actual', 'Guide low', 'Guide high', 'Actual'],
        ['Q1 2025', 500, 520, 515, 20, 21, 20.4],
        ['Q2 2025', 520, 540, 544, 20.5, 21.5, 21.9],
      ],
    },
    says: { company: 'Tworow', currency: 'usd' },
    gold: `guidance usd e6 2025-Q1 2025-Q2
revenue 500..520 520..540
operating_margin 20..21 20.5..21.5
actual usd e6 2025-Q1 2025-Q2
revenue 515 544
operating_margin 20.4 21.9`,
  },
  {
    name: 'second: JSON of nested periods',
    file: 'nested.json',
    text: JSON.stringify({
      symbol: 'NSTD',
      currency: 'USD',
      quarterly: [
        {
          period: '2025-Q2',
          totalRevenue: 502_000_000,
          grossProfit: 260_000_000,
          dilutedEPS: 0.71,
        },
        {
          period: '2025-Q1',
          totalRevenue: 488_000_000,
          grossProfit: 251_000_000,
          dilutedEPS: 0.66,
        },
      ],
    }),
    says: { company: 'NSTD', currency: 'usd', scale: '0' },
    gold: `company NSTD
actual usd e6 2025-Q2 2025-Q1
revenue 502 488
gross_profit 260 251
eps 0.71 0.66`,
  },
  {
    name: 'second: alpha-like income statement with strings and None',
    file: 'income.json',
    text: JSON.stringify({
      symbol: 'ALFA',
      quarterlyReports: [
        {
          fiscalDateEnding: '2025-06-30',
          reportedCurrency: 'USD',
          grossProfit: '120000000',
          totalRevenue: '300000000',
          operatingIncome: '55000000',
          researchAndDevelopment: 'None',
          netIncome: '41000000',
        },
        {
          fiscalDateEnding: '2025-03-31',
          reportedCurrency: 'USD',
          grossProfit: '115000000',
          totalRevenue: '291000000',
          operatingIncome: '52000000',
          researchAndDevelopment: 'None',
          netIncome: '39000000',
        },
      ],
    }),
    says: { company: 'ALFA', yearEnd: '12', length: '3', scale: '0' },
    gold: `company ALFA
actual usd e6 2025-Q2 2025-Q1
gross_profit 120 115
revenue 300 291
operating_income 55 52
net_income 41 39`,
  },
  {
    name: 'second: HTML release table with GAAP reconciliation columns',
    file: 'recon.html',
    text: `<html><body><h2>Belmonte Inc. Reconciliation, three months ended September 30, 2025</h2><table>
<tr><th>(in millions, except per share)</th><th>GAAP</th><th>Adjustments</th><th>Non-GAAP</th></tr>
<tr><td>Revenue</td><td>$410.2</td><td>—</td><td>$410.2</td></tr>
<tr><td>Gross profit</td><td>220.1</td><td>6.2</td><td>226.3</td></tr>
<tr><td>Operating expenses</td><td>140.0</td><td>(18.1)</td><td>121.9</td></tr>
<tr><td>Diluted EPS</td><td>$0.61</td><td>$0.18</td><td>$0.79</td></tr>
</table></body></html>`,
    says: { company: 'Belmonte', currency: 'usd', yearEnd: '12' },
    gold: `company Belmonte
actual usd e6 2025-Q3
revenue:gaap 410.2
~revenue:non_gaap 410.2
gross_profit:gaap 220.1
gross_profit:non_gaap 226.3
opex:gaap 140.0
opex:non_gaap 121.9
eps:gaap 0.61
eps:non_gaap 0.79`,
  },
  {
    name: 'second: dividends paid list',
    file: 'dividends.csv',
    text: `Ex-Date,Payment Date,Amount,Currency,Type
2025-03-14,2025-04-01,0.21,USD,Cash
2025-06-13,2025-07-01,0.21,USD,Cash
`,
    refused: /./u,
    gold: '',
  },
  {
    name: 'second: transcript word counts',
    file: 'counts.csv',
    text: `quarter,word,count
Q1 2025,tariff,31
Q1 2025,inflation,12
Q2 2025,tariff,44
`,
    refused: /./u,
    gold: '',
  },
  {
    name: 'second: ratings and targets of brokers',
    file: 'targets.csv',
    text: `Date,Firm,Rating,Price Target,Prior Target
2025-09-12,Harrow & Co,Buy,120,110
2025-09-30,Pemberton,Hold,101,99
`,
    refused: /./u,
    gold: '',
  },
  {
    name: 'second: REIT guidance with per share ranges',
    file: 'reit guidance.csv',
    text: `2025 Guidance,Current Low,Current High,Prior Low,Prior High
Net income per diluted share,$1.61,$1.67,$1.58,$1.66
FFO per diluted share,$3.52,$3.58,$3.48,$3.56
Same store NOI growth,2.5%,3.1%,2.0%,3.0%
Year-end occupancy,96.0%,96.4%,95.8%,96.4%
`,
    says: { company: 'Homestead', currency: 'usd' },
    gold: `guidance usd e0 2025-FY
eps 1.61..1.67
ffo_per_share 3.52..3.58
same_store_noi_growth 2.5..3.1
~occupancy 96.0..96.4`,
  },
];
