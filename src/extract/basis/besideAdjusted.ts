import type { Fact } from '../types.ts';

/** Results that accounts state one way and managements another. */
const TWOFOLD: ReadonlySet<string> = new Set(['eps', 'net_income', 'operating_income']);
/** Characters from a result to the adjusted one said next. */
const NEXT = 400;
/** So many facts before and after one can stand in its sentence or in those said next. */
const BEFORE = 6;
const AFTER = 12;

function isSaidAdjusted({ basis, rules }: Fact): boolean {
  return basis === 'non_gaap' && rules.some((rule) => rule === 'b:span' || rule === 'b:after');
}

function isPlain({ basis, kind, metric, section }: Fact): boolean {
  return basis === 'unspecified' && kind === 'actual' && TWOFOLD.has(metric) && section !== 'table';
}

function sameTarget(a: Fact, b: Fact): boolean {
  const [p, q] = [a.period, b.period];
  return (
    a.kind === b.kind &&
    a.metric === b.metric &&
    a.scope === b.scope &&
    p.type === q.type &&
    p.quarter === q.quarter &&
    p.fiscalYear === q.fiscalYear
  );
}

const COMPARED =
  /\bcompar\w+|\bversus\b|\bvs\b|\b(?:last|prior|previous)[- ]year\b|\byear[- ]ago\b/i;

/** Whether the words between two figures of a sentence set the one against the other's past. */
function isCompared(a: Fact, b: Fact): boolean {
  if (a.figure === undefined || b.figure === undefined) return true;
  const [first, last] =
    a.figure.start < b.figure.start ? [a.figure, b.figure] : [b.figure, a.figure];
  return COMPARED.test(a.text.slice(first.end - a.start, last.start - a.start));
}

/** Whether an adjusted result stands beside a plain one: in its sentence, or as what is said next. */
function isBeside(plain: Fact, adjusted: Fact): boolean {
  if (!isSaidAdjusted(adjusted) || !sameTarget(plain, adjusted) || plain.low === adjusted.low)
    return false;
  if (plain.start === adjusted.start) return !isCompared(plain, adjusted);
  return adjusted.start > plain.start && adjusted.start - plain.end < NEXT;
}

/** "Earnings per share were $0.97, or $0.94 adjusted": of two results side by side the plain one is GAAP's. */
export function besideAdjusted(facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact, n) => {
    if (!isPlain(fact)) return fact;
    const reach = facts.slice(Math.max(0, n - BEFORE), n + AFTER);
    if (!reach.some((other) => isBeside(fact, other))) return fact;
    return { ...fact, basis: 'gaap', rules: [...fact.rules, 'x:beside-adjusted'] };
  });
}
