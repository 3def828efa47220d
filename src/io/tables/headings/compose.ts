import { conceptOf } from './concepts.ts';

/** Metrics by the concepts that make them, in any order and with anything between; the most concepts win. */
const RULES: readonly (readonly [metric: string, concepts: readonly string[]])[] = `
gross_margin: gross margin, gross profit margin, gross margin rate
operating_margin: operating margin, operating profit margin, ebit margin
ebitda_margin: ebitda margin
net_margin: net margin, net profit margin
pretax_margin: pretax margin, pretax profit margin, profit before tax margin
net_interest_margin: net interest margin
net_interest_income: net interest profit
gross_profit: gross profit
eps: profit per share, net profit per share, diluted profit per share, diluted net profit per share, eps, diluted eps, profit share
eps_basic: basic eps, basic profit per share, basic net profit per share
pretax_income: profit before tax, pretax profit, pretax
net_income: net profit, profit after tax, net profit after tax
operating_income: operating profit, ebit, operating ebit
ebitda: ebitda, operating ebitda
free_cash_flow: free cash flow, free flow
operating_cash_flow: operating cash flow, operating flow
capex: capital expense, capex
opex: operating expense, operating cost
cost_of_revenue: cost revenue, cost goods
tax_rate: tax rate
income_tax: tax expense, profit tax expense, profit tax
deferred_revenue: deferred revenue
arr: recurring revenue
backlog: order backlog, backlog
inventory: inventory
same_store_sales_growth: comparable revenue, comparable revenue growth
share_count: diluted share count, diluted share, diluted weighted share, diluted weighted share count, share count
share_count_basic: basic share, basic share count, basic weighted share, basic weighted share count
stock_compensation: share compensation, sbc
dividend: dividend per share, dividend
buyback: share repurchase, repurchase
net_debt: net debt, net debt flow
net_cash: net cash
debt: debt
interest_expense: interest expense, interest cost
r_and_d: research development, research development expense, research development cost, rnd, rnd expense
sg_and_a: selling general admin, selling admin cost, selling admin expense, revenue general admin, selling general admin expense, general admin selling cost
depreciation: depreciation, depreciation amortisation
headcount: headcount
revenue: revenue
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [metric = '', ways = ''] = line.split(': ');
    return ways.split(', ').map((way) => [metric, way.split(' ')] as const);
  })
  .sort(([, a], [, b]) => b.length - a.length);

/** A metric some words of a heading make together, and where those stand, or null. */
export function composed(
  words: readonly string[],
): { readonly metric: string; readonly at: readonly number[] } | null {
  const concepts = words.map(conceptOf);
  for (const [metric, needed] of RULES) {
    const at = needed.map((concept) => concepts.indexOf(concept));
    const span = Math.max(...at) - Math.min(...at) + 1;
    // Words far apart are of two things: `net income attributable to noncontrolling interests`.
    if (at.every((index) => index >= 0) && span <= needed.length + 2) return { metric, at };
  }
  return null;
}
