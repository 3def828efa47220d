import type { RawFact } from './rawFacts.ts';

const BASIC: Readonly<Record<string, string>> = {
  eps_basic: 'eps',
  share_count_basic: 'share_count',
};

/** Basic earnings and shares are a variant of those that are diluted, which guidance is of. */
export function withBasic(facts: readonly RawFact[]): readonly RawFact[] {
  return facts.map((fact) => {
    const metric = BASIC[fact.metric];
    if (metric === undefined) return fact;
    const { about } = fact;
    return {
      ...fact,
      metric,
      about: {
        ...about,
        metric,
        variant: about.variant ?? 'basic',
      },
    };
  });
}

/**
 * In a list whose names hold their period, what is said of a period one name calls guided is guidance: the next
 * quarter stands beside the last one, and only its first figure says outlook.
 */
export function withGuided(facts: readonly RawFact[]): readonly RawFact[] {
  const keyOf = ({ company, ticker, period }: RawFact): string =>
    JSON.stringify([company, ticker, period]);
  const named = facts.filter(({ isPeriodNamed }) => isPeriodNamed);
  const guided = new Set(named.filter(({ kind }) => kind === 'guidance').map(keyOf));
  const printed = new Set(
    named.filter(({ kind, isKindSaid }) => kind === 'actual' && isKindSaid).map(keyOf),
  );
  return facts.map((fact) => {
    const isOpen = fact.isPeriodNamed && fact.kind === 'actual' && !fact.isKindSaid;
    if (!isOpen || !guided.has(keyOf(fact)) || printed.has(keyOf(fact))) return fact;
    const [cell] = fact.slots.values();
    const slots = cell === undefined ? fact.slots : new Map([['mid' as const, cell]]);
    return { ...fact, kind: 'guidance' as const, slots };
  });
}
