import { describe, expect, it } from 'vitest';
import { figures, readText } from '../reading.ts';

const ANSWERS = { company: 'EXN', currency: 'usd', scale: '6' };
const values = async (text: string): Promise<readonly string[]> =>
  figures(await readText(text, ANSWERS)).map((one) => one.replace(/ unspecified.*/u, ''));

const one = (label: string, a: string, b: string): string =>
  `Metric,Q1 2024,Q2 2024\nRevenue,500,510\n${label},"${a}","${b}"\n`;

describe('what is spent is entered as a positive amount', () => {
  it.each([
    ['Cost of sales', '(200)', '(210)'],
    ['Operating expenses', '-200', '-210'],
    ['Capital expenditure', '(200)', '(210)'],
    ['R&D', '−200', '−210'],
    ['SG&A', '(200.0)', '(210.0)'],
    ['Dividends paid', '(200)', '(210)'],
    ['Share repurchases', '-200', '-210'],
    ['Income tax', '(200)', '(210)'],
    ['Interest expense', '-200', '-210'],
    ['Restructuring costs', '(200)', '(210)'],
    ['Depreciation and amortisation', '(200)', '(210)'],
    ['Capex ($m)', '$(200)', '$(210)'],
  ])('%s of %s and %s', async (label, a, b) => {
    const table = await readText(one(label, a, b), ANSWERS);
    const costs = figures(table).filter((line) => !line.startsWith('revenue '));
    expect(costs.map((line) => line.split(' ')[2])).toEqual(['200000000', '210000000']);
    expect(table.guess.flags.join(' ')).toContain('written as negative are entered as positive');
  });

  it('in columns, and the ends of a band change places', async () => {
    const text = 'Metric,Period,Low,High\nCapex,FY 2025,-60,-50\nOpex,FY 2025,(120),(110)\n';
    expect(await values(text)).toEqual([
      'capex 2025-FY 50000000 to 60000000',
      'opex 2025-FY 110000000 to 120000000',
    ]);
    const bands = 'Metric,Period,Guidance\nCapex,FY 2025,-60 to -50\n';
    expect(await values(bands)).toEqual(['capex 2025-FY 50000000 to 60000000']);
  });
});

describe('never turned', () => {
  it.each([
    'Net income',
    'Operating income',
    'EPS',
    'Free cash flow',
    'EBITDA',
    'Net cash',
    'Gross profit',
  ])('a loss of %s', async (label) => {
    const table = await readText(one(label, '(20)', '(21)'), ANSWERS);
    expect(figures(table).filter((line) => line.includes(' -2'))).toHaveLength(2);
  });

  it('a cost of both signs', async () => {
    expect(await values(one('Opex', '-20', '21'))).toContain('opex 2024-Q1 -20000000');
  });

  it('a tax credit in a table of positive costs, or one negative tax alone', async () => {
    const beside = `${one('Opex', '200', '210')}Income tax,-5,-6\n`;
    expect(await values(beside)).toContain('income_tax 2024-Q1 -5000000');
    const alone = 'Metric,Q1 2024,Q2 2024\nRevenue,500,510\nIncome tax,-5,\n';
    expect(await values(alone)).toContain('income_tax 2024-Q1 -5000000');
  });

  it('a rate', async () => {
    expect(await values(one('Tax rate', '-5%', '-6%'))).toContain('tax_rate 2024-Q1 -0.05');
  });
});
