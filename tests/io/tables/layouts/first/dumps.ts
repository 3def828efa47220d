import type { MadeTable } from '../made.ts';

/** Tables in the manner of programs: frames written to disk, databases, planning systems. */
export const DUMP_TABLES: readonly MadeTable[] = [
  {
    name: 'pandas frame with index, floats and NaN',
    file: 'df.csv',
    text: `,ticker,fiscal_year,fiscal_quarter,revenue_usd,gross_margin,eps_diluted
0,KLMR,2024,1,1204500000.0,0.4512,0.88
1,KLMR,2024,2,1251000000.0,0.4533,NaN
2,KLMR,2024,3,1299700000.0,0.4561,0.97
`,
    gold: `company KLMR
actual usd e0 2024-Q1 2024-Q2 2024-Q3
revenue 1204500000 1251000000 1299700000
gross_margin 45.12 45.33 45.61
eps 0.88 - 0.97`,
  },
  {
    name: 'pandas pivot with two header rows',
    file: 'pivot.csv',
    text: `,revenue,revenue,revenue,eps,eps,eps
,low,high,actual,low,high,actual
period,,,,,,
2024Q1,100.0,110.0,108.5,0.40,0.44,0.43
2024Q2,110.0,120.0,121.2,0.44,0.48,0.50
`,
    says: { company: 'Pivotal', currency: 'usd', scale: '6' },
    gold: `guidance usd e6 2024-Q1 2024-Q2
revenue 100..110 110..120
eps 0.40..0.44 0.44..0.48
actual usd e6 2024-Q1 2024-Q2
revenue 108.5 121.2
eps 0.43 0.50`,
  },
  {
    name: 'database extract in long form with type column',
    file: 'extract.csv',
    text: `COMPANY_CD|FISCAL_PERIOD|METRIC_CD|DATA_TYPE|AMOUNT|CURR|SCALE|LOAD_TS
NVGR|2025Q1|REVENUE|ACTUAL|512.3|USD|M|2025-05-01 02:00:11
NVGR|2025Q1|REVENUE|GUIDE_LOW|500|USD|M|2025-02-01 02:00:09
NVGR|2025Q1|REVENUE|GUIDE_HIGH|515|USD|M|2025-02-01 02:00:09
NVGR|2025Q1|REVENUE|CONSENSUS|508|USD|M|2025-04-28 02:00:10
NVGR|2025Q2|REVENUE|GUIDE_LOW|520|USD|M|2025-05-01 02:00:11
NVGR|2025Q2|REVENUE|GUIDE_HIGH|535|USD|M|2025-05-01 02:00:11
`,
    gold: `company NVGR
actual usd e6 2025-Q1
revenue 512.3
guidance usd e6 2025-Q1 2025-Q2
revenue 500..515 520..535
expectation usd e6 2025-Q1
revenue 508`,
  },
  {
    name: 'planning system: scenario columns and account names',
    file: 'hyperion.csv',
    text: `Entity: Total Group,,,,
Currency: USD Thousands,,,,
Account,FY25 Q1 Actual,FY25 Q2 Actual,FY25 Q3 Forecast,FY25 Q4 Forecast
Net Revenue,"120,441","125,020","127,500","131,000"
Cost of Goods Sold,"70,100","72,500","73,800","75,500"
Gross Profit,"50,341","52,520","53,700","55,500"
Total Operating Expenses,"31,004","31,900","32,100","32,900"
Operating Income,"19,337","20,620","21,600","22,600"
`,
    says: { company: 'Group', kind: 'expectation' },
    gold: `actual usd e3 2025-Q1 2025-Q2
revenue 120441 125020
cost_of_revenue 70100 72500
gross_profit 50341 52520
opex 31004 31900
operating_income 19337 20620
expectation usd e3 2025-Q3 2025-Q4
revenue 127500 131000
cost_of_revenue 73800 75500
gross_profit 53700 55500
opex 32100 32900
operating_income 21600 22600`,
  },
  {
    name: 'JSON lines of guidance items',
    file: 'guidance.jsonl',
    text: `{"ticker":"HXTN","issued":"2025-08-07","period":"FY2025","metric":"revenue","low":1.94e9,"high":1.96e9,"currency":"USD"}
{"ticker":"HXTN","issued":"2025-08-07","period":"FY2025","metric":"adjusted_eps","low":3.8,"high":3.9,"currency":"USD"}
{"ticker":"HXTN","issued":"2025-08-07","period":"Q3 2025","metric":"gross_margin","low":0.44,"high":0.45,"currency":"USD"}
`,
    gold: `company HXTN
guidance usd e6 @2025-08-07 2025-FY
revenue 1940..1960
eps:non_gaap 3.8..3.9
guidance usd e6 @2025-08-07 2025-Q3
gross_margin 44..45`,
  },
  {
    name: 'months of a ledger',
    file: 'monthly sales.csv',
    text: `Month,Net sales (USD),Units
2025-01,1204000,310
2025-02,1180000,301
2025-03,1299000,333
`,
    refused: /month/iu,
    gold: '',
  },
  {
    name: 'prices of a share',
    file: 'prices.csv',
    text: `Date,Open,High,Low,Close,Adj Close,Volume
2025-01-02,101.2,103.3,100.8,102.9,102.9,1204300
2025-01-03,102.9,104.1,102.0,103.8,103.8,1100210
2025-01-06,103.8,104.0,101.1,101.5,101.5,1320010
`,
    refused: /./u,
    gold: '',
  },
  {
    name: 'positions of a portfolio',
    file: 'positions.csv',
    text: `Account,Symbol,Quantity,Avg Price,Market Value,P&L %,Sector
A1,BRNT,100,51.2,5630,9.9%,Tech
A1,CYND,40,101.0,4222,4.5%,Health
`,
    refused: /./u,
    gold: '',
  },
  {
    name: 'tab-separated, quarter and year in two columns, thousands',
    file: 'qtr.tsv',
    text: `Co\tFY\tQtr\tNet Sales ($000)\tOp Inc ($000)\tDil. EPS
Wexley Foods\t2024\tQ1\t88120\t7010\t0.21
Wexley Foods\t2024\tQ2\t90440\t7450\t0.23
Wexley Foods\t2024\tQ3\t91010\t7390\t0.22
Wexley Foods\t2024\tQ4\t97880\t8920\t0.28
`,
    says: { currency: 'usd' },
    gold: `company Wexley Foods
actual usd e3 2024-Q1 2024-Q2 2024-Q3 2024-Q4
revenue 88120 90440 91010 97880
operating_income 7010 7450 7390 8920
eps 0.21 0.23 0.22 0.28`,
  },
  {
    name: 'year-to-date figures in a table that says so',
    file: 'ytd.csv',
    text: `Period,Revenue YTD (EUR m),EBIT YTD (EUR m)
Q1 2025,310,31
H1 2025,640,66
9M 2025,975,101
`,
    says: { company: 'Cumulex' },
    refused: /no column of figures/u,
    gold: '',
  },
  {
    name: 'wide panel: companies down, quarters across, one measure',
    file: 'panel_revenue_usd_mn.csv',
    text: `Revenue (USD mn),,,,
Company,1Q25,2Q25,3Q25,4Q25E
Altanis,1010,1032,1055,1080
Borrin,402,399,410,420
Cestria,88.1,90.3,92.0,95.0
`,
    gold: `company Altanis
actual usd e6 2025-Q1 2025-Q2 2025-Q3
revenue 1010 1032 1055
expectation usd e6 2025-Q4
revenue 1080
company Borrin
actual usd e6 2025-Q1 2025-Q2 2025-Q3
revenue 402 399 410
expectation usd e6 2025-Q4
revenue 420
company Cestria
actual usd e6 2025-Q1 2025-Q2 2025-Q3
revenue 88.1 90.3 92.0
expectation usd e6 2025-Q4
revenue 95.0`,
  },
  {
    name: 'wide by measure and quarter in the heading',
    file: 'wide.csv',
    text: `ticker,revenue_q1_2025,revenue_q2_2025,eps_q1_2025,eps_q2_2025,currency
ONDR,1.21e9,1.25e9,1.02,1.08,USD
PRVL,3.40e8,3.52e8,0.31,0.33,USD
`,
    gold: `company ONDR
actual usd e6 2025-Q1 2025-Q2
revenue 1210 1250
eps 1.02 1.08
company PRVL
actual usd e6 2025-Q1 2025-Q2
revenue 340 352
eps 0.31 0.33`,
  },
  {
    name: 'scraped table with footnote marks and a currency sign in each cell',
    file: 'scrape.csv',
    text: `Quarter,Revenue[1],Net income (loss),EPS*,Notes
Q1 2025,$1.21 B,$(44) M,$(0.31),see note
Q2 2025,$1.29 B,$12 M,$0.08,
Q3 2025,$1.33 B†,$31 M,$0.22,†includes a licence
`,
    says: { company: 'Scrapewell', currency: 'usd' },
    gold: `actual usd e6 2025-Q1 2025-Q2 2025-Q3
revenue 1210 1290 1330
net_income -44 12 31
eps -0.31 0.08 0.22`,
  },
];
