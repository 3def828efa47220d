import { statedDefault } from './basis/basis.ts';
import { besideAdjusted } from './basis/besideAdjusted.ts';
import { build } from './build.ts';
import type { Context } from './build.ts';
import type { Carry } from './carry.ts';
import { countsBasis } from './basis/counts.ts';
import { findCues } from './roles/cues.ts';
import { assignMetrics } from './metrics/frames.ts';
import { lex, mayCount } from './figures/lexer.ts';
import { EARNINGS, FUNDS } from './lexicon/statements.ts';
import { asChange, carriedFrame, perShareFrame } from './metrics/fallback.ts';
import { marginBeside } from './metrics/marginBeside.ts';
import { findMetrics } from './metrics/metrics.ts';
import { findPeriods } from './periods/periods.ts';
import { readQuantities } from './figures/quantities.ts';
import { inOrder, NO_PLACES } from './periods/respectively.ts';
import { judge } from './roles/roles.ts';
import { carriedSegment, nextSegment, NO_SEGMENT } from './scope/segments.ts';
import { passageBasis } from './basis/passage.ts';
import { nextScope, NO_SCOPE, settingMentions } from './periods/scopeStack.ts';
import { readStatements } from './roles/statements.ts';
import { readVerbal } from './figures/verbal.ts';
import type {
  DocumentFacts,
  Fact,
  MetricMention,
  PeriodMention,
  Quantity,
  Rejected,
  Sentence,
} from './types.ts';
import { matches } from './patterns/words.ts';

interface Reading {
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
  readonly carry: Carry;
}

function rejection(sentence: Sentence, quantity: Quantity, veto: string): Rejected {
  return {
    start: sentence.start + quantity.start,
    end: sentence.start + quantity.end,
    line: sentence.line,
    text: sentence.text.slice(quantity.start, quantity.end),
    veto: `v:${veto}`,
  };
}

/** Whether a mention names a measure, not what a figure beside it is no measure for. */
function names({ id }: MetricMention): boolean {
  return !id.startsWith('veto:');
}

function readSentence(
  sentence: Sentence,
  all: readonly PeriodMention[],
  carry: Carry,
  context: Context,
): Reading {
  const { lower, turn } = sentence;
  const cues = findCues(lower);
  const mentions = findMetrics(lower);
  const periods = settingMentions(lower, all);
  const quantities = mayCount(lower) ? readQuantities(lower, lex(sentence.text)) : [];
  const looksAhead = cues.forward.length > 0;
  const scope =
    turn.role === 'analyst'
      ? carry.scope
      : nextScope(carry.scope, lower, periods, looksAhead, quantities.length > 0, context.document);
  const segment = nextSegment(carry.segment, carry.sentence, sentence, mentions);
  const basis = passageBasis(carry.basis, carry.sentence, sentence);
  const frames = assignMetrics(lower, mentions, quantities);
  const places = quantities.length > 1 ? inOrder(lower, quantities, all) : NO_PLACES;
  const mayCarry = quantities.length > 0 && (looksAhead || /\brange\b/.test(lower));
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  let guided = false;
  let last: Quantity | null = null;
  quantities.forEach((quantity, i) => {
    const before = last;
    last = quantity;
    const frame =
      marginBeside(lower, mentions, quantity) ??
      asChange(lower, frames.get(quantity) ?? null) ??
      perShareFrame(quantity, carry, lower, {
        perShare: context.perShare,
        named: mentions.some((m) => names(m) && m.id !== 'eps' && m.measures !== 'growth'),
      }) ??
      (mayCarry ? carriedFrame(quantity, carry, sentence) : null);
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
          role: OLD.test(lower.slice(before?.end ?? 0, quantity.start)) ? 'prior' : verdict.role,
          rules: [verdict.rule],
          periods: frame.rule === 'f:carried' && periods.length === 0 ? carry.periods : periods,
          leftEdge: before?.end ?? 0,
          scope: carry.scope,
          guided: carry.guided,
          segment: carriedSegment(segment, frame.reading.metric),
          passage: basis,
          place: places.get(quantity),
        },
        context,
      );
      if (fact === null) rejected.push(rejection(sentence, quantity, verdict.role));
      else facts.push(fact);
    }
  });
  if (mentions.length > 0 && looksAhead && turn.role !== 'analyst' && turn.role !== 'operator') {
    const piece = {
      sentence,
      periods,
      scope: carry.scope,
      guided: null,
      segment: segment.name,
      passage: basis,
    };
    facts.push(...readVerbal(piece, mentions, context));
  }
  const spoken = facts.some((f) => f.vague === true);
  const statements = readStatements(sentence, mentions, periods, scope, context.document);
  // A band in words says the direction and more.
  facts.push(...statements.filter((s) => s.kind !== 'direction' || !spoken));
  const named = [...mentions].reverse().find((m) => m.measures !== 'none') ?? null;
  return {
    facts: countsBasis(facts),
    rejected,
    carry: {
      metric: named ?? carry.metric,
      guidance: guided || (looksAhead && carry.guidance),
      sentence,
      scope,
      periods,
      segment,
      guided:
        facts.find((f) => f.kind === 'guidance' && f.unit === 'per_share')?.metric ?? carry.guided,
      basis,
    },
  };
}

/** "$3.10 - $3.50 (previously $3.00 - $3.40)": what stands before a band that holds no more. */
const OLD = /\((?:previous(?:ly)?|prior|was|from|vs\.?|versus|compared (?:to|with))\b[^)]{0,30}$/;

/** A line of figures alone. Years may head columns, so they are read like words. */
const WORDLESS = /^(?=[^a-z]*\d)(?![^a-z]*(?:19|20)\d\d)[^a-z]*$/;

/** Figures without a word name no measure and are no sentence: one find, which neither opens nor ends anything. */
function wordless({ start, end, line, text, turn }: Sentence): Rejected {
  const heard = turn.role === 'analyst' || turn.role === 'operator';
  return {
    start,
    end,
    line,
    text: text.slice(0, LONGEST_FIND),
    veto: heard ? 'v:analyst' : 'v:no-metric',
  };
}

/** Characters of a rejected find that are shown. */
const LONGEST_FIND = 80;

/** Most documents never ask for it, and it takes a look at every sentence. */
function once(find: () => string): () => string {
  let found: string | null = null;
  return () => (found ??= find());
}

/** A trust that speaks more often of funds from operations than of earnings per share guides by them. */
function perShareName(sentences: readonly Sentence[]): string {
  let funds = 0;
  let earnings = 0;
  for (const { lower } of sentences) {
    if (matches(lower, FUNDS)) funds += 1;
    if (matches(lower, EARNINGS)) earnings += 1;
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
    perShare: once(() => perShareName(sentences)),
  };
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  let carry: Carry = {
    metric: null,
    guidance: false,
    sentence: null,
    scope: NO_SCOPE,
    periods: [],
    segment: NO_SEGMENT,
    guided: null,
    basis: 'unspecified',
  };
  for (const sentence of sentences) {
    if (WORDLESS.test(sentence.lower)) {
      rejected.push(wordless(sentence));
      continue;
    }
    const periods = findPeriods(sentence.lower, document);
    const reading = readSentence(sentence, periods, carry, context);
    for (const fact of reading.facts) facts.push(fact);
    for (const item of reading.rejected) rejected.push(item);
    carry = reading.carry;
  }
  return { facts: besideAdjusted(facts), rejected };
}
