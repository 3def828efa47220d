import { describe, expect, it } from 'vitest';
import { readText } from '../reading.ts';

const ANSWERS = { company: 'EXN', currency: 'usd', scale: '6' };

/** Kind, metric and period of every figure but actuals of 2024. */
async function said(text: string): Promise<readonly string[]> {
  const { incoming } = await readText(text, ANSWERS);
  return incoming.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.kind === 'guidance' || row.kind === 'actual' || row.kind === 'expectation'
        ? [`${row.kind} ${row.metric} ${row.period}`]
        : [],
    ),
  );
}

const OF_ANALYSTS = [
  'Consensus revenue',
  'Revenue (consensus)',
  'Street revenue',
  'Revenue - Street',
  'Revenue mean estimate',
  "Analysts' revenue",
  'Analyst revenue estimates',
  'Wall Street revenue',
  'Revenue sell-side',
  'Revenue market consensus',
  'Broker consensus revenue',
];
const OF_THE_COMPANY = [
  'Revenue company guidance',
  'Revenue - management forecast',
  'Company forecast revenue',
  "Management's forecast of revenue",
  'Mgmt estimate revenue',
  'Revenue (company outlook)',
  'Revenue - own guidance',
  'Issuer guidance revenue',
  'Revenue management projection',
  '売上高 会社予想',
  '売上高（会社計画）',
];

describe('analysts are never the company', () => {
  it.each(OF_ANALYSTS)('a row %s', async (label) => {
    expect(await said(`Metric,Q1 2024\nEPS,1\n${label},500\n`)).toContain(
      'expectation revenue 2024-Q1',
    );
  });

  it.each(OF_ANALYSTS)('a column %s', async (heading) => {
    expect(await said(`Period,EPS,${heading}\nQ1 2024,1,500\n`)).toContain(
      'expectation revenue 2024-Q1',
    );
  });

  it.each(['Source', 'Who', 'Row', 'Basis of figures'])('a cell under %s', async (heading) => {
    const text = `Period,${heading},Revenue\nFY 2024,Reported,500\nFY 2025,Consensus,510\nFY 2025,Company guidance,520\n`;
    expect(await said(text)).toEqual([
      'actual revenue 2024-FY',
      'expectation revenue 2025-FY',
      'guidance revenue 2025-FY',
    ]);
  });
});

describe('the company is never analysts', () => {
  it.each(OF_THE_COMPANY)('a row %s', async (label) => {
    expect(await said(`Metric,FY 2025\nEPS,1\n${label},500\n`)).toContain(
      'guidance revenue 2025-FY',
    );
  });

  it.each(OF_THE_COMPANY)('a column %s', async (heading) => {
    expect(await said(`Period,EPS,${heading}\nFY 2025,1,500\n`)).toContain(
      'guidance revenue 2025-FY',
    );
  });

  it('and guidance is of the period it names, not of the row or column it stands in', async () => {
    const across = 'Metric,FY 2024\nRevenue,500\nFY 2025 revenue company guidance,520\n';
    const down = 'Period,Metric,Value\nFY 2024,Revenue,500\nFY 2024,FY2025 revenue guidance,520\n';
    const heading = 'Period,Revenue,FY2025 revenue management forecast\nFY 2024,500,520\n';
    for (const text of [across, down, heading])
      expect(await said(text)).toEqual(['actual revenue 2024-FY', 'guidance revenue 2025-FY']);
  });
});
