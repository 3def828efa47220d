import type { Comparison, Status } from '../../domain/comparing/comparison.ts';
import type { Form } from '../../domain/quantity/band.ts';
import { sideOf, type Economic, type Outcome } from '../../domain/comparing/outcome.ts';
import { periodLabel } from '../../domain/time/period.ts';
import type { Guidance } from '../../domain/book/rows.ts';
import type { Corridor } from '../../domain/outlook/corridor.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';

/** Where an actual landed; undecided for an edge, or where nothing was compared. */
export type Side = 'above' | 'inside' | 'below' | 'undecided';

export interface ActualMark {
  readonly reported: number;
  /** Reported less what the guidance left out; equal to reported where nothing was. */
  readonly comparable: number;
  readonly side: Side;
  readonly reportedSide: Side;
  readonly outcome: Outcome | null;
  readonly economic: Economic | null;
  readonly reportedEconomic: Economic | null;
}

/** One period of a series as it is drawn. Values in base units. */
export interface PeriodMark {
  readonly comparison: Comparison;
  readonly period: string;
  readonly label: string;
  readonly form: Form;
  /** What the actual is held against: the stated bounds, or a point with its tolerance. */
  readonly low: number | null;
  readonly high: number | null;
  /** Tick in the middle of a true range; a floor, ceiling or point has none. */
  readonly mid: number | null;
  /** The stated figure of a point, whose width is ours. */
  readonly point: number | null;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly actual: ActualMark | null;
  readonly status: Status;
  readonly isOpen: boolean;
  /** The long-term target behind the period; null where none stood when it was guided. */
  readonly corridor: Guidance | null;
  readonly flips: boolean;
  /** `rounded`, `derived`, `secondary`: what to know about either figure. */
  readonly notes: readonly string[];
}

/** What stands at one period beside its band. Base units; null where nothing is known. */
export interface Beside {
  readonly period: string;
  /** What the line goes through: the comparable actual, else the first print. */
  readonly actual: number | null;
  /** The first print of the same period a year before. */
  readonly yearAgo: number | null;
  readonly expected: number | null;
  /** Whose expectation it is. */
  readonly holder: string;
}

export interface Marks {
  readonly unit: string;
  readonly marks: readonly PeriodMark[];
  /** One for each period of the axis; none where bands and their actuals stand alone. */
  readonly beside?: readonly Beside[];
}

const SIDES: readonly Side[] = ['below', 'inside', 'above'];

function sideName(outcome: Outcome | null, c: Comparison): Side {
  if (outcome === null || outcome === 'edge, rounded') return 'undecided';
  return SIDES[sideOf(outcome, c.band) + 1] ?? 'undecided';
}

function actualMark(c: Comparison): ActualMark | null {
  if (c.actual === null) return null;
  const outcome = c.comparable?.outcome ?? null;
  return {
    reported: c.actual.value,
    comparable: c.comparable?.value ?? c.actual.value,
    side: sideName(outcome, c),
    reportedSide: sideName(c.reported?.outcome ?? null, c),
    outcome,
    economic: c.comparable?.economic ?? null,
    reportedEconomic: c.reported?.economic ?? null,
  };
}

function markOf(c: Comparison, corridor: Corridor | null): PeriodMark {
  const { low, high } = c.band;
  const isPoint = c.band.toleranceOurs;
  const notes = [c.guidance.mark, c.actual?.mark ?? ''].filter((note) => note !== '');
  return {
    comparison: c,
    period: c.target.period,
    label: periodLabel(c.target.period),
    form: c.guidance.form,
    low,
    high,
    mid: isPoint ? null : midpoint(c.guidance),
    point: isPoint ? c.guidance.low : null,
    openLow: low === null && high !== null,
    openHigh: high === null && low !== null,
    actual: actualMark(c),
    status: c.status,
    isOpen: c.status === 'no actual' && c.isOpen,
    corridor: corridor?.(c.guidance.issuedOn) ?? null,
    flips: c.flips,
    notes: [...new Set(notes)],
  };
}

/**
 * What is drawn of one series (see seriesOf), in its order: one mark a guided period, in front of the
 * long-term target that stood when it was guided (see corridorOf).
 */
export function marksOf(series: readonly Comparison[], corridor: Corridor | null = null): Marks {
  return {
    unit: series[0]?.target.unit ?? '',
    marks: series.map((c) => markOf(c, corridor)),
  };
}
