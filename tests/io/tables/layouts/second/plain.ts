import type { MadeTable } from '../made.ts';

/** A second set of text files, read for the first time after the rules for the first set were written. */
export const SECOND_PLAIN: readonly MadeTable[] = [
  {
    name: 'second: terminal results page, FQ labels, estimate and actual rows under each line',
    file: 'EEO.csv',
    text: `Orsova Energy SA,,,,
Measure,Q1 2025,Q2 2025,Q3 2025,Q4 2025
Revenue Actual (EUR M),1510,1544,1602,
Revenue Estimate (EUR M),1500,1560,1590,1650
EPS Actual,0.71,0.74,0.80,
EPS Estimate,0.70,0.75,0.79,0.83
`,
    gold: `company Orsova Energy SA
actual eur e6 2025-Q1 2025-Q2 2025-Q3
revenue 1510 1544 1602
eps 0.71 0.74 0.80
expectation eur e6 2025-Q1 2025-Q2 2025-Q3 2025-Q4
revenue 1500 1560 1590 1650
eps 0.70 0.75 0.79 0.83`,
  },
  {
    name: 'second: transposed statement, one row a quarter, thousands separators and blanks',
    file: 'quarterly.csv',
    text: `Fiscal quarter ended,Net revenue ($000s),Gross margin,Operating income ($000s),Net income ($000s),Diluted EPS,Diluted shares (000s)
"December 28, 2024","1,204,310",44.1%,"211,020","160,110",1.07,"149,640"
"March 29, 2025","1,180,220",44.4%,"201,440","150,010",1.00,"150,010"
"June 28, 2025","1,233,900",44.9%,"222,730","168,205",1.12,"150,180"
`,
    says: { company: 'Dalton', yearEnd: '9', currency: 'usd', length: '3' },
    gold: `actual usd e3 2025-Q1 2025-Q2 2025-Q3
revenue 1204310 1180220 1233900
gross_margin 44.1 44.4 44.9
operating_income 211020 201440 222730
net_income 160110 150010 168205
eps 1.07 1.00 1.12
share_count 149640 150010 150180`,
  },
  {
    name: 'second: guidance sheet with point and tolerance as text, one company a row',
    file: 'guide_points.csv',
    text: `Ticker,Company,Period,Revenue guide,GM guide,EPS guide
MCRN,Micron-like Memory,FQ3-25,"$8.80B ± $200M",36.5% ± 1.0%,$1.57 ± $0.10
LRSC,Larscom,FQ3-25,"$1.07B ± $30M",49% ± 1%,$0.83 ± $0.05
`,
    gold: `company MCRN
guidance usd e6 2025-Q3
revenue 8600..9000
gross_margin 35.5..37.5
eps 1.47..1.67
company LRSC
guidance usd e6 2025-Q3
revenue 1040..1100
gross_margin 48..50
eps 0.78..0.88`,
  },
  {
    name: 'second: Danish outlook with intervals and units in the label',
    file: 'forventninger.csv',
    text: `Forventninger til 2025;Februar 2025;Maj 2025;August 2025
Omsætning (mia. kr.);42-44;42,5-44;43-44
EBIT-margin (%);15-16;15,5-16;15,5-16,5
`,
    says: { company: 'Storebælt', currency: 'dkk' },
    gold: `guidance dkk e9 @2025-02 2025-FY
revenue 42..44
operating_margin 15..16
guidance dkk e9 @2025-05 2025-FY
revenue 42.5..44
operating_margin 15.5..16
guidance dkk e9 @2025-08 2025-FY
revenue 43..44
operating_margin 15.5..16.5`,
  },
  {
    name: 'second: two-year comparison with change columns and notes',
    file: 'key figures.csv',
    text: `Key figures,2024,2023,Change
Sales (EUR million),"12,310","11,870",3.7%
Adjusted EBITDA (EUR million),"2,010","1,905",5.5%
Adjusted EBITDA margin,16.3%,16.0%,0.3 pp
Net income (EUR million),812,790,2.8%
Earnings per share (EUR),2.14,2.08,2.9%
Employees (year-end),"44,120","43,870",0.6%
`,
    says: { company: 'Falkenburg' },
    gold: `actual eur e6 2024-FY 2023-FY
revenue 12310 11870
ebitda:non_gaap 2010 1905
ebitda_margin:non_gaap 16.3 16.0
net_income 812 790
eps 2.14 2.08
actual eur e0 2024-FY 2023-FY
headcount 44120 43870`,
  },
  {
    name: 'second: list of surprises with reported and estimated EPS',
    file: 'earnings_history.csv',
    text: `Date,Ticker,Fiscal Quarter End,Consensus EPS* Forecast,Reported EPS,% Surprise
10/30/2025,VLRY,Sep 2025,1.31,1.38,5.34
7/31/2025,VLRY,Jun 2025,1.25,1.27,1.6
`,
    says: { yearEnd: '12', currency: 'usd', length: '3' },
    gold: `company VLRY
actual usd e0 2025-Q3 2025-Q2
eps 1.38 1.27
expectation usd e0 2025-Q3 2025-Q2
eps 1.31 1.25`,
  },
  {
    name: 'second: long list with kind, metric and value, years and quarters mixed',
    file: 'all_facts.csv',
    text: `cmpny,item,prd,typ,val,unt
Grovelane,Total revenue,FY2024,Reported,4810.2,USDm
Grovelane,Total revenue,FY2025,Guidance - low,5000,USDm
Grovelane,Total revenue,FY2025,Guidance - high,5100,USDm
Grovelane,Adj EBITDA margin,FY2025,Guidance - low,21,%
Grovelane,Adj EBITDA margin,FY2025,Guidance - high,22,%
Grovelane,Total revenue,1Q25,Reported,1188.4,USDm
`,
    gold: `company Grovelane
actual usd e6 2024-FY 2025-Q1
revenue 4810.2 1188.4
guidance usd e6 2025-FY
revenue 5000..5100
ebitda_margin:non_gaap 21..22`,
  },
  {
    name: 'second: table of a wiki with units under the headings',
    file: 'wiki.csv',
    text: `Year,Revenue,Operating income,Net income,Total assets,Employees
,in mil. US$,in mil. US$,in mil. US$,in mil. US$,
2021,3022,410,300,5100,12100
2022,3310,455,331,5320,12900
2023,3502,480,352,5610,13300
`,
    says: { company: 'Wikico' },
    gold: `actual usd e6 2021-FY 2022-FY 2023-FY
revenue 3022 3310 3502
operating_income 410 455 480
net_income 300 331 352
~assets 5100 5320 5610
actual usd e0 2021-FY 2022-FY 2023-FY
headcount 12100 12900 13300`,
  },
];
