import { describe, expect, it } from 'vitest';
import { figures, readText } from '../reading.ts';

describe('records with records in them', () => {
  it('a key that only holds figures together is no segment', async () => {
    const records = [
      { ticker: 'NWD', period: '2024-Q1', metrics: { revenue: 120e6, grossMargin: 0.43 } },
      { ticker: 'NWD', period: '2024-Q2', metrics: { revenue: 130e6, grossMargin: 0.44 } },
    ];
    expect(figures(await readText(JSON.stringify(records), { currency: 'usd' }))).toContain(
      'revenue 2024-Q1 120000000 unspecified company',
    );
  });

  it('a company said once, in an object beside its records, is that of all of them', async () => {
    const text = JSON.stringify({
      company: { name: 'Northwind', ticker: 'NWD' },
      currency: 'USD',
      results: [
        {
          period: 'Q1 2024',
          revenue: { value: 120e6 },
          eps: { gaap: { value: 0.2 }, nonGaap: { value: 0.25 } },
          guidance: { revenue: { low: 115e6, high: 125e6 } },
        },
      ],
    });
    const table = await readText(text);
    expect(table.guess.isOpen).toBe(false);
    expect(table.incoming.map(({ companyId }) => companyId)).toEqual(['nwd']);
    expect(figures(table)).toEqual([
      'revenue 2024-Q1 120000000 unspecified company',
      'eps 2024-Q1 0.2 gaap company',
      'eps 2024-Q1 0.25 non_gaap company',
      'revenue 2024-Q1 115000000 to 125000000 unspecified',
    ]);
  });
});

describe('cells between the signs of document reviews and databases', () => {
  const cells = [
    ['Ticker', 'Period', 'Revenue ($m)', 'Note'],
    ['EXN', 'Q1 2024', '120', 'a, b'],
    ['EXN', 'Q2 2024', '125', 'c;d'],
  ];
  it.each([
    ['þ', '\u0014'],
    ['þ', '|'],
    ['^', '~'],
    ['', '^~'],
  ])('quote "%s", delimiter "%s"', async (quote, delimiter) => {
    const text = cells.map((row) => row.map((cell) => quote + cell + quote).join(delimiter));
    expect(figures(await readText(text.join('\n')))).toEqual([
      'revenue 2024-Q1 120000000 unspecified company',
      'revenue 2024-Q2 125000000 unspecified company',
    ]);
  });
});
