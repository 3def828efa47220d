import { subtractExact } from '../quantity/decimal.ts';
import type { Comparison } from './comparison.ts';
import { revisionOf, type Revision } from './revision.ts';
import type { Guidance } from '../book/rows.ts';
import { claimOf, leanOf, guidanceStateOf, type Claim, type Lean } from './guidanceState.ts';
import { midpoint } from '../quantity/tolerance.ts';

/** What one vintage does to the one before it. */
export type StepLabel =
  Revision | 'withdrawn' | 'suspended' | `${Claim}, origin not loaded` | 'pre-announcement';

/** One step of the staircase of a target. Changes are in base units, null where an end is open. */
export interface RevisionStep {
  readonly guidance: Guidance;
  readonly label: StepLabel;
  readonly lowChange: number | null;
  readonly highChange: number | null;
  readonly midChange: number | null;
  readonly lean: Lean | null;
}

function labelOf(previous: Guidance | null, next: Guidance): StepLabel {
  if (next.stage === 'preliminary') return 'pre-announcement';
  const state = guidanceStateOf(next);
  if (state !== 'given') return state;
  const claim = previous === null ? claimOf(next) : null;
  if (claim !== null) return `${claim}, origin not loaded`;
  return revisionOf(previous, next);
}

const change = (from: number | null | undefined, to: number | null): number | null =>
  from == null || to === null ? null : subtractExact(to, from);

/**
 * Every vintage of a target in order with what it does to the one before, computed from both bounds.
 * Pre-announcements are steps of their own and never what a later guidance is compared with.
 */
export function stepsOf({ vintages }: Pick<Comparison, 'vintages'>): readonly RevisionStep[] {
  let previous: Guidance | null = null;
  return vintages.map((guidance) => {
    const label = labelOf(previous, guidance);
    const step = {
      guidance,
      label,
      lowChange: change(previous?.low, guidance.low),
      highChange: change(previous?.high, guidance.high),
      midChange: change(previous === null ? null : midpoint(previous), midpoint(guidance)),
      lean: leanOf(guidance),
    };
    if (guidance.stage === 'guidance' && guidanceStateOf(guidance) === 'given') previous = guidance;
    return step;
  });
}
