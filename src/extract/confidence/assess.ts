import { targetKey } from '../merge/target.ts';
import type { DocumentFacts, Fact, Rejected } from '../types.ts';
import { featuresOf } from './features.ts';
import { percentOf } from './percent.ts';
import { TABLE } from './table.ts';

/** Of statements without a number: gold says nothing of them, and no book takes them. */
const UNMEASURED = 50;

function isMeasured({ kind, low, high }: Fact): boolean {
  return (kind === 'guidance' || kind === 'actual') && (low !== null || high !== null);
}

function percentRight(fact: Fact, document: DocumentFacts): number {
  return isMeasured(fact) ? percentOf(featuresOf(fact, document), TABLE) : UNMEASURED;
}

function isRival({ rules }: Fact): boolean {
  return rules.includes('m:rival');
}

/** Percent of each target's headline: the surest of its facts that are no rivals. */
function headlines(facts: readonly Fact[], document: DocumentFacts): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const fact of facts.filter((one) => !isRival(one))) {
    const key = targetKey(fact);
    best.set(key, Math.max(best.get(key) ?? 0, percentRight(fact, document)));
  }
  return best;
}

function withheld(fact: Fact): Rejected {
  const { start, end } = fact.figure ?? fact;
  return {
    start,
    end,
    line: fact.lines[0] ?? 0,
    text: fact.text.slice(start - fact.start, end - fact.start),
    veto: 'v:unsure',
  };
}

function withoutFigure(fact: Fact): Fact {
  const { figure, ...rest } = fact;
  return figure === undefined ? fact : rest;
}

/**
 * How sure each fact of a document is, as measured on gold; those below the floor are given up. A rival stands a
 * hundredth below its headline, so that no order by confidence turns them.
 */
export function assess(
  facts: readonly Fact[],
  document: DocumentFacts,
  floor = TABLE.floor,
): { readonly facts: readonly Fact[]; readonly rejected: readonly Rejected[] } {
  const best = headlines(facts.filter(isMeasured), document);
  const shown: Fact[] = [];
  const rejected: Rejected[] = [];
  for (const fact of facts) {
    const below = isRival(fact) ? (best.get(targetKey(fact)) ?? 100) - 1 : 100;
    const percent = Math.min(percentRight(fact, document), below);
    if (percent < floor) rejected.push(withheld(fact));
    else shown.push({ ...withoutFigure(fact), confidence: percent / 100 });
  }
  return { facts: shown, rejected };
}
