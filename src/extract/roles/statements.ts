import { isCommon } from '../../domain/metric/metrics.ts';
import { ACTIONS, DIRECTION, WILL } from '../lexicon/statements.ts';
import { choosePeriod } from '../periods/periodOf.ts';
import type { PeriodScope } from '../periods/scopeStack.ts';
import type { DocumentFacts, Fact, MetricMention, PeriodMention, Sentence } from '../types.ts';
import { matches } from '../patterns/words.ts';

const DOWN = /^(?:decline|decrease|lower|reduce|down)$/;

function statement(
  sentence: Sentence,
  extra: Partial<Fact> & Pick<Fact, 'kind' | 'rules'>,
  period: Fact['period'],
  metric: string,
): Fact {
  const { turn } = sentence;
  return {
    metric,
    basis: 'unspecified',
    period,
    low: null,
    high: null,
    form: 'qualitative',
    unit: 'usd',
    currency: 'USD',
    scope: 'company',
    lines: [sentence.line],
    start: sentence.start,
    end: sentence.end,
    text: sentence.text,
    ...(turn.speaker === null ? {} : { speaker: turn.speaker }),
    role: turn.role,
    section: turn.section,
    evidence: [],
    confidence: 0,
    ...extra,
  };
}

function first(lower: string, patterns: readonly RegExp[]): RegExpExecArray | null {
  const pattern = patterns.find((one) => matches(lower, one));
  return pattern === undefined ? null : pattern.exec(lower);
}

/** Guidance without a number: a direction of a metric, or an action on guidance already given. */
export function readStatements(
  sentence: Sentence,
  mentions: readonly MetricMention[],
  periods: readonly PeriodMention[],
  scope: PeriodScope,
  document: DocumentFacts,
): readonly Fact[] {
  const { lower, turn } = sentence;
  if (turn.role === 'analyst' || turn.role === 'operator') return [];
  const at = { start: lower.length, end: lower.length } as Parameters<typeof choosePeriod>[2];
  // "Traffic continues to grow" is said of a market as of a company: what only some sectors measure gives no direction.
  const named = mentions.find((m) => m.measures !== 'none' && isCommon(m.id));
  const period = (): Fact['period'] =>
    choosePeriod(lower, periods, at, scope, document, true).period;
  const out: Fact[] = [];
  const action = ACTIONS.find((rule) => matches(lower, rule.pattern));
  if (action !== undefined)
    out.push(
      statement(
        sentence,
        { kind: 'action', action: action.id, rules: [`a:${action.id}`] },
        period(),
        named?.id ?? 'guidance',
      ),
    );
  const direction = first(lower, [DIRECTION, WILL]);
  if (direction !== null && named !== undefined && !/\d%|\$\d/.test(lower.slice(direction.index))) {
    const word = direction[1] ?? '';
    const way = word === 'flat' ? 'flat' : DOWN.test(word) ? 'down' : 'up';
    out.push(
      statement(
        sentence,
        { kind: 'direction', form: 'directional', phrase: way, rules: ['d:verb'] },
        period(),
        named.id,
      ),
    );
  }
  return out;
}
