import { describe, expect, it } from 'vitest';
import { extractAll as extract } from '../../../src/extract/index.ts';

const HEAD = `Orrin Semiconductor Reports Second Quarter Fiscal 2026 Results

AUSTIN, Texas, February 4, 2026 - Orrin Semiconductor (Nasdaq: ORSC) today announced results for its second fiscal quarter ended December 27, 2025.

Condensed Consolidated Statements of Operations
(in thousands, except per share amounts) (unaudited)
`;
const YEAR_HEAD = `Orrin Semiconductor Reports Fourth Quarter and Fiscal Year 2025 Results

AUSTIN, Texas, August 4, 2025 - Orrin Semiconductor (Nasdaq: ORSC) today announced results for its fourth fiscal quarter and fiscal year ended June 28, 2025.

CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share amounts)
`;

function results(head: string, table: string): readonly string[] {
  return extract(`${head}\n${table}`)
    .facts.filter(({ kind }) => kind === 'actual')
    .map(({ metric, basis, period: { type, quarter, fiscalYear }, low }) => {
      const part =
        type === 'year' ? 'FY' : type === 'quarter' ? `Q${quarter}` : `${type}${quarter}`;
      return [metric, basis, part, fiscalYear, low].join(' ');
    });
}

describe('a statement of results', () => {
  it('has its span on one line, its days and its years on others', () => {
    const table = `| | Three Months Ended | | Six Months Ended | |
|---|---|---|---|---|
| | December 27, | December 28, | December 27, | December 28, |
| | 2025 | 2024 | 2025 | 2024 |
| Net revenue | $318,412 | $328,260 | $618,789 | $640,120 |
| Operating expenses | 127,103 | 121,132 | 251,444 | 240,000 |
| Net income per share - diluted | $0.41 | $0.53 | $0.75 | $1.01 |`;
    expect(results(HEAD, table)).toEqual([
      'revenue unspecified Q2 2026 318412000',
      'revenue unspecified Q2 2025 328260000',
      'revenue unspecified ytd2 2026 618789000',
      'revenue unspecified ytd2 2025 640120000',
      'opex gaap Q2 2026 127103000',
      'opex gaap Q2 2025 121132000',
      'opex gaap ytd2 2026 251444000',
      'opex gaap ytd2 2025 240000000',
      'eps gaap Q2 2026 0.41',
      'eps gaap Q2 2025 0.53',
      'eps gaap ytd2 2026 0.75',
      'eps gaap ytd2 2025 1.01',
    ]);
  });

  it('has the whole head of a column in one cell, months cut short', () => {
    const table = `| | Three Months Ended Dec 27, 2025 | Three Months Ended Sep 27, 2025 |
|---|---|---|
| Operating income | 38,789 | 31,034 |`;
    expect(results(HEAD, table)).toEqual([
      'operating_income gaap Q2 2026 38789000',
      'operating_income gaap Q1 2026 31034000',
    ]);
  });

  it('goes forward in time', () => {
    const table = `| | Quarter Ended | |
| | Dec 28, 2024 | Dec 27, 2025 |
| Operating income | 51,205 | 38,789 |`;
    expect(results(HEAD, table)).toEqual([
      'operating_income gaap Q2 2025 51205000',
      'operating_income gaap Q2 2026 38789000',
    ]);
  });

  it('is set with spaces, quarter before year', () => {
    const table = `                                   Quarter Ended            Year Ended
                                June 28,   June 29,     June 28,   June 29,
                                  2025       2024         2025       2024
Operating income                  45,100     40,200      160,900    150,100
Diluted earnings per share       $ 0.44     $ 0.40       $ 1.61     $ 1.50`;
    expect(results(YEAR_HEAD, table)).toEqual([
      'operating_income gaap Q4 2025 45100000',
      'operating_income gaap Q4 2024 40200000',
      'operating_income gaap FY 2025 160900000',
      'operating_income gaap FY 2024 150100000',
      'eps gaap Q4 2025 0.44',
      'eps gaap Q4 2024 0.4',
      'eps gaap FY 2025 1.61',
      'eps gaap FY 2024 1.5',
    ]);
  });

  it('of a year has the name the company gives its year', () => {
    const table = `| | Fiscal Year Ended | |
| | June 28, 2025 | June 29, 2024 |
| Operating income | 160,900 | 150,100 |`;
    expect(results(YEAR_HEAD, table)).toEqual([
      'operating_income gaap FY 2025 160900000',
      'operating_income gaap FY 2024 150100000',
    ]);
  });

  it.each(['Six Months Ended', '26 Weeks Ended', 'Twenty-six Weeks Ended', 'Year-to-date'])(
    'of %s never passes for a quarter or a year',
    (span) => {
      const table = `| | ${span} | |
| | December 27, 2025 | December 28, 2024 |
| Operating income | 69,823 | 100,200 |`;
      expect(results(HEAD, table)).toEqual([
        'operating_income gaap ytd2 2026 69823000',
        'operating_income gaap ytd2 2025 100200000',
      ]);
    },
  );

  it('is not GAAP below the head of a reconciliation', () => {
    const table = `| | Three Months Ended | |
| | December 27, 2025 | December 28, 2024 |
| Operating income | 38,789 | 51,205 |

Supplemental Reconciliation of GAAP to Non-GAAP Results
| | Three Months Ended | |
| | December 27, 2025 | December 28, 2024 |
| Non-GAAP operating income | 52,800 | 64,100 |`;
    expect(results(HEAD, table)).toEqual([
      'operating_income gaap Q2 2026 38789000',
      'operating_income gaap Q2 2025 51205000',
      'operating_income non_gaap Q2 2026 52800000',
      'operating_income non_gaap Q2 2025 64100000',
    ]);
  });
});

describe('a quarter named by the day it ended', () => {
  const guided = (words: string): readonly (number | undefined)[] => {
    const { facts } = extract(
      `${HEAD}\nFor the ${words} we expect revenue of $325 million to $335 million.`,
    );
    const { quarter, fiscalYear } = facts[0]?.period ?? {};
    return [quarter, fiscalYear];
  };

  it.each([
    ['quarter ending March 28, 2026', [3, 2026]],
    ['three months ending Mar 28, 2026', [3, 2026]],
    ['quarter ending July 3, 2026', [4, 2026]],
    ['quarter ending September 26, 2026', [1, 2027]],
  ])('%s is counted from the quarter reported', (words, [quarter, year]) => {
    expect(guided(words)).toEqual([quarter, year]);
  });
});

it('columns of results stand beside columns of guidance and of what was guided before', () => {
  const { facts } = extract(`Castellan Industries Fourth Quarter Fiscal 2024 Results

| | FY24 Actual | Prior FY25 Outlook | FY25 Guidance |
|---|---|---|---|
| Net sales | $8.42B | $8.5B - $8.7B | $8.6B - $8.8B |`);
  expect(facts.map(({ kind, period, low }) => [kind, period.fiscalYear, low])).toEqual([
    ['actual', 2024, 8.42e9],
    ['prior', 2025, 8.5e9],
    ['guidance', 2025, 8.6e9],
  ]);
});

it('a row may say itself what it is counted in', () => {
  const { facts } = extract(`2025 Outlook

                              Low      High
Net income (in millions)      $60      $76
FFO per share                 $1.30    $1.38`);
  expect(facts.map(({ metric, low, high }) => [metric, low, high])).toEqual([
    ['net_income', 60e6, 76e6],
    ['ffo_per_share', 1.3, 1.38],
  ]);
});
