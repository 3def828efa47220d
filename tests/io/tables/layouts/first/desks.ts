import type { MadeTable } from '../made.ts';

/** Tables in the manner of analysts and investors who keep guidance by hand. */
export const DESK_TABLES: readonly MadeTable[] = [
  {
    name: 'guidance tracker: one row a target, band in one cell',
    file: 'guidance tracker.csv',
    text: `Company,Ticker,Date Given,Period,Metric,Guidance,Actual,Comment
Fernhill Robotics,FNHL,1/30/2025,Q1 2025,Revenue ($M),$410 - $420,423.5,beat
Fernhill Robotics,FNHL,1/30/2025,Q1 2025,Adj. EPS,$0.52-$0.56,$0.58,beat
Fernhill Robotics,FNHL,1/30/2025,Q1 2025,Gross margin,47%-48%,47.6%,in line
Fernhill Robotics,FNHL,4/29/2025,Q2 2025,Revenue ($M),$430 - $445,,
Fernhill Robotics,FNHL,4/29/2025,Q2 2025,Adj. EPS,~$0.60,,
`,
    gold: `company FNHL
guidance usd e6 @2025-01-30 2025-Q1
revenue 410..420
eps:non_gaap 0.52..0.56
gross_margin 47..48
guidance usd e6 @2025-04-29 2025-Q2
revenue 430..445
eps:non_gaap 0.60
actual usd e6 2025-Q1
revenue 423.5
eps:non_gaap 0.58
gross_margin 47.6`,
  },
  {
    name: 'low, high, actual, result, in rows by quarter',
    file: 'OKRD guide vs actual.csv',
    text: `OKRD - Guide vs Actual (US$ millions except EPS)
Quarter,Rev Guide Low,Rev Guide High,Rev Actual,Beat/Miss,EPS Guide Low,EPS Guide High,EPS Actual
1Q24,205,215,217.3,Beat,0.20,0.24,0.25
2Q24,215,225,220.1,In line,0.22,0.26,0.24
3Q24,222,232,219.0,Miss,0.23,0.27,0.21
4Q24,225,235,,,0.24,0.28,
`,
    says: { company: 'Okeridge' },
    gold: `guidance usd e6 2024-Q1 2024-Q2 2024-Q3 2024-Q4
revenue 205..215 215..225 222..232 225..235
eps 0.20..0.24 0.22..0.26 0.23..0.27 0.24..0.28
actual usd e6 2024-Q1 2024-Q2 2024-Q3
revenue 217.3 220.1 219.0
eps 0.25 0.24 0.21`,
  },
  {
    name: 'full-year guidance evolution: one column per call, bands in cells',
    file: 'FY25 guidance evolution.csv',
    text: `Zephora Health - FY2025 guidance evolution,,,,
($ in millions),Feb-2025,May-2025,Aug-2025,Nov-2025
Revenue,"2,400 - 2,460","2,420 - 2,460","2,440 - 2,470","2,455 - 2,465"
Adj. EBITDA,500 - 530,510 - 530,515 - 535,525 - 535
Adj. EPS,3.10 - 3.30,3.15 - 3.30,3.20 - 3.32,3.25 - 3.30
`,
    says: { company: 'Zephora Health', currency: 'usd' },
    gold: `guidance usd e6 @2025-02 2025-FY
revenue 2400..2460
ebitda:non_gaap 500..530
eps:non_gaap 3.10..3.30
guidance usd e6 @2025-05 2025-FY
revenue 2420..2460
ebitda:non_gaap 510..530
eps:non_gaap 3.15..3.30
guidance usd e6 @2025-08 2025-FY
revenue 2440..2470
ebitda:non_gaap 515..535
eps:non_gaap 3.20..3.32
guidance usd e6 @2025-11 2025-FY
revenue 2455..2465
ebitda:non_gaap 525..535
eps:non_gaap 3.25..3.30`,
  },
  {
    name: 'one sheet of many names: next quarter guide against street',
    file: 'preview_sheet.csv',
    text: `Ticker,Name,Qtr,Rev guide low ($mm),Rev guide high ($mm),Street rev ($mm),EPS guide low,EPS guide high,Street EPS,Report date
AQRA,Aquara,Q4'25,510,530,524,1.10,1.20,1.17,2026-01-22
BELM,Belmar,Q4'25,88,92,91,0.05,0.08,0.07,2026-02-03
CYND,Cyndel,Q4'25,1200,1260,1241,2.31,2.45,2.40,2026-01-29
`,
    gold: `company AQRA
guidance usd e6 2025-Q4
revenue 510..530
eps 1.10..1.20
expectation usd e6 2025-Q4
revenue 524
eps 1.17
company BELM
guidance usd e6 2025-Q4
revenue 88..92
eps 0.05..0.08
expectation usd e6 2025-Q4
revenue 91
eps 0.07
company CYND
guidance usd e6 2025-Q4
revenue 1200..1260
eps 2.31..2.45
expectation usd e6 2025-Q4
revenue 1241
eps 2.40`,
  },
  {
    name: 'midpoint and half-width columns',
    file: 'bands.csv',
    text: `ticker,quarter,metric,midpoint,plus_minus,unit
GRVL,2025Q2,revenue,1150,20,USD m
GRVL,2025Q2,gross margin,60.5,0.5,%
GRVL,2025Q2,opex,310,5,USD m
`,
    gold: `company GRVL
guidance usd e6 2025-Q2
revenue 1130..1170
gross_margin 60..61
opex 305..315`,
  },
  {
    name: 'plus or minus in the cell, months as words',
    file: 'June qtr guide.csv',
    text: `Quarter,Revenue guidance,Gross margin guidance,Opex guidance
Mar-25 quarter (FQ3),$3.2B +/- $150M,59.0% +/- 1%,$690M +/- $15M
Jun-25 quarter (FQ4),$3.35B +/- $150M,59.5% +/- 1%,$700M +/- $15M
`,
    says: { company: 'Lithor', yearEnd: '6', currency: 'usd' },
    gold: `guidance usd e6 2025-Q3 2025-Q4
revenue 3050..3350 3200..3500
gross_margin 58..60 58.5..60.5
opex 675..705 685..715`,
  },
  {
    name: 'guidance given in words and open ends',
    file: 'outlook words.csv',
    text: `Metric,FY2026 Outlook
Revenue,"$5.2 billion to $5.3 billion"
Operating margin,approximately 18%
Capital expenditures,less than $200 million
Free cash flow,at least $600 million
Tax rate,21% - 22%
Diluted EPS,"$4.10 to $4.25"
`,
    says: { company: 'Corvane', currency: 'usd', scale: '0' },
    gold: `guidance usd e6 2026-FY
revenue 5200..5300
operating_margin 18
capex <200
free_cash_flow >600
tax_rate 21..22
eps 4.10..4.25`,
  },
  {
    name: 'old and new guidance side by side',
    file: 'guidance update.csv',
    text: `Nimbrel Inc. Updated FY2025 Guidance ($ millions),,,,
Metric,Prior Low,Prior High,New Low,New High
Net sales,1010,1040,1025,1045
Adjusted EBITDA,140,150,144,150
Capex,30,35,30,32
`,
    says: { company: 'Nimbrel', currency: 'usd' },
    gold: `company Nimbrel Inc.
guidance usd e6 2025-FY
revenue 1025..1045
ebitda:non_gaap 144..150
capex 30..32`,
  },
  {
    name: 'one metric a block, quarters down, blank rows between',
    file: 'tracker blocks.csv',
    text: `REVENUE ($M),,,
Quarter,Low,High,Actual
Q1 FY25,100,104,103
Q2 FY25,103,107,108

GROSS MARGIN (%),,,
Quarter,Low,High,Actual
Q1 FY25,44,45,44.6
Q2 FY25,44.5,45.5,45.1
`,
    says: { company: 'Pellan', currency: 'usd', scale: '6' },
    gold: `guidance usd e6 2025-Q1 2025-Q2
revenue 100..104 103..107
gross_margin 44..45 44.5..45.5
actual usd e6 2025-Q1 2025-Q2
revenue 103 108
gross_margin 44.6 45.1`,
  },
  {
    name: 'actuals with GAAP and non-GAAP sections',
    file: 'SVRN results.csv',
    text: `Severin Networks (SVRN),,,
"in $ millions, except per share amounts",,,
,Q1 FY26,Q2 FY26,Q3 FY26
GAAP,,,
Revenue,501.2,512.9,530.0
Gross margin,58.1%,58.4%,58.9%
Operating expenses,201.1,204.0,206.8
Net income,70.3,74.1,80.2
Diluted EPS,0.42,0.44,0.48
Non-GAAP,,,
Gross margin,60.2%,60.5%,61.0%
Operating expenses,170.4,172.9,174.4
Net income,101.0,106.2,113.7
Diluted EPS,0.60,0.63,0.68
`,
    gold: `company Severin Networks
actual usd e6 2026-Q1 2026-Q2 2026-Q3
revenue:gaap 501.2 512.9 530.0
gross_margin:gaap 58.1 58.4 58.9
opex:gaap 201.1 204.0 206.8
net_income:gaap 70.3 74.1 80.2
eps:gaap 0.42 0.44 0.48
gross_margin:non_gaap 60.2 60.5 61.0
opex:non_gaap 170.4 172.9 174.4
net_income:non_gaap 101.0 106.2 113.7
eps:non_gaap 0.60 0.63 0.68`,
  },
];
