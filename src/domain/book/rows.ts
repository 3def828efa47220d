import type { Basis } from '../metric/basis.ts';
import type { Form } from '../quantity/band.ts';

/**
 * The rows of a book: what was said, reported or decided about one company. Rows are append-only;
 * `entered` is the commit that wrote a row and `retired` the commit that replaced it (0: still live).
 */
export interface RowLife {
  readonly id: number;
  readonly entered: number;
  readonly retired: number;
  readonly retiredReason: string;
}

/** Where a row came from: an import (`origin` is `file:<hash>`, `demo` or `manual`) and, for text, its span. */
export interface Provenance {
  readonly origin: string;
  readonly line: number;
  readonly source: string;
  readonly note: string;
  readonly mark: string;
  readonly document: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What a figure is about, less the company, which the book holds. `period` is a key such as `2013-Q1`. */
export interface TargetFields {
  readonly metric: string;
  readonly basis: Basis;
  readonly variant: string;
  readonly scope: string;
  readonly versus: string;
  readonly period: string;
  readonly unit: string;
}

export type Stage = 'guidance' | 'preliminary';
export type Series = 'first print' | 'recast' | 'restated' | 'derived';

export interface Guidance extends RowLife, Provenance, TargetFields {
  readonly kind: 'guidance';
  readonly form: Form;
  readonly low: number | null;
  readonly high: number | null;
  /** How it was said: `range`, `approximately`, `centre 0.64 ± 0.005 points`. */
  readonly stated: string;
  readonly issuedOn: string;
  readonly stage: Stage;
  readonly assumptions: string;
}

export interface Actual extends RowLife, Provenance, TargetFields {
  readonly kind: 'actual';
  readonly value: number;
  /** Unit of the last stated digit: 0.01 for 0.24; null when unknown. */
  readonly precision: number | null;
  readonly reportedOn: string;
  readonly series: Series;
}

/** An amount that is in the actual and not in the guidance (`inGuidance: 'no'`), or the reverse (`'yes'`). */
export interface Bridge extends RowLife, Provenance, TargetFields {
  readonly kind: 'bridge';
  readonly amount: number;
  readonly inGuidance: 'yes' | 'no' | 'unknown';
  readonly quantifiedBy: 'company' | 'user';
  readonly label: string;
}

/** A dated fiscal calendar, or (with `period`) the override of one period. */
export interface CalendarRow extends RowLife, Provenance {
  readonly kind: 'calendar';
  readonly from: string;
  readonly endMonth: number | null;
  readonly endRule: string;
  readonly yearNamed: string;
  readonly period: string;
  readonly weeks: number | null;
}

/** A share split: from `date` on there are `ratio` shares for each one before. */
export interface ShareSplitRow extends RowLife, Provenance {
  readonly kind: 'split';
  readonly date: string;
  readonly ratio: number;
}

/** A fact about the company itself: its name, a ticker, an alias. */
export interface CompanyFact extends RowLife, Provenance {
  readonly kind: 'company';
  readonly field: 'name' | 'ticker' | 'alias';
  readonly value: string;
  readonly from: string;
}

/** Someone else's number for a target: beat and miss are said only against one. Never an actual. */
export interface Expectation extends RowLife, Provenance, TargetFields {
  readonly kind: 'expectation';
  readonly value: number;
  /** Whose it is: `consensus`, `mine`, or the name of an analyst or vendor. */
  readonly holder: string;
  /** The day it was held, as a partial date; '' when unknown. */
  readonly asOf: string;
  /** Of how many estimates it is the mean or median; null when unknown. */
  readonly count: number | null;
}

/** A person's words on a target; on a period or the whole company where the other fields are empty. */
export interface NoteRow extends RowLife, Provenance, TargetFields {
  readonly kind: 'note';
  readonly text: string;
  readonly writtenOn: string;
}

/** A person's answer which basis the unstated figures of one import (`origin`) and metric are on. */
export interface BasisAnswer extends RowLife, Provenance {
  readonly kind: 'basis';
  readonly answersOrigin: string;
  readonly metric: string;
  readonly basis: Basis;
}

export type Row =
  | Guidance
  | Actual
  | Bridge
  | CalendarRow
  | CompanyFact
  | BasisAnswer
  | ShareSplitRow
  | Expectation
  | NoteRow;
export type RowKind = Row['kind'];

/** A row before it is committed: the commit gives it its life. */
export type Draft<T extends Row = Row> = T extends Row ? Omit<T, keyof RowLife> : never;

/** Everything known about one company. `revision` is the last commit that changed it (0: new). */
export interface Book {
  readonly companyId: string;
  readonly revision: number;
  readonly nextRowId: number;
  readonly rows: readonly Row[];
}

/** Incoming rows for one company; `companyId` may be of a book that does not exist yet. */
export interface Incoming {
  readonly companyId: string;
  readonly rows: readonly Draft[];
}
