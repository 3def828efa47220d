import type { Book, Expectation } from '../../../src/domain/book/rows.ts';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import { readDemo } from '../../../src/io/demo.ts';
import { actual, bookOf, calendar, guidance } from '../../fixtures/rows.ts';

const demo = planImport(new Map(), readDemo(), 1).next;

/** A company of the demo. */
export function demoBook(companyId: string): Book {
  const book = demo.find((one) => one.companyId === companyId);
  if (book === undefined) throw new Error(`no book: ${companyId}`);
  return book;
}

/** What somebody expects of a target: consensus of 12 for revenue of Q1 2025. */
export function expectation(fields: Partial<Expectation> = {}): Expectation {
  const { id, entered, retired, retiredReason, origin, line, source, note, mark, document, start } =
    guidance();
  return {
    ...{ id, entered, retired, retiredReason, origin, line, source, note, mark, document, start },
    ...REVENUE,
    end: null,
    kind: 'expectation',
    period: '2025-Q1',
    value: 103e6,
    holder: 'consensus',
    asOf: '2025-04-28',
    count: 12,
    ...fields,
  };
}

const OF_COMPANY = { variant: '', scope: 'company', versus: '' } as const;
export const REVENUE = { ...OF_COMPANY, metric: 'revenue', basis: 'gaap', unit: 'usd' } as const;
const MARGIN = { ...OF_COMPANY, metric: 'gross_margin', unit: 'fraction' } as const;
const OPEX = { ...OF_COMPANY, metric: 'opex', basis: 'non_gaap', unit: 'usd' } as const;
const EPS = { ...OF_COMPANY, metric: 'eps', basis: 'non_gaap', unit: 'usd_per_share' } as const;

const BEFORE = '2025-01-30';
export const PRINT = { period: '2025-Q1', day: '2025-05-01' } as const;

/**
 * An invented company with everything a print can have: a first quarter of 14 weeks that came in over
 * its guide, a year that rose by less than that, a line withdrawn, a margin on another basis, a cost
 * line that is missing, one that was not repeated, and one no longer disclosed.
 */
export function inventedBook(...more: Book['rows']): Book {
  const revenue = (period: string, value: number, reportedOn: string) =>
    actual({ ...REVENUE, period, value, reportedOn, precision: 1e6 });
  return bookOf(
    calendar({ from: '2020-01-01', endRule: 'last Saturday of the month' }),
    calendar({ from: '', endMonth: null, endRule: '', period: '2025-Q1', weeks: 14 }),
    revenue('2024-Q1', 90e6, '2024-05-02'),
    revenue('2024-Q2', 95e6, '2024-08-01'),
    revenue('2024-Q3', 98e6, '2024-10-31'),
    revenue('2024-Q4', 100e6, BEFORE),
    actual({
      ...OPEX,
      metric: 'free_cash_flow',
      period: '2024-Q4',
      value: 12e6,
      reportedOn: BEFORE,
    }),
    guidance({ ...REVENUE, period: '2025-Q1', low: 100e6, high: 104e6, issuedOn: BEFORE }),
    guidance({ ...REVENUE, period: '2025-FY', low: 400e6, high: 420e6, issuedOn: BEFORE }),
    guidance({ ...EPS, period: '2025-FY', low: 1, high: 1.1, issuedOn: BEFORE }),
    guidance({
      ...MARGIN,
      basis: 'non_gaap',
      period: '2025-Q1',
      low: 0.5,
      high: 0.51,
      issuedOn: BEFORE,
    }),
    guidance({ ...OPEX, period: '2025-Q1', low: 30e6, high: 31e6, issuedOn: BEFORE }),
    guidance({
      ...OPEX,
      metric: 'capex',
      basis: 'gaap',
      period: '2025-FY',
      low: 20e6,
      high: 22e6,
      issuedOn: BEFORE,
    }),
    revenue('2025-Q1', 106e6, PRINT.day),
    actual({
      ...MARGIN,
      basis: 'gaap',
      period: '2025-Q1',
      value: 0.49,
      precision: 0.001,
      reportedOn: PRINT.day,
    }),
    guidance({ ...REVENUE, period: '2025-Q2', low: 98e6, high: 102e6, issuedOn: PRINT.day }),
    guidance({ ...REVENUE, period: '2025-FY', low: 402e6, high: 422e6, issuedOn: PRINT.day }),
    guidance({
      ...EPS,
      period: '2025-FY',
      low: null,
      high: null,
      form: 'qualitative',
      stated: 'withdrawn',
      issuedOn: PRINT.day,
    }),
    expectation(),
    expectation({ holder: 'mine', value: 106.2e6, count: null }),
    expectation({ period: '2025-Q2', value: 101e6 }),
    ...more,
  );
}
