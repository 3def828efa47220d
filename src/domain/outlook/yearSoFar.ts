import type { Comparison } from '../comparing/comparison.ts';
import { subtractExact } from '../quantity/decimal.ts';
import { metricOf } from '../metric/metrics.ts';
import { figureFor } from './openGuidance.ts';
import { parsePeriod } from '../time/period.ts';
import { revenuePiece } from './pieces.ts';
import { impliedRemainder, type Remainder } from './remainder.ts';
import type { Actual, Guidance, TargetFields } from '../book/rows.ts';
import { seriesKey, targetKey } from '../book/target.ts';
import type { LowHigh } from './triangulation.ts';

/** One quarter (or half) of a year: what it is known by. */
export interface YearQuarter {
  readonly period: string;
  readonly span: LowHigh;
  readonly from: 'reported' | 'guided';
}

/** A year's guidance taken apart: the quarters known, and what the rest has to be. */
export interface YearParts {
  readonly guidance: Guidance;
  /** Of the amounts. */
  readonly unit: string;
  readonly year: LowHigh;
  /** True where the year's amount comes from guided growth on a reported base. */
  readonly fromGrowth: boolean;
  readonly known: readonly YearQuarter[];
  /** The periods left over. */
  readonly rest: readonly string[];
  /** Quarters before a reported one whose own figure is not loaded: without them nothing is implied. */
  readonly missing: readonly string[];
  readonly remainder: Remainder | null;
  /** What the rest came to, once the year was reported. */
  readonly delivered: number | null;
}

const at = (value: number): LowHigh => ({ low: value, high: value });

/** What a company guided and reported, as known at one moment. */
export interface CompanyKnown {
  readonly comparisons: readonly Comparison[];
  readonly actuals: readonly Actual[];
}

function quarters(year: number): readonly string[] {
  return [1, 2, 3, 4].map((q) => `${year}-Q${q}`);
}

/** What a year is known by: its quarters, or its halves where the company knows no quarter of it. */
function partsOfYear(
  target: TargetFields,
  year: number,
  on: string,
  known: CompanyKnown,
): { readonly all: readonly string[]; readonly found: readonly YearQuarter[] } {
  const foundIn = (all: readonly string[]): readonly YearQuarter[] =>
    all.flatMap((period) => quarterKnown({ ...target, period }, on, known) ?? []);
  const byQuarter = quarters(year);
  const found = foundIn(byQuarter);
  if (found.length > 0) return { all: byQuarter, found };
  const halves = [`${year}-H1`, `${year}-H2`];
  return { all: halves, found: foundIn(halves) };
}

/** The comparisons as their guidance stood on a day. */
function givenBy(comparisons: readonly Comparison[], on: string): readonly Comparison[] {
  return comparisons.flatMap((c) => {
    const vintages = c.vintages.filter((g) => g.issuedOn !== '' && g.issuedOn <= on);
    const [guidance] = vintages;
    return guidance === undefined ? [] : [{ ...c, vintages, guidance }];
  });
}

/** A quarter as known on a day: reported by then, or guided by then. */
export function quarterKnown(
  target: TargetFields,
  on: string,
  known: CompanyKnown,
): YearQuarter | null {
  const actual = figureFor(target, known.actuals, on);
  if (actual !== null) return { period: target.period, span: at(actual.value), from: 'reported' };
  const key = targetKey(target);
  const given = known.comparisons
    .find((c) => targetKey(c.target) === key)
    ?.vintages.findLast((g) => g.stage === 'guidance' && g.issuedOn !== '' && g.issuedOn <= on);
  if (given !== undefined && given.low !== null && given.high !== null) {
    return { period: target.period, span: { low: given.low, high: given.high }, from: 'guided' };
  }
  const { low, high } = (target.metric === 'revenue' &&
    revenuePiece(givenBy(known.comparisons, on), known.actuals, target.period)?.span) || {
    low: NaN,
    high: NaN,
  };
  return Number.isNaN(low) ? null : { period: target.period, span: { low, high }, from: 'guided' };
}

/**
 * The remainder a year's guidance implied on a day (full date; '' for now). Null where nothing of the
 * year was known then, nothing was left, or the metric does not add up over quarters.
 */
export function yearParts(
  target: TargetFields,
  year: { readonly span: LowHigh; readonly guidance: Guidance; readonly fromGrowth: boolean },
  on: string,
  known: CompanyKnown,
): YearParts | null {
  const period = parsePeriod(target.period);
  const metric = metricOf(target.metric, target.unit);
  if (period?.kind !== 'year' || metric.adds !== 'sum') return null;
  const day = on === '' ? '9999-12-31' : on;
  const { all, found } = partsOfYear(target, period.year, day, known);
  const unknown = all.filter((q) => !found.some((f) => f.period === q));
  const lastReported = found.findLast((f) => f.from === 'reported')?.period ?? '';
  const missing = unknown.filter((q) => q < lastReported);
  const rest = unknown.filter((q) => q > lastReported);
  if (found.length === 0 || rest.length === 0) return null;
  const values = (from: YearQuarter['from']): readonly LowHigh[] =>
    found.filter((f) => f.from === from).map((f) => f.span);
  const bases = rest.map((q) => {
    const before = `${period.year - 1}${q.slice(4)}`;
    return figureFor({ ...target, period: before }, known.actuals, day)?.value ?? null;
  });
  const isKnown = bases.every((b) => b !== null);
  return {
    guidance: year.guidance,
    unit: target.unit,
    year: year.span,
    fromGrowth: year.fromGrowth,
    known: found,
    rest,
    missing,
    remainder:
      missing.length > 0
        ? null
        : impliedRemainder({
            year: year.span,
            reported: values('reported').map((s) => s.low),
            outstanding: values('guided'),
            base: isKnown ? bases.reduce<number>((sum, b) => sum + (b ?? 0), 0) : null,
          }),
    delivered: deliveredRest(target, all, rest, known),
  };
}

/** What the rest came to: the quarters as reported, or the year less its other quarters. */
function deliveredRest(
  target: TargetFields,
  all: readonly string[],
  rest: readonly string[],
  { actuals }: CompanyKnown,
): number | null {
  const value = (period: string): number | null =>
    figureFor({ ...target, period }, actuals, '')?.value ?? null;
  const stated = rest.map(value);
  if (stated.every((v) => v !== null)) return stated.reduce<number>((sum, v) => sum + (v ?? 0), 0);
  const year = value(target.period);
  const others = all.filter((q) => !rest.includes(q)).map(value);
  if (year === null || others.some((v) => v === null)) return null;
  return others.reduce<number>((left, v) => subtractExact(left, v ?? 0), year);
}

/** A yearly amount and every guidance of it; from growth where growth was guided instead. */
export interface GuidedYear {
  readonly target: TargetFields;
  readonly vintages: readonly Guidance[];
  readonly fromGrowth: boolean;
}

/** The yearly amounts that are guided: as such, or as growth on a reported base. */
export function guidedYears({ comparisons, actuals }: CompanyKnown): readonly GuidedYear[] {
  return comparisons.flatMap((c): readonly GuidedYear[] => {
    if (parsePeriod(c.target.period)?.kind !== 'year') return [];
    const vintages = c.vintages.filter((g) => g.stage === 'guidance');
    if (metricOf(c.target.metric, c.target.unit).adds === 'sum') {
      return [{ target: c.target, vintages, fromGrowth: false }];
    }
    const unit = actuals.find((a) => a.metric === 'revenue')?.unit;
    const { metric, versus, variant } = c.target;
    if (metric !== 'revenue_growth' || versus !== 'yoy' || variant !== '' || unit === undefined) {
      return [];
    }
    const target = { ...c.target, metric: 'revenue', basis: 'gaap' as const, versus: '', unit };
    return [{ target, vintages, fromGrowth: true }];
  });
}

/** The amount one vintage of a year comes to; null for an open band or an unknown base. */
export function yearSpan(
  target: TargetFields,
  guidance: Guidance,
  fromGrowth: boolean,
  actuals: readonly Actual[],
): LowHigh | null {
  const { low, high } = guidance;
  if (low === null || high === null) return null;
  if (!fromGrowth) return { low, high };
  const year = Number(target.period.slice(0, 4));
  const before = figureFor({ ...target, period: `${year - 1}-FY` }, actuals, guidance.issuedOn);
  if (before === null) return null;
  return { low: before.value * (1 + low), high: before.value * (1 + high) };
}

/** Every vintage of every guided year, taken apart as of the day it was given. */
export function impliedRemainders(known: CompanyKnown): readonly YearParts[] {
  return guidedYears(known).flatMap(({ target, vintages, fromGrowth }) =>
    vintages.flatMap((guidance) => {
      const span = yearSpan(target, guidance, fromGrowth, known.actuals);
      if (span === null) return [];
      return yearParts(target, { span, guidance, fromGrowth }, guidance.issuedOn, known) ?? [];
    }),
  );
}

/** The series a set of parts belongs to, so that their accuracy is never pooled with another. */
export function partsKey({ guidance, rest }: YearParts): string {
  return `${seriesKey(guidance)}|${rest.length}${rest[0]?.charAt(5) ?? ''}`;
}
