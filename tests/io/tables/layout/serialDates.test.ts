import { describe, expect, it } from 'vitest';
import { figures, read } from '../reading.ts';

const first = (line: string): string => line.split(' ').slice(0, 2).join(' ');

describe('days a workbook counts from 1900, in a text saved from it', () => {
  it.each(['Report date', 'Reported', 'Filed', 'Date reported'])(
    'under %s are when a figure was published',
    async (heading) => {
      const { incoming } = await read([
        `Ticker,Period,Revenue ($m),${heading}`,
        'EXN,Q4 2023,120,45321',
        'EXN,Q1 2024,130,45412',
      ]);
      const days = incoming.flatMap(({ rows }) =>
        rows.flatMap((row) => (row.kind === 'actual' ? [row.reportedOn] : [])),
      );
      expect(days).toEqual(['2024-01-30', '2024-04-30']);
    },
  );

  it.each(['Quarter ended', 'Period end', 'Date'])(
    'under %s, at ends of months, are ends of periods',
    async (heading) => {
      const lines = [`Ticker,${heading},Revenue ($m)`, 'EXN,45291,120', 'EXN,45382,130'];
      const table = await read(lines, { yearEnd: '12' });
      expect(figures(table).map(first)).toEqual(['revenue 2023-Q4', 'revenue 2024-Q1']);
    },
  );

  it('are figures where a column of metrics says of what', async () => {
    const lines = ['Ticker,Metric,Period,Unit,Reported', 'EXN,Revenue,Q1 2024,$m,45321'];
    expect(figures(await read(lines))).toEqual(['revenue 2024-Q1 45321000000 unspecified company']);
  });
});
