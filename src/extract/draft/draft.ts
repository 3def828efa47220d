import type { Form } from '../../domain/quantity/band.ts';
import type { Basis } from '../../domain/metric/basis.ts';
import { comparePeriodKeys } from '../../domain/time/period.ts';
import type { Actual, Draft, Guidance, Provenance, TargetFields } from '../../domain/book/rows.ts';
import { metricName, periodKey, precisionOf, statedWords, unitName } from './draftTerms.ts';
import type { DocumentFacts, Evidence, Extraction, Fact, FactKind, Section } from '../types.ts';

export type FactDraft = Draft<Guidance> | Draft<Actual>;

/** One thing read in a document, in the terms of a book, with everything that speaks for it. */
export interface Candidate {
  /** Stays the same for a document as long as what is read at that place is the same. */
  readonly id: string;
  readonly kind: FactKind;
  /** Ready to enter a book; null when it cannot be a row. */
  readonly draft: FactDraft | null;
  /** Why it cannot be a row; empty when it can. */
  readonly reason: string;
  /** An actual of an earlier period than the document reports: it never overwrites. */
  readonly comparative: boolean;
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly quote: string;
  readonly speaker: string;
  readonly section: Section;
  readonly metric: string;
  readonly basis: Basis;
  readonly scope: string;
  readonly qualifies: readonly string[];
  readonly action: string;
}

/** What the candidates of a document have in common. `source` names the document in words. */
export interface DraftContext {
  readonly hash: string;
  readonly source: string;
}

const FORM: Readonly<Record<Fact['form'], Form>> = {
  range: 'range',
  point: 'point',
  approx: 'approximate',
  at_least: 'floor',
  at_most: 'ceiling',
  directional: 'directional',
  qualitative: 'qualitative',
};

const NO_ROW: Readonly<Partial<Record<FactKind, string>>> = {
  prior: 'It repeats an earlier guidance, for comparison.',
  direction: 'It gives a direction and no number.',
  action: 'It says what becomes of guidance given before, and gives no number.',
};

/** Every fact of an extraction as a candidate, in the order of the text. */
export function draftsOf(
  { document, facts }: Extraction,
  context: DraftContext,
): readonly Candidate[] {
  const seen = new Map<string, number>();
  return facts
    .map((fact) => candidate(fact, document, context))
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((item) => {
      // Twice the same at one place, such as two columns of a table, are told apart by their order.
      const count = (seen.get(item.id) ?? 0) + 1;
      seen.set(item.id, count);
      return count === 1 ? item : { ...item, id: `${item.id}#${count}` };
    });
}

function candidate(fact: Fact, document: DocumentFacts, context: DraftContext): Candidate {
  const read = draftOf(fact, document, context);
  const draft = 'draft' in read ? read.draft : null;
  const period = draft?.period ?? fact.period.type ?? 'none';
  const { metric } = metricName(fact.metric);
  return {
    id: [fact.kind, metric, fact.basis, fact.scope, fact.versus ?? '', period, fact.start].join(
      '|',
    ),
    kind: fact.kind,
    draft,
    reason: 'reason' in read ? read.reason : '',
    comparative: draft?.kind === 'actual' && isEarlier(draft.period, document),
    confidence: fact.confidence,
    rules: fact.rules,
    evidence: fact.evidence,
    start: fact.start,
    end: fact.end,
    line: fact.lines[0] ?? 0,
    quote: fact.text,
    speaker: fact.speaker ?? '',
    section: fact.section,
    metric,
    basis: fact.basis,
    scope: fact.scope,
    qualifies: fact.qualifies ?? [],
    action: fact.action ?? '',
  };
}

/** A period that was over before the quarter this document reports. */
function isEarlier(period: string, { fiscalYear, fiscalQuarter }: DocumentFacts): boolean {
  if (fiscalYear === null || fiscalQuarter === null) return false;
  return comparePeriodKeys(period, `${fiscalYear}-Q${fiscalQuarter}`) < 0;
}

type Read = { readonly draft: FactDraft } | { readonly reason: string };

function draftOf(fact: Fact, document: DocumentFacts, context: DraftContext): Read {
  const none = NO_ROW[fact.kind];
  if (none !== undefined) return { reason: none };
  const period = periodKey(fact.period, fact.text);
  if ('reason' in period) return period;
  const name = metricName(fact.metric);
  const shared: TargetFields & Provenance = {
    metric: name.metric,
    basis: fact.basis,
    variant: fact.variant ?? name.variant,
    scope: fact.scope,
    versus: fact.versus ?? '',
    period: period.key,
    unit: unitName(fact.unit, fact.currency),
    origin: `document:${context.hash}`,
    line: fact.lines[0] ?? 0,
    source: context.source,
    note: fact.conflict === true ? 'The document gives two figures for this.' : '',
    mark: '',
    document: context.hash,
    start: fact.start,
    end: fact.end,
  };
  const [low, high] = name.negate ? flip(fact) : [fact.low, fact.high];
  return fact.kind === 'actual'
    ? actual(fact, low ?? high, document, shared)
    : guidance(fact, low, high, document, shared);
}

function flip({ low, high }: Fact): readonly [number | null, number | null] {
  // A zero keeps its sign: minus nought is no figure anyone has stated.
  const minus = (value: number | null): number | null => (value === null ? null : 0 - value);
  return [minus(high), minus(low)];
}

function actual(
  fact: Fact,
  value: number | null,
  document: DocumentFacts,
  shared: TargetFields & Provenance,
): Read {
  if (value === null) return { reason: 'It reports a result without a number.' };
  if (fact.low !== null && fact.high !== null && fact.low !== fact.high) {
    return { reason: 'It reports a range, not one figure.' };
  }
  return {
    draft: {
      kind: 'actual',
      ...shared,
      value,
      precision: precisionOf(value, fact.unit, fact.text),
      reportedOn: document.date ?? '',
      series: isEarlier(shared.period, document) ? 'recast' : 'first print',
    },
  };
}

function guidance(
  fact: Fact,
  low: number | null,
  high: number | null,
  document: DocumentFacts,
  shared: TargetFields & Provenance,
): Read {
  if (low === null && high === null) return { reason: 'It gives guidance without a number.' };
  return {
    draft: {
      kind: 'guidance',
      ...shared,
      form: FORM[fact.form],
      // A floor has no high and a ceiling no low, whatever the words were read as.
      low: fact.form === 'at_most' ? null : low,
      high: fact.form === 'at_least' ? null : high,
      stated: statedWords(fact),
      issuedOn: document.date ?? '',
      stage: 'guidance',
      assumptions: '',
    },
  };
}
