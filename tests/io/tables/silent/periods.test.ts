import { describe, expect, it } from 'vitest';
import { readPeriodSaid } from '../../../../src/io/tables/headings/periods.ts';
import { figures, readText } from '../reading.ts';

const ANSWERS = { company: 'EXN', currency: 'usd', scale: '6', yearEnd: '12' };
const lines = async (text: string): Promise<readonly string[]> =>
  figures(await readText(text, ANSWERS)).map((one) => one.replace(/ unspecified.*/u, ''));

describe('sums from the start of the year are no quarter', () => {
  it.each([
    ['Nine months 2024', '2024-YTD3'],
    ['First nine months of 2024', '2024-YTD3'],
    ['Nine months to Q3 2024', '2024-YTD3'],
    ['Six months 2024', '2024-YTD2'],
    ['Twelve months 2024', '2024-FY'],
    ['Q3 2024 YTD', '2024-YTD3'],
    ['Year to date Q3 2024', '2024-YTD3'],
    ['Cumulative Q3 2024', '2024-YTD3'],
    ['Q4 2024 cumulative', '2024-FY'],
    ['2024年第3四半期累計', '2024-YTD3'],
    ['2024年1-9月', '2024-YTD3'],
    ['2024年前三季度', '2024-YTD3'],
    ['9M FY24', '2024-YTD3'],
  ])('%s', async (heading, key) => {
    expect(await lines(`Metric,Q3 2023,${heading}\nRevenue,120,330\n`)).toEqual([
      'revenue 2023-Q3 120000000',
      `revenue ${key} 330000000`,
    ]);
  });

  it('January to September', () => {
    for (const text of ['Jan-Sep 2024', 'January to September 2024'])
      expect(readPeriodSaid(text)?.period).toEqual({ end: '2024-09-30', months: 9 });
  });

  it.each([
    'Revenue YTD',
    'Cumulative revenue',
    'Revenue (cumulative)',
    '累計売上高',
    'Revenue year to date',
    'Revenue last twelve months',
  ])('a column %s beside quarters', async (heading) => {
    expect(await lines(`Period,Revenue,${heading}\nQ3 2024,120,330\n`)).toEqual([
      'revenue 2024-Q3 120000000',
    ]);
  });

  it('a title that says all figures are cumulative', async () => {
    const text = '"Cumulative figures, $m",,\nMetric,Q1 2024,Q2 2024\nRevenue,100,210\n';
    const { incoming, guess } = await readText(text, ANSWERS);
    expect([incoming, guess.isOpen]).toEqual([[], true]);
    expect(guess.refusal).toContain('sums from the start of the year');
  });

  it('a whole year beside quarters', async () => {
    expect(await lines('Year,Quarter,Revenue\n2024,Q4,130\n2024,FY,460\n2024,Total,460\n')).toEqual(
      ['revenue 2024-Q4 130000000', 'revenue 2024-FY 460000000'],
    );
  });
});

describe('what stood before', () => {
  it.each([
    'Previous (Q1 2025)',
    'Last Q1 2025',
    'Prior Q1 2025',
    'Previous quarter Q1 2025',
    'Last (1Q25)',
    'Last reported Q1 2025',
  ])('%s is of the period it names', async (heading) => {
    expect(await lines(`Metric,Q2 2025,${heading}\nRevenue,100,95\n`)).toEqual([
      'revenue 2025-Q2 100000000',
      'revenue 2025-Q1 95000000',
    ]);
    expect(await lines(`Metric,Period,Actual,${heading}\nRevenue,Q2 2025,100,95\n`)).toEqual([
      'revenue 2025-Q2 100000000',
      'revenue 2025-Q1 95000000',
    ]);
  });

  it.each(['Previous', 'Last', 'Prior year', 'Last year', 'Previous quarter', 'Year ago', 'Prior'])(
    '%s alone is of no period',
    async (heading) => {
      expect(await lines(`Metric,Period,Actual,${heading}\nRevenue,Q2 2025,100,95\n`)).toEqual([
        'revenue 2025-Q2 100000000',
      ]);
      expect(await lines(`Period,Revenue,${heading} revenue\nQ2 2025,100,95\n`)).toEqual([
        'revenue 2025-Q2 100000000',
      ]);
    },
  );

  it('of guidance it is the old one', async () => {
    const text = 'Metric,New guidance FY2025,Previous FY2025\nRevenue,100,95\n';
    expect(await lines(text)).toEqual(['revenue 2025-FY 100000000 to 100000000']);
  });

  it.each(['', '-', 'n.a.', ' ', '—'])('a missing end "%s" is never zero', async (cell) => {
    const table = await readText(
      `Metric,Period,Low,High\nCapex,FY 2025,5,${cell}\nOpex,FY 2025,${cell},9\n`,
      ANSWERS,
    );
    expect(figures(table)).toEqual([]);
    expect(table.rejected.map(({ reason }) => reason.split(':')[0])).toEqual([
      'the high end is missing',
      'the low end is missing',
    ]);
  });
});
