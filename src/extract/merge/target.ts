import type { Fact } from '../types.ts';

/** What a fact is about: two facts of one target say the same thing or contradict each other. */
export function targetKey(fact: Fact): string {
  const { type, quarter, half, fiscalYear } = fact.period;
  return [
    fact.kind,
    fact.metric,
    fact.basis,
    fact.scope,
    fact.unit,
    fact.variant ?? '',
    fact.versus ?? '',
    fact.vague === true,
    type,
    quarter,
    half,
    fiscalYear,
  ].join('|');
}
