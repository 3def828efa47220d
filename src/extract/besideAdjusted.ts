import type { Fact } from './types.ts';

function isSaidAdjusted({ basis, rules }: Fact): boolean {
  return basis === 'non_gaap' && rules.some((rule) => rule === 'b:span' || rule === 'b:after');
}

function sameTarget(a: Fact, b: Fact): boolean {
  const [p, q] = [a.period, b.period];
  return (
    a.kind === b.kind &&
    a.metric === b.metric &&
    a.scope === b.scope &&
    p.type === q.type &&
    p.quarter === q.quarter &&
    p.fiscalYear === q.fiscalYear
  );
}

const COMPARED =
  /\bcompar\w+|\bversus\b|\bvs\b|\b(?:last|prior|previous)[- ]year\b|\byear[- ]ago\b/i;

/** Whether the words between two figures set the one against the other's past. */
function isCompared(a: Fact, b: Fact): boolean {
  if (a.figure === undefined || b.figure === undefined) return true;
  const [first, last] = a.figure.start < b.figure.start ? [a, b] : [b, a];
  const from = (first.figure?.end ?? 0) - a.start;
  return COMPARED.test(a.text.slice(from, (last.figure?.start ?? 0) - a.start));
}

/** "Earnings per share were $0.97, or $0.94 adjusted": of two results in one sentence the plain one is GAAP's. */
export function besideAdjusted(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length < 2 || !facts.some(isSaidAdjusted)) return facts;
  return facts.map((fact) => {
    if (fact.basis !== 'unspecified' || fact.unit !== 'per_share' || fact.kind !== 'actual')
      return fact;
    const other = facts.find((f) => isSaidAdjusted(f) && sameTarget(f, fact));
    if (other === undefined || other.low === fact.low || isCompared(fact, other)) return fact;
    return { ...fact, basis: 'gaap', rules: [...fact.rules, 'x:beside-adjusted'] };
  });
}
