import type { Clause } from '../clauses/clauses.ts';
import type { Opener } from '../passage/opener.ts';
import { judge, judgeChange, type RoleInput, type Verdict } from './roles.ts';

/** What a figure is by the grammar, or by the words around it. */
function said(clause: Clause | null, input: RoleInput): Verdict {
  switch (clause?.sense) {
    case 'compared':
      return { veto: 'comparative' };
    case 'effect':
      return clause.sign === null ? { veto: 'contribution' } : judgeChange(input);
    case 'old':
      return { role: 'prior', rule: 'r:old' };
    case 'change':
      // Against what was guided before: how far the guide moved, not the measure.
      return clause.versus.includes('prior') ? { veto: 'midpoint-delta' } : judgeChange(input);
    case 'share':
      return judgeChange(input);
    case 'level':
    case undefined:
      return judge(input);
  }
}

/** "$3.10 to $3.50 (previously $3.00 to $3.40)": what stands before a band that holds no more. */
const OLD = /\((?:previous(?:ly)?|prior|was|from|vs\.?|versus|compared (?:to|with))\b[^)]{0,30}$/;

/** Whether nothing before a figure says what it is: then its heading does. */
function isUntold(verdict: Verdict): boolean {
  if ('veto' in verdict) return verdict.veto === 'forward-elsewhere';
  return (
    verdict.role === 'actual' && (verdict.rule === 'r:plain' || verdict.rule === 'r:past-after')
  );
}

/** Whether a figure is guidance, a result, an old band or a comparison, or why it is nothing: by its clause, then by what opens it. */
export function verdictOf(clause: Clause | null, input: RoleInput, opener: Opener): Verdict {
  const verdict = said(clause, input);
  const left = input.lower.slice(input.before?.end ?? 0, input.frame.quantity.start);
  if ('role' in verdict && OLD.test(left)) return { role: 'prior', rule: 'r:old' };
  const isCarried = clause?.rules.includes('m:carried') === true;
  // "That is up 3% sequentially": what it is said of, it is said of what is guided too.
  if (isCarried && input.carried && 'role' in verdict && verdict.rule === 'r:plain')
    return { role: 'guidance', rule: 'r:carried' };
  return opener.isAhead && isUntold(verdict) && !/\bto date\b/.test(input.lower)
    ? { role: 'guidance', rule: 'r:head' }
    : verdict;
}
