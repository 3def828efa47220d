import type { MadeTable, SheetCell } from '../made.ts';

const pct = (v: number): SheetCell => ({ v, as: '0.0%' });
const day = (v: number): SheetCell => ({ v, as: 'mmm-yy' });

/** Workbooks in the manner of analysts' models and of vendors. */
export const MODEL_TABLES: readonly MadeTable[] = [
  {
    name: 'sell-side model: quarters and years in one row, A and E, percents by format',
    file: 'Gantry model.xlsx',
    sheets: {
      'Income Statement': [
        ['Gantry Corp (GNTR)'],
        [
          '$ in millions, except per share',
          '1Q24A',
          '2Q24A',
          '3Q24A',
          '4Q24A',
          '2024A',
          '1Q25E',
          '2025E',
        ],
        ['Total revenue', 401.2, 410, 418.8, 430.1, 1660.1, 435, 1790],
        [
          '  growth y/y',
          pct(0.08),
          pct(0.081),
          pct(0.079),
          pct(0.083),
          pct(0.081),
          pct(0.084),
          pct(0.078),
        ],
        [
          'Gross margin',
          pct(0.551),
          pct(0.553),
          pct(0.552),
          pct(0.556),
          pct(0.553),
          pct(0.555),
          pct(0.557),
        ],
        ['Operating expenses', 150.1, 152.2, 153, 156.9, 612.2, 158, 640],
        ['Operating income', 71, 74.5, 78.2, 82.2, 305.9, 83.4, 357],
        ['Diluted EPS', 0.52, 0.55, 0.57, 0.6, 2.24, 0.61, 2.6],
      ],
    },
    says: { company: 'Gantry', currency: 'usd', forecastFrom: '2025-Q1' },
    gold: `company Gantry Corp
actual usd e6 2024-Q1 2024-Q2 2024-Q3 2024-Q4 2024-FY
revenue 401.2 410 418.8 430.1 1660.1
revenue_growth 8 8.1 7.9 8.3 8.1
gross_margin 55.1 55.3 55.2 55.6 55.3
opex 150.1 152.2 153 156.9 612.2
operating_income 71 74.5 78.2 82.2 305.9
eps 0.52 0.55 0.57 0.6 2.24
expectation usd e6 2025-Q1 2025-FY
revenue 435 1790
revenue_growth 8.4 7.8
gross_margin 55.5 55.7
opex 158 640
operating_income 83.4 357
eps 0.61 2.6`,
  },
  {
    name: 'dates as serial numbers across, formats in millions',
    file: 'HLVR.xlsx',
    sheets: {
      Quarterly: [
        ['Halver Ltd'],
        ['USD', day(45382), day(45473), day(45565), day(45657)],
        ['Revenue', ...[512e6, 524e6, 531e6, 550e6].map((v) => ({ v, as: '#,##0.0,,' }))],
        ['Net income', ...[51e6, 54e6, 52e6, 60e6].map((v) => ({ v, as: '#,##0.0,,' }))],
        ['Diluted EPS', ...[0.51, 0.54, 0.52, 0.6].map((v) => ({ v, as: '$0.00' }))],
      ],
    },
    says: { company: 'Halver', yearEnd: '12', length: '3', currency: 'usd', scale: '0' },
    gold: `company Halver Ltd
actual usd e6 2024-Q1 2024-Q2 2024-Q3 2024-Q4
revenue 512 524 531 550
net_income 51 54 52 60
eps 0.51 0.54 0.52 0.6`,
  },
  {
    name: 'workbook of a sheet for guidance and one for actuals',
    file: 'coverage book.xlsx',
    sheets: {
      README: [['This book holds guidance and actuals.']],
      Guidance: [
        ['Ticker', 'Period', 'Metric', 'Low', 'High', 'Unit', 'Issued'],
        ['DMBR', '2025-Q1', 'Revenue', 300, 310, 'USD m', { v: 45688, as: 'yyyy-mm-dd' }],
        ['DMBR', '2025-Q2', 'Revenue', 310, 320, 'USD m', { v: 45778, as: 'yyyy-mm-dd' }],
      ],
      Actuals: [
        ['Ticker', 'Period', 'Metric', 'Value', 'Unit'],
        ['DMBR', '2025-Q1', 'Revenue', 308.2, 'USD m'],
      ],
    },
    gold: `company DMBR
guidance usd e6 @2025-01-31 2025-Q1
~revenue 300..310
guidance usd e6 @2025-05-01 2025-Q2
~revenue 310..320
actual usd e6 2025-Q1
~revenue 308.2`,
  },
  {
    name: 'guidance against actuals with variance columns and percents as fractions',
    file: 'Track record.xlsx',
    sheets: {
      Sheet1: [
        ['Wendmoor Semi', null, null, null, null, null],
        [
          'Fiscal quarter',
          'Revenue guide midpoint ($M)',
          'Revenue actual ($M)',
          'Variance',
          'GM guide',
          'GM actual',
        ],
        ['Q1 FY24', 700, 712.4, pct(0.0177), pct(0.48), pct(0.483)],
        ['Q2 FY24', 720, 715, pct(-0.0069), pct(0.485), pct(0.481)],
        ['Q3 FY24', 735, 741.9, pct(0.0094), pct(0.49), pct(0.492)],
      ],
    },
    says: { company: 'Wendmoor Semi', currency: 'usd' },
    gold: `guidance usd e6 2024-Q1 2024-Q2 2024-Q3
revenue 700 720 735
gross_margin 48 48.5 49
actual usd e6 2024-Q1 2024-Q2 2024-Q3
revenue 712.4 715 741.9
gross_margin 48.3 48.1 49.2`,
  },
  {
    name: 'statement sheet with income and balance lines and no company',
    file: 'financials.xlsx',
    sheets: {
      'Income Statement': [
        ['', 'FY 2022', 'FY 2023', 'FY 2024'],
        ['Revenues', 5020, 5210, 5433],
        ['Cost of revenues', -3010, -3100, -3220],
        ['Gross profit', 2010, 2110, 2213],
        ['Selling, general and administrative', -1200, -1240, -1288],
        ['Operating income', 810, 870, 925],
        ['Net income', 560, 610, 655],
        ['Diluted EPS', 2.8, 3.08, 3.34],
      ],
      'Balance Sheet': [
        ['', 'FY 2022', 'FY 2023', 'FY 2024'],
        ['Cash and cash equivalents', 900, 960, 1010],
        ['Total debt', 1500, 1450, 1400],
        ['Inventories', 610, 640, 655],
      ],
    },
    says: { company: 'Statementis', currency: 'usd', scale: '6' },
    gold: `actual usd e6 2022-FY 2023-FY 2024-FY
revenue 5020 5210 5433
cost_of_revenue 3010 3100 3220
gross_profit 2010 2110 2213
sg_and_a 1200 1240 1288
operating_income 810 870 925
net_income 560 610 655
eps 2.8 3.08 3.34`,
  },
  {
    name: 'results-day sheet: actual, consensus, guide, year ago across for one quarter',
    file: 'Q3 results.xlsx',
    sheets: {
      'Q3 25': [
        ['Ellmore plc Q3 2025 results (GBP m)'],
        ['', 'Q3 25 actual', 'Q3 25 consensus', 'vs cons', 'Q3 24', 'y/y'],
        ['Revenue', 1021, 1010, pct(0.0109), 960, pct(0.0635)],
        ['Adj. EBITDA', 201, 198, pct(0.0152), 186, pct(0.0806)],
        ['Adj. EBITDA margin', pct(0.197), pct(0.196), '10bps', pct(0.194), '30bps'],
        ['Adj. EPS (p)', 14.2, 13.9, pct(0.0216), 12.8, pct(0.109)],
      ],
    },
    says: { company: 'Ellmore' },
    gold: `company Ellmore plc
actual gbp e6 2025-Q3 2024-Q3
revenue 1021 960
ebitda:non_gaap 201 186
ebitda_margin:non_gaap 19.7 19.4
eps:non_gaap 0.142 0.128
expectation gbp e6 2025-Q3
revenue 1010
ebitda:non_gaap 198
ebitda_margin:non_gaap 19.6
eps:non_gaap 0.139`,
  },
  {
    name: 'model with units in a column of their own',
    file: 'kpi model.xlsx',
    sheets: {
      KPIs: [
        ['Line', 'Unit', 'Q1 2025', 'Q2 2025'],
        ['Revenue', 'USD m', 220.1, 231.4],
        ['Subscribers', 'thousand', 1204, 1260],
        ['ARPU', 'USD', 14.2, 14.4],
        ['Churn', '%', 1.2, 1.1],
        ['Gross margin', '%', 61.2, 61.8],
        ['Employees', '#', 3120, 3144],
      ],
    },
    says: { company: 'Streamlet' },
    gold: `actual usd e6 2025-Q1 2025-Q2
revenue 220.1 231.4
churn 1.2 1.1
gross_margin 61.2 61.8
actual usd e0 2025-Q1 2025-Q2
subscribers 1204000 1260000
arpu 14.2 14.4
headcount 3120 3144`,
  },
  {
    name: 'guidance by line item with a ruled total, dates of issue in a heading',
    file: 'Outlook history.xlsx',
    sheets: {
      Outlook: [
        [
          'Metric',
          'Period',
          'Initial (2/13/2025)',
          'Q1 update (5/8/2025)',
          'Q2 update (8/7/2025)',
          'Actual',
        ],
        ['Revenue ($M)', 'FY2025', '1,500 - 1,540', '1,510 - 1,540', '1,520 - 1,545', null],
        ['Adj. EPS', 'FY2025', '4.00 - 4.20', '4.05 - 4.20', '4.10 - 4.22', null],
        ['Revenue ($M)', 'FY2024', '1,400 - 1,430', '1,405 - 1,430', '1,410 - 1,430', 1428],
      ],
    },
    says: { company: 'Outlooker', currency: 'usd' },
    gold: `guidance usd e6 @2025-02-13 2025-FY
revenue 1500..1540
eps:non_gaap 4.00..4.20
guidance usd e6 @2025-05-08 2025-FY
revenue 1510..1540
eps:non_gaap 4.05..4.20
guidance usd e6 @2025-08-07 2025-FY
revenue 1520..1545
eps:non_gaap 4.10..4.22
guidance usd e6 2024-FY
~revenue 1400..1430
~revenue 1405..1430
~revenue 1410..1430
actual usd e6 2024-FY
~revenue 1428`,
  },
];
