import type { Fact } from '../types.ts';

/** The order in which a person wants to see the facts of a document; see `rankOf`. */
export const RANKS = [
  'guidance',
  'headline',
  'other-result',
  'part',
  'own-words',
  'statement',
] as const;
export type Rank = (typeof RANKS)[number];

type Ranked = Pick<Fact, 'kind' | 'metric' | 'scope' | 'rules'>;

/**
 * How near a fact is to what a reader comes for: the company's guidance of metrics of the catalogue, its headline
 * results, its other results, then parts, then measures in the document's own words, then statements without a number.
 */
export function rankOf({ kind, metric, scope, rules }: Ranked): Rank {
  if (kind !== 'guidance' && kind !== 'actual') return 'statement';
  if (metric.startsWith('other:') || rules.includes('x:unknown-metric')) return 'own-words';
  if (scope !== 'company') return 'part';
  if (kind === 'guidance') return 'guidance';
  return rules.includes('m:rival') || rules.includes('x:sector-metric')
    ? 'other-result'
    : 'headline';
}

/** Orders facts by rank and then as sure first; facts alike in both stay as they are. */
export function byRank<T extends Ranked & Pick<Fact, 'confidence'>>(
  facts: readonly T[],
): readonly T[] {
  return facts.toSorted(
    (a, b) => RANKS.indexOf(rankOf(a)) - RANKS.indexOf(rankOf(b)) || b.confidence - a.confidence,
  );
}
