import { describe, expect, it } from 'vitest';
import { guessLayout, type Column } from '../../../src/io/tables/layout.ts';
import { textGrid } from '../../../src/io/tables/textGrid.ts';

/** A heading, a cell under it, and what the column is: a role, or what a figure is of. */
type Styled = readonly [heading: string, cell: string, expected: string];

const T: Styled = ['Ticker', 'EXN', 'ticker'];
const P: Styled = ['Period', 'Q1 2024', 'period'];

const STYLES: readonly (readonly Styled[])[] = [
  [T, P, ['Revenue', '120', 'revenue'], ['EPS', '0.24', 'eps']],
  [T, P, ['Revenue ($m)', '120', 'revenue $ 6'], ['Gross margin %', '64', 'gross_margin fraction']],
  [
    ['Symbol', 'EXN', 'ticker'],
    ['Fiscal Quarter', 'Q1 2024', 'period'],
    ['Revenue Low', '118', 'revenue low'],
    ['Revenue High', '122', 'revenue high'],
  ],
  [
    ['ticker', 'EXN', 'ticker'],
    ['fiscal_period', 'Q1 2024', 'period'],
    ['revenue_guidance_min', '118', 'revenue guidance low'],
    ['revenue_guidance_max', '122', 'revenue guidance high'],
  ],
  [
    ['symbol', 'EXN', 'ticker'],
    ['fiscalYear', '2024', 'year'],
    ['grossProfit', '80', 'gross_profit'],
    ['netIncome', '20', 'net_income'],
    ['epsDiluted', '0.2', 'eps'],
  ],
  [
    ['Company', 'Example Networks', 'company'],
    ['FY', '2024', 'year'],
    ['Net sales', '480', 'revenue'],
    ['Operating income', '40', 'operating_income'],
  ],
  [
    ['Company Name', 'Example Networks', 'company'],
    ['Quarter Ended', '2024-03-31', 'period_end'],
    ['Net Revenue (in millions)', '120', 'revenue 6'],
    ['Diluted EPS', '0.24', 'eps'],
  ],
  [
    ['Issuer', 'Example Networks', 'company'],
    ['KPI', 'Revenue', 'metric'],
    P,
    ['Low', '118', 'low'],
    ['High', '122', 'high'],
    ['Unit', '$m', 'unit'],
  ],
  [
    T,
    ['Line item', 'Revenue', 'metric'],
    P,
    ['Value', '120', ''],
    ['Currency', 'USD', 'currency'],
    ['Scale', 'millions', 'scale'],
  ],
  [
    T,
    ['Metric', 'Revenue', 'metric'],
    P,
    ['Guidance', '120', 'guidance'],
    ['Actual', '121', 'actual'],
    ['Consensus', '119', 'expectation'],
  ],
  [
    ['Metric', 'Revenue', 'metric'],
    ['Q1 2024', '120', '2024-Q1'],
    ['Q2 2024', '125', '2024-Q2'],
    ['FY2024', '500', '2024-FY'],
  ],
  [
    ['Line item', 'Revenue', 'metric'],
    ['1Q24', '120', '2024-Q1'],
    ['2Q24', '125', '2024-Q2'],
  ],
  [
    ['Measure', 'Revenue', 'metric'],
    ['FY2023A', '450', '2023-FY actual'],
    ['FY2024E', '500', '2024-FY expectation'],
  ],
  [T, P, ['Non-GAAP EPS', '0.24', 'eps non_gaap'], ['GAAP EPS', '0.2', 'eps gaap']],
  [
    T,
    P,
    ['Adj. EBITDA', '30', 'ebitda non_gaap'],
    ['Adjusted operating margin', '12%', 'operating_margin non_gaap'],
  ],
  [T, P, ['Revenue, USD bn', '1.2', 'revenue usd 9'], ['Capex, USD mn', '80', 'capex usd 6']],
  [
    T,
    P,
    ['Revenue YoY %', '12', 'revenue_growth yoy fraction'],
    ['Revenue QoQ', '3%', 'revenue_growth qoq'],
  ],
  [
    ['Stock', 'EXN', 'ticker'],
    ['Qtr', '1', 'quarter'],
    ['Year', '2024', 'year'],
    ['Sales', '120', 'revenue'],
  ],
  [
    T,
    P,
    ['Revenue Guidance Midpoint', '120', 'revenue guidance mid'],
    ['Revenue Actual', '121', 'revenue actual'],
    ['Date Issued', '2024-01-25', 'issued_on'],
  ],
  [
    T,
    P,
    ['EPS Guidance Low End', '0.2', 'eps guidance low'],
    ['EPS Guidance High End', '0.3', 'eps guidance high'],
    ['Guidance Date', '2024-01-25', 'issued_on'],
  ],
  [
    T,
    P,
    ['Rev Est', '120', 'revenue expectation'],
    ['EPS Est', '0.2', 'eps expectation'],
    ['Num Est', '14', 'count'],
  ],
  [
    T,
    P,
    ['Reported EPS', '0.24', 'eps actual'],
    ['Estimated EPS', '0.2', 'eps expectation'],
    ['Report Date', '2024-04-20', 'reported_on'],
  ],
  [
    T,
    P,
    ['Free cash flow', '30', 'free_cash_flow'],
    ['Operating cash flow', '40', 'operating_cash_flow'],
    ['Capital expenditures', '10', 'capex'],
  ],
  [T, P, ['R&D', '30', 'r_and_d'], ['SG&A', '40', 'sg_and_a'], ['Opex', '70', 'opex']],
  [
    T,
    P,
    ['Cost of revenue', '30', 'cost_of_revenue'],
    ['Income tax expense', '4', 'income_tax'],
    ['Effective tax rate', '21%', 'tax_rate'],
  ],
  [
    T,
    P,
    ['Shares outstanding', '500', 'share_count_basic'],
    ['Diluted shares (mm)', '512', 'share_count 6'],
  ],
  [
    ['Unternehmen', 'Beispiel AG', 'company'],
    ['Jahr', '2024', 'year'],
    ['Umsatz (Mio. €)', '120', 'revenue eur 6'],
    ['Betriebsergebnis', '14', 'operating_income'],
  ],
  [
    ['Company', 'Example', 'company'],
    ['Year', '2024', 'year'],
    ['Revenue (₹ crore)', '120', 'revenue inr 7'],
    ['PAT', '14', 'net_income'],
  ],
  [
    T,
    P,
    ['Segment', 'Cloud', 'scope'],
    ['Revenue', '120', 'revenue'],
    ['Operating margin', '20%', 'operating_margin'],
  ],
  [
    T,
    P,
    ['Basis', 'GAAP', 'basis'],
    ['Operating income', '40', 'operating_income'],
    ['Notes', 'as filed', 'note'],
  ],
  [
    T,
    ['Metric', 'Revenue', 'metric'],
    P,
    ['Min', '118', 'low'],
    ['Max', '122', 'high'],
    ['Source', 'letter', 'source'],
    ['Announced', '2024-01-25', 'issued_on'],
  ],
  [T, ['Metric', 'Revenue', 'metric'], P, ['Range', '118-122', 'range'], ['UoM', '$m', 'unit']],
  [
    ['Identifier', 'EXN', 'ticker'],
    ['Measure', 'EPS', 'metric'],
    ['Period End Date', '2024-03-31', 'period_end'],
    ['Mean Estimate', '0.2', 'expectation'],
    ['Number of Analysts', '14', 'count'],
  ],
  [
    ['entity', 'Example', 'company'],
    ['concept', 'Revenues', 'metric'],
    ['start date', '2024-01-01', 'period_start'],
    ['end date', '2024-03-31', 'period_end'],
    ['value', '120', ''],
    ['filed', '2024-04-20', 'reported_on'],
  ],
  [
    T,
    P,
    ['EBITDA', '30', 'ebitda'],
    ['EBITDA margin', '25%', 'ebitda_margin'],
    ['Net margin', '15%', 'net_margin'],
  ],
  [
    T,
    P,
    ['Revenue TTM', '470', 'left out'],
    ['Revenue', '120', 'revenue'],
    ['Beat/Miss', '2', 'left out'],
  ],
  [T, P, ['Cash', '300', 'cash'], ['Total debt', '200', 'debt'], ['Inventory', '50', 'inventory']],
  [T, P, ['Revenue in millions', '120', 'revenue 6'], ['EPS (USD per share)', '0.24', 'eps usd']],
  [T, P, ['Cloud revenue', '60', 'revenue scope:Cloud'], ['Total revenue', '120', 'revenue']],
  [
    ['Bloomberg Ticker', 'EXN', 'ticker'],
    ['Reporting Period', 'Q1 2024', 'period'],
    ['Revenue Outlook Lower', '118', 'revenue guidance low'],
    ['Revenue Outlook Upper', '122', 'revenue guidance high'],
  ],
];

/** What a column was taken for, in the words of the list above. */
function wordsOf({ role, about }: Column): readonly string[] {
  if (role !== 'figure') return [role];
  const { metric, kind, bound, basis, versus, unit, period, scope } = about;
  const label = period !== undefined && 'key' in period ? period.key : undefined;
  const size = unit?.power == null || unit.power < 0 ? undefined : String(unit.power);
  const said = [metric, kind, bound, basis, versus, unit?.base, size, label];
  const named = scope === undefined ? [] : [`scope:${scope}`];
  return [...said.filter((word) => word !== undefined && word !== ''), ...named] as string[];
}

describe('headings in 40 styles', () => {
  it('at least 95% of the columns are read right without help', () => {
    expect(STYLES).toHaveLength(40);
    let all = 0;
    const wrong: string[] = [];
    for (const style of STYLES) {
      const text = [0, 1]
        .map((row) => style.map((one) => `"${one[row] ?? ''}"`).join(','))
        .join('\n');
      const { columns } = guessLayout(textGrid(text));
      style.forEach(([heading, , expected], index) => {
        const column = columns[index];
        const got = column === undefined ? ['none'] : wordsOf(column);
        all += 1;
        const words =
          expected === 'left out' ? [expected] : expected.split(' ').filter((word) => word !== '');
        // Every word there is, and none besides: a unit or a period that nobody said is wrong too.
        const isRight = words.length === got.length && words.every((word) => got.includes(word));
        if (!isRight) wrong.push(`${heading}: ${got.join(' ')}, not ${expected}`);
      });
    }
    const share = 1 - wrong.length / all;
    process.stdout.write(
      `columns right: ${all - wrong.length} of ${all} (${(share * 100).toFixed(1)}%); wrong: ${wrong.join('; ')}\n`,
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
