import type { SpecialCounting } from '../domain/metric/metric.ts';
import type { Month } from './document/day.ts';
import type { Decimal } from './figures/decimal.ts';
import type { RuleId } from './rules.ts';
import type { Veto } from './vetoes.ts';

export type Role = 'management' | 'analyst' | 'operator' | 'unknown';
export type Section = 'remarks' | 'qa' | 'table' | 'text';
export type Basis = 'gaap' | 'non_gaap' | 'unspecified';
export type Form = 'range' | 'point' | 'approx' | 'at_least' | 'at_most';
export type FactKind = 'guidance' | 'actual' | 'prior' | 'direction' | 'action';
export type PeriodType =
  'quarter' | 'half' | 'year' | 'ytd' | 'ttm' | 'long_term' | 'run_rate' | 'multi_year';
export type OutUnit = 'usd' | 'percent' | 'per_share' | 'shares' | 'count' | 'times' | 'days';

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

/** A part of the company: a segment, division, business, product family, brand or region. */
export interface Part {
  /** As the document names it, in full where it does. */
  readonly name: string;
  /** Its other forms in the document, such as an abbreviation. */
  readonly aliases: readonly string[];
}

/** What a document gives results of. */
export type Reported = 'quarter' | 'half' | 'nine_months' | 'year';

export interface DocumentFacts {
  readonly company: string | null;
  readonly ticker: string | null;
  readonly fiscalYear: number | null;
  readonly fiscalQuarter: number | null;
  /** 1 or 2 where it reports half a year and no quarter. */
  readonly fiscalHalf: number | null;
  readonly reports: Reported | null;
  /** Whether a title, the first sentences or a hint name the period and year reported; else they follow from what is told. */
  readonly isPeriodTitled: boolean;
  /** 1 to 12; December where it is not known. */
  readonly fiscalYearEndMonth: number;
  /** Whether the text or a hint says when the year ends, or it follows from a stated end of a quarter. */
  readonly fiscalYearEndKnown: boolean;
  readonly date: string | null;
  /** When the quarter reported ended, where it is said. */
  readonly quarterEnd: Month | null;
  /** The day of the next report, where it is said. */
  readonly nextReport: string | null;
  readonly spoken: boolean;
  /** ISO code of the currency it reports in; null where nothing says. */
  readonly currency: string | null;
  readonly parts: readonly Part[];
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
  /** The nearest heading above in the same section; empty where there is none. */
  readonly heading: string;
  /** Of an item of a list: the place, among the sentences, of the one ending in a colon that opened it. */
  readonly lead: number | null;
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

export type Measure = 'money' | 'percent' | 'bps' | 'cents' | 'shares' | 'times' | 'days' | 'plain';

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
  /** What is said at the figure: an ISO code, or a sign of several countries (`$`, `¥`, `kr`). */
  readonly currency: string | null;
  /** Whether a noun of what is counted follows: "1.4 million customers" is no money. */
  readonly counts?: boolean;
  /** The words of a band said without numbers; its ends are then a convention. */
  readonly phrase?: string;
  readonly stated?: { readonly mid: number; readonly tolerance: number; readonly type: string };
  readonly rules: readonly RuleId[];
}

export interface MetricMention {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly measures: MetricShape;
}

/** How a metric may be counted: the hard unit veto of attachment. */
export type MetricShape =
  'money' | 'ratio' | 'perShare' | 'shares' | 'count' | 'days' | 'times' | 'none' | SpecialCounting;

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
  /** Share of facts like this that are right in every attribute; 0 until all of the document is read (`confidence/`). */
  readonly confidence: number;
  readonly rules: readonly RuleId[];
}

export interface Rejected {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly veto: Veto;
}

export interface Extraction {
  readonly document: DocumentFacts;
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
}
