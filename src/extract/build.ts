import { currencyOf } from './figures/currency.ts';
import { isCommon } from '../domain/metric/metrics.ts';
import { assumptionsOf } from './assumptions.ts';
import { basisOf } from './basis/basis.ts';
import { LOOKS_BACK } from './roles/expected.ts';
import type { Clause } from './clauses/clauses.ts';
import type { Frame } from './metrics/frames.ts';
import { toBand } from './normalise.ts';
import { paymentQuarter } from './periods/payment.ts';
import { resolvePeriod } from './periods/periods.ts';
import type { Place } from './periods/respectively.ts';
import type { FrameRole } from './roles/roles.ts';
import { scopeOf } from './scope/scope.ts';
import type { Tagged } from './tags/tags.ts';
import { choosePeriod } from './periods/periodOf.ts';
import type { PeriodScope } from './periods/scopeStack.ts';
import type { Basis, DocumentFacts, Fact, FactKind, PeriodMention, Sentence } from './types.ts';
import { variantOf } from './metrics/variant.ts';
import { versusOf } from './metrics/versus.ts';
import { when, type RuleId } from './rules.ts';

/** What holds for a whole document while its sentences are read. */
export interface Context {
  /** The parts the document knows, where a lower-cased sentence names them. */
  readonly parts: (lower: string) => readonly { readonly start: number; readonly end: number }[];
  readonly document: DocumentFacts;
  /** The measure a share this document guides by when it names none. */
  readonly perShare: () => string;
  readonly defaults: { readonly guidance: Basis; readonly actual: Basis };
}

const KIND: Readonly<Record<FrameRole, FactKind | null>> = {
  guidance: 'guidance',
  actual: 'actual',
  prior: 'prior',
  comparative: null,
};

/** All that goes into one fact. */
export interface Piece {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly role: FrameRole;
  readonly rules: readonly RuleId[];
  readonly periods: readonly PeriodMention[];
  readonly leftEdge: number;
  readonly guided: string | null;
  readonly scope: PeriodScope;
  /** The part of the company the passage is about. */
  readonly part: string | null;
  /** The part the figures before were of. */
  readonly same: string | null;
  readonly tagged: Tagged;
  /** What "respectively" gives the figure by its place. */
  readonly place?: Place | undefined;
  /** The basis the passage was opened on. */
  readonly passage: Basis;
  /** What the grammar says of the figure. */
  readonly clause?: Clause | null;
}

/** Whether a period ends after the one the document reports. */
function isAhead(
  { type, quarter, fiscalYear }: Fact['period'],
  { fiscalYear: year, fiscalQuarter }: DocumentFacts,
): boolean {
  if (fiscalYear === undefined || year === null) return false;
  if (fiscalYear !== year) return fiscalYear > year;
  return type === 'quarter' && fiscalQuarter !== null && (quarter ?? 0) > fiscalQuarter;
}

const QUALIFIER: ReadonlySet<string> = new Set([
  'tax_rate',
  'share_count',
  'interest_expense',
  'depreciation',
  'tax_benefit',
]);
const ASSUMED = /\bassum\w*|\bbenefit\b|\bbased on\b|\breflects?\b/;

const DIVIDEND = /^(?:other:)?dividend(?:_per_share)?(?:_growth|_change)?$/;

/** Makes the fact of one frame, or none where its role makes none. */
export function build(piece: Piece, context: Context): Fact | null {
  const { sentence, frame, role, leftEdge } = piece;
  let kind = KIND[role];
  if (kind === null) return null;
  const { lower, text, turn } = sentence;
  const { quantity, mention, reading } = frame;
  const forward = kind !== 'actual' && !piece.rules.some((rule) => LOOKS_BACK.has(rule));
  const listed = piece.place?.period ?? null;
  const chosen =
    listed === null
      ? choosePeriod(lower, piece.periods, quantity, piece.scope, context.document, forward)
      : {
          period: resolvePeriod(listed, context.document, forward),
          rule: 'p:respectively' as const,
        };
  // A dividend declared and not yet paid is an aim for the quarter it is paid in.
  const paid =
    kind === 'actual' && DIVIDEND.test(reading.metric)
      ? paymentQuarter(lower, context.document)
      : null;
  if (paid !== null) kind = 'guidance';
  // A result of a period that is not over is an aim for it.
  const isAim =
    kind === 'actual' &&
    !piece.rules.includes('r:past') &&
    isAhead(chosen.period, context.document);
  if (isAim) kind = 'guidance';
  // A long-term model is another statement than the guidance whose basis the document gives.
  const stated =
    chosen.period.type === 'long_term'
      ? 'unspecified'
      : forward
        ? context.defaults.guidance
        : context.defaults.actual;
  const named = piece.place?.basis ?? null;
  const basis =
    named !== null
      ? { basis: named, rule: 'b:respectively' as const }
      : basisOf(lower, reading.metric, quantity, mention, {
          passage: piece.passage,
          document: stated,
          edge: leftEdge,
        });
  const clause = piece.clause ?? null;
  const band = toBand(
    lower,
    frame,
    leftEdge,
    clause?.sense === 'change' || clause?.sense === 'effect'
      ? (clause.sign ?? undefined)
      : undefined,
  );
  const scope = scopeOf({
    tagged: piece.tagged,
    text,
    mention,
    quantity,
    passage: piece.part,
    company: context.document.company,
    subject: clause?.subject ?? null,
    same: clause?.rules.includes('m:carried') === true ? piece.same : null,
  });
  const isUnknown = reading.metric.startsWith('other:');
  const rules: readonly RuleId[] = [
    ...quantity.rules,
    frame.rule,
    ...piece.rules,
    paid === null ? chosen.rule : 'p:payment',
    basis.rule,
    ...band.rules,
    ...when(turn.section === 'qa', 'x:qa'),
    ...when(isAim, 'r:ahead'),
    ...when(isUnknown, 'x:unknown-metric'),
    ...when(!isUnknown && !isCommon(reading.metric), 'x:sector-metric'),
    scope.rule,
  ];
  const assumptions = kind === 'guidance' ? assumptionsOf(text, lower) : [];
  const change = /_(?:growth|change)$/.test(reading.metric);
  return {
    kind,
    metric: reading.metric,
    basis: basis.basis,
    period: paid ?? chosen.period,
    low: band.low,
    high: band.high,
    form: quantity.form,
    unit: reading.unit,
    currency: currencyOf(quantity.currency, context.document.currency),
    scope: scope.scope,
    ...(kind === 'guidance' &&
    piece.guided !== null &&
    QUALIFIER.has(reading.metric) &&
    ASSUMED.test(lower)
      ? { qualifies: [piece.guided] }
      : {}),
    ...(kind === 'guidance' && assumptions.length > 0 ? { assumptions } : {}),
    ...(change
      ? { versus: clause?.versus[0] ?? versusOf(lower, quantity, leftEdge, chosen.period) }
      : {}),
    ...variantOf(lower, frame, change),
    ...(quantity.stated === undefined ? {} : { stated: quantity.stated }),
    ...(quantity.phrase === undefined ? {} : { phrase: quantity.phrase, vague: true }),
    lines: [sentence.line],
    start: sentence.start,
    end: sentence.end,
    text: text,
    figure: { start: sentence.start + quantity.start, end: sentence.start + quantity.end },
    ...(turn.speaker === null ? {} : { speaker: turn.speaker }),
    role: turn.role,
    section: turn.section,
    evidence: [],
    confidence: 0,
    rules,
  };
}
