import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { Silence } from '../../domain/outlook/silence.ts';
import { compareDates } from '../../domain/time/date.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';
import { stepsOf, type RevisionStep } from '../../domain/comparing/vintages.ts';
import { roundTicks } from './compareRows.ts';
import { padded, type Extent } from './extent.ts';

/** One column of a staircase: a vintage, or a results day on which nothing was said. */
export type StairColumn =
  | { readonly kind: 'vintage'; readonly on: string; readonly step: RevisionStep }
  | { readonly kind: 'silence'; readonly on: string; readonly silence: Silence };

/** The vintages of one target from left to right and the actual they end in. */
export interface Staircase {
  readonly columns: readonly StairColumn[];
  readonly actual: number | null;
  readonly extent: Extent;
  readonly ticks: readonly number[];
}

/** The staircase of a target; silences take their place among its vintages by date. */
export function staircaseOf(c: Comparison, silences: readonly Silence[]): Staircase {
  const columns: readonly StairColumn[] = [
    ...stepsOf(c).map((step) => ({ kind: 'vintage' as const, on: step.guidance.issuedOn, step })),
    ...silences.map((silence) => ({ kind: 'silence' as const, on: silence.on, silence })),
  ];
  const actual = c.comparable?.value ?? null;
  const values = c.vintages.flatMap((g) => [g.low, g.high, midpoint(g)]);
  const extent = padded(
    [...values, actual].filter((v) => v !== null),
    0.18,
  );
  return {
    columns: columns.toSorted((a, b) => compareDates(a.on, b.on)),
    actual,
    extent,
    ticks: roundTicks(extent, 4),
  };
}
