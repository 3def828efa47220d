import { statedDefault } from './basis/basis.ts';
import { besideAdjusted } from './basis/besideAdjusted.ts';
import { build } from './build.ts';
import type { Context } from './build.ts';
import type { Carry } from './carry.ts';
import { countsBasis } from './basis/counts.ts';
import { findCues } from './roles/cues.ts';
import { readClauses, type Clause } from './clauses/clauses.ts';
import { assignMetrics } from './metrics/frames.ts';
import { lex, mayCount } from './figures/lexer.ts';
import { EARNINGS, FUNDS } from './lexicon/statements.ts';
import { asChange, carriedFrame, perShareFrame } from './metrics/fallback.ts';
import { marginBeside } from './metrics/marginBeside.ts';
import { findMetrics } from './metrics/metrics.ts';
import { findPeriods } from './periods/periods.ts';
import { readQuantities } from './figures/quantities.ts';
import { inOrder, NO_PLACES } from './periods/respectively.ts';
import { judge, judgeChange, type Verdict, type RoleInput } from './roles/roles.ts';
import { tagSentence } from './tags/tags.ts';
import { isCompanyOnly } from '../domain/metric/metrics.ts';
import { COMPANY_WIDE } from './lexicon/segments.ts';
import { partFinder } from './scope/known.ts';
import { nextPart, NO_PART, type PartPassage } from './scope/passage.ts';
import { passageBasis } from './basis/passage.ts';
import { nextScope, NO_SCOPE, settingMentions } from './periods/scopeStack.ts';
import { readStatements } from './roles/statements.ts';
import type { Frame } from './metrics/frames.ts';
import { readVerbal } from './figures/verbal.ts';
import { hasFigures, NO_HEAD, readHead } from './tables/head.ts';
import { isRow, readRow } from './tables/rows.ts';
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

/** How a period named as a base lies to the one the document reports. */
function againstReported(
  { type, quarter, year, relative }: PeriodMention,
  { fiscalQuarter, fiscalYear }: DocumentFacts,
): 'yoy' | 'qoq' | null {
  if (relative === 'prior') return type === 'quarter' ? 'qoq' : 'yoy';
  if (type === 'year') return year !== undefined && year === (fiscalYear ?? 0) - 1 ? 'yoy' : null;
  if (type !== 'quarter' || quarter === undefined || fiscalQuarter === null) return null;
  if (quarter === fiscalQuarter)
    return year === undefined || year === (fiscalYear ?? 0) - 1 ? 'yoy' : null;
  return (quarter % 4) + 1 === fiscalQuarter ? 'qoq' : null;
}

/** Whether nothing before a figure says what it is: then its heading does. */
function isUntold(verdict: Verdict): boolean {
  if ('veto' in verdict) return verdict.veto === 'forward-elsewhere';
  return (
    verdict.role === 'actual' && (verdict.rule === 'r:plain' || verdict.rule === 'r:past-after')
  );
}

/** The part a sentence leaves in force: the only one its figures are of, where its name is sure. */
function partAfter(held: PartPassage, facts: readonly Fact[], sentence: Sentence): PartPassage {
  const isSaid = SAYS_PART.test(sentence.lower);
  const named = facts.filter(({ rules, scope }) =>
    rules.some(
      (rule) =>
        SURE_PART.test(rule) || (isSaid && rule === 's:before-capitals' && scope !== 'company'),
    ),
  );
  const [first] = named;
  const isOnly = first !== undefined && facts.every(({ scope }) => scope === first.scope);
  if (!isOnly) return held;
  return {
    name: first.scope,
    age: 0,
    paragraph: sentence.paragraph,
    heading: sentence.heading,
    isHeading: false,
  };
}

/** The part of the last figure of a sentence, or of the one before where it has none. */
function sameAfter(held: string | null, facts: readonly Fact[]): string | null {
  const last = facts.at(-1);
  if (last === undefined) return held;
  return last.scope === 'company' ? null : last.scope;
}

const SURE_PART = /^s:(?:before-part|owner-(?:part|capitals))$/;
const SAYS_PART = /\b(?:segment|division|business unit|region|reporting unit)\b/;

function frameOf({ quantity, mention, reading, rules }: Clause): Frame {
  return { quantity, mention, reading, distance: 0, rule: rules[0] ?? '' };
}

/** What a figure is: as the grammar says, or as the words around it do. */
function verdictOf(clause: Clause | null, input: RoleInput): Verdict {
  switch (clause?.sense) {
    case 'compared':
      return { veto: 'comparative' };
    case 'effect':
      return clause.sign === null ? { veto: 'contribution' } : judgeChange(input);
    case 'old':
      return { role: 'prior', rule: 'r:old' };
    case 'change':
    case 'share':
      return judgeChange(input);
    case 'level':
    case undefined:
      return judge(input);
  }
}

/** What the heading above a sentence, and the lead of the list it is an item of, say of it. */
interface Opener {
  readonly isAhead: boolean;
  /** As if they stood at the start of the sentence. */
  readonly periods: readonly PeriodMention[];
}

const NO_OPENER: Opener = { isAhead: false, periods: [] };
const HEADS_GUIDANCE =
  /\b(?:outlook|guidance|forecasts?|expectations?|looking ahead|looking forward|targets?|assumptions)\b/;
const HEADS_RESULTS =
  /\b(?:results|review|highlights|cautionary|forward-looking|statements?|harbou?r|reconcil\w*|about|performance)\b/;
const LEADS_GUIDANCE =
  /\b(?:expects?|expecting|anticipates?|guidance|outlook|forecasts?|projects?|targets?|assum\w+|estimates?|plans to)\b/;

/** Finds what opens a sentence; headings come back for every sentence below them, so the last is kept. */
function openers(
  sentences: readonly Sentence[],
  document: DocumentFacts,
): (sentence: Sentence) => Opener {
  let key = '';
  let last = NO_OPENER;
  return ({ heading, lead, turn }) => {
    const led = lead === null ? '' : (sentences[lead]?.lower ?? '');
    const spoken = turn.speaker === null ? heading.toLowerCase() : '';
    if (led === '' && spoken === '') return NO_OPENER;
    if (`${led}|${spoken}` === key) return last;
    key = `${led}|${spoken}`;
    const isAhead =
      LEADS_GUIDANCE.test(led) || (HEADS_GUIDANCE.test(spoken) && !HEADS_RESULTS.test(spoken));
    const said = [...findPeriods(led, document), ...findPeriods(spoken, document)];
    const [period] = settingMentions(led === '' ? spoken : led, said);
    last = { isAhead, periods: period === undefined ? [] : [{ ...period, start: 0, end: 0 }] };
    return last;
  };
}

function readSentence(
  sentence: Sentence,
  all: readonly PeriodMention[],
  opener: Opener,
  carry: Carry,
  context: Context,
): Reading {
  const { lower, turn } = sentence;
  const cues = findCues(lower);
  const looksAhead = cues.forward.length > 0 || opener.isAhead;
  const mentions = findMetrics(lower);
  const named = settingMentions(lower, all);
  // What its heading or the lead of its list says holds for a sentence that names no period itself.
  const isHeaded = all.length === 0 && opener.periods.length > 0;
  const periods = isHeaded ? opener.periods : named;
  const tokens = mayCount(lower) ? lex(sentence.text) : [];
  const quantities = tokens.length > 0 ? readQuantities(lower, tokens) : [];
  const isHeard = turn.role === 'analyst' || turn.role === 'operator';
  const clauses = new Map<Quantity, Clause>();
  const parts = context.parts(lower);
  const tagged = tagSentence(
    lower,
    tokens.length > 0 || mentions.length === 0 || !looksAhead ? tokens : lex(sentence.text),
    { quantities, mentions, periods: all, parts },
  );
  if (quantities.length > 0 && !isHeard) {
    (globalThis as { tagLog?: (line: string) => void }).tagLog?.(
      `${tagged.line} | ${sentence.text}`,
    );
    for (const clause of readClauses(tagged, {
      text: sentence.text,
      lower,
      held: carry.metric,
      against: (period) => againstReported(period, context.document),
    }))
      clauses.set(clause.quantity, clause);
  }
  const scope =
    turn.role === 'analyst'
      ? carry.scope
      : nextScope(carry.scope, lower, periods, looksAhead, quantities.length > 0, context.document);
  const part = nextPart(carry.part, carry.sentence, sentence, context.document.parts, {
    isWhole: COMPANY_WIDE.test(lower) || mentions.some((m) => isCompanyOnly(m.id)),
    isSpoken: context.document.spoken || turn.speaker !== null,
  });
  const basis = passageBasis(carry.basis, carry.sentence, sentence);
  // "$2.65 per share": a name inside a figure is none of its own.
  const free = mentions.filter((m) => !quantities.some((q) => m.start < q.end && q.start < m.end));
  const frames = assignMetrics(lower, free, quantities);
  const places = quantities.length > 1 ? inOrder(lower, quantities, all) : NO_PLACES;
  const mayCarry = quantities.length > 0 && (looksAhead || /\brange\b/.test(lower));
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  let guided = false;
  let last: Quantity | null = null;
  quantities.forEach((quantity, i) => {
    const before = last;
    last = quantity;
    const said = clauses.get(quantity) ?? null;
    const near = frames.get(quantity) ?? null;
    // What "respectively" gives in order stands; words without a measure in them are the last to be asked.
    const isWeak = said?.rules.includes('m:own-unknown') === true;
    const isListed = near?.rule === 'f:respectively';
    const clause = isListed || (isWeak && near !== null) ? null : said;
    const frame =
      (clause === null ? null : frameOf(clause)) ??
      marginBeside(lower, mentions, quantity) ??
      asChange(lower, near) ??
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
      const isCarried = clause?.rules.includes('m:carried') === true;
      const judged = verdictOf(clause, {
        lower,
        frame,
        cues,
        before,
        after: quantities[i + 1] ?? null,
        carried: carry.guidance,
      });
      // "That is up 3% sequentially": what it is said of, it is said of what is guided too.
      const verdict: Verdict =
        isCarried && carry.guidance && 'role' in judged && judged.rule === 'r:plain'
          ? { role: 'guidance', rule: 'r:carried' }
          : opener.isAhead && isUntold(judged) && !/\bto date\b/.test(lower)
            ? { role: 'guidance', rule: 'r:head' }
            : judged;
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
          rules: [verdict.rule, ...(clause?.rules ?? ['g:none']), ...(isHeaded ? ['p:head'] : [])],
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
      part: part.name,
      same: null,
      tagged,
      passage: basis,
    };
    facts.push(...readVerbal(piece, mentions, context));
  }
  const spoken = facts.some((f) => f.vague === true);
  const statements = readStatements(sentence, mentions, periods, scope, context.document);
  // A band in words says the direction and more.
  facts.push(...statements.filter((s) => s.kind !== 'direction' || !spoken));
  const spokenOf =
    [...clauses.values()].findLast((c) => c.sense === 'level' || c.sense === 'change')?.mention ??
    [...mentions].reverse().find((m) => m.measures !== 'none') ??
    null;
  return {
    facts: countsBasis(facts),
    rejected,
    carry: {
      metric: spokenOf ?? carry.metric,
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
    parts: partFinder(document.parts),
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
    part: NO_PART,
    guided: null,
    same: null,
    basis: 'unspecified',
  };
  let head = NO_HEAD;
  const opening = openers(sentences, document);
  for (const sentence of sentences) {
    const spoken = sentence.turn.speaker !== null;
    if (!spoken && isRow(sentence)) {
      const figures = hasFigures(sentence.lower);
      if (!figures) head = readHead(head, sentence, findPeriods(sentence.lower, document));
      const row = figures ? readRow(sentence, head, document) : { facts: [], head };
      facts.push(...row.facts);
      head = row.head;
      continue;
    }
    if (WORDLESS.test(sentence.lower)) {
      rejected.push(wordless(sentence));
      continue;
    }
    const periods = findPeriods(sentence.lower, document);
    head = spoken ? NO_HEAD : readHead(head, sentence, periods);
    const reading = readSentence(sentence, periods, opening(sentence), carry, context);
    for (const fact of reading.facts) facts.push(fact);
    for (const item of reading.rejected) rejected.push(item);
    carry = reading.carry;
  }
  return { facts: besideAdjusted(facts), rejected };
}
