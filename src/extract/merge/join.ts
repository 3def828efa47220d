import type { Evidence, Fact } from '../types.ts';
import type { RuleId } from '../rules.ts';

/** Where a fact was read, as evidence for it. */
export function evidenceOf(fact: Fact): Evidence {
  return {
    start: fact.start,
    end: fact.end,
    lines: fact.lines,
    section: fact.section,
    ...(fact.speaker === undefined ? {} : { speaker: fact.speaker }),
  };
}

/** One fact out of what was said of it several times: the first, with the evidence of all. */
export function joinAll(first: Fact, later: readonly Fact[]): Fact {
  if (later.length === 0) return first;
  const lines = [...new Set([first, ...later].flatMap((fact) => fact.lines))].sort((a, b) => a - b);
  const rules: readonly RuleId[] = first.rules.includes('m:repeated')
    ? first.rules
    : [...first.rules, 'm:repeated'];
  return {
    ...first,
    lines,
    rules,
    evidence: [first, ...later].flatMap((fact) => fact.evidence),
  };
}

/** The first of two facts, with the evidence of both. */
export function join(first: Fact, later: Fact): Fact {
  return joinAll(first, [later]);
}

/** A fact with what else was seen of it. */
export function marked(fact: Fact, rule: RuleId): Fact {
  return { ...fact, rules: [...fact.rules, rule] };
}
