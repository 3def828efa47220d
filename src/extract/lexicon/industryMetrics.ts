import type { MetricEntry } from '../types.ts';

/** Measures of single industries: software, travel, banks, property. */
export const INDUSTRY_METRICS: readonly MetricEntry[] = [
  {
    id: 'other:gmv',
    shape: 'money',
    pattern: '\\b(?:gross merchandise volume|gmv|gross bookings)\\b',
  },
  { id: 'other:bookings', shape: 'money', pattern: '\\b(?:net |total )?bookings\\b' },
  {
    id: 'other:billings',
    shape: 'money',
    pattern: '\\b(?:calculated |total |current )*billings\\b',
  },
  {
    id: 'other:arr',
    shape: 'money',
    pattern: '\\b(?:(?:subscription |total )*arr\\b|annual(?:ized)? recurring revenue)\\b',
  },
  {
    id: 'other:rpo',
    shape: 'money',
    pattern: '\\bc?rpo\\b|\\b(?:current )?remaining performance obligations?\\b',
  },
  {
    id: 'other:revpar_growth',
    shape: 'growth',
    pattern: '\\b(?:comparable |system-?wide )?rev ?par\\b(?: growth)?',
  },
  {
    id: 'other:rasm_growth',
    shape: 'growth',
    pattern: '\\b(?:p|t)?rasm\\b|\\bunit revenues?\\b',
  },
  {
    id: 'other:casm_growth',
    shape: 'growth',
    pattern: '\\bcasm(?:-?ex)?\\b|\\bunit costs?\\b',
  },
  { id: 'other:occupancy', shape: 'ratio', pattern: '\\boccupancy\\b' },
  { id: 'other:combined_ratio', shape: 'ratio', pattern: '\\bcombined ratios?\\b' },
  { id: 'other:efficiency_ratio', shape: 'ratio', pattern: '\\befficiency ratios?\\b' },
  { id: 'other:capital_ratio', shape: 'ratio', pattern: '\\b(?:cet1|leverage) ratios?\\b' },
  {
    id: 'other:named_ratio',
    shape: 'ratio',
    pattern: '\\b(?:loss|expense|payout|churn|retention) (?:ratio|rate)s?\\b',
  },
  {
    id: 'other:noninterest_income',
    shape: 'money',
    pattern: '\\bnon-?interest income\\b',
  },
  {
    // In basis points of the loans: their level, where of a margin it would be its change.
    id: 'other:charge_offs',
    shape: 'growth',
    pattern: '\\bnet charge-?offs?(?: ratio| rate)?\\b',
  },
  {
    id: 'other:expenses',
    shape: 'money',
    pattern: '\\b(?:total )?expenses\\b(?= (?:of|in|between|at|to be|will|are|were)\\b)',
  },
  {
    id: 'other:noninterest_expense',
    shape: 'money',
    pattern: '\\bnon-?interest expenses?\\b',
  },
  { id: 'other:expense_growth', shape: 'growth', pattern: '\\bexpenses? growth\\b' },
  { id: 'other:loan_growth', shape: 'growth', pattern: '\\bloans?(?: growth)?\\b(?! loss| to)' },
  { id: 'other:noi', shape: 'money', pattern: '\\b(?:noi|net operating income)\\b' },
];
