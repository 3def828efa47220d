import { confidenceOf } from './confidence.ts';
import type { Evidence, Fact } from './types.ts';

function targetKey(fact: Fact): string {
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

function valueKey(fact: Fact): string {
  return `${fact.low}|${fact.high}`;
}

function evidenceOf(fact: Fact): Evidence {
  return {
    start: fact.start,
    end: fact.end,
    lines: fact.lines,
    section: fact.section,
    ...(fact.speaker === undefined ? {} : { speaker: fact.speaker }),
  };
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

function join(first: Fact, later: Fact): Fact {
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
    if (fact.basis === 'unspecified' || !fact.rules.some((r) => r.startsWith('b:'))) continue;
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

/** A doubt about a fact; `below` is the score it stays under. */
function weighed(fact: Fact, rule: string, below = Infinity): Fact {
  const rules = [...fact.rules, rule];
  return { ...fact, rules, confidence: Math.min(confidenceOf(rules), below) };
}

/** A hundredth: what a rival stands below its headline, so that no order by confidence turns them. */
const LESS = 0.01;

/** Of results for one target the headline: the first said of the whole company, else the first. */
function headlines(facts: readonly Fact[], keys: readonly string[]): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const [n, fact] of facts.entries()) {
    const key = keys[n] ?? '';
    const known = found.get(key);
    if (known === undefined || (isWhole(fact) && !isWhole(known))) found.set(key, fact);
  }
  return found;
}

function isWhole(fact: Fact): boolean {
  return fact.rules.includes('x:whole');
}

/** One fact per target and value with all its evidence; two values for one target stay, marked. */
export function mergeFacts(facts: readonly Fact[]): readonly Fact[] {
  const kept: Fact[] = [];
  const keys: string[] = [];
  const byName = new Map<string, readonly number[]>();
  const bands: number[] = [];
  for (const next of consistentBasis(facts)) {
    const fact: Fact = { ...next, evidence: [evidenceOf(next)] };
    const key = targetKey(fact);
    const name = `${fact.kind}|${fact.metric}|${fact.unit}`;
    const alike = byName.get(name) ?? [];
    const pick = (same: (k: Fact, n: number) => boolean, among: readonly number[]): number =>
      among.find((n) => kept[n] !== undefined && same(kept[n], n)) ?? -1;
    let at = pick((k, n) => keys[n] === key && repeats(k, fact), alike);
    if (at < 0) at = pick((k) => sameButVaguer(k, fact), alike);
    if (at < 0 && fact.section === 'qa') at = pick((k) => restated(k, fact), bands);
    const first = kept[at];
    if (first !== undefined) kept[at] = join(first, fact);
    else {
      byName.set(name, [...alike, kept.length]);
      if (fact.kind === 'guidance' && fact.form === 'range') bands.push(kept.length);
      kept.push(fact);
      keys.push(key);
    }
  }
  const targets = new Map<string, number>();
  for (const key of keys) targets.set(key, (targets.get(key) ?? 0) + 1);
  const headline = headlines(kept, keys);
  return kept.map((fact, n) => {
    const key = keys[n] ?? '';
    if ((targets.get(key) ?? 1) < 2) return fact;
    if (fact.kind === 'guidance') return { ...weighed(fact, 'm:conflict'), conflict: true };
    // Of two results for one target one is the headline, the other most often a part of it.
    const led = headline.get(key);
    return fact.kind === 'actual' && led !== undefined && led !== fact
      ? weighed(fact, 'm:rival', Math.round(100 * (led.confidence - LESS)) / 100)
      : fact;
  });
}
