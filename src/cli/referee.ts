import type { Fact } from '../extract/index.ts';

/** Metrics the gold knows without `other:` before them, less what is made of them. */
const NAMED: ReadonlySet<string> = new Set(
  'revenue gross_margin gross_profit opex sga operating_income operating_margin net_income net_margin pretax_income cost_of_revenue eps ebitda ebitda_margin tax_rate share_count capex free_cash_flow operating_cash_flow ffo_per_share ffo depreciation interest_expense net_interest_income net_interest_margin same_store_sales same_store_noi'.split(
    ' ',
  ),
);

/** Metrics the gold calls otherwise. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ['sg_and_a', 'sga'],
  ['r_and_d', 'rd'],
  ['g_and_a', 'general_and_administrative'],
  ['buyback', 'share_repurchase'],
  ['dividend', 'dividend_per_share'],
  ['charge_off_ratio', 'charge_offs'],
]);

const MADE = /_(?:growth|change|ratio)$/;

/** The name the gold under `score/` has for a metric of ours: `other:` before all it has no name for. */
export function refereeName(id: string): string {
  if (id.startsWith('other:')) return id;
  const whole = CALLED.get(id);
  const made = whole === undefined ? (MADE.exec(id)?.[0] ?? '') : '';
  const own = id.slice(0, id.length - made.length);
  const called = CALLED.get(own) ?? own;
  const isNamed = NAMED.has(called) && made !== '_ratio';
  return `${isNamed ? '' : 'other:'}${called}${made}`;
}

/** A fact as the referee reads it. */
export function asRefereed(fact: Fact): Fact {
  const { metric, qualifies } = fact;
  return {
    ...fact,
    metric: refereeName(metric),
    ...(qualifies === undefined ? {} : { qualifies: qualifies.map(refereeName) }),
  };
}
