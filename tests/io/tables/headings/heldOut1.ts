import type { Styled } from './columnsRead.ts';

const T: Styled = ['Ticker', 'EXN', 'ticker'];
const P: Styled = ['Period', 'Q1 2024', 'period'];

/** Written after the lists of words were, in languages and by programs those did not have in mind. */
export const APART: readonly (readonly Styled[])[] = [
  [
    ['Firma', 'Beispiel AG', 'company'],
    ['Geschäftsjahr', '2024', 'year'],
    ['Währung', 'EUR', 'currency'],
    ['Umsatzerlöse (T€)', '120000', 'revenue eur 3'],
    ['EBIT-Marge (%)', '12', 'operating_margin fraction'],
    ['Ergebnis je Aktie', '1.2', 'eps'],
  ],
  [
    ['Société', 'Exemple SA', 'company'],
    ['Exercice', '2024', 'year'],
    ["Chiffre d'affaires (M€)", '120', 'revenue eur 6'],
    ['Résultat net', '14', 'net_income'],
    ['Marge brute', '41%', 'gross_margin'],
  ],
  [
    ['Empresa', 'Ejemplo SA', 'company'],
    ['Trimestre', '1T24', 'period'],
    ['Ingresos (millones €)', '120', 'revenue eur 6'],
    ['BPA', '0.24', 'eps'],
  ],
  [
    ['Security', 'EXN US Equity', 'ticker'],
    P,
    ['SALES_REV_TURN', '120', 'revenue'],
    ['IS_EPS', '0.24', 'eps'],
    ['BEST_SALES', '118', 'revenue expectation'],
  ],
  [
    ['Metric', 'Revenue', 'metric'],
    ['Q1-24A', '120', '2024-Q1 actual'],
    ['Q2-24E', '125', '2024-Q2 expectation'],
    ['FY-24E', '500', '2024-FY expectation'],
  ],
  [
    T,
    ['Guided Quarter', 'Q1 2024', 'period'],
    ['Rev Guide (Low)', '118', 'revenue guidance low'],
    ['Rev Guide (High)', '122', 'revenue guidance high'],
    ['Rev Guide (Mid)', '120', 'revenue guidance mid'],
    ['Act. Rev', '121', 'revenue actual'],
  ],
  [
    ['Co.', 'Example Networks', 'company'],
    ['Fiscal Qtr', 'Q1 2024', 'period'],
    ['Top-line ($mm)', '120', 'revenue $ 6'],
    ['GM%', '64', 'gross_margin fraction'],
    ['OpInc', '14', 'operating_income'],
  ],
  [
    T,
    ['Report Period', 'Q1 2024', 'period'],
    ['Expected Revenue', '119', 'revenue expectation'],
    ['Actual Revenue', '120', 'revenue actual'],
    ['Earnings Per Share (Diluted, Non-GAAP)', '0.24', 'eps non_gaap'],
    ['Street EPS', '0.22', 'eps expectation'],
  ],
  [
    ['Company', 'Example Networks', 'company'],
    ['Guidance Item', 'Revenue', 'metric'],
    ['For Fiscal Period', 'Q1 2024', 'period'],
    ['Guidance Low', '118', 'guidance low'],
    ['Guidance High', '122', 'guidance high'],
    ['Date of Guidance', '2024-01-25', 'issued_on'],
    ['Units', 'USD mm', 'unit'],
  ],
  [
    ['tic', 'EXN', 'ticker'],
    ['fyearq', '2024', 'year'],
    ['fqtr', '1', 'quarter'],
    ['saleq', '120', 'revenue'],
    ['epsfxq', '0.24', 'eps'],
    ['niq', '20', 'net_income'],
  ],
];
