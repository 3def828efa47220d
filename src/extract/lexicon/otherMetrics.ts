import type { MetricEntry } from '../types.ts';
import { INDUSTRY_METRICS } from './industryMetrics.ts';

/** Measures without a comparable name of their own, and words that veto a figure. */
export const OTHER_METRICS: readonly MetricEntry[] = [
  {
    id: 'other:restructuring',
    shape: 'money',
    pattern: '\\brestructuring(?: charges?| costs?| expenses?)?\\b',
  },
  {
    id: 'other:cost_savings',
    shape: 'money',
    pattern:
      '\\b(?:(?:cost|annual(?:ized)?|run-rate|gross|net) (?:savings|synergies)|savings|synergies|(?:will|should|to) save(?= (?:us |about |approximately |roughly )?\\$))\\b',
  },
  {
    id: 'other:dispositions',
    shape: 'money',
    pattern: '\\b(?:dispositions?|asset sales|acquisitions|divestitures)\\b',
  },
  ...INDUSTRY_METRICS,
  {
    id: 'veto:kpi',
    shape: 'none',
    pattern:
      '\\b(?:volumes?|pricing|price realization|price|units|traffic|production|industry|market|gdp|inflation|capacity|headcount|wages?|orders|portfolio|return on equity|equity ratio|attach rate|yield|rate base)\\b',
  },
  { id: 'other:tax_benefit', shape: 'money', pattern: '\\b(?:additional|tax|one-time) benefit\\b' },
  {
    id: 'other:contribution',
    shape: 'money',
    pattern: '\\bcontribution profit\\b|\\bvariable profit\\b',
  },
  {
    id: 'veto:amount',
    shape: 'none',
    pattern:
      '\\b(?:pre-?tax|segment|net lease|underwriting|rental|fee) (?:income|profit|earnings)\\b|\\b(?:deliveries|closings|backlog|inventory|working capital|net debt|liquidity|cash balance|projects?|(?<!(?:m|b|tr)illion |thousand )dollars?|debt|cash and cash equivalents|proceeds|deals?|deferred revenue|equity (?:issuance|outlined)|of equity|of cost|costs)\\b',
  },
  // Heads that turn a number into a condition, never a metric of the company.
  {
    id: 'veto:condition',
    shape: 'none',
    pattern:
      '\\b(?:headwinds?|tailwinds?|impacts?|drag|dilution|accretion|accretive|dilutive|sensitivity|hurricane|cost inflation)\\b',
  },
];
