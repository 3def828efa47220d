import type { PeriodScope } from '../periods/scopeStack.ts';
import type { PartPassage } from '../scope/passage.ts';
import type { Basis, MetricMention, PeriodMention, Sentence } from '../types.ts';

/** What one sentence leaves for the next: its metric, whether it guided, and the periods in force. */
export interface Carry {
  readonly metric: MetricMention | null;
  readonly guidance: boolean;
  readonly sentence: Sentence | null;
  readonly scope: PeriodScope;
  readonly periods: readonly PeriodMention[];
  readonly part: PartPassage;
  readonly guided: string | null;
  /** The part the last figure was of; null for the company. */
  readonly same: string | null;
  /** The basis of the passage it stands in, where one was opened. */
  readonly basis: Basis;
}
