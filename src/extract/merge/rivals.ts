import type { RuleId } from '../rules.ts';
import type { Fact } from '../types.ts';

/** What becomes of one of several guided values for one target. */
export type Fate = 'stays' | 'repeats' | 'part' | 'rival' | 'other-basis';

/** What speaks for a reading of a target and what makes it weak, against the other readings of that target. */
const MARKS: ReadonlyMap<RuleId, number> = new Map([
  ['s:whole', 2],
  ['m:repeated', 1],
  ['r:range', -1],
  ['r:forward-weak', -2],
  ['r:carried', -2],
  ['f:right', -1],
  ['f:per-share', -1],
  ['f:carried', -3],
  ['b:consistent', -2.5],
  ['b:definition', -1],
  ['p:default', -1],
  // In answers numbers come loosely: they never displace what the remarks have given.
  ['x:qa', -4],
]);
/** Guidance is given as a band: one figure beside a band is most often a part, a change or a base. */
const BAND = 4;
/** A row of a table is a figure of record. */
const RECORD = 2;
/** The lead from which the weaker of two readings is given up. */
const CLEAR = 2;
const TWICE = 1.5;

function weightOf(fact: Fact): number {
  let sum = (fact.form === 'range' ? BAND : 0) + (fact.section === 'table' ? RECORD : 0);
  for (const rule of fact.rules) sum += MARKS.get(rule) ?? 0;
  return sum;
}

function lowest({ low, high }: Fact): number {
  return Math.abs(low ?? high ?? 0);
}

function highest({ low, high }: Fact): number {
  return Math.abs(high ?? low ?? 0);
}

/** Amounts add up, so one below half of another of its target is a part of it, or its change. */
function isPart(whole: Fact, fact: Fact): boolean {
  const isAlike = (fact.high ?? fact.low ?? 0) < 0 === (whole.low ?? whole.high ?? 0) < 0;
  return fact.unit !== 'percent' && isAlike && 2 * highest(fact) < lowest(whole);
}

/** What the larger of two amounts gains: more than two weak marks take from it. */
const WHOLE = 2.5;

function leads(fact: Fact, other: Fact): boolean {
  const size = isPart(fact, other) ? WHOLE : isPart(other, fact) ? -WHOLE : 0;
  return weightOf(fact) - weightOf(other) + size > 0;
}

/** The middle or an end of a band, said beside it; "at least $425 million" after "$425 million". */
function isOfBand(band: Fact, { form, low, high }: Fact): boolean {
  if (form !== 'range' && band.form !== 'range') return (low ?? high) === (band.low ?? band.high);
  if (band.form !== 'range' || form === 'range') return false;
  const value = low ?? high;
  return value !== null && (band.low ?? 0) <= value && value <= (band.high ?? 0);
}

/** A basis that was only taken from its neighbours, for a figure said as clearly as they are. */
function isAssumed({ form, rules }: Fact): boolean {
  const clear = form === 'range' || (rules.includes('f:left') && rules.includes('r:forward'));
  return clear && rules.includes('b:consistent');
}

function fateOf(leader: Fact, fact: Fact): Fate {
  if (fact === leader) return 'stays';
  if (isOfBand(leader, fact)) return 'repeats';
  // A row of a table names its own target; it is not given up for words.
  if (fact.section === 'table') return 'stays';
  const lead = weightOf(leader) - weightOf(fact);
  // What is said more than once is no slip.
  const needed = fact.rules.includes('m:repeated') ? CLEAR + TWICE : CLEAR;
  const weaker = lead >= needed && isAssumed(fact);
  if (weaker && !leader.rules.includes('b:consistent')) return 'other-basis';
  if (isPart(leader, fact) && (lead > 0 || fact.form !== 'range')) return 'part';
  // What is more than twice its leader is no slip beside it: one of the two has another scope or period.
  return lead < needed || isPart(fact, leader) ? 'stays' : 'rival';
}

/**
 * Of several guided values for one target, in the order of the text: the best marked leads, and those clearly
 * weaker are given up. Two that are as well marked both stay, as a conflict to be seen. Wants one fact or more.
 */
export function fatesOf([first, ...rest]: readonly [Fact, ...Fact[]]): {
  readonly leader: Fact;
  readonly fates: readonly Fate[];
} {
  const leader = rest.reduce((best, fact) => (leads(fact, best) ? fact : best), first);
  return { leader, fates: [first, ...rest].map((fact) => fateOf(leader, fact)) };
}
