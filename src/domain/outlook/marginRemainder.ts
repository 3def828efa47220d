import { metricOf } from '../metric/metrics.ts';
import { parsePeriod } from '../time/period.ts';
import type { Guidance, TargetFields } from '../book/rows.ts';
import type { LowHigh } from './triangulation.ts';
import { guidedYears, quarterKnown, yearSpan, type CompanyKnown } from './yearSoFar.ts';

/** What the rest of a year's margin has to be, through the amounts it is a ratio of. */
export interface MarginParts {
  readonly guidance: Guidance;
  readonly known: readonly string[];
  readonly rest: readonly string[];
  /** Required margin of the rest; an end is null where the year's guidance is open there. */
  readonly required: { readonly low: number | null; readonly high: number | null };
  /** The revenue left for the rest, at the middle of what is guided. */
  readonly revenue: number;
  /** Of the revenue. */
  readonly currency: string;
}

const middle = ({ low, high }: LowHigh): number => (low + high) / 2;

/**
 * (year margin x year revenue - sum of quarter margin x quarter revenue) / revenue left, on the day the
 * guidance was given, with guided revenue and guided quarters at their middles. Null without a guided
 * yearly revenue, with no quarter known, or with none left.
 */
export function marginParts(guidance: Guidance, known: CompanyKnown): MarginParts | null {
  const period = parsePeriod(guidance.period);
  const metric = metricOf(guidance.metric, guidance.unit);
  if (period?.kind !== 'year' || metric.adds !== 'ratio of sums') return null;
  const year = revenueOfYear(guidance, known);
  if (year === null) return null;
  const all = [1, 2, 3, 4].map((q) => `${period.year}-Q${q}`);
  const parts = all.flatMap((q) => {
    const margin = quarterKnown({ ...guidance, period: q }, guidance.issuedOn, known);
    const revenue = quarterKnown({ ...year.target, period: q }, guidance.issuedOn, known);
    if (margin === null || revenue === null) return [];
    return [{ period: q, margin: middle(margin.span), revenue: middle(revenue.span) }];
  });
  const left = parts.reduce((sum, p) => sum - p.revenue, year.revenue);
  const isRun = parts.every((part, index) => part.period === all[index]);
  if (parts.length === 0 || parts.length === 4 || !isRun || left <= 0) return null;
  const done = parts.reduce((sum, p) => sum + p.margin * p.revenue, 0);
  const need = (end: number | null): number | null =>
    end === null ? null : (end * year.revenue - done) / left;
  return {
    guidance,
    known: parts.map((p) => p.period),
    rest: all.slice(parts.length),
    required: { low: need(guidance.low), high: need(guidance.high) },
    revenue: left,
    currency: year.target.unit,
  };
}

function revenueOfYear(
  { period, issuedOn }: Guidance,
  known: CompanyKnown,
): { readonly target: TargetFields; readonly revenue: number } | null {
  for (const { target, vintages, fromGrowth } of guidedYears(known)) {
    if (target.metric !== 'revenue' || target.period !== period) continue;
    const latest = vintages.findLast((g) => g.issuedOn <= issuedOn);
    const span = latest === undefined ? null : yearSpan(target, latest, fromGrowth, known.actuals);
    if (span !== null) return { target, revenue: middle(span) };
  }
  return null;
}
