import type { MadeTable } from '../made.ts';

/** Tables in the manner of the feeds of data vendors. */
export const FEED_TABLES: readonly MadeTable[] = [
  {
    name: 'earnings calendar with estimates beside reported figures',
    file: 'earnings_calendar.csv',
    text: `symbol,date,time,epsActual,epsEstimated,revenueActual,revenueEstimated,fiscalDateEnding,updatedFromDate
BRNT,2025-07-24,amc,1.21,1.15,2310000000,2295000000,2025-06-30,2025-07-25
BRNT,2025-04-24,amc,1.10,1.12,2250000000,2261000000,2025-03-31,2025-04-25
`,
    says: { yearEnd: '12', currency: 'usd', length: '3', scale: '0' },
    gold: `company BRNT
actual usd e6 2025-Q2 2025-Q1
eps 1.21 1.10
revenue 2310 2250
expectation usd e6 2025-Q2 2025-Q1
eps 1.15 1.12
revenue 2295 2261`,
  },
  {
    name: 'summary of Japanese results with forecasts of the company',
    file: 'kessan_summary.csv',
    text: `Code,DisclosedDate,TypeOfCurrentPeriod,CurrentFiscalYearEndDate,NetSales,OperatingProfit,Profit,EarningsPerShare,ForecastNetSales,ForecastOperatingProfit,ForecastProfit,ForecastEarningsPerShare
94210,2025-08-05,1Q,2026-03-31,152300000000,18100000000,12200000000,61.05,640000000000,78000000000,53000000000,265.2
94210,2025-11-06,2Q,2026-03-31,311000000000,37500000000,25100000000,125.6,645000000000,79500000000,54000000000,270.2
`,
    says: { currency: 'jpy' },
    gold: `company 94210
actual jpy e6 2026-Q1 2026-YTD2
revenue 152300 -
operating_income 18100 -
net_income 12200 -
eps 61.05 -
~revenue 152300 311000
~operating_income 18100 37500
~net_income 12200 25100
~eps 61.05 125.6
guidance jpy e6 @2025-08-05 2026-FY
revenue 640000
operating_income 78000
net_income 53000
eps 265.2
guidance jpy e6 @2025-11-06 2026-FY
revenue 645000
operating_income 79500
net_income 54000
eps 270.2`,
  },
  {
    name: 'Yahoo-like wide table: dates across, breakdown names, full amounts',
    file: 'SRVQ_annual_financials.csv',
    text: `name,ttm,12/31/2024,12/31/2023,12/31/2022
TotalRevenue,"9,410,000,000","9,120,000,000","8,540,000,000","7,990,000,000"
	OperatingRevenue,"9,410,000,000","9,120,000,000","8,540,000,000","7,990,000,000"
CostOfRevenue,"5,100,000,000","4,980,000,000","4,700,000,000","4,420,000,000"
GrossProfit,"4,310,000,000","4,140,000,000","3,840,000,000","3,570,000,000"
OperatingIncome,"1,500,000,000","1,430,000,000","1,290,000,000","1,150,000,000"
NetIncome,"1,120,000,000","1,060,000,000","950,000,000","840,000,000"
DilutedEPS,,5.30,4.72,4.11
DilutedAverageShares,,"200,000,000","201,300,000","204,400,000"
`,
    says: { company: 'Servaq', currency: 'usd', scale: '0', yearEnd: '12', length: '12' },
    gold: `actual usd e6 2024-FY 2023-FY 2022-FY
revenue 9120 8540 7990
cost_of_revenue 4980 4700 4420
gross_profit 4140 3840 3570
operating_income 1430 1290 1150
net_income 1060 950 840
eps 5.30 4.72 4.11
share_count 200 201.3 204.4`,
  },
  {
    name: 'guidance history of a vendor: from, to, prior from and to',
    file: 'guidance.csv',
    text: `date,time,ticker,name,period,period_year,eps_guidance_min,eps_guidance_max,eps_guidance_est,revenue_guidance_min,revenue_guidance_max,revenue_guidance_est,eps_type,revenue_type,currency,prelim
2025-07-30,16:05:00,LMNR,Luminor Corp,Q3,2025,0.41,0.45,0.44,310000000,320000000,318000000,Adj,GAAP,USD,N
2025-07-30,16:05:00,LMNR,Luminor Corp,FY,2025,1.70,1.80,1.76,1250000000,1270000000,1262000000,Adj,GAAP,USD,N
`,
    gold: `company LMNR
guidance usd e6 @2025-07-30 2025-Q3 2025-FY
eps:non_gaap 0.41..0.45 1.70..1.80
revenue:gaap 310..320 1250..1270
expectation usd e6 2025-Q3 2025-FY
~eps:non_gaap 0.44 1.76
~revenue:gaap 318 1262`,
  },
  {
    name: 'quarterly results with A and E columns and a consensus title',
    file: 'CapForm_export.csv',
    text: `Company Name: Halvard Marine ASA
Currency: NOK; Units: Millions
,Q3 2025A,Q4 2025A,Q1 2026E,Q2 2026E
Revenue,4010,4222,4105,4240
EBITDA,802,850,811,844
EBITDA Margin,20.0%,20.1%,19.8%,19.9%
EPS,3.12,3.40,3.15,3.33
`,
    gold: `company Halvard Marine ASA
actual nok e6 2025-Q3 2025-Q4
revenue 4010 4222
ebitda 802 850
ebitda_margin 20.0 20.1
eps 3.12 3.40
expectation nok e6 2026-Q1 2026-Q2
revenue 4105 4240
ebitda 811 844
ebitda_margin 19.8 19.9
eps 3.15 3.33`,
  },
  {
    name: 'long table of XBRL-like facts with start and end days',
    file: 'facts_long.csv',
    text: `entity,concept,unit,start,end,value,form,filed
Drellan Inc,RevenueFromContractWithCustomerExcludingAssessedTax,USD,2025-01-01,2025-03-31,455000000,10-Q,2025-05-02
Drellan Inc,NetIncomeLoss,USD,2025-01-01,2025-03-31,41000000,10-Q,2025-05-02
Drellan Inc,EarningsPerShareDiluted,USD/shares,2025-01-01,2025-03-31,0.82,10-Q,2025-05-02
Drellan Inc,RevenueFromContractWithCustomerExcludingAssessedTax,USD,2025-01-01,2025-06-30,925000000,10-Q,2025-08-01
Drellan Inc,RevenueFromContractWithCustomerExcludingAssessedTax,USD,2024-01-01,2024-12-31,1720000000,10-K,2025-02-20
`,
    says: { yearEnd: '12' },
    gold: `company Drellan Inc
actual usd e6 2025-Q1 2025-YTD2 2024-FY
revenue:gaap 455 925 1720
net_income:gaap 41 - -
eps:gaap 0.82 - -
~revenue:gaap 455 925 1720
actual usd e6 2025-Q2
~revenue:gaap 470`,
  },
  {
    name: 'segment table of a vendor: segments as lines under a heading',
    file: 'MRVN_segments.csv',
    text: `Marven Group plc,,,
Revenue by segment (GBP millions),,,
,FY 2022,FY 2023,FY 2024
Marine,410,432,455
Aviation,290,301,333
Energy,155,149,160
Total,855,882,948
`,
    gold: `company Marven Group plc
actual gbp e6 2022-FY 2023-FY 2024-FY
revenue@Marine 410 432 455
revenue@Aviation 290 301 333
revenue@Energy 155 149 160
revenue 855 882 948`,
  },
  {
    name: 'forecast page copied: years, analysts rows of high, average, low',
    file: 'forecast.csv',
    text: `Revenue Forecast (analysts),,,
Revenue,2026,2027,2028
High,"12.94B","13.90B","15.02B"
Avg,"12.31B","13.11B","13.98B"
Low,"11.76B","12.20B","12.85B"
`,
    says: { company: 'Tarnis', currency: 'usd', kind: 'expectation' },
    gold: `expectation usd e9 2026-FY 2027-FY 2028-FY
revenue 12.31 13.11 13.98`,
  },
];
