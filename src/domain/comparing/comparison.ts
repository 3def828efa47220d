import type { Benchmark, Deviation } from './deviation.ts';
import type { Economic, Outcome } from './outcome.ts';
import type { Actual, Bridge, Guidance, TargetFields } from '../book/rows.ts';
import type { ScoredBand, Tolerance } from '../quantity/tolerance.ts';

/** How far one target has come. */
export type Status =
  'scored' | 'no actual' | 'not comparable' | 'basis not stated' | 'preliminary only';

/** An actual that could not meet a guidance, and why: a line of the not-comparable ledger. */
export interface NotComparableActual {
  readonly actual: Actual;
  readonly reason: string;
}

/** A person's choices behind every verdict: the width of a bare point, and what errors are against. */
export interface Scoring {
  readonly tolerance: Tolerance;
  readonly benchmark: Benchmark;
}

export const DEFAULT_SCORING: Scoring = { tolerance: 'ours', benchmark: 'midpoint' };

/** The verdict on one value: where it landed and what that means. */
export interface Verdict {
  readonly value: number;
  readonly outcome: Outcome | null;
  readonly economic: Economic | null;
  readonly deviation: Deviation | null;
  readonly position: number | null;
  readonly z: number | null;
}

/** One target of one company: every vintage of its guidance beside what was delivered. */
export interface Comparison {
  readonly target: TargetFields;
  /** Guidance in order of issue, preliminary results last; never empty. */
  readonly vintages: readonly Guidance[];
  /** The vintage the verdict is about. */
  readonly guidance: Guidance;
  readonly band: ScoredBand;
  readonly actual: Actual | null;
  /** Items the company quantified and the guidance left out: reported less these is comparable. */
  readonly bridges: readonly Bridge[];
  readonly reported: Verdict | null;
  readonly comparable: Verdict | null;
  /** The bridge changes where the actual landed. */
  readonly flips: boolean;
  readonly status: Status;
  readonly scoring: Scoring;
  /** Nothing has been reported for this or any later period since it was guided: the one rule for every page. */
  readonly isOpen: boolean;
  /** What the length of the period does to the figure: a 14-week quarter, growth that touches one. */
  readonly flags: readonly string[];
  /** Figures reported later for the same target that differ beyond rounding. */
  readonly restatements: readonly Actual[];
  readonly refusals: readonly NotComparableActual[];
}

/** Which vintage of a target is scored: the first given, or the last before the actual. */
export type VintageChoice = 'initial' | 'last';

/** The comparisons of one company, with the name it goes by. */
export interface CompanyComparisons {
  readonly company: string;
  readonly comparisons: readonly Comparison[];
}
