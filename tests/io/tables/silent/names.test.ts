import { describe, expect, it } from 'vitest';
import { readText } from '../reading.ts';

/** The first figure of a line of a table of quarters: metric, basis, value, unit. */
async function line(label: string): Promise<string> {
  const text = `Metric,Q1 2024,Q2 2024\n"${label}",50,60\n`;
  return first(text);
}

/** The same of a column of figures. */
async function column(heading: string): Promise<string> {
  return first(`Ticker,Period,"${heading}"\nEXN,Q1 2024,50\nEXN,Q2 2024,60\n`);
}

async function first(text: string): Promise<string> {
  const answers = { company: 'EXN', currency: 'usd', scale: '6', ratio: 'percent' };
  const { incoming } = await readText(text, answers);
  const [row] = incoming.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'actual'));
  return row?.kind === 'actual'
    ? `${row.metric} ${row.basis} ${row.scope} ${row.value} ${row.unit}`
    : 'none';
}

describe('words of the basis leave the metric its name', () => {
  it.each([
    ['EPS (adj.)', 'eps non_gaap company 50 usd_per_share'],
    ['EPS adj', 'eps non_gaap company 50 usd_per_share'],
    ['Operating income (non-GAAP)', 'operating_income non_gaap company 50000000 usd'],
    ['Underlying operating profit', 'operating_income non_gaap company 50000000 usd'],
    ['Core EPS', 'eps non_gaap company 50 usd_per_share'],
    ['Core operating margin', 'operating_margin non_gaap company 0.5 fraction'],
    ['Net income - core', 'net_income non_gaap company 50000000 usd'],
    ['Headline EPS', 'eps non_gaap company 50 usd_per_share'],
    ['Recurring net income', 'net_income non_gaap company 50000000 usd'],
    ['Operating profit before exceptional items', 'operating_income non_gaap company 50000000 usd'],
    ['Opex (Non GAAP)', 'opex non_gaap company 50000000 usd'],
    ['Gross margin, underlying', 'gross_margin non_gaap company 0.5 fraction'],
    ['Core revenue growth', 'revenue_growth non_gaap company 0.5 fraction'],
  ])('%s', async (label, said) => {
    expect([await line(label), await column(label)]).toEqual([said, said]);
  });

  it('nor do two names that differ in nothing else make two metrics', async () => {
    const text =
      'Metric,Q1 2024,Q2 2024\nAdj. net income ($m),50,60\nNet income (adjusted) ($m),51,61\n';
    const { incoming, rejected } = await readText(text, { company: 'EXN' });
    expect(incoming).toEqual([]);
    expect(rejected[0]?.reason).toContain('two figures for this at one date');
  });
});

describe('words of a unit are no part of a name', () => {
  it.each([
    ['Revenue in $m', 'revenue unspecified company 50000000 usd'],
    ['Revenue (USD millions)', 'revenue unspecified company 50000000 usd'],
    ['Net income RMB mn', 'net_income unspecified company 50000000 cny'],
    ["Gross profit (€'000)", 'gross_profit unspecified company 50000 eur'],
    ["Opex USD'000", 'opex unspecified company 50000 usd'],
    ['Capex, figures in millions of dollars', 'capex unspecified company 50000000 usd'],
    [
      'Free cash flow (all amounts in thousands of US dollars)',
      'free_cash_flow unspecified company 50000 usd',
    ],
    ['Gross profit (in millions of U.S. dollars)', 'gross_profit unspecified company 50000000 usd'],
    [
      'Revenue (in USD millions, except per share data)',
      'revenue unspecified company 50000000 usd',
    ],
    ['USDm revenue', 'revenue unspecified company 50000000 usd'],
    ['In HK$ millions revenue', 'revenue unspecified company 50000000 hkd'],
    ['Revenue stated in EUR thousand', 'revenue unspecified company 50000 eur'],
    ['Net debt, expressed in GBP m', 'net_debt unspecified company 50000000 gbp'],
    ['EPS (US cents)', 'eps unspecified company 0.5 usd_per_share'],
  ])('%s', async (label, said) => {
    expect([await line(label), await column(label)]).toEqual([said, said]);
  });

  it.each([
    ["All figures in €'000 unless stated", 'revenue unspecified company 50000 eur'],
    ['Amounts expressed in RMB mn', 'revenue unspecified company 50000000 cny'],
    ['($ in millions, except per share data)', 'revenue unspecified company 50000000 usd'],
    [
      'Example quarterly data, in thousands of U.S. dollars',
      'revenue unspecified company 50000 usd',
    ],
  ])('the title "%s"', async (title, said) => {
    expect(await first(`"${title}",,\nMetric,Q1 2024,Q2 2024\nRevenue,50,60\n`)).toBe(said);
  });

  it('but a region before a metric is a segment', async () => {
    expect(await column('US revenue ($m)')).toContain('revenue unspecified U');
  });
});
