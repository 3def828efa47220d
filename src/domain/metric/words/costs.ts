import type { MetricWords } from '../metric.ts';

export const COSTS_WORDS: MetricWords = {
  cost_of_revenue: [
    /\bcosts? of (?:net |total |product )?(?:revenues?|sales|goods sold)\b|\bcogs\b/,
  ],
  r_and_d: [
    /\b(?:r&d|research (?:and|&) development)(?: expenses?| spending| spend| costs?| investments?)?\b/,
  ],
  sg_and_a: [
    /\b(?:sg&a|selling, general,? (?:and|&) administrative)(?: expenses?| costs?)?\b|\bcorporate (?:expenses?|costs?|overhead)\b/,
  ],
  g_and_a: [/\b(?:g&a|general (?:and|&) administrative)(?: expenses?| costs?)?\b/],
  sales_and_marketing: [
    /\b(?:sales (?:and|&) marketing|marketing (?:and|&) sales|selling (?:and|&) marketing|s&m)(?: expenses?| spend(?:ing)?| costs?)?\b/,
  ],
  marketing: [
    /\b(?:marketing|advertising)(?: and promotion(?:al)?| (?:and|&) advertising)? (?:expenses?|spend(?:ing)?|costs?|investments?)\b/,
  ],
  depreciation: [
    /\b(?:depreciation(?:,? (?:depletion,? )?(?:and|&) amorti[sz]ation)?|d&a|dd&a)(?: expenses?)?\b(?! of the)/,
  ],
  amortization: [
    /\bamorti[sz]ation(?: expenses?| of (?:acquired |purchased )?(?:intangibles?(?: assets)?))?\b/,
  ],
  stock_compensation: [
    /\b(?:stock|share|equity)[- ]based compensation(?: expenses?)?(?: and (?:associated |related )?(?:employer )?payroll tax(?:es)?(?: expenses?)?)?\b|\bpayroll tax(?:es)?(?: expenses?)? (?:on|related to) (?:stock|share|equity)[- ]based compensation\b|\bstock comp(?:ensation)?\b/,
  ],
  restructuring: [/\brestructuring(?: charges?| costs?| expenses?)?\b/],
  interest_expense: [
    /\b(?:total |net )?interest (?:and other )?(?:expenses?|costs?)(?:,? net(?: of interest income)?)?\b/,
  ],
  net_finance_costs: [/\b(?:net )?(?:finance|financing|financial) (?:costs?|charges?|expenses?)\b/],
  interest_income: [/\b(?:total )?interest income\b/],
  other_income: [
    /\b(?:(?:interest and )?other (?:income|expense)(?: and expense)?|interest and other|oi&e|other (?:income|expense) \((?:expense|income)\))(?:,? net)?\b/,
  ],
  equity_income: [
    /\b(?:equity (?:in )?(?:the )?(?:net )?(?:earnings|income|losses)|share of (?:results|profits?|income|earnings))(?: (?:of|from|in) (?:unconsolidated |equity |equity-accounted )?(?:affiliates|affiliated companies|associates|joint ventures|investees|entities))?\b|\b(?:earnings|income) (?:of|from) (?:unconsolidated )?(?:affiliates|associates|joint ventures)\b/,
  ],
  interest_taxes_other: [
    /\binterest (?:expense)?,? (?:[^.;]{0,40} )?taxes,? (?:and|or) other\b|\bnet interest,? other expense,? and taxes\b/,
  ],
  income_tax: [
    /\b(?:provision for (?:income )?taxes|income tax(?:es)?(?: expenses?| provision| charge)?|tax (?:expense|provision|charge))\b(?! rate)/,
  ],
  tax_benefit: [/\b(?:additional|tax|one-time) benefit\b/],
  cash_tax_rate: [/\b(?:cash|statutory) (?:corporate |income |federal )?tax rate\b/],
  cost_savings: [
    /\b(?:(?:cost|annual(?:ized)?|run-rate|gross|net) (?:savings|synergies)|savings|synergies|(?:will|should|to) save(?= (?:us |about |approximately |roughly )?\$))\b/,
  ],
  expenses: [/\b(?:total )?expenses\b(?= (?:of|in|between|at|to be|will|are|were)\b)/],
  expense_growth: [/\bexpenses? growth\b/],
};
