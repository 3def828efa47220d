/** Weight of a rule in hundredths: what its presence adds to or takes from a fact's confidence. */
const WEIGHTS: readonly (readonly [string, number])[] = [
  ['q:range', 6],
  ['q:plus-minus', 8],
  ['q:approx-before', 1],
  ['q:convention', -20],
  ['f:left', 4],
  ['f:right', -4],
  ['f:respectively', 4],
  ['f:carried', -12],
  ['f:table', 8],
  ['r:forward', 6],
  ['r:forward-weak', -10],
  ['r:carried', -12],
  ['r:plain', -20],
  ['r:past', 6],
  ['r:past-nearest', -6],
  ['r:past-after', -4],
  ['p:clause', 4],
  ['p:own', 0],
  ['p:default', -10],
  ['m:repeated', 6],
  ['m:conflict', -15],
  ['m:rival', -15],
  ['x:qa', -8],
  ['x:unknown-metric', -12],
  ['x:sector-metric', -12],
];
const BASE = 80;

/** A reproducible score from the rules that made a fact: integers only, then hundredths. */
export function confidenceOf(rules: readonly string[]): number {
  let sum = BASE;
  for (const [id, weight] of WEIGHTS) if (rules.includes(id)) sum += weight;
  return Math.max(5, Math.min(99, sum)) / 100;
}
