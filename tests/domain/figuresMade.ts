import fc from 'fast-check';
import type { Row } from '../../src/domain/book/rows.ts';
import { actual, bridge, guidance } from './rowsMade.ts';

const YEARS = [2012, 2013, 2014];

/** The quarters of three years. */
export const PERIODS = YEARS.flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`));

/** The last step of the history these rows are entered by. */
export const LAST_COMMIT = 5;

/** Metrics with their unit, their basis and how large one of them is. */
const METRICS = {
  revenue: { unit: 'usd', basis: 'gaap', size: 1e6 },
  revenue_growth: { unit: 'fraction', basis: 'gaap', size: 0.01, versus: 'yoy' },
  gross_margin: { unit: 'fraction', basis: 'non_gaap', size: 0.01 },
  opex: { unit: 'usd', basis: 'non_gaap', size: 1e5 },
  operating_margin: { unit: 'fraction', basis: 'non_gaap', size: 0.005 },
  tax_rate: { unit: 'fraction', basis: 'non_gaap', size: 0.01 },
  other_income: { unit: 'usd', basis: 'non_gaap', size: 1e4 },
  share_count: { unit: 'shares', basis: 'non_gaap', size: 1e6 },
  eps: { unit: 'usd_per_share', basis: 'non_gaap', size: 0.01 },
} as const;

const figure = fc.record({
  metric: fc.constantFrom(...(Object.keys(METRICS) as (keyof typeof METRICS)[])),
  period: fc.constantFrom(...PERIODS, ...YEARS.map((year) => `${year}-FY`), 'LT'),
  low: fc.integer({ min: 1, max: 50 }),
  width: fc.integer({ min: 0, max: 5 }),
  open: fc.constantFrom('none', 'none', 'none', 'high', 'low'),
  delivered: fc.option(fc.integer({ min: 1, max: 60 })),
  leftOut: fc.option(fc.integer({ min: 1, max: 3 })),
  entered: fc.integer({ min: 1, max: LAST_COMMIT }),
  said: fc.integer({ min: 1, max: 12 }),
});

export type Figure = typeof figure extends fc.Arbitrary<infer T> ? T : never;

/** A quarter of each piece of a margin, and a record: what chance alone would seldom bring together. */
const whole = PERIODS.flatMap((period, index): readonly Figure[] =>
  (['revenue', 'gross_margin', 'opex', 'eps'] as const).map((metric) => ({
    ...{ metric, period, low: 20 + index, width: 2, open: 'none', leftOut: null },
    ...{ delivered: index < 10 ? 21 + index : null, entered: 1, said: 1 + (index % 4) * 3 },
  })),
);

/** Figures of one company: a few by chance, often beside a whole record. */
export const figures: fc.Arbitrary<readonly Figure[]> = fc
  .tuple(fc.boolean(), fc.array(figure, { minLength: 1, maxLength: 30 }))
  .map(([isWhole, some]) => (isWhole ? [...whole, ...some] : some));

function day(period: string, month: number): string {
  const year = period === 'LT' ? 2012 : period.slice(0, 4);
  return `${year}-${String(month).padStart(2, '0')}-20`;
}

/** The rows that enter these figures: of several alike one, so that no two rows differ in their order alone. */
export function rowsOf(some: readonly Figure[]): readonly Row[] {
  const held = new Map<string, Row>();
  for (const row of some.flatMap(rowsOfOne)) {
    const when = row.kind === 'guidance' ? row.issuedOn : '';
    const target = 'metric' in row ? `${row.metric} ${'period' in row ? row.period : ''}` : '';
    const key = `${row.kind} ${target} ${when}`;
    if (!held.has(key)) held.set(key, row);
  }
  return [...held.values()];
}

/** Guidance, its actual, and an item left out of the one. */
function rowsOfOne(f: Figure): readonly Row[] {
  const { size, ...own } = METRICS[f.metric];
  const target = { ...own, metric: f.metric, period: f.period, entered: f.entered };
  const given = guidance({
    ...target,
    form: f.open === 'high' ? 'floor' : f.open === 'low' ? 'ceiling' : 'range',
    low: f.open === 'low' ? null : f.low * size,
    high: f.open === 'high' ? null : (f.low + f.width) * size,
    issuedOn: day(f.period, f.said),
  });
  if (f.delivered === null || f.period === 'LT') return [given];
  const value = f.delivered * size;
  const delivered = actual({ ...target, value, reportedOn: day(f.period, 12) });
  if (f.leftOut === null) return [given, delivered];
  return [given, delivered, bridge({ ...target, amount: f.leftOut * size })];
}
