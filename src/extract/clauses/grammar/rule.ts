import type { Named } from '../../rules.ts';

/** What a figure is of its measure. */
export type Sense = 'level' | 'change' | 'share' | 'compared' | 'old' | 'effect';

/** Where the measure of a figure stands. */
export type MeasureAt = 'part' | 'left' | 'right' | 'topic' | 'same' | 'sales' | 'none';

/** Whence a change has its sign. */
export type SignAt = 'left' | 'right' | 'same' | 'none';

/**
 * One way a figure is said. `left` is matched with the tags before it, to their end; `right` with those after it,
 * from their start. The letters are those of tags/tags.ts; figures are $ money, % a rate, e an amount a share, # a count.
 */
export interface ClauseRule {
  readonly id: Named<'g'>;
  /** A sentence that needs the rule. */
  readonly needs: string;
  readonly figures: string;
  readonly left?: RegExp;
  readonly right?: RegExp;
  /** Whether it is said of one figure only, not of a range. */
  readonly isPoint?: boolean;
  /** Whether it needs one of the words of driver.ts before the figure: "currency", "the extra week". */
  readonly isDriven?: boolean;
  readonly sense: Sense;
  readonly measure: MeasureAt;
  readonly sign: SignAt;
}

/** Any kind of figure. */
export const ANY = '$%e#';
