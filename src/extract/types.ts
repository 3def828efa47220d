import type { Month } from './document/day.ts';
import type { Decimal } from './figures/decimal.ts';

export type Role = 'management' | 'analyst' | 'operator' | 'unknown';
export type Section = 'remarks' | 'qa' | 'table' | 'text';
export type Basis = 'gaap' | 'non_gaap' | 'unspecified';
export type Form = 'range' | 'point' | 'approx' | 'at_least' | 'at_most';
export type FactKind = 'guidance' | 'actual' | 'prior' | 'direction' | 'action';
export type PeriodType =
  'quarter' | 'half' | 'year' | 'ytd' | 'ttm' | 'long_term' | 'run_rate' | 'multi_year';
export type OutUnit = 'usd' | 'percent' | 'per_share' | 'shares' | 'count';

/** What is known of a document from outside; each field wins over what the text says. */
export interface DocumentHints {
  readonly company?: string;
  readonly ticker?: string;
  /** A ticker the file is called by: it counts where the text names none. */
  readonly tickerInName?: string;
  readonly fiscalYear?: number;
  readonly fiscalQuarter?: number;
  readonly fiscalYearEndMonth?: number;
  readonly date?: string;
  readonly nextReport?: string;
}

export interface DocumentFacts {
  readonly company: string | null;
  readonly ticker: string | null;
  readonly fiscalYear: number | null;
  readonly fiscalQuarter: number | null;
  /** 1 where it reports half a year and no quarter. */
  readonly fiscalHalf: number | null;
  readonly fiscalYearEndMonth: number;
  readonly date: string | null;
  /** When the quarter reported ended, where it is said. */
  readonly quarterEnd: Month | null;
  /** The day of the next report, where it is said. */
  readonly nextReport: string | null;
  readonly spoken: boolean;
}

export interface Turn {
  readonly speaker: string | null;
  readonly role: Role;
  readonly section: Section;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly lower: string;
  readonly turn: Turn;
  readonly paragraph: number;
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'number' | 'word' | 'mark';
  /** The figure a word or several words spell. */
  readonly digits?: string;
}

export type Measure = 'money' | 'percent' | 'bps' | 'cents' | 'shares' | 'plain';

export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly form: Form;
  readonly measure: Measure;
  readonly scaled: boolean;
  readonly perShare: boolean;
  readonly signed: boolean;
  readonly currency: string;
  /** The words of a band said without numbers; its ends are then a convention. */
  readonly phrase?: string;
  readonly stated?: { readonly mid: number; readonly tolerance: number; readonly type: string };
  readonly rules: readonly string[];
}

export interface MetricMention {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly measures: MetricShape;
}

/** How a metric may be counted: the hard unit veto of attachment. */
export type MetricShape =
  'money' | 'ratio' | 'growth' | 'perShare' | 'earnings' | 'shares' | 'none';

/** A metric of the lexicon and the words that name it, as the source of a pattern. */
export interface MetricEntry {
  readonly id: string;
  readonly shape: MetricShape;
  readonly pattern: string;
}

export interface Period {
  readonly type: PeriodType | null;
  readonly quarter?: number;
  readonly half?: number;
  readonly fiscalYear?: number;
}

export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  readonly type: PeriodType;
  readonly quarter?: number;
  readonly half?: number;
  readonly year?: number;
  readonly relative?: 'next' | 'current' | 'prior';
  readonly rule: string;
}

export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly number[];
  readonly section?: Section;
  readonly speaker?: string;
}

export interface Fact {
  readonly kind: FactKind;
  readonly metric: string;
  readonly basis: Basis;
  readonly period: Period;
  readonly low: number | null;
  readonly high: number | null;
  readonly form: Form | 'directional' | 'qualitative';
  readonly unit: OutUnit;
  readonly currency: string;
  readonly scope: string;
  readonly versus?: string;
  readonly variant?: string;
  readonly qualifies?: readonly string[];
  readonly stated?: Quantity['stated'];
  readonly action?: string;
  readonly phrase?: string;
  /** True where the words are the company's and the numbers our convention. */
  readonly vague?: boolean;
  readonly assumptions?: readonly string[];
  readonly lines: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the figure itself stands; known until facts are merged. */
  readonly figure?: { readonly start: number; readonly end: number };
  readonly speaker?: string;
  readonly role: Role;
  readonly section: Section;
  readonly evidence: readonly Evidence[];
  readonly conflict?: boolean;
  readonly confidence: number;
  readonly rules: readonly string[];
}

export interface Rejected {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly veto: string;
}

export interface Extraction {
  readonly document: DocumentFacts;
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
}
