import type { RawFact, FactsReading } from './facts/rawFacts.ts';
import type { Answers, Known } from './questions/askTypes.ts';

/** What the facts of a table are read with: what it says of itself, and what a person answered. */
export interface Settings {
  readonly reading: FactsReading;
  readonly answers: Answers;
  readonly known: Known;
  /** The month fiscal years end in by the table's figures of whole years. */
  readonly yearEndShown: number | null;
  /** The length of periods that say none, in months, `to date` for the year so far, or ''. */
  readonly length: string;
  /** Ratios that could be percents or fractions, for which the answer is meant. */
  readonly openRatios: ReadonlySet<string>;
  /** The one currency the table names, if it is one. */
  readonly onlyCurrency: string;
  /** Amounts of which nothing says the scale. */
  readonly unscaled: ReadonlySet<string>;
  /** Share counts of which nothing says the scale. */
  readonly openShareCounts: ReadonlySet<RawFact>;
  /** Whether the table says that it is of estimates: its sources are those who made them. */
  readonly isOfEstimates: boolean;
  /** The source of rows that name none. */
  readonly fileName: string;
  /** Scale of share counts a title gives (`shares in thousands`). */
  readonly titles: string;
}

/** An answer that is a number; null where there is none. */
export function numberOf(answer: string): number | null {
  return answer === '' ? null : Number(answer);
}
