import type { MadeTable } from '../made.ts';

/** Tables in the manner of investors and of desks abroad. */
export const INVESTOR_TABLES: readonly MadeTable[] = [
  {
    name: 'investor list of actuals, one row a figure, notes aside',
    file: 'my notes.csv',
    text: `Date,Company,Period,What,Figure,Unit,Source,Note
2025-02-12,Ostrava Glass,Q4 2024,Revenue,312.4,EUR m,press release,
2025-02-12,Ostrava Glass,Q4 2024,EBIT margin,11.2,%,press release,after one-offs
2025-02-12,Ostrava Glass,FY 2024,Dividend per share,0.85,EUR,press release,proposed
2025-02-12,Ostrava Glass,FY 2024,Employees,4210,people,press release,
`,
    gold: `company Ostrava Glass
actual eur e6 2024-Q4
revenue 312.4
operating_margin 11.2
actual eur e0 2024-FY
dividend 0.85
headcount 4210`,
  },
  {
    name: 'growth and bps changes beside levels',
    file: 'WTRX kpi.csv',
    text: `WTRX,Q1 25,Q2 25,Q3 25
Revenue ($mm),640.0,655.1,671.8
% y/y,12.1%,11.5%,10.9%
% q/q,2.0%,2.4%,2.5%
Gross margin,71.2%,71.5%,71.1%
y/y change (bps),40,55,-10
Adj. operating margin,18.0%,18.4%,18.9%
FCF ($mm),101,96,120
`,
    says: { company: 'WTRX', currency: 'usd' },
    gold: `actual usd e6 2025-Q1 2025-Q2 2025-Q3
revenue 640.0 655.1 671.8
~revenue_growth 12.1 11.5 10.9
~revenue_growth_qoq 2.0 2.4 2.5
~gross_margin_change 0.40 0.55 -0.10
gross_margin 71.2 71.5 71.1
operating_margin:non_gaap 18.0 18.4 18.9
free_cash_flow 101 96 120`,
  },
  {
    name: 'semicolons and decimal commas, German words',
    file: 'Prognose und Ist.csv',
    text: `Unternehmen;Geschäftsjahr;Kennzahl;Prognose von;Prognose bis;Ist;Einheit
Brennwald AG;2024;Umsatz;1.250;1.300;1.287,4;Mio. EUR
Brennwald AG;2024;EBIT-Marge;8,0;8,5;8,3;%
Brennwald AG;2025;Umsatz;1.320;1.380;;Mio. EUR
`,
    gold: `company Brennwald AG
guidance eur e6 2024-FY 2025-FY
revenue 1250..1300 1320..1380
operating_margin 8.0..8.5 -
actual eur e6 2024-FY
revenue 1287.4
operating_margin 8.3`,
  },
  {
    name: 'French half-years',
    file: 'resultats.csv',
    text: `Société Talvère SA;;;
en M€;S1 2024;S2 2024;S1 2025
Chiffre d'affaires;812,4;855,0;840,1
Résultat opérationnel courant;90,1;97,3;92,8
Résultat net;58,2;63,0;60,4
Marge opérationnelle;11,1 %;11,4 %;11,0 %
`,
    says: { company: 'Talvère' },
    gold: `company Société Talvère SA
actual eur e6 2024-H1 2024-H2 2025-H1
revenue 812.4 855.0 840.1
operating_income 90.1 97.3 92.8
net_income 58.2 63.0 60.4
operating_margin 11.1 11.4 11.0
~operating_income:non_gaap 90.1 97.3 92.8`,
  },
  {
    name: 'segment guidance beside the whole',
    file: 'segment guide.csv',
    text: `Segment,Metric,Q3 FY25 guide low,Q3 FY25 guide high
Total company,Revenue ($M),900,930
Cloud,Revenue ($M),420,435
Devices,Revenue ($M),480,495
Total company,Operating margin (%),20,21
`,
    says: { company: 'Tessary', currency: 'usd' },
    gold: `guidance usd e6 2025-Q3
revenue 900..930
revenue@Cloud 420..435
revenue@Devices 480..495
operating_margin 20..21`,
  },
  {
    name: 'withdrawn and not given',
    file: 'withdrawn.csv',
    text: `Ticker,Metric,Period,Guidance Low,Guidance High,Issued
HLMK,Revenue ($m),FY2020,4100,4200,2020-01-28
HLMK,Revenue ($m),FY2020,withdrawn,withdrawn,2020-04-02
HLMK,EPS,FY2020,3.10,3.25,2020-01-28
HLMK,EPS,FY2020,n/a,n/a,2020-04-02
`,
    says: { currency: 'usd' },
    gold: `company HLMK
guidance usd e6 @2020-01-28 2020-FY
revenue 4100..4200
eps 3.10..3.25
guidance usd e6 @2020-04-02 2020-FY
~revenue withdrawn`,
  },
];
