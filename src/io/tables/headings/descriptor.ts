import type { Basis } from '../../../domain/metric/basis.ts';
import type { UnitReading } from '../../csv/units.ts';

export type FigureKind = 'guidance' | 'actual' | 'expectation';
export type Bound = 'low' | 'high' | 'mid' | 'width' | 'range';

/** What a heading, a row label or a title says of the figures it stands over. Absent: it says nothing. */
export interface Descriptor {
  readonly metric?: string;
  readonly kind?: FigureKind;
  readonly bound?: Bound;
  readonly basis?: Basis;
  readonly scope?: string;
  readonly variant?: string;
  readonly versus?: string;
  readonly unit?: UnitReading;
  readonly holder?: string;
  /** A period as its label, or the end and length of one. */
  readonly period?: PeriodSaid;
  /** The day, or month, it was said on: `2025-02`. */
  readonly issued?: string;
  /** The mean or median of something, such as estimates. */
  readonly isMean?: boolean;
  /** Of the fiscal year, whatever quarter the row is of. */
  readonly isAnnual?: boolean;
  /** Why figures under it are left out. */
  readonly leftOut?: string;
  /** Some of its words were understood; the rest are here. */
  readonly rest?: string;
}

/** A period as a table says it: a key, or a last day with what is known of its length in months. */
export type PeriodSaid =
  { readonly key: string } | { readonly end: string; readonly months: number | null };

/** Puts descriptors over each other: what a nearer one says holds. */
export function merge(...parts: readonly Descriptor[]): Descriptor {
  return Object.assign({}, ...parts) as Descriptor;
}
