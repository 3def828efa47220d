import { describe, expect, it } from 'vitest';
import { figures, read } from './reading.ts';

const guessOf = async (id: string, lines: readonly string[]): Promise<string | undefined> =>
  (await read([...lines])).guess.asks.find((ask) => ask.id === id)?.guess;

describe('the year most companies of a country have', () => {
  it.each([
    ['EXN.NS', 'Revenue (INR cr)', '3'],
    ['EXN.BO', 'Revenue (INR cr)', '3'],
    ['EXN', 'Revenue in crores', '3'],
    ['EXN', 'Revenue in lakhs', '3'],
    ['EXN', 'Revenue (USD m)', '12'],
    ['EXN.L', 'Revenue (GBP m)', '12'],
  ])('%s, %s', async (ticker, heading, month) => {
    const lines = ['2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31'].map(
      (day, index) => `${ticker},${day},${120 + index}`,
    );
    expect(await guessOf('yearEnd', [`Ticker,Quarter ended,${heading}`, ...lines])).toBe(month);
  });
});

describe('share counts beside amounts in full', () => {
  const shares = (table: Awaited<ReturnType<typeof read>>): readonly string[] =>
    figures(table).filter((line) => line.startsWith('share_count'));

  it('are in full too, small companies as large ones', async () => {
    const table = await read([
      'Ticker,Period,Revenue (USD),Diluted shares',
      'EXN,2023-FY,1250000000,120500000',
      'SML,2023-FY,12500000,1205000',
    ]);
    expect(shares(table).map((line) => line.split(' ')[2])).toEqual(['120500000', '1205000']);
    expect(table.guess.asks.map(({ id }) => id)).not.toContain('shareScale');
  });

  it('are left out and asked about where amounts say nothing either', async () => {
    const table = await read([
      'Ticker,Period,Revenue (USD m),Diluted shares',
      'EXN,2023-FY,1250,1205000',
    ]);
    expect(shares(table)).toEqual([]);
    expect(table.guess.asks.map(({ id }) => id)).toContain('shareScale');
    expect(table.rejected.map(({ reason }) => reason)).toEqual([
      'nothing says in what scale the shares are',
    ]);
  });
});
