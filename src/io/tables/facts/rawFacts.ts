import type { DateOrder } from '../cells/dates.ts';
import type { Decimals } from '../cells/numbers.ts';
import type { Descriptor, FigureKind, PeriodSaid } from '../headings/descriptor.ts';
import type { Role } from '../headings/role.ts';

/** A cell of the file. */
export interface CellRef {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export type Slot = 'low' | 'high' | 'mid' | 'width' | 'value';

/** A figure or band as the table gives it, before anything is known that the table does not say. */
export interface RawFact {
  readonly kind: FigureKind;
  /** Whether the table says the kind, and it is not only what figures mostly are. */
  readonly isKindSaid: boolean;
  /** Whether its own name holds its period: `q1_fy2025_revenue`. */
  readonly isPeriodNamed: boolean;
  /** Whether its figures are costs written below zero, which a book holds as positive amounts. */
  readonly isTurned?: boolean;
  /** Whose expectation it is, where nothing in the row says so. */
  readonly holder?: string;
  readonly line: number;
  readonly metric: string;
  readonly about: Descriptor;
  readonly company: string;
  readonly ticker: string;
  readonly period: PeriodSaid;
  readonly slots: ReadonlyMap<Slot, CellRef>;
  /** Cells of the row by role, as they stand. */
  readonly row: ReadonlyMap<Role, string>;
  /** The heading or label the metric was read from. */
  readonly heading: string;
}

/** A row or cell that cannot be a fact, and why. */
export interface Refused {
  readonly line: number;
  readonly column: number | null;
  readonly reason: string;
}

export interface RawTable {
  readonly facts: readonly RawFact[];
  readonly refused: readonly Refused[];
  /** Rows that hold no figure: titles, section headings, notes. */
  readonly aside: readonly { readonly line: number; readonly text: string }[];
}

export interface FactsReading {
  readonly decimals: Decimals;
  readonly order: DateOrder | null;
  /** What figures are that do not say it themselves. */
  readonly kind: FigureKind | null;
}
