import type { Comparison } from '../comparing/comparison.ts';
import { compareDates, type PartialDate } from '../time/date.ts';
import { parsePeriod } from '../time/period.ts';
import type { Actual } from '../book/rows.ts';
import { reportDays, SLOTS, type VintageSlot } from '../comparing/vintageSlot.ts';
import { isTakenBack } from '../comparing/guidanceState.ts';

/** Why a guidance that once was given was not heard again. */
export interface Silence {
  readonly on: PartialDate;
  readonly slot: VintageSlot;
  readonly kind: 'not reiterated' | 'no document loaded';
}

/**
 * The results days of a year on which its guidance was not repeated. Where other figures were guided
 * that day the company was silent on this one; where nothing guided that day is here, its document is
 * not loaded, and nothing can be said. A guidance taken back is not silent. `guidedOn`: the days any
 * guidance of the company was issued on.
 */
export function silencesOf(
  c: Comparison,
  actuals: readonly Actual[],
  guidedOn: ReadonlySet<PartialDate>,
): readonly Silence[] {
  const period = parsePeriod(c.target.period);
  const first = c.vintages[0];
  if (period?.kind !== 'year' || first === undefined || isTakenBack(c) !== null) return [];
  return reportDays(actuals, period.year).flatMap((day, index): readonly Silence[] => {
    if (day === null || compareDates(day, first.issuedOn) <= 0) return [];
    if (c.vintages.some((g) => compareDates(g.issuedOn, day) === 0)) return [];
    const kind = guidedOn.has(day) ? 'not reiterated' : 'no document loaded';
    return [{ on: day, slot: SLOTS[index + 1] ?? 'between', kind }];
  });
}

/** A quarter of a series between two guided ones for which this figure was not guided. */
export interface GuidanceGap {
  readonly period: string;
  readonly kind: Silence['kind'];
}

/** The gaps of a quarterly series. `guidedFor`: the periods any figure of the company is guided for. */
export function gapsOf(
  periods: readonly string[],
  series: readonly Comparison[],
  guidedFor: ReadonlySet<string>,
): readonly GuidanceGap[] {
  const own = new Set(series.map((c) => c.target.period));
  const first = periods.findIndex((period) => own.has(period));
  return periods
    .slice(Math.max(0, first))
    .filter((period) => !own.has(period))
    .map((period) => ({
      period,
      kind: guidedFor.has(period) ? 'not reiterated' : 'no document loaded',
    }));
}
