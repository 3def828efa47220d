import { basisOf, statedDefault } from './basis.ts';
import type { Carry } from './carry.ts';
import { confidenceOf } from './confidence.ts';
import { findCues } from './cues.ts';
import { assignMetrics } from './frames.ts';
import type { Frame } from './frames.ts';
import { lex, mayCount } from './lexer.ts';
import { asChange, carriedFrame, perShareFrame } from './fallback.ts';
import { findMetrics } from './metrics.ts';
import { toBand } from './normalise.ts';
import { findPeriods } from './periods.ts';
import { readQuantities } from './quantities.ts';
import { judge } from './roles.ts';
import type { FrameRole } from './roles.ts';
import { scopeOf } from './scope.ts';
import { variantOf } from './variant.ts';
import { choosePeriod, nextScope, NO_SCOPE, settingMentions } from './scopeStack.ts';
import type { PeriodScope } from './scopeStack.ts';
import { readStatements } from './statements.ts';
import { isRow, NO_HEAD, readHead, readRow } from './tables.ts';
import type {
  Basis,
  DocumentFacts,
  Fact,
  FactKind,
  PeriodMention,
  Quantity,
  Rejected,
  Sentence,
} from './types.ts';

interface Reading {
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
  readonly carry: Carry;
}

interface Context {
  readonly document: DocumentFacts;
  /** The measure a share this document guides by when it names none. */
  readonly perShare: string;
  readonly defaults: { readonly guidance: Basis; readonly actual: Basis };
}

const KIND: Readonly<Record<FrameRole, FactKind | null>> = {
  guidance: 'guidance',
  actual: 'actual',
  prior: 'prior',
  comparative: null,
};

function rejection(sentence: Sentence, quantity: Quantity, veto: string): Rejected {
  return {
    start: sentence.start + quantity.start,
    end: sentence.start + quantity.end,
    line: sentence.line,
    text: sentence.text.slice(quantity.start, quantity.end),
    veto: `v:${veto}`,
  };
}

interface Piece {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly role: FrameRole;
  readonly rules: readonly string[];
  readonly periods: readonly PeriodMention[];
  readonly leftEdge: number;
  readonly guided: string | null;
  readonly scope: PeriodScope;
}

const QUALIFIER: ReadonlySet<string> = new Set([
  'tax_rate',
  'share_count',
  'interest_expense',
  'depreciation',
  'other:tax_benefit',
]);
const ASSUMED = /\bassum\w*|\bbenefit\b|\bbased on\b|\breflects?\b/;

const SEQUENTIAL = /\bsequential|\bquarter[- ]over[- ]quarter\b|\bqoq\b|\bq\/q\b/;
const YEARLY = /\byear[- ](?:over|on)[- ]year\b|\byoy\b|\by\/y\b|\b(?:last|prior|previous) year\b/;

/** What a change is measured against: the words at it, else those of its sentence. */
function versusOf(lower: string, quantity: Quantity): string {
  const near = lower.slice(quantity.start, quantity.end + 26);
  if (SEQUENTIAL.test(near))
    return YEARLY.test(near.slice(0, near.search(SEQUENTIAL))) ? 'yoy' : 'qoq';
  return !YEARLY.test(near) && SEQUENTIAL.test(lower) ? 'qoq' : 'yoy';
}

function build(piece: Piece, context: Context): Fact | null {
  const { sentence, frame, role, leftEdge } = piece;
  const kind = KIND[role];
  if (kind === null) return null;
  const { lower, text, turn } = sentence;
  const { quantity, mention, reading } = frame;
  const forward = kind !== 'actual';
  const chosen = choosePeriod(
    lower,
    piece.periods,
    quantity,
    piece.scope,
    context.document,
    forward,
  );
  // A long-term model is another statement than the guidance whose basis the document gives.
  const stated =
    chosen.period.type === 'long_term'
      ? 'unspecified'
      : forward
        ? context.defaults.guidance
        : context.defaults.actual;
  const basis = basisOf(lower, reading.metric, quantity, mention, stated);
  const band = toBand(lower, frame, leftEdge);
  const rules = [
    ...quantity.rules,
    frame.rule,
    ...piece.rules,
    chosen.rule,
    basis.rule,
    ...band.rules,
    ...(turn.section === 'qa' ? ['x:qa'] : []),
    ...(reading.metric.startsWith('other:') ? ['x:unknown-metric'] : []),
  ];
  const change = /_(?:growth|change)$/.test(reading.metric);
  return {
    kind,
    metric: reading.metric,
    basis: basis.basis,
    period: chosen.period,
    low: band.low,
    high: band.high,
    form: quantity.form,
    unit: reading.unit,
    currency: quantity.currency,
    scope: scopeOf(text, lower, mention),
    ...(kind === 'guidance' &&
    piece.guided !== null &&
    QUALIFIER.has(reading.metric) &&
    ASSUMED.test(lower)
      ? { qualifies: [piece.guided] }
      : {}),
    ...(change ? { versus: versusOf(lower, quantity) } : {}),
    ...variantOf(lower, frame, change),
    ...(quantity.stated === undefined ? {} : { stated: quantity.stated }),
    lines: [sentence.line],
    start: sentence.start,
    end: sentence.end,
    text: text,
    ...(turn.speaker === null ? {} : { speaker: turn.speaker }),
    role: turn.role,
    section: turn.section,
    evidence: [],
    confidence: confidenceOf(rules),
    rules,
  };
}

function readSentence(sentence: Sentence, carry: Carry, context: Context): Reading {
  const { lower, turn } = sentence;
  const cues = findCues(lower);
  const mentions = findMetrics(lower);
  const periods = settingMentions(lower, findPeriods(lower, context.document));
  const quantities = mayCount(lower) ? readQuantities(lower, lex(sentence.text)) : [];
  const looksAhead = cues.forward.length > 0;
  const scope =
    turn.role === 'analyst' ? carry.scope : nextScope(carry.scope, lower, periods, looksAhead);
  const frames = assignMetrics(lower, mentions, quantities);
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  let guided = false;
  let last: Quantity | null = null;
  quantities.forEach((quantity, i) => {
    const before = last;
    last = quantity;
    const frame =
      asChange(lower, frames.get(quantity) ?? null) ??
      perShareFrame(quantity, carry, lower, {
        perShare: context.perShare,
        named: mentions.some((m) => m.id !== 'eps' && m.measures !== 'growth'),
      }) ??
      (looksAhead || /\brange\b/.test(lower) ? carriedFrame(quantity, carry, sentence) : null);
    if (turn.role === 'analyst' || turn.role === 'operator') {
      rejected.push(rejection(sentence, quantity, 'analyst'));
    } else if (frame === null) {
      rejected.push(rejection(sentence, quantity, 'no-metric'));
    } else {
      const verdict = judge({
        lower,
        frame,
        cues,
        before,
        after: quantities[i + 1] ?? null,
        carried: carry.guidance,
      });
      if ('veto' in verdict) {
        rejected.push(rejection(sentence, quantity, verdict.veto));
        return;
      }
      guided ||= verdict.role === 'guidance';
      const fact = build(
        {
          sentence,
          frame,
          role: verdict.role,
          rules: [verdict.rule],
          periods: frame.rule === 'f:carried' && periods.length === 0 ? carry.periods : periods,
          leftEdge: before?.end ?? 0,
          scope: carry.scope,
          guided: carry.guided,
        },
        context,
      );
      if (fact === null) rejected.push(rejection(sentence, quantity, verdict.role));
      else facts.push(fact);
    }
  });
  facts.push(...readStatements(sentence, mentions, periods, scope, context.document));
  const named = [...mentions].reverse().find((m) => m.measures !== 'none') ?? null;
  return {
    facts,
    rejected,
    carry: {
      metric: named ?? carry.metric,
      guidance: guided || (looksAhead && carry.guidance),
      sentence,
      scope,
      periods,
      guided:
        facts.find((f) => f.kind === 'guidance' && f.unit === 'per_share')?.metric ?? carry.guided,
    },
  };
}

/** A trust that speaks more often of funds from operations than of earnings per share guides by them. */
function perShareName(sentences: readonly Sentence[]): string {
  let funds = 0;
  let earnings = 0;
  for (const { lower } of sentences) {
    if (/\ba?ffo\b|funds from operations/.test(lower)) funds += 1;
    if (/\beps\b|earnings per/.test(lower)) earnings += 1;
  }
  return funds > earnings ? 'ffo_per_share' : 'eps';
}

/** Runs the sentence stages over a document, carrying period scope and metric from one to the next. */
export function readFacts(
  sentences: readonly Sentence[],
  document: DocumentFacts,
): { readonly facts: readonly Fact[]; readonly rejected: readonly Rejected[] } {
  const context: Context = {
    document,
    defaults: statedDefault(sentences),
    perShare: perShareName(sentences),
  };
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  let carry: Carry = {
    metric: null,
    guidance: false,
    sentence: null,
    scope: NO_SCOPE,
    periods: [],
    guided: null,
  };
  let head = NO_HEAD;
  for (const sentence of sentences) {
    const spoken = sentence.turn.speaker !== null;
    if (!spoken && isRow(sentence)) {
      const figures = /\d/.test(
        sentence.lower.replaceAll(/\b(?:fy |q[1-4] )?20\d\d\b|\(\d\)/g, ''),
      );
      if (!figures) head = readHead(head, sentence, document);
      const row = figures ? readRow(sentence, head, document) : { facts: [], head };
      facts.push(...row.facts);
      head = row.head;
      continue;
    }
    head = spoken ? NO_HEAD : readHead(head, sentence, document);
    const reading = readSentence(sentence, carry, context);
    for (const fact of reading.facts) facts.push(fact);
    for (const item of reading.rejected) rejected.push(item);
    carry = reading.carry;
  }
  return { facts, rejected };
}
