import type { Basis, Fact } from '../types.ts';

/**
 * "$0.17 to $0.18 ... on approximately 167 million shares": a count of shares is that of the earnings it divides,
 * so it takes their basis; two counts "respectively" take theirs in order.
 */
export function countsBasis(facts: readonly Fact[]): readonly Fact[] {
  return besideEarnings(facts).map(forModeling);
}

/** "the share count for modeling non-GAAP EPS": the earnings it is meant for give the basis. */
function forModeling(fact: Fact): Fact {
  if (fact.metric !== 'share_count' || fact.basis !== 'unspecified') return fact;
  if (!/\b(?:for|of) (?:modeling|calculating) non-gaap\b/i.test(fact.text)) return fact;
  return { ...fact, basis: 'non_gaap', rules: [...fact.rules, 'b:earnings'] };
}

function besideEarnings(facts: readonly Fact[]): readonly Fact[] {
  const counts = facts.filter((f) => f.metric === 'share_count');
  if (counts.length === 0) return facts;
  const bases = facts.filter((f) => f.unit === 'per_share').map((f) => f.basis);
  const last: Basis | undefined = bases[bases.length - 1];
  if (last === undefined || last === 'unspecified') return facts;
  const inOrder = bases.length === counts.length;
  return facts.map((fact) => {
    const at = counts.indexOf(fact);
    if (at < 0 || fact.basis !== 'unspecified' || !fact.text.toLowerCase().includes(' on '))
      return fact;
    const basis = inOrder ? (bases[at] ?? last) : last;
    return { ...fact, basis, rules: [...fact.rules, 'b:earnings'] };
  });
}
