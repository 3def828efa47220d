import { groupBy } from '../../../domain/groupBy.ts';
import { readQuantity } from '../../csv/quantity.ts';
import { plainNumber, type Decimals } from '../cells/numbers.ts';
import type { RawFact, Refused } from './rawFacts.ts';

function sizesOf({ slots }: RawFact, decimals: Decimals): readonly string[] {
  return [...slots.values()].map(({ text }) => {
    const quantity = readQuantity(plainNumber(text, decimals));
    return quantity.kind === 'figure' ? String(Number(quantity.number)) : text;
  });
}

/** What makes two figures of one file statements of one thing at one date. */
function statementOf(fact: RawFact): string {
  const { kind, metric, company, ticker, period, about, row, holder } = fact;
  const { basis, scope, variant, versus, unit } = about;
  const roles = [
    'basis',
    'scope',
    'variant',
    'versus',
    'unit',
    'currency',
    'issued_on',
    'reported_on',
    'as_of',
    'date',
    'series',
    'holder',
    'source',
    'stage',
    'note',
  ] as const;
  const said =
    kind === 'actual' ? roles.filter((one) => one !== 'source' && one !== 'note') : roles;
  return JSON.stringify([
    kind,
    metric,
    company,
    ticker,
    period,
    basis,
    scope,
    variant,
    versus,
    unit?.base,
    holder,
    about.holder,
    said.map((role) => row.get(role)),
  ]);
}

/**
 * Figures of one file that contradict each other: the same company, metric, period and date with two values. Both are
 * refused, for what tells them apart (a company, a segment, an end of a band) was not read.
 */
export function withoutContradictions(
  facts: readonly RawFact[],
  decimals: Decimals,
): { readonly facts: readonly RawFact[]; readonly refused: readonly Refused[] } {
  const refused: Refused[] = [];
  const out = new Set(facts);
  for (const own of groupBy(facts, statementOf).values()) {
    const values = new Set(own.map((fact) => sizesOf(fact, decimals).join('|')));
    if (values.size < 2) continue;
    for (const fact of own) {
      const [cell] = fact.slots.values();
      out.delete(fact);
      const others = [...values].slice(0, 2).join(' and ');
      refused.push({
        line: fact.line,
        column: cell?.column ?? null,
        reason: `the file gives two figures for this at one date (${others}): name the column that tells them apart`,
      });
    }
  }
  return { facts: facts.filter((fact) => out.has(fact)), refused };
}
