import { describe, expect, it } from 'vitest';
import { figures, readText } from '../reading.ts';

const COMPANY = { company: 'EXN' };

describe('tables as people lay them out', () => {
  it('a fact sheet whose title says the units, parted by its commas', async () => {
    const text =
      'Example Networks\n(in thousands, except per share)\n,Q1 2024,Q1 2023\nTotal net revenue,"$1,050,000","$990,000"\nNon-GAAP gross margin,60.1%,59.0%\nGAAP diluted EPS,$0.19,$0.15\n';
    const table = await readText(text, COMPANY);
    expect(figures(table)).toEqual([
      'revenue 2024-Q1 1050000000 unspecified company',
      'revenue 2023-Q1 990000000 unspecified company',
      'gross_margin 2024-Q1 0.601 non_gaap company',
      'gross_margin 2023-Q1 0.59 non_gaap company',
      'eps 2024-Q1 0.19 gaap company',
      'eps 2023-Q1 0.15 gaap company',
    ]);
    expect(table.guess.asks.map(({ id }) => id)).toEqual(['company']);
  });

  it('a German statement with its unit in the corner', async () => {
    const text =
      'Muster AG;;\nin Mio. EUR;2023;2024\nUmsatzerlöse;1.050,5;1.175,3\nEBIT-Marge in %;10,0;10,2\nErgebnis je Aktie (EUR);1,31;1,45\n';
    const table = await readText(text, { company: 'MST' });
    expect(figures(table)).toEqual([
      'revenue 2023-FY 1050500000 unspecified company',
      'revenue 2024-FY 1175300000 unspecified company',
      'operating_margin 2023-FY 0.1 unspecified company',
      'operating_margin 2024-FY 0.102 unspecified company',
      'eps 2023-FY 1.31 unspecified company',
      'eps 2024-FY 1.45 unspecified company',
    ]);
    expect(table.guess.asks.map(({ id }) => id)).toEqual(['basis']);
  });

  it('periods across under the word period, with guidance and actuals down', async () => {
    const text =
      'Period,Q1 2024,Q2 2024\nRevenue guidance low ($m),100,110\nRevenue guidance high ($m),110,120\nRevenue actual ($m),108,121\n';
    expect(figures(await readText(text, COMPANY))).toEqual([
      'revenue 2024-Q1 100000000 to 110000000 unspecified',
      'revenue 2024-Q2 110000000 to 120000000 unspecified',
      'revenue 2024-Q1 108000000 unspecified company',
      'revenue 2024-Q2 121000000 unspecified company',
    ]);
  });

  it('a band from one column to another, and its business year', async () => {
    const text =
      'Ticker;Zeitraum;Kennzahl;Prognose von;Prognose bis;Einheit\nMST;GJ 2024;Umsatz;1.050;1.100;Mio. €\nMST;GJ 2024;EBIT-Marge;10,0;11,5;%\n';
    expect(figures(await readText(text))).toEqual([
      'revenue 2024-FY 1050000000 to 1100000000 unspecified',
      'operating_margin 2024-FY 0.1 to 0.115 unspecified',
    ]);
  });

  it('a change beside a column of metrics is no growth of revenue', async () => {
    const text =
      'Metric,Q1 2024,Q1 2023,% Change\nRevenue ($m),120,100,20%\nGross margin,64%,63%,1%\n';
    expect(figures(await readText(text, COMPANY)).filter((line) => /growth/u.test(line))).toEqual(
      [],
    );
  });

  it('a day of announcement is the end of no period, even at the end of a month', async () => {
    const text =
      'ticker,fiscal_year,fiscal_quarter,metric,low,high,unit,announced_at\nEXN,2024,1,revenue,118,122,$m,2024-01-31\n';
    const { guess } = await readText(text);
    expect(guess.columns.at(-1)?.role).toBe('issued_on');
  });

  it.each([
    [
      'at the end of rows',
      'Kennzahl,Jahr,Wert\nUmsatz in Mio. EUR,2024,1,5\nEBIT in Mio. EUR,2024,0,3\n',
      [
        'revenue 2024-FY 1500000 unspecified company',
        'operating_income 2024-FY 300000 unspecified company',
      ],
    ],
    [
      'in their midst',
      'ticker,metric,value,unit,quarter\nEXN,revenue,1,5,$m,Q1 24\nEXN,capex,0,25,$m,Q1 24\n',
      ['revenue 2024-Q1 1500000 unspecified company', 'capex 2024-Q1 250000 unspecified company'],
    ],
  ])('decimal commas that parted a figure in two, %s', async (_, text, expected) => {
    expect(figures(await readText(text, { company: 'EXN', decimals: 'comma' }))).toEqual(expected);
  });

  it('names nobody knows over figures are headings all the same', async () => {
    const text = 'zid,quartr,widgets_k,gizmos_k\nEXN,Q1 2024,120,30\nEXN,Q2 2024,125,31\n';
    const { guess } = await readText(text);
    expect(guess.columns.map(({ heading }) => heading)).toEqual([
      'zid',
      'quartr',
      'widgets_k',
      'gizmos_k',
    ]);
    expect(guess.columns.map(({ role }) => role)).toEqual(['ticker', 'period', 'figure', 'figure']);
  });
});
