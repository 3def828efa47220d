import { isCompanyOnly } from '../domain/metric/metrics.ts';
import { countsBasis } from './basis/counts.ts';
import { passageBasis } from './basis/passage.ts';
import { build, type Context, type Piece } from './build.ts';
import { readClauses, type Clause } from './clauses/clauses.ts';
import { readFlats, withFlats } from './figures/flat.ts';
import { lex, mayCount } from './figures/lexer.ts';
import { readQuantities } from './figures/quantities.ts';
import { readVerbal } from './figures/verbal.ts';
import { COMPANY_WIDE } from './lexicon/segments.ts';
import { asChange, carriedFrame, perShareFrame } from './metrics/fallback.ts';
import { assignMetrics, type Frame } from './metrics/frames.ts';
import { marginBeside } from './metrics/marginBeside.ts';
import { findMetrics } from './metrics/metrics.ts';
import type { Carry } from './passage/carry.ts';
import type { Opener } from './passage/opener.ts';
import { againstReported } from './periods/against.ts';
import { inOrder, NO_PLACES } from './periods/respectively.ts';
import { nextScope, settingMentions } from './periods/scopeStack.ts';
import { findCues } from './roles/cues.ts';
import type { RoleInput, Verdict } from './roles/roles.ts';
import { readStatements } from './roles/statements.ts';
import { verdictOf } from './roles/verdict.ts';
import { partAfter, sameAfter } from './scope/after.ts';
import { nextPart } from './scope/passage.ts';
import { tagSentence } from './tags/tags.ts';
import type { Fact, MetricMention, PeriodMention, Quantity, Rejected, Sentence } from './types.ts';
import { when } from './rules.ts';
import type { VetoName } from './vetoes.ts';

/** What one sentence gives, and what it leaves for the next. */
export interface SentenceReading {
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
  readonly carry: Carry;
}

/** What a sentence holds before its figures are judged. */
interface Parsed {
  readonly mentions: readonly MetricMention[];
  readonly quantities: readonly Quantity[];
  readonly clauses: ReadonlyMap<Quantity, Clause>;
  readonly frames: ReadonlyMap<Quantity, Frame>;
  readonly looksAhead: boolean;
}

function rejection(sentence: Sentence, quantity: Quantity, veto: VetoName): Rejected {
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

function frameOf({ quantity, mention, reading, rules }: Clause): Frame {
  return { quantity, mention, reading, distance: 0, rule: rules[0] ?? 'g:none' };
}

/** Why nothing a sentence says is the company's word: somebody else speaks, or it asks. */
function heardAs({ turn, text }: Sentence): 'analyst' | 'question' | null {
  if (turn.role === 'analyst' || turn.role === 'operator') return 'analyst';
  return text.trimEnd().endsWith('?') ? 'question' : null;
}

/**
 * What the grammar says of a figure; null where it says nothing, or nothing better than what stands in order or near.
 */
function clauseFor(said: Clause | null, near: Frame | null): Clause | null {
  // What "respectively" gives in order stands; words without a measure in them are the last to be asked.
  const isWeak = said?.rules.includes('m:own-unknown') === true && near !== null;
  return isWeak || near?.rule === 'f:respectively' ? null : said;
}

/** The measure of a figure: by the grammar, else the margin beside its amount, the nearest name, the one spoken of. */
function frameFor(
  quantity: Quantity,
  clause: Clause | null,
  { mentions, frames, quantities, looksAhead }: Parsed,
  carry: Carry,
  { sentence, perShare }: { readonly sentence: Sentence; readonly perShare: () => string },
): Frame | null {
  const { lower } = sentence;
  const mayCarry = quantities.length > 0 && (looksAhead || /\brange\b/.test(lower));
  return (
    (clause === null ? null : frameOf(clause)) ??
    marginBeside(lower, mentions, quantity) ??
    asChange(lower, frames.get(quantity) ?? null) ??
    perShareFrame(quantity, carry, lower, {
      perShare,
      named: mentions.some((m) => names(m) && m.id !== 'eps' && m.measures !== 'growth'),
    }) ??
    (mayCarry ? carriedFrame(quantity, carry, sentence) : null)
  );
}

/** "up 4% both sequentially and year over year": a change against two bases is two facts. */
function againstBoth(fact: Fact, clause: Clause | null): readonly Fact[] {
  const [, second] = clause?.versus ?? [];
  return second === undefined ? [fact] : [fact, { ...fact, versus: second }];
}

/** Reads one sentence: its figures by the grammar, those it does not reach by the nearest name. */
export function readSentence(
  sentence: Sentence,
  all: readonly PeriodMention[],
  opener: Opener,
  carry: Carry,
  context: Context,
): SentenceReading {
  const { lower, text, turn } = sentence;
  const { document } = context;
  const heard = heardAs(sentence);
  const cues = findCues(lower);
  const looksAhead = cues.forward.length > 0 || opener.isAhead;
  const mentions = findMetrics(lower);
  // What its heading or the lead of its list says holds for a sentence that names no period itself.
  const isHeaded = all.length === 0 && opener.periods.length > 0;
  const periods = isHeaded ? opener.periods : settingMentions(lower, all);
  const flats = readFlats(lower);
  const tokens = flats.length > 0 || mayCount(lower) ? lex(text) : [];
  const quantities = tokens.length > 0 ? withFlats(readQuantities(lower, tokens), flats) : [];
  const isTagged = tokens.length > 0 || mentions.length === 0 || !looksAhead;
  const tagged = tagSentence(lower, isTagged ? tokens : lex(text), {
    quantities,
    mentions,
    periods: all,
    parts: context.parts(lower),
  });
  const said =
    quantities.length === 0 || heard !== null
      ? []
      : readClauses(tagged, {
          text,
          lower,
          held: carry.metric,
          against: (period) => againstReported(period, document, looksAhead),
        });
  // "$2.65 per share": a name inside a figure is none of its own.
  const free = mentions.filter((m) => !quantities.some((q) => m.start < q.end && q.start < m.end));
  const parsed: Parsed = {
    mentions,
    quantities,
    looksAhead,
    clauses: new Map(said.map((clause) => [clause.quantity, clause])),
    frames: assignMetrics(lower, free, quantities),
  };
  const scope =
    turn.role === 'analyst'
      ? carry.scope
      : nextScope(carry.scope, lower, periods, looksAhead, quantities.length > 0, document);
  const part = nextPart(carry.part, carry.sentence, sentence, document.parts, {
    isWhole: COMPANY_WIDE.test(lower) || mentions.some((m) => isCompanyOnly(m.id)),
    isSpoken: document.spoken || turn.speaker !== null,
  });
  const basis = passageBasis(carry.basis, carry.sentence, sentence);
  const places = quantities.length > 1 ? inOrder(lower, quantities, all) : NO_PLACES;
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  let guided = false;
  quantities.forEach((quantity, i) => {
    const before = quantities[i - 1] ?? null;
    const clause = clauseFor(
      parsed.clauses.get(quantity) ?? null,
      parsed.frames.get(quantity) ?? null,
    );
    const frame = frameFor(quantity, clause, parsed, carry, {
      sentence,
      perShare: context.perShare,
    });
    if (heard !== null || frame === null) {
      rejected.push(rejection(sentence, quantity, heard ?? 'no-metric'));
      return;
    }
    const input: RoleInput = {
      lower,
      frame,
      cues,
      before,
      after: quantities[i + 1] ?? null,
      carried: carry.guidance,
    };
    const verdict: Verdict = verdictOf(clause, input, opener);
    if ('veto' in verdict) {
      rejected.push(rejection(sentence, quantity, verdict.veto));
      return;
    }
    guided ||= verdict.role === 'guidance';
    const piece: Piece = {
      sentence,
      frame,
      role: verdict.role,
      rules: [
        verdict.rule,
        ...(clause?.rules ?? when(true, 'g:none')),
        ...when(isHeaded, 'p:head'),
      ],
      clause,
      periods: frame.rule === 'f:carried' && periods.length === 0 ? carry.periods : periods,
      leftEdge: before?.end ?? 0,
      scope: carry.scope,
      guided: carry.guided,
      part: part.name,
      same: carry.same,
      tagged,
      passage: basis,
      place: places.get(quantity),
    };
    const fact = build(piece, context);
    if (fact === null) rejected.push(rejection(sentence, quantity, 'comparative'));
    else facts.push(...againstBoth(fact, clause));
  });
  if (mentions.length > 0 && looksAhead && heard === null) {
    const piece = {
      sentence,
      periods,
      scope: carry.scope,
      guided: null,
      part: part.name,
      same: null,
      tagged,
      passage: basis,
    };
    facts.push(...readVerbal(piece, mentions, context));
  }
  const spoken = facts.some((f) => f.vague === true);
  const statements = readStatements(sentence, mentions, periods, scope, document);
  // A band in words says the direction and more.
  facts.push(...statements.filter((s) => s.kind !== 'direction' || !spoken));
  return {
    facts: countsBasis(facts),
    rejected,
    carry: {
      metric: spokenOf(said, mentions) ?? carry.metric,
      guidance: guided || (looksAhead && carry.guidance),
      sentence,
      scope,
      periods,
      part: partAfter(part, facts, sentence),
      guided:
        facts.find((f) => f.kind === 'guidance' && f.unit === 'per_share')?.metric ?? carry.guided,
      basis,
      same: sameAfter(carry.same, facts),
    },
  };
}

/** The measure the next sentence may go on with: that of the last level or change, or the last one named. */
function spokenOf(
  clauses: readonly Clause[],
  mentions: readonly MetricMention[],
): MetricMention | null {
  const last = clauses.findLast(({ sense }) => sense === 'level' || sense === 'change');
  return last?.mention ?? mentions.findLast((m) => m.measures !== 'none') ?? null;
}
