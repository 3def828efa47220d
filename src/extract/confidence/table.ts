import measured from '../../../data/confidence/weights.json';

/** What `npm run fit:confidence` has measured on gold. */
export interface ConfidenceTable {
  /** Facts of gold documents it was fitted on, and how many of them are right in every attribute. */
  readonly facts: number;
  readonly right: number;
  readonly documents: number;
  /** Log-odds that a fact without any known feature is right, in hundredths. */
  readonly base: number;
  /** What a feature adds to the log-odds, in hundredths. */
  readonly weights: Readonly<Record<string, number>>;
  /** Log-odds (in hundredths) and the percent right there in documents not fitted on; both rise. */
  readonly curve: readonly (readonly [score: number, percent: number])[];
  /** Percent that a fact with this feature does not exceed. */
  readonly caps: Readonly<Record<string, number>>;
  /** Percent below which a fact is not shown. */
  readonly floor: number;
}

// JSON has arrays and no tuples.
export const TABLE = measured as unknown as ConfidenceTable;
