import { groupBy } from '../../../domain/groupBy.ts';
import { metricOf } from '../../../domain/metric/metrics.ts';
import { companyOfFact } from './askTypes.ts';
import type { Layout } from '../layout/layout.ts';
import { plainNumber, type Decimals } from '../cells/numbers.ts';
import type { RawFact } from '../facts/rawFacts.ts';
import { unitSaid } from '../facts/units.ts';

function listed(names: readonly string[]): string {
  return names.length > 4
    ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`
    : names.join(', ');
}

function mixedCurrencies(facts: readonly RawFact[]): readonly string[] {
  const mixed = [...groupBy(facts, companyOfFact)].filter(
    ([, own]) =>
      new Set(own.map((fact) => unitSaid(fact).currency).filter((one) => one !== '')).size > 1,
  );
  return mixed.length === 0
    ? []
    : [
        `More than one currency for ${listed(mixed.map(([name]) => name || 'one company'))}: guidance meets actuals only in the same one.`,
      ];
}

function mixedBases(facts: readonly RawFact[]): readonly string[] {
  const names = [...groupBy(facts, ({ metric }) => metric)]
    .filter(
      ([metric, own]) =>
        !metricOf(metric).oneBasis &&
        new Set(own.map(({ about }) => about.basis ?? 'unstated')).size > 1,
    )
    .map(([metric]) => metricOf(metric).name);
  return names.length === 0
    ? []
    : [`GAAP, non-GAAP or unstated are mixed for ${listed(names)}: only equal bases are compared.`];
}

/** A series whose figures jump a thousandfold is in two scales. */
function mixedScales(facts: readonly RawFact[], decimals: Decimals): readonly string[] {
  const groups = groupBy(facts, (fact) =>
    [companyOfFact(fact), fact.metric, fact.kind, fact.about.scope].join('|'),
  );
  const names = new Set<string>();
  for (const own of groups.values()) {
    const values = own
      .flatMap(({ slots }) =>
        [...slots.values()].map(({ text }) =>
          Math.abs(Number(plainNumber(text, decimals).replaceAll(',', ''))),
        ),
      )
      .filter((value) => value > 0);
    const [most, least] = [Math.max(...values), Math.min(...values)];
    if (
      values.length > 1 &&
      unitSaid(own[0] ?? (facts[0] as RawFact)).kind === 'amount' &&
      most / least >= 900 &&
      least >= 0.5
    )
      names.add(metricOf(own[0]?.metric ?? '').name);
  }
  return names.size === 0
    ? []
    : [`Figures of ${listed([...names])} differ a thousandfold: two scales in one column?`];
}

function kept(facts: readonly RawFact[], layout: Layout): readonly string[] {
  const out: string[] = [];
  const scopes = new Set(facts.flatMap(({ about }) => about.scope ?? []));
  if (scopes.size > 0)
    out.push(`Kept as segments, apart from the company: ${listed([...scopes])}.`);
  if (facts.some(({ kind }) => kind === 'expectation'))
    out.push('Estimates are kept as expectations, apart from guidance and actuals.');
  const left = layout.columns.filter(
    ({ role, about }) => role === 'left out' && about.leftOut !== undefined,
  );
  if (left.length > 0)
    out.push(`Left out: ${left.map(({ heading, why }) => `${heading} (${why})`).join('; ')}.`);
  return out;
}

/** Costs written below zero, which are entered as what was spent. */
function turnedCosts(facts: readonly RawFact[]): readonly string[] {
  const names = new Set(
    facts.filter(({ isTurned }) => isTurned === true).map(({ metric }) => metricOf(metric).name),
  );
  return names.size === 0
    ? []
    : [`Costs written as negative are entered as positive amounts: ${listed([...names])}.`];
}

/** What a person should look at before the commit, a sentence each. */
export function flagsOf(
  facts: readonly RawFact[],
  layout: Layout,
  decimals: Decimals,
): readonly string[] {
  return [
    ...mixedCurrencies(facts),
    ...mixedBases(facts),
    ...mixedScales(facts, decimals),
    ...turnedCosts(facts),
    ...kept(facts, layout),
  ];
}
