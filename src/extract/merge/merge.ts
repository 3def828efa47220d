import { evidenceOf, joinAll } from './join.ts';
import { targetKey } from './target.ts';
import { settle } from './targets.ts';
import type { Keyed, Settled } from './targets.ts';
import type { Fact } from '../types.ts';

function valueKey(fact: Fact): string {
  return `${fact.low}|${fact.high}`;
}

function within(outer: Fact, inner: Fact): boolean {
  const low = outer.low ?? -Infinity;
  const high = outer.high ?? Infinity;
  return inner.low !== null && inner.high !== null && low <= inner.low && inner.high <= high;
}

/** Later words about an open target: the same value, or a point inside the band first given. */
function repeats(first: Fact, later: Fact): boolean {
  if (valueKey(first) === valueKey(later)) return true;
  return (
    first.kind === 'guidance' &&
    later.section === 'qa' &&
    first.section !== 'qa' &&
    within(first, later)
  );
}

/** A basis said once holds for the same value said again without it. */
function sameButVaguer(first: Fact, later: Fact): boolean {
  if (first.kind !== later.kind || first.metric !== later.metric || first.unit !== later.unit)
    return false;
  if (valueKey(first) !== valueKey(later) || first.vague !== later.vague) return false;
  const basis = first.basis === later.basis || later.basis === 'unspecified';
  const scope = first.scope === later.scope || later.scope === 'company';
  const a = first.period;
  const b = later.period;
  const period = a.type === b.type && a.quarter === b.quarter && a.fiscalYear === b.fiscalYear;
  return basis && scope && period;
}

/** In answers a guided number comes back under any name ("the $90 million I gave you"): evidence, not a fact. */
function restated(first: Fact, later: Fact): boolean {
  if (
    later.section !== 'qa' ||
    first.kind !== 'guidance' ||
    later.kind === 'direction' ||
    later.kind === 'action'
  )
    return false;
  return (
    later.kind === 'guidance' &&
    later.form !== 'range' &&
    first.form === 'range' &&
    first.unit === later.unit &&
    later.metric.startsWith('other:') &&
    within(first, later)
  );
}

const ONE_BASIS: ReadonlySet<string> = new Set([
  'eps',
  'ebitda',
  'operating_income',
  'operating_margin',
  'gross_margin',
  'net_income',
  'opex',
  'ffo_per_share',
  'eps_growth',
  'tax_rate',
  'ebitda_margin',
]);

/** A document that names one basis only for a metric, everywhere it names one, means it where it names none. */
function consistentBasis(facts: readonly Fact[]): readonly Fact[] {
  const said = new Map<string, Set<string>>();
  const guided = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (fact.basis === 'unspecified' || fact.rules.includes('x:beside-adjusted')) continue;
    if (!fact.rules.some((r) => r.startsWith('b:'))) continue;
    const set = said.get(fact.metric) ?? new Set<string>();
    said.set(fact.metric, set.add(fact.basis));
    if (fact.kind === 'guidance')
      guided.set(fact.metric, (guided.get(fact.metric) ?? new Set<string>()).add(fact.basis));
  }
  return facts.map((fact) => {
    // Guidance is compared with guidance first; results only speak where no guidance names its basis.
    const only = guided.get(fact.metric) ?? said.get(fact.metric);
    // A row of a table names its own basis: beside "Adjusted" the bare label is the other one.
    if (fact.section === 'table') return fact;
    if (fact.kind !== 'guidance' || fact.basis !== 'unspecified' || !ONE_BASIS.has(fact.metric))
      return fact;
    if (
      only === undefined ||
      only.size !== 1 ||
      !only.has('non_gaap') ||
      fact.period.type === 'long_term'
    )
      return fact;
    return { ...fact, basis: 'non_gaap', rules: [...fact.rules, 'b:consistent'] };
  });
}

/** Places of kept facts under a name, in the order they were kept. */
class Places {
  readonly #byName = new Map<string, number[]>();

  add(name: string, place: number): void {
    const places = this.#byName.get(name);
    if (places === undefined) this.#byName.set(name, [place]);
    else places.push(place);
  }

  under(name: string): readonly number[] {
    return this.#byName.get(name) ?? [];
  }
}

/** Facts with one target and value joined, each with the key of its target. */
function gathered(facts: readonly Fact[]): readonly Keyed[] {
  const kept: { readonly key: string; readonly fact: Fact; readonly later: Fact[] }[] = [];
  const byTarget = new Places();
  const byValue = new Places();
  const bands: number[] = [];
  for (const next of consistentBasis(facts)) {
    const fact: Fact = { ...next, evidence: [evidenceOf(next)] };
    const key = targetKey(fact);
    const target = `${key}|${valueKey(fact)}`;
    const value = `${fact.kind}|${fact.metric}|${fact.unit}|${valueKey(fact)}`;
    const first = (same: (k: Fact) => boolean, among: readonly number[]): number =>
      among.find((n) => kept[n] !== undefined && same(kept[n].fact)) ?? -1;
    let at = first(
      (k) => repeats(k, fact),
      fact.section === 'qa' ? byTarget.under(key) : byTarget.under(target),
    );
    if (at < 0) at = first((k) => sameButVaguer(k, fact), byValue.under(value));
    if (at < 0 && fact.section === 'qa') at = first((k) => restated(k, fact), bands);
    const place = kept[at];
    if (place !== undefined) {
      place.later.push(fact);
      continue;
    }
    byTarget.add(key, kept.length);
    byTarget.add(target, kept.length);
    byValue.add(value, kept.length);
    if (fact.kind === 'guidance' && fact.form === 'range') bands.push(kept.length);
    kept.push({ key, fact, later: [] });
  }
  return kept.map(({ key, fact, later }) => ({ key, fact: joinAll(fact, later) }));
}

/** One fact per target with all its evidence; of two values for one target the clearly weaker is given up. */
export function mergeFacts(facts: readonly Fact[]): Settled {
  return settle(gathered(facts));
}
