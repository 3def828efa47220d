import type { Comparison } from '../comparing/comparison.ts';
import type { Deviation } from '../comparing/deviation.ts';
import { parsePeriod } from '../time/period.ts';
import type { Actual } from '../book/rows.ts';
import { reportDays, slotOf, SLOTS, type VintageSlot } from '../comparing/vintageSlot.ts';
import { median } from '../record/statistics.ts';
import { guidanceStateOf } from '../comparing/guidanceState.ts';
import { MINIMUM_N } from '../record/trackRecord.ts';
import { rescored } from '../comparing/verdict.ts';

/** A year's guidance by the slot it was given in; within a slot the last given counts. */
export interface VintageGridRow {
  readonly period: string;
  readonly cells: ReadonlyMap<VintageSlot, Comparison>;
  readonly comparison: Comparison;
}

/** The errors of one slot over the years. Nothing is summed up under MINIMUM_N years. */
export interface SlotErrors {
  readonly slot: VintageSlot;
  readonly n: number;
  readonly median: Deviation | null;
  readonly above: number;
}

/** Years by slot, each cell scored on the guidance given then. Takes the yearly series of one target. */
export function vintageGrid(
  series: readonly Comparison[],
  actuals: readonly Actual[],
): readonly VintageGridRow[] {
  return series.flatMap((comparison) => {
    const period = parsePeriod(comparison.target.period);
    if (period?.kind !== 'year') return [];
    const reports = reportDays(actuals, period.year);
    const given = comparison.vintages.filter(
      (g) => g.stage === 'guidance' && guidanceStateOf(g) === 'given',
    );
    const cells = new Map(
      given.map((g, index) => [slotOf(g.issuedOn, reports, index === 0), rescored(comparison, g)]),
    );
    return [{ period: comparison.target.period, cells, comparison }];
  });
}

/** Yearly comparisons scored on the guidance of one slot; years without one are left out. */
export function atSlot(
  comparisons: readonly Comparison[],
  actuals: readonly Actual[],
  slot: VintageSlot,
): readonly Comparison[] {
  return vintageGrid(comparisons, actuals).flatMap((row) => row.cells.get(slot) ?? []);
}

/** The error of a cell in the unit of its metric; null while there is no actual, or for an open bound. */
export function cellError(c: Comparison): Deviation | null {
  return c.comparable?.deviation ?? null;
}

/** The error matrix below a grid: one line a slot that any year has. Slots are never pooled. */
export function slotErrors(rows: readonly VintageGridRow[]): readonly SlotErrors[] {
  return SLOTS.flatMap((slot) => {
    const cells = rows.flatMap((row) => row.cells.get(slot) ?? []);
    if (cells.length === 0) return [];
    const errors = cells.flatMap((c) => cellError(c) ?? []);
    const value = errors.length < MINIMUM_N ? null : median(errors.map((e) => e.value));
    const unit = errors[0]?.unit ?? '%';
    return [
      {
        slot,
        n: errors.length,
        median: value === null ? null : { value, unit },
        above: errors.filter((e) => e.value > 0).length,
      },
    ];
  });
}
