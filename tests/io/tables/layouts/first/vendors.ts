import type { MadeTable } from '../made.ts';

/** Tables in the manner of data vendors. */
export const VENDOR_TABLES: readonly MadeTable[] = [
  {
    name: 'quarterly income statement with dates across and growth lines between',
    file: 'NRWL_income-statement_quarterly.csv',
    text: `"Norwall Systems, Inc. (NRWL)"
Income Statement | Quarterly | USD in millions except per share
Fiscal Quarter,Q1 2024,Q2 2024,Q3 2024,Q4 2024
Period Ending,"Mar 31, 2024","Jun 30, 2024","Sep 30, 2024","Dec 31, 2024"
Revenue,1204,1251,1299,1412
Revenue Growth (YoY),8.2%,9.1%,7.7%,10.4%
Cost of Revenue,542,558,577,629
Gross Profit,662,693,722,783
"Selling, General & Admin",188,191,196,204
Research & Development,210,214,219,226
Operating Income,264,288,307,353
Net Income,205,224,240,275
EPS (Diluted),1.02,1.11,1.20,1.38
EPS Growth,6.1%,7.2%,5.9%,11.0%
Gross Margin,54.98%,55.40%,55.58%,55.45%
Operating Margin,21.93%,23.02%,23.63%,25.00%
`,
    says: { yearEnd: '12' },
    gold: `company Norwall Systems, Inc.
actual usd e6 2024-Q1 2024-Q2 2024-Q3 2024-Q4
revenue 1204 1251 1299 1412
cost_of_revenue 542 558 577 629
gross_profit 662 693 722 783
sg_and_a 188 191 196 204
r_and_d 210 214 219 226
operating_income 264 288 307 353
net_income 205 224 240 275
eps 1.02 1.11 1.20 1.38
gross_margin 54.98 55.40 55.58 55.45
operating_margin 21.93 23.02 23.63 25.00
revenue_growth 8.2 9.1 7.7 10.4
eps_growth 6.1 7.2 5.9 11.0`,
  },
  {
    name: 'annual statement with a trailing column first and n/a cells',
    file: 'keld-financials.csv',
    text: `Fiscal Year,TTM,FY 2024,FY 2023,FY 2022
Period Ending,"Sep 30, 2025","Dec 31, 2024","Dec 31, 2023","Dec 31, 2022"
Revenue,2345.1,2210.4,1980.2,1755
Gross Profit,1180,1110.5,985.4,860.1
Operating Income,402,377.2,310.5,-22.4
Net Income,300,281.1,-,-55.9
EPS (Diluted),2.91,2.74,n/a,-0.56
Free Cash Flow,355,340.2,271.4,120
`,
    says: { company: 'Keldra', currency: 'usd', scale: '6', yearEnd: '12' },
    gold: `actual usd e6 2024-FY 2023-FY 2022-FY
revenue 2210.4 1980.2 1755
gross_profit 1110.5 985.4 860.1
operating_income 377.2 310.5 -22.4
net_income 281.1 - -55.9
eps 2.74 - -0.56
free_cash_flow 340.2 271.4 120`,
  },
  {
    name: 'terminal export with field mnemonics and period ends',
    file: 'grid1_abc.csv',
    text: `VLTQ US Equity,,,,
,12/31/2023,3/31/2024,6/30/2024,9/30/2024
,FQ4 2023,FQ1 2024,FQ2 2024,FQ3 2024
SALES_REV_TURN,880.3,905.1,921.7,940.2
GROSS_PROFIT,402.1,415.8,424,431.9
IS_OPER_INC,130.2,135.5,140.1,142.8
NET_INCOME,98.7,101.2,106,108.4
IS_DIL_EPS_CONT_OPS,0.61,0.63,0.66,0.68
`,
    says: { company: 'Voltaq', currency: 'usd', scale: '6', yearEnd: '12' },
    gold: `actual usd e6 2023-Q4 2024-Q1 2024-Q2 2024-Q3
revenue 880.3 905.1 921.7 940.2
gross_profit 402.1 415.8 424 431.9
operating_income 130.2 135.5 140.1 142.8
net_income 98.7 101.2 106 108.4
eps 0.61 0.63 0.66 0.68`,
  },
  {
    name: 'consensus detail: mean, high, low, number of estimates, actual, surprise',
    file: 'estimates_detail.csv',
    text: `Ticker,Fiscal Period,Item,Mean,Median,High,Low,# Est,Actual,Surprise %
TSLN,FQ1 2026,Revenue (USD M),812.4,811,830,795,14,825.1,1.56
TSLN,FQ1 2026,EPS Normalized,0.84,0.84,0.9,0.79,15,0.88,4.76
TSLN,FQ2 2026,Revenue (USD M),840.2,839,861,822,13,,
TSLN,FQ2 2026,EPS Normalized,0.9,0.9,0.96,0.82,14,,
`,
    says: { currency: 'usd' },
    gold: `company TSLN
expectation usd e6 2026-Q1 2026-Q2
revenue 812.4 840.2
eps:non_gaap 0.84 0.9
actual usd e6 2026-Q1
revenue 825.1
eps:non_gaap 0.88`,
  },
  {
    name: 'screener of Indian quarters in crore',
    file: 'Ashrani Paints.csv',
    text: `Quarterly Results,,,,
"Figures in Rs. Crores",,,,
,Sep 2024,Dec 2024,Mar 2025,Jun 2025
Sales +,1204,1311,1288,1340
Expenses +,1001,1080,1077,1102
Operating Profit,203,231,211,238
OPM %,17%,18%,16%,18%
Other Income,12,14,9,11
Interest,8,8,7,7
Depreciation,31,32,33,33
Profit before tax,176,205,180,209
Tax %,25%,25%,26%,25%
Net Profit +,132,154,133,157
EPS in Rs,6.6,7.7,6.65,7.85
`,
    says: { company: 'Ashrani Paints', yearEnd: '3', currency: 'inr', scale: '7', length: '3' },
    gold: `actual inr e7 2025-Q2 2025-Q3 2025-Q4 2026-Q1
revenue 1204 1311 1288 1340
~expenses 1001 1080 1077 1102
operating_income 203 231 211 238
~ebitda 203 231 211 238
operating_margin 17 18 16 18
~ebitda_margin 17 18 16 18
other_income 12 14 9 11
interest_expense 8 8 7 7
depreciation 31 32 33 33
pretax_income 176 205 180 209
tax_rate 25 25 26 25
net_income 132 154 133 157
eps 6.6 7.7 6.65 7.85`,
  },
  {
    name: 'history of one measure, date and value, with a title above',
    file: 'revenue.csv',
    text: `Orlanda Foods - 4 Year Revenue History
Disclaimer: for information only.

date,Annual Revenue (Millions of US $)
2021-12-31,"$5,120"
2022-12-31,"$5,344"
2023-12-31,"$5,601"
2024-12-31,"$5,790"
`,
    says: { company: 'Orlanda Foods', length: '12', yearEnd: '12' },
    gold: `actual usd e6 2021-FY 2022-FY 2023-FY 2024-FY
revenue 5120 5344 5601 5790`,
  },
  {
    name: 'statement API as JSON with reported currency and filing dates',
    file: 'income-statement.json',
    text: JSON.stringify([
      {
        date: '2025-06-28',
        symbol: 'PXLM',
        reportedCurrency: 'USD',
        cik: '0001999001',
        fillingDate: '2025-07-30',
        acceptedDate: '2025-07-30 16:05:12',
        calendarYear: '2025',
        period: 'Q3',
        revenue: 702_000_000,
        costOfRevenue: 301_000_000,
        grossProfit: 401_000_000,
        grossProfitRatio: 0.5712250712,
        researchAndDevelopmentExpenses: 88_000_000,
        operatingIncome: 120_000_000,
        netIncome: 95_000_000,
        eps: 0.96,
        epsdiluted: 0.95,
        weightedAverageShsOutDil: 100_000_000,
        link: 'https://example.test/a',
      },
      {
        date: '2025-03-29',
        symbol: 'PXLM',
        reportedCurrency: 'USD',
        cik: '0001999001',
        fillingDate: '2025-04-30',
        acceptedDate: '2025-04-30 16:05:44',
        calendarYear: '2025',
        period: 'Q2',
        revenue: 690_000_000,
        costOfRevenue: 299_000_000,
        grossProfit: 391_000_000,
        grossProfitRatio: 0.5666666667,
        researchAndDevelopmentExpenses: 86_000_000,
        operatingIncome: 115_000_000,
        netIncome: 92_000_000,
        eps: 0.93,
        epsdiluted: 0.92,
        weightedAverageShsOutDil: 100_000_000,
        link: 'https://example.test/b',
      },
    ]),
    gold: `company PXLM
actual usd e6 2025-Q3 2025-Q2
revenue 702 690
cost_of_revenue 301 299
gross_profit 401 391
gross_margin 57.12250712 56.66666667
r_and_d 88 86
operating_income 120 115
net_income 95 92
eps_basic 0.96 0.93
eps 0.95 0.92
share_count 100 100`,
  },
];
