import { describe, expect, it } from 'vitest';
import { extractAll as extract } from '../../../src/extract/index.ts';
import type { Fact } from '../../../src/extract/index.ts';
import { extractHtml } from '../../../src/extract/page.ts';

const HEAD = `Ardel Instruments Reports Third Quarter 2025 Results

PORTLAND, Oregon, November 4, 2025 - Ardel Instruments (Nasdaq: ARDL) today announced results for its third quarter ended September 30, 2025.
`;

function say({ kind, metric, period, low, high }: Fact): string {
  const { type, quarter = '', fiscalYear = '' } = period;
  const part = type === 'year' ? 'FY' : type === 'quarter' ? `Q${quarter}` : `${type}${quarter}`;
  return `${kind} ${metric} ${part} ${fiscalYear} ${low}..${high}`;
}

const read = (table: string): readonly string[] => extract(`${HEAD}\n${table}`).facts.map(say);

describe('bands are guided', () => {
  it.each([
    ['beneath a heading that says nothing', 'Fiscal 2026'],
    ['for the quarter to come', 'Q4 2025'],
  ])('%s', (_, column) => {
    const table = `## The year to come\n\n| ($ in millions) | ${column} |\n|---|---|\n| Revenue | $760 - $800 |\n| Adjusted EBITDA | $58 - $72 |\n| Capital expenditures | ~$40 |`;
    expect(new Set(read(table).map((line) => line.split(' ')[0]))).toEqual(new Set(['guidance']));
  });

  it('whose ends stand in two columns, in a reconciliation too', () => {
    const table = `## Reconciliation of expenses\n\n| (in $ millions) | FY 2025 | |\n|---|---|---|\n| | Low | High |\n| Operating expenses | $ 1,153 | $ 1,193 |`;
    expect(read(table)).toEqual(['guidance opex FY 2025 1153000000..1193000000']);
  });

  it('given before, where a column says so', () => {
    const table = `## Outlook\n\n| ($ in millions) | Fiscal 2025 | Prior fiscal 2025 |\n|---|---|---|\n| Revenue | $760 - $800 | $700 - $740 |\n| Adjusted EBITDA | $58 - $72 | $50 - $60 |`;
    expect(read(table).filter((line) => line.includes('revenue'))).toEqual([
      'guidance revenue FY 2025 760000000..800000000',
      'prior revenue FY 2025 700000000..740000000',
    ]);
  });

  it('set side by side without bars', () => {
    const text = `Guidance\n\nThree Months Ending\nDecember 31, 2025\n(In billions, except per share amounts) GAAP Non-GAAP\nNet revenues $2.83 - $2.89 $2.83 - $2.89\n`;
    expect(new Set(read(text))).toEqual(
      new Set(['guidance revenue Q4 2025 2830000000..2890000000']),
    );
  });
});

describe('heads', () => {
  it('stand above the figures in their order, whatever the row heads reach over', () => {
    const row = (label: string, cells: readonly string[]): string =>
      `<tr><td colspan="3">${label}</td>${cells.map((cell) => `<td></td><td>${cell}</td><td></td>`).join('')}</tr>`;
    const page = `<html><body>${HEAD.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}<h2>Income statement</h2><table>
<tr><th>USD million</th><th>9M 2025</th><th>9M 2024</th><th>Q3 2025</th><th>Q3 2024</th></tr>
${row('Revenue', ['41,872', '38,214', '14,206', '12,905'])}
${row('Gross profit', ['34,210', '31,098', '11,621', '10,509'])}</table></body></html>`;
    const facts = extractHtml(page, {}, extract).facts.map(say);
    expect(facts.filter((line) => line.includes('revenue'))).toEqual([
      'actual revenue ytd3 2025 41872000000..41872000000',
      'actual revenue ytd3 2024 38214000000..38214000000',
      'actual revenue Q3 2025 14206000000..14206000000',
      'actual revenue Q3 2024 12905000000..12905000000',
    ]);
  });

  it('run together in one cell are two, and a change is no result', () => {
    const table = `| in millions, except per share data and percentages | Third Quarter 2025 2024 | | Change | |\n|---|---|---|---|---|\n| Revenue | $ 2,820 | $ 2,576 | $ 244 | 9 % |\n| Net income | $ 597 | $ 636 | $ (39) | (6) % |\n| Earnings per diluted share | $ 1.28 | $ 1.29 | $ (0.01) | (1) % |`;
    const found = read(table);
    expect(found.filter((line) => / (?:revenue|eps) /.test(line))).toEqual([
      'actual revenue Q3 2025 2820000000..2820000000',
      'actual revenue Q3 2024 2576000000..2576000000',
      'actual eps Q3 2025 1.28..1.28',
      'actual eps Q3 2024 1.29..1.29',
    ]);
    expect(found.some((line) => line.includes('-39'))).toBe(false);
  });
});

describe('scales', () => {
  it('above one table are not those of the table before it', () => {
    const table = `| Key results | Q3 2025 | YoY change |\n|---|---|---|\n| ($ in millions unless noted) | | |\n| Revenue | $740 | 66% |\n| Key indicators | Q3 2025 | YoY change |\n| (figures in $ billions) | | |\n| Volume | $73.7 | 108% |`;
    expect(read(table)).toContain('actual revenue Q3 2025 740000000..740000000');
  });

  it('of money are not those of things that are counted', () => {
    const table = `(in millions)\n\n| | Q3 2025 | Q3 2024 |\n|---|---|---|\n| Revenue | 1,238 | 1,302 |\n| Stores | 2,418 | 2,493 |`;
    const found = read(table).filter((line) => line.includes('store'));
    expect(found.every((line) => line.includes('2418..2418') || line.includes('2493..2493'))).toBe(
      true,
    );
    expect(found).toHaveLength(2);
  });

  it('and notes behind a label are no figures', () => {
    const text = `Net revenues\nThree Months Ended\nSeptember 30, 2025 2024\n(In millions)\nTotal net revenues (1)(2) $ 2,820 $ 2,576\n`;
    expect(read(text).some((line) => /-[12]000000/.test(line))).toBe(false);
  });
});

describe('heads of columns', () => {
  it('of changes name what they are held against', () => {
    const table = `## Summary of results\n\n| ($ in millions) | 3Q25 | 2Q25 | 3Q24 | vs. 2Q25 | vs. 3Q24 |\n|---|---|---|---|---|---|\n| Net interest income | $274.1 | $263.8 | $248.2 | 3.9% | 10.4% |`;
    const { facts } = extract(`${HEAD}\n${table}`);
    expect(
      facts
        .filter(({ versus }) => versus !== undefined)
        .map(({ low, versus, period }) => [low, versus, period.quarter, period.fiscalYear]),
    ).toEqual([
      [0.039, 'qoq', 3, 2025],
      [0.104, 'yoy', 3, 2025],
    ]);
  });

  it('give years of the calendar below a title that names the month', () => {
    const text = `Brightloom Reports First Quarter Fiscal 2026 Results

OAKLAND, California, September 4, 2025 - Brightloom (Nasdaq: BRLM) today announced results for its first quarter of fiscal 2026, ended July 31, 2025.

## Statements of operations (in millions; three months ended July 31)

| | 2025 | 2024 |
|---|---|---|
| Total revenue | 268.4 | 226.1 |
| Gross profit | 197.9 | 163.5 |
| Net income | 2.1 | (17.0) |`;
    expect(
      extract(text)
        .facts.map(say)
        .filter((line) => line.includes('revenue')),
    ).toEqual([
      'actual revenue Q1 2026 268400000..268400000',
      'actual revenue Q1 2025 226100000..226100000',
    ]);
  });

  it('run from a month to a month', () => {
    const table = `## Statement of income\n\n| MSEK | Jul-Sep 2025 | Jul-Sep 2024 | Jan-Sep 2025 |\n|---|---|---|---|\n| Revenue | 11,842 | 10,961 | 33,206 |`;
    expect(read(table)).toEqual([
      'actual revenue Q3 2025 11842000000..11842000000',
      'actual revenue Q3 2024 10961000000..10961000000',
      'actual revenue ytd3 2025 33206000000..33206000000',
    ]);
  });
});

describe('thousands', () => {
  it('are parted by an apostrophe', () => {
    const table = `## Key figures\n\n| CHF million | Q3 2025 | Q3 2024 |\n|---|---|---|\n| Revenue | 6\u2019842.0 | 6\u2019572.5 |`;
    expect(read(table)[0]).toBe('actual revenue Q3 2025 6842000000..6842000000');
  });

  it('are parted by spaces where many columns are', () => {
    const table = `KEY FIGURES

NOK million                  Q3 2025     Q3 2024     2024
Operating revenues             1 284       1 117    4 244
Net profit                       271         158      452
Capital expenditure            1 143       1 096    4 633
`;
    expect(read(table).filter((line) => line.includes('revenue'))).toEqual([
      'actual revenue Q3 2025 1284000000..1284000000',
      'actual revenue Q3 2024 1117000000..1117000000',
      'actual revenue FY 2024 4244000000..4244000000',
    ]);
  });
});
