/** What a metric's figures are: it decides the unit, the display and how errors are stated. */
export type MetricKind =
  'amount' | 'ratio' | 'per_share' | 'shares' | 'count' | 'days' | 'multiple';

export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly kind: MetricKind;
  /** +1: more is better; -1: less is better; 0: neither. */
  readonly polarity: 1 | 0 | -1;
  /** How quarters make a year. */
  readonly adds: 'sum' | 'ratio of sums' | 'not additive';
  /** True where figures normally exist on one basis only, so an unstated basis means "as reported". */
  readonly oneBasis: boolean;
  readonly aliases: readonly string[];
}

type Flags = 'one basis' | '';

function metric(
  id: string,
  name: string,
  kind: MetricKind,
  polarity: Metric['polarity'],
  adds: Metric['adds'],
  flags: Flags,
  ...aliases: readonly string[]
): Metric {
  return { id, name, kind, polarity, adds, oneBasis: flags === 'one basis', aliases };
}

/** The metrics Guideband knows by name. Order is the order on screen. */
export const METRICS: readonly Metric[] = [
  metric(
    'revenue',
    'Revenue',
    'amount',
    1,
    'sum',
    'one basis',
    'revenues',
    'sales',
    'net sales',
    'net revenue',
    'total revenue',
    'turnover',
    'top line',
  ),
  metric(
    'revenue_growth',
    'Revenue growth',
    'ratio',
    1,
    'not additive',
    'one basis',
    'sales growth',
    'growth',
    'yoy growth',
    'organic growth',
  ),
  metric(
    'gross_margin',
    'Gross margin',
    'ratio',
    1,
    'ratio of sums',
    '',
    'gm',
    'gross margin %',
    'gross profit margin',
  ),
  metric(
    'opex',
    'Operating expenses',
    'amount',
    -1,
    'sum',
    '',
    'operating expense',
    'operating expenses',
    'total operating expenses',
    'operating costs',
  ),
  metric(
    'eps',
    'EPS',
    'per_share',
    1,
    'not additive',
    '',
    'earnings per share',
    'diluted eps',
    'eps diluted',
    'net income per share',
  ),
  metric(
    'operating_margin',
    'Operating margin',
    'ratio',
    1,
    'ratio of sums',
    '',
    'op margin',
    'operating margin %',
    'ebit margin',
  ),
  metric(
    'operating_income',
    'Operating income',
    'amount',
    1,
    'sum',
    '',
    'operating profit',
    'ebit',
    'income from operations',
  ),
  metric(
    'net_income',
    'Net income',
    'amount',
    1,
    'sum',
    '',
    'net profit',
    'net earnings',
    'profit',
  ),
  metric('gross_profit', 'Gross profit', 'amount', 1, 'sum', ''),
  metric('ebitda', 'EBITDA', 'amount', 1, 'sum', '', 'adjusted ebitda', 'adj ebitda'),
  metric(
    'ebitda_margin',
    'EBITDA margin',
    'ratio',
    1,
    'ratio of sums',
    '',
    'adjusted ebitda margin',
  ),
  metric('eps_growth', 'EPS growth', 'ratio', 1, 'not additive', '', 'earnings growth'),
  metric('ebitda_growth', 'EBITDA growth', 'ratio', 1, 'not additive', ''),
  metric('operating_income_growth', 'Operating income growth', 'ratio', 1, 'not additive', ''),
  metric(
    'gross_margin_change',
    'Change in gross margin',
    'ratio',
    1,
    'not additive',
    '',
    'gross margin change',
  ),
  metric(
    'operating_margin_change',
    'Change in operating margin',
    'ratio',
    1,
    'not additive',
    '',
    'operating margin change',
  ),
  metric('tax_rate', 'Tax rate', 'ratio', 0, 'ratio of sums', '', 'effective tax rate', 'etr'),
  metric(
    'share_count',
    'Share count',
    'shares',
    0,
    'not additive',
    'one basis',
    'shares',
    'diluted shares',
    'shares outstanding',
    'weighted average shares',
  ),
  metric(
    'other_income',
    'Other income',
    'amount',
    1,
    'sum',
    '',
    'other income and expense',
    'interest and other',
    'other expense',
  ),
  metric(
    'capex',
    'Capital expenditure',
    'amount',
    0,
    'sum',
    'one basis',
    'capital expenditures',
    'capital spending',
  ),
  metric('free_cash_flow', 'Free cash flow', 'amount', 1, 'sum', 'one basis', 'fcf'),
  metric(
    'operating_cash_flow',
    'Operating cash flow',
    'amount',
    1,
    'sum',
    'one basis',
    'cash flow from operations',
    'cash from operations',
  ),
  metric(
    'ffo_per_share',
    'FFO per share',
    'per_share',
    1,
    'not additive',
    '',
    'ffo',
    'core ffo per share',
  ),
  metric(
    'same_store_sales_growth',
    'Same-store sales growth',
    'ratio',
    1,
    'not additive',
    'one basis',
    'comparable sales',
    'comps',
    'like-for-like',
  ),
  metric('same_store_noi_growth', 'Same-store NOI growth', 'ratio', 1, 'not additive', 'one basis'),
  metric('net_interest_income', 'Net interest income', 'amount', 1, 'sum', 'one basis', 'nii'),
  metric(
    'net_interest_margin',
    'Net interest margin',
    'ratio',
    1,
    'ratio of sums',
    'one basis',
    'nim',
  ),
  metric(
    'r_and_d',
    'Research and development',
    'amount',
    0,
    'sum',
    '',
    'r&d',
    'research and development',
  ),
  metric('sg_and_a', 'Selling, general and administrative', 'amount', -1, 'sum', '', 'sg&a', 'sga'),
  metric(
    'depreciation',
    'Depreciation and amortisation',
    'amount',
    0,
    'sum',
    'one basis',
    'd&a',
    'depreciation and amortization',
  ),
  metric(
    'stock_compensation',
    'Stock-based compensation',
    'amount',
    0,
    'sum',
    'one basis',
    'stock based compensation',
    'sbc',
  ),
  metric(
    'interest_expense',
    'Interest expense',
    'amount',
    -1,
    'sum',
    'one basis',
    'net interest expense',
  ),
  metric(
    'dividend',
    'Dividend per share',
    'per_share',
    1,
    'sum',
    'one basis',
    'dividends per share',
    'dps',
  ),
  metric('backlog', 'Backlog', 'amount', 1, 'not additive', 'one basis', 'order backlog'),
  metric('book_to_bill', 'Book-to-bill', 'multiple', 1, 'ratio of sums', 'one basis'),
  metric(
    'orders_growth',
    'Orders growth',
    'ratio',
    1,
    'not additive',
    'one basis',
    'bookings growth',
    'product orders growth',
  ),
  metric(
    'rpo',
    'Remaining performance obligations',
    'amount',
    1,
    'not additive',
    'one basis',
    'remaining performance obligations',
    'crpo',
  ),
  metric(
    'arr',
    'Annual recurring revenue',
    'amount',
    1,
    'not additive',
    'one basis',
    'annual recurring revenue',
    'annualized recurring revenue',
  ),
  metric('billings', 'Billings', 'amount', 1, 'sum', 'one basis'),
  metric('deferred_revenue', 'Deferred revenue', 'amount', 1, 'not additive', 'one basis'),
  metric('inventory', 'Inventory', 'amount', 0, 'not additive', 'one basis', 'inventories'),
  metric(
    'dso',
    'Days sales outstanding',
    'days',
    -1,
    'not additive',
    'one basis',
    'days sales outstanding',
  ),
  metric('headcount', 'Headcount', 'count', 0, 'not additive', 'one basis', 'employees'),
  metric(
    'buyback',
    'Share repurchases',
    'amount',
    0,
    'sum',
    'one basis',
    'share repurchases',
    'repurchases',
    'buybacks',
  ),
];

const normalise = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');

const BY_NAME: ReadonlyMap<string, Metric> = new Map(
  METRICS.flatMap((m) => [m.id, m.name, ...m.aliases].map((name) => [normalise(name), m] as const)),
);

/** The metric people mean by a name (its id, title or a usual alias), or null. */
export function findMetric(name: string): Metric | null {
  return BY_NAME.get(normalise(name)) ?? null;
}

/** The metric of an id; an id we do not know is a metric of the user's own, with no good or bad side. */
export function metricOf(id: string, unit = ''): Metric {
  const known = BY_NAME.get(normalise(id));
  if (known !== undefined) return known;
  const kind: MetricKind =
    unit === 'fraction'
      ? 'ratio'
      : unit.endsWith('_per_share')
        ? 'per_share'
        : unit === 'shares' || unit === 'count' || unit === 'days'
          ? unit
          : 'amount';
  const name = id.replaceAll('_', ' ');
  return {
    id,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    kind,
    polarity: 0,
    adds: 'not additive',
    oneBasis: false,
    aliases: [],
  };
}
