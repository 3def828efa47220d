import type { MadeTable } from '../made.ts';

/** More of the second set: tables of sectors, brokers and other countries. */
export const SECOND_SECTORS: readonly MadeTable[] = [
  {
    name: 'second: bank figures, net interest income, CET1, cost income',
    file: 'bank kpi.csv',
    text: `EUR m unless stated,4Q24,1Q25,2Q25,3Q25
Net interest income,1510,1498,1488,1475
Net fee income,611,640,632,628
Operating expenses,-1190,-1172,-1168,-1175
Cost/income ratio,52.1%,51.3%,51.2%,51.6%
Cost of risk (bps),28,24,25,26
CET1 ratio,14.2%,14.5%,14.6%,14.4%
RoTCE,11.2%,12.0%,12.3%,11.9%
`,
    says: { company: 'Banque Rivoire', ratio: 'percent' },
    gold: `actual eur e6 2024-Q4 2025-Q1 2025-Q2 2025-Q3
net_interest_income 1510 1498 1488 1475
~noninterest_income 611 640 632 628
~net_fee_income 611 640 632 628
opex 1190 1172 1168 1175
cost_to_income_ratio 52.1 51.3 51.2 51.6
~cost_of_risk 0.28 0.24 0.25 0.26
cet1_ratio 14.2 14.5 14.6 14.4
rotce 11.2 12.0 12.3 11.9`,
  },
  {
    name: 'second: SaaS metrics with ARR, NRR and customers',
    file: 'saas.csv',
    text: `($ in millions),Q4 FY25,Q1 FY26,Q2 FY26
ARR,812,845,881
Net revenue retention,112%,111%,111%
Customers >$100K ARR,1204,1250,1301
Subscription revenue,198.2,204.1,211.9
Total revenue,210.0,216.4,224.7
Non-GAAP operating margin,18%,19%,20%
Free cash flow,55.1,61.0,48.3
`,
    says: { company: 'Cloudwise', currency: 'usd' },
    gold: `actual usd e6 2025-Q4 2026-Q1 2026-Q2
arr 812 845 881
net_revenue_retention 112 111 111
revenue@Subscription 198.2 204.1 211.9
revenue 210.0 216.4 224.7
operating_margin:non_gaap 18 19 20
free_cash_flow 55.1 61.0 48.3
~customers 0.001204 0.00125 0.001301
~customers_100k_arr 1204 1250 1301`,
  },
  {
    name: 'second: retail comparable sales and store counts',
    file: 'retail.csv',
    text: `Metric,FY24 Guidance (Mar-24),FY24 Guidance (Aug-24),FY24 Actual,FY25 Guidance (Mar-25)
Comparable sales,+1% to +3%,+2% to +3%,+2.6%,+1% to +2.5%
Net sales ($B),18.2 - 18.6,18.4 - 18.6,18.52,18.9 - 19.2
Diluted EPS ($),6.10 - 6.40,6.25 - 6.40,6.33,6.50 - 6.80
New stores,45,45,44,50
`,
    says: { company: 'Maplegate', currency: 'usd', yearEnd: '1' },
    gold: `guidance usd e9 @2024-03 2024-FY
same_store_sales_growth 1..3
revenue 18.2..18.6
eps 6.10..6.40
~stores_opened 45
guidance usd e9 @2024-08 2024-FY
same_store_sales_growth 2..3
revenue 18.4..18.6
eps 6.25..6.40
~stores_opened 45
guidance usd e9 @2025-03 2025-FY
same_store_sales_growth 1..2.5
revenue 18.9..19.2
eps 6.50..6.80
~stores_opened 50
actual usd e9 2024-FY
same_store_sales_growth 2.6
revenue 18.52
eps 6.33
~stores_opened 44`,
  },
  {
    name: 'second: Korean-style preliminary results in 100 million won',
    file: 'prelim_kr.csv',
    text: `(KRW bn),3Q25P,2Q25,3Q24,QoQ,YoY
Sales,8610,8230,7990,4.6%,7.8%
Operating profit,910,850,780,7.1%,16.7%
Net profit,700,640,601,9.4%,16.5%
`,
    says: { company: 'Hansol-like' },
    gold: `actual krw e9 2025-Q3 2025-Q2 2024-Q3
revenue 8610 8230 7990
operating_income 910 850 780
net_income 700 640 601
expectation krw e9 2025-Q3
~revenue 8610
~operating_income 910
~net_income 700`,
  },
  {
    name: 'second: estimates snapshot by broker',
    file: 'brokers.csv',
    text: `Broker,Date,FY25E Revenue (GBPm),FY26E Revenue (GBPm),FY25E EPS (p),FY26E EPS (p)
Harrow & Co,2025-09-01,2110,2230,41.2,45.0
Pemberton,2025-09-12,2096,2210,40.8,44.1
`,
    says: { company: 'Brokered', currency: 'gbp' },
    gold: `expectation gbp e6 2025-FY 2026-FY
revenue 2110 2230
revenue 2096 2210
eps 0.412 0.450
eps 0.408 0.441`,
  },
  {
    name: 'second: markdown table pasted',
    file: 'pasted.txt',
    text: `| Metric | Q3 2025 Guidance | Q3 2025 Actual |
|---|---|---|
| Revenue | $310M – $320M | $322.4M |
| Adj. EBITDA | $60M – $64M | $65.1M |
| Adj. EPS | $0.40 – $0.44 | $0.46 |
`,
    says: { company: 'Pasteco', currency: 'usd' },
    gold: `guidance usd e6 2025-Q3
revenue 310..320
ebitda:non_gaap 60..64
eps:non_gaap 0.40..0.44
actual usd e6 2025-Q3
revenue 322.4
ebitda:non_gaap 65.1
eps:non_gaap 0.46`,
  },
  {
    name: 'second: quarter-end months of a March year without a label',
    file: 'tickertape.csv',
    text: `Vindhya Motors Ltd,,,,
(INR Cr.),Jun '24,Sep '24,Dec '24,Mar '25
Total Revenue,5120,5310,5602,5899
Operating Expenses,4410,4550,4790,5010
EBITDA,710,760,812,889
PAT,310,340,371,420
EPS,12.1,13.3,14.5,16.4
`,
    says: { yearEnd: '3', length: '3' },
    gold: `company Vindhya Motors Ltd
actual inr e7 2025-Q1 2025-Q2 2025-Q3 2025-Q4
revenue 5120 5310 5602 5899
opex 4410 4550 4790 5010
ebitda 710 760 812 889
net_income 310 340 371 420
eps 12.1 13.3 14.5 16.4`,
  },
  {
    name: 'second: Finnish half with decimal commas and spaces',
    file: 'tunnusluvut.csv',
    text: `Milj. euroa;1-6/2025;1-6/2024;1-12/2024
Liikevaihto;1 210,4;1 180,2;2 402,9
Liikevoitto;98,1;90,3;201,0
Liikevoitto, %;8,1;7,7;8,4
`,
    says: { company: 'Saimaa' },
    gold: `actual eur e6 2025-H1 2024-H1 2024-FY
~revenue 1210.4 1180.2 2402.9
~operating_income 98.1 90.3 201.0
~operating_margin 8.1 7.7 8.4
actual eur e6 2025-YTD2 2024-YTD2 2024-FY
~revenue 1210.4 1180.2 2402.9
~operating_income 98.1 90.3 201.0
~operating_margin 8.1 7.7 8.4`,
  },
  {
    name: 'second: columns of low and high by metric with a year column',
    file: 'annual_guidance.csv',
    text: `co,guide_yr,sales_lo,sales_hi,ebit_lo,ebit_hi,issue_dt,src
Norvik AS,2024,880,910,101,108,2024-02-14,annual report
Norvik AS,2025,930,970,110,120,2025-02-13,annual report
`,
    says: { currency: 'nok', scale: '6' },
    gold: `company Norvik AS
guidance nok e6 @2024-02-14 2024-FY
revenue 880..910
operating_income 101..108
guidance nok e6 @2025-02-13 2025-FY
revenue 930..970
operating_income 110..120`,
  },
  {
    name: 'second: actual against budget and last year',
    file: 'board pack.csv',
    text: `USD 000,Q2 FY26 Actual,Q2 FY26 Budget,Variance,Q2 FY25 Actual
Revenue,41200,40100,1100,37900
Gross profit,22100,21600,500,20010
EBITDA,6020,5800,220,5200
`,
    says: { company: 'Boarding', kind: 'actual' },
    gold: `actual usd e3 2026-Q2 2025-Q2
revenue 41200 37900
gross_profit 22100 20010
ebitda 6020 5200
expectation usd e3 2026-Q2
~revenue 40100
~gross_profit 21600
~ebitda 5800`,
  },
];
