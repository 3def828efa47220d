import { confidenceOf } from '../confidence.ts';
import type { Evidence, Fact } from '../types.ts';

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

/** The first of two facts, with the evidence of both. */
export function join(first: Fact, later: Fact): Fact {
  const lines = [...new Set([...first.lines, ...later.lines])].sort((a, b) => a - b);
  const rules = first.rules.includes('m:repeated') ? first.rules : [...first.rules, 'm:repeated'];
  return {
    ...first,
    lines,
    rules,
    confidence: confidenceOf(rules),
    evidence: [...first.evidence, ...later.evidence],
  };
}

/** A doubt about a fact; `below` is the score it stays under. */
export function weighed(fact: Fact, rule: string, below = Infinity): Fact {
  const rules = [...fact.rules, rule];
  return { ...fact, rules, confidence: Math.min(confidenceOf(rules), below) };
}
