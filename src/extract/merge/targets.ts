import { agree } from './agree.ts';
import { join, marked } from './join.ts';
import { fatesOf } from './rivals.ts';
import type { Fact, Rejected } from '../types.ts';

/** A fact with the key of its target. */
export interface Keyed {
  readonly key: string;
  readonly fact: Fact;
}

export interface Settled {
  readonly facts: readonly Fact[];
  /** Figures given up for a better reading of their target. */
  readonly rejected: readonly Rejected[];
}

function isWhole(fact: Fact): boolean {
  return fact.rules.includes('s:whole') && !fact.rules.includes('x:qa');
}

/** What becomes of the facts of one target: each as it stays, or none where it is given up or joined. */
type Outcome = Map<Fact, Fact | null>;

/** Of results for one target the headline: the first said of the whole company, else the first. */
function results(all: readonly Fact[], outcome: Outcome): void {
  const rounded = new Map<Fact, Fact>();
  for (const fact of all) {
    const finer = all.find((other) => other !== fact && agree(other, fact));
    if (finer !== undefined) rounded.set(fact, finer);
  }
  const left = all.filter((fact) => !rounded.has(fact));
  const headline = left.find(isWhole) ?? left[0];
  if (headline === undefined) return;
  for (const fact of left) outcome.set(fact, fact === headline ? fact : marked(fact, 'm:rival'));
  for (const [fact, finer] of rounded) {
    outcome.set(fact, null);
    outcome.set(finer, join(outcome.get(finer) ?? finer, fact));
  }
}

/** Guided values for one target: the weak ones given up, what is left of two or more marked as a conflict. */
function guided(all: readonly [Fact, ...Fact[]], outcome: Outcome): readonly Rejected[] {
  const { leader, fates } = fatesOf(all);
  const rejected: Rejected[] = [];
  const left = all.filter((_, n) => fates[n] === 'stays');
  for (const fact of left)
    outcome.set(fact, left.length < 2 ? fact : { ...marked(fact, 'm:conflict'), conflict: true });
  all.forEach((fact, n) => {
    const fate = fates[n] ?? 'stays';
    if (fate === 'stays') return;
    if (fate === 'other-basis') {
      outcome.set(fact, withoutBasis(fact));
      return;
    }
    outcome.set(fact, null);
    if (fate === 'repeats') outcome.set(leader, join(outcome.get(leader) ?? leader, fact));
    else rejected.push(givenUp(fact, fate));
  });
  return rejected;
}

function withoutBasis(fact: Fact): Fact {
  const rules = fact.rules.filter((rule) => rule !== 'b:consistent');
  return { ...fact, basis: 'unspecified', rules };
}

function givenUp(fact: Fact, fate: 'part' | 'rival'): Rejected {
  const { start, end } = fact.figure ?? fact;
  const text = fact.text.slice(start - fact.start, end - fact.start);
  return { start, end, line: fact.lines[0] ?? 0, text, veto: `v:${fate}` };
}

/** Settles targets with several values; all other facts stay as they are, in their order. */
export function settle(facts: readonly Keyed[]): Settled {
  const targets = new Map<string, Fact[]>();
  for (const { key, fact } of facts) {
    const known = targets.get(key);
    if (known === undefined) targets.set(key, [fact]);
    else known.push(fact);
  }
  const outcome: Outcome = new Map();
  const rejected: Rejected[] = [];
  for (const all of targets.values()) {
    const [first, ...rest] = all;
    if (first === undefined || rest.length === 0) continue;
    if (first.kind === 'actual') results(all, outcome);
    else if (first.kind === 'guidance') rejected.push(...guided([first, ...rest], outcome));
  }
  const settled = facts.flatMap(({ fact }) => {
    const found = outcome.get(fact);
    return found === undefined ? [fact] : found === null ? [] : [found];
  });
  return { facts: settled, rejected };
}
