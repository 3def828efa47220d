import type { MadeTable } from '../made.ts';

/** Tables in the manner of companies: fact sheets, releases, consensus they compile, segment data. */
export const COMPANY_TABLES: readonly MadeTable[] = [
  {
    name: 'fact sheet: quarters of two years with a full year after each',
    file: 'Quarterly fact sheet.csv',
    text: `Ardmore Logistics Group,,,,,,,,
Selected financial data (unaudited),,,,,,,,
"(in millions of euros, except per share data)",,,,,,,,
,2024,,,,,2025,,
,Q1,Q2,Q3,Q4,FY,Q1,Q2,Q3
Revenue,710.2,722.4,731.9,760.3,"2,924.8",741.1,752.0,760.8
EBITDA,88.1,90.0,92.3,99.0,369.4,93.2,94.8,96.1
EBITDA margin,12.4%,12.5%,12.6%,13.0%,12.6%,12.6%,12.6%,12.6%
Net profit,31.2,32.0,33.1,37.9,134.2,34.0,34.9,35.5
Basic earnings per share,0.31,0.32,0.33,0.38,1.34,0.34,0.35,0.36
`,
    says: { company: 'Ardmore Logistics Group' },
    gold: `actual eur e6 2024-Q1 2024-Q2 2024-Q3 2024-Q4 2024-FY 2025-Q1 2025-Q2 2025-Q3
revenue 710.2 722.4 731.9 760.3 2924.8 741.1 752.0 760.8
ebitda 88.1 90.0 92.3 99.0 369.4 93.2 94.8 96.1
ebitda_margin 12.4 12.5 12.6 13.0 12.6 12.6 12.6 12.6
net_income 31.2 32.0 33.1 37.9 134.2 34.0 34.9 35.5
eps_basic 0.31 0.32 0.33 0.38 1.34 0.34 0.35 0.36`,
  },
  {
    name: 'statement of operations: three and nine months ended',
    file: 'condensed statements.csv',
    text: `"CORVELL SYSTEMS, INC.",,,,
CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS,,,,
"(In thousands, except per share amounts)",,,,
,Three Months Ended,,Nine Months Ended,
,"September 30, 2025","September 30, 2024","September 30, 2025","September 30, 2024"
Revenue,"$ 210,114","$ 195,022","$ 611,400","$ 570,318"
Cost of revenue,"88,010","84,120","259,033","247,009"
Gross profit,"122,104","110,902","352,367","323,309"
Total operating expenses,"98,204","95,433","290,310","281,005"
Income from operations,"23,900","15,469","62,057","42,304"
Net income,"18,220","11,004","47,110","31,400"
Diluted net income per share,$ 0.36,$ 0.22,$ 0.94,$ 0.63
Weighted-average shares used in diluted,"50,611","50,020","50,117","49,841"
`,
    says: { currency: 'usd', yearEnd: '12', shareScale: '3' },
    gold: `company CORVELL SYSTEMS, INC.
actual usd e3 2025-Q3 2024-Q3 2025-YTD3 2024-YTD3
revenue 210114 195022 611400 570318
cost_of_revenue 88010 84120 259033 247009
gross_profit 122104 110902 352367 323309
opex 98204 95433 290310 281005
operating_income 23900 15469 62057 42304
net_income 18220 11004 47110 31400
eps 0.36 0.22 0.94 0.63
~share_count 50611 50020 50117 49841`,
  },
  {
    name: 'outlook table of a release, GAAP and non-GAAP columns',
    file: 'outlook.csv',
    text: `Calder Photonics Inc. Business outlook for the second quarter of fiscal 2026,,
,GAAP,Non-GAAP
Revenue,$185 million +/- $5 million,$185 million +/- $5 million
Gross margin,38.5% +/- 1%,40.0% +/- 1%
Operating expenses,$52 million +/- $1 million,$45 million +/- $1 million
Diluted EPS,$0.18 +/- $0.04,$0.34 +/- $0.04
`,
    says: { company: 'Calder Photonics', currency: 'usd' },
    gold: `company Calder Photonics Inc.
guidance usd e6 2026-Q2
revenue:gaap 180..190
~revenue:non_gaap 180..190
gross_margin:gaap 37.5..39.5
gross_margin:non_gaap 39.0..41.0
opex:gaap 51..53
opex:non_gaap 44..46
eps:gaap 0.14..0.22
eps:non_gaap 0.30..0.38`,
  },
  {
    name: 'company-compiled consensus: contributors, average, high, low',
    file: 'company compiled consensus.csv',
    text: `Company-compiled consensus as of 12 October 2025,,,,,
GBP m,Number of analysts,Average,Median,High,Low
FY 2025 Revenue,16,4122,4120,4190,4050
FY 2025 Adjusted operating profit,16,512,511,530,498
FY 2026 Revenue,15,4305,4301,4420,4188
FY 2026 Adjusted operating profit,15,548,547,571,522
`,
    says: { company: 'Hartwell' },
    gold: `expectation gbp e6 2025-FY 2026-FY
revenue 4122 4305
operating_income:non_gaap 512 548`,
  },
  {
    name: 'five-year summary, latest first, per-share data in pence',
    file: 'five year record.csv',
    text: `Five year record,,,,,
Year ended 31 March,2025,2024,2023,2022,2021
,£m,£m,£m,£m,£m
Revenue,903.2,870.1,842.7,790.4,655.0
Operating profit,101.1,96.6,90.2,79.9,41.3
Profit before tax,94.0,90.3,85.2,75.1,35.5
Operating margin,11.2%,11.1%,10.7%,10.1%,6.3%
`,
    says: { company: 'Penhallow', yearEnd: '3' },
    gold: `actual gbp e6 2025-FY 2024-FY 2023-FY 2022-FY 2021-FY
revenue 903.2 870.1 842.7 790.4 655.0
operating_income 101.1 96.6 90.2 79.9 41.3
pretax_income 94.0 90.3 85.2 75.1 35.5
operating_margin 11.2 11.1 10.7 10.1 6.3`,
  },
  {
    name: 'Japanese forecast table of a results summary',
    file: '業績予想.csv',
    text: `株式会社ミナト精機,,,,
2026年3月期 通期業績予想（百万円）,,,,
,売上高,営業利益,経常利益,当期純利益
前回予想,120000,9000,9200,6100
今回予想,124000,9600,9900,6500
前期実績,115200,8420,8700,5810
`,
    says: { company: 'ミナト精機', currency: 'jpy' },
    gold: `guidance jpy e6 2026-FY
revenue 124000
operating_income 9600
~ordinary_income 9900
~経常利益 9900
~pretax_income:none 9900
net_income 6500
actual jpy e6 2025-FY
~revenue 115200
~operating_income 8420
~net_income 5810
~経常利益 8700`,
  },
  {
    name: 'Chinese statement in ten thousand yuan',
    file: '利润表_季度.csv',
    text: `报告期,营业总收入(万元),营业成本(万元),净利润(万元),基本每股收益(元)
2025-09-30,310220,201110,41020,0.82
2025-06-30,205010,133400,27040,0.54
2025-03-31,98800,64220,12900,0.26
2024-12-31,402110,261000,52110,1.04
`,
    says: { company: '东港机电', yearEnd: '12', length: 'to date', currency: 'cny' },
    gold: `actual cny e4 2025-YTD3 2025-YTD2 2025-Q1 2024-FY
revenue 310220 205010 98800 402110
cost_of_revenue 201110 133400 64220 261000
net_income 41020 27040 12900 52110
eps_basic 0.82 0.54 0.26 1.04`,
  },
  {
    name: 'segment data with a total and corporate line, money in headings',
    file: 'segment information.csv',
    text: `Nettleby plc - segment information,,,,
,H1 2025 Revenue £m,H1 2025 Adjusted operating profit £m,H1 2024 Revenue £m,H1 2024 Adjusted operating profit £m
Water,210.4,31.2,200.1,29.9
Waste,180.3,22.0,176.6,20.8
Group,390.7,49.9,376.7,47.5
`,
    says: { company: 'Nettleby' },
    gold: `company Nettleby plc
actual gbp e6 2025-H1 2024-H1
revenue@Water 210.4 200.1
revenue@Waste 180.3 176.6
revenue 390.7 376.7
operating_income@Water:non_gaap 31.2 29.9
operating_income@Waste:non_gaap 22.0 20.8
operating_income:non_gaap 49.9 47.5`,
  },
  {
    name: 'medium-term targets of a strategy day',
    file: 'targets.csv',
    text: `Targets,2025 guidance,2028 target
Organic revenue growth,3-4%,4-6%
Adjusted EBITA margin,14.0-14.5%,16-17%
Capex (EUR m),around 120,
`,
    says: { company: 'Rosvik' },
    gold: `guidance eur e6 2025-FY 2028-FY
~revenue_growth 3..4 4..6
~organic_revenue_growth 3..4 4..6
ebita_margin:non_gaap 14.0..14.5 16..17
capex 120 -`,
  },
  {
    name: 'supplement: quarter ended days across, dollars in thousands, costs in brackets',
    file: 'supplemental.csv',
    text: `Thistledown REIT Inc.,,,,
"Quarter ended ($ in thousands, except per share)",,,,
,6/30/2025,3/31/2025,12/31/2024,9/30/2024
Rental revenue,"155,201","153,880","152,010","150,400"
Property operating costs,"(46,110)","(45,900)","(45,070)","(44,810)"
General and administrative,"(9,020)","(8,990)","(8,870)","(8,760)"
Interest expense,"(21,200)","(21,050)","(20,900)","(20,710)"
Net income,"40,118","39,500","38,910","38,220"
FFO per share - diluted,0.71,0.70,0.69,0.68
Occupancy,95.1%,94.9%,94.8%,94.6%
`,
    says: { company: 'Thistledown', yearEnd: '12', length: '3', currency: 'usd' },
    gold: `company Thistledown REIT Inc.
actual usd e3 2025-Q2 2025-Q1 2024-Q4 2024-Q3
~rental_income 155201 153880 152010 150400
~revenue@Rental 155201 153880 152010 150400
~rental_revenue 155201 153880 152010 150400
~property_operating_costs 46110 45900 45070 44810
~opex_property 46110 45900 45070 44810
g_and_a 9020 8990 8870 8760
interest_expense 21200 21050 20900 20710
net_income 40118 39500 38910 38220
ffo_per_share 0.71 0.70 0.69 0.68
occupancy 95.1 94.9 94.8 94.6`,
  },
  {
    name: 'guidance bridge: previous, updated and change',
    file: 'updated outlook.csv',
    text: `Full year 2025 outlook,Previous outlook,Updated outlook,Change at midpoint
"Revenue, net ($ millions)","$1,875 - $1,905","$1,890 - $1,910",+$10
Adjusted EBITDA ($ millions),$410 - $425,$418 - $428,+$5.5
Adjusted EPS,$2.05 - $2.15,$2.10 - $2.17,+$0.035
`,
    says: { company: 'Quillon', currency: 'usd' },
    gold: `guidance usd e6 2025-FY
revenue 1890..1910
ebitda:non_gaap 418..428
eps:non_gaap 2.10..2.17`,
  },
  {
    name: 'Swedish interim key figures',
    file: 'nyckeltal.csv',
    text: `Mkr;Kv 1 2025;Kv 2 2025;Helår 2024
Nettoomsättning;1 204;1 251;4 720
Rörelseresultat;132;140;512
Rörelsemarginal, %;11,0;11,2;10,8
Resultat per aktie, kr;2,10;2,25;8,31
`,
    says: { company: 'Björnvik' },
    gold: `actual sek e6 2025-Q1 2025-Q2 2024-FY
revenue 1204 1251 4720
operating_income 132 140 512
operating_margin 11.0 11.2 10.8
eps 2.10 2.25 8.31`,
  },
  {
    name: 'dividends and share data only',
    file: 'share data.csv',
    text: `Per share data (CHF),2022,2023,2024
Earnings per share,6.20,6.85,7.31
Dividend per share,2.80,3.00,3.25
Equity per share,48.1,51.0,54.2
Payout ratio,45.2%,43.8%,44.5%
`,
    says: { company: 'Rheintal' },
    gold: `actual chf e0 2022-FY 2023-FY 2024-FY
eps 6.20 6.85 7.31
dividend 2.80 3.00 3.25
book_value_per_share 48.1 51.0 54.2
payout_ratio 45.2 43.8 44.5`,
  },
];
