import { groupBy } from '../../../domain/groupBy.ts';
import { endingMonth } from '../cells/dates.ts';
import type { RawFact, FactsReading } from '../facts/rawFacts.ts';
import { unitSaid } from '../facts/units.ts';
import { valueOf } from './values.ts';

/** Where in time a quarter stands, in quarters; null for what is none. */
function quarterAt({ period }: RawFact): number | null {
  if ('key' in period) {
    const said = /^(?<year>\d{4})-Q(?<n>[1-4])$/u.exec(period.key)?.groups;
    return said === undefined ? null : Number(said['year']) * 4 + Number(said['n']) - 1;
  }
  if (period.months !== null) return null;
  const { year, month } = endingMonth(period.end);
  return month % 3 === 0 ? year * 4 + month / 3 - 1 : null;
}

/** So far a quarter may be from the average of its year. */
const FROM_EVEN = 0.3;
/** A sum that starts anew is less than so much of the one before. */
const ANEW = 0.6;
const FEWEST = 3;

/** Whether figures of quarters in order grow as sums from the start of a year do, and start anew after at most four. */
function growsAndStartsAnew(values: readonly (readonly [at: number, value: number])[]): boolean {
  let [length, longest, isAnew] = [1, 1, false];
  for (const [index, [at, value]] of values.entries()) {
    const before = values[index - 1];
    if (before === undefined) continue;
    if (before[0] + 1 !== at) return false;
    if (value < before[1] * ANEW) {
      [length, isAnew] = [1, true];
      continue;
    }
    const grown = value / before[1];
    // Before the first new start nobody knows how many quarters are summed.
    const even = (length + 1) / length;
    const isEven = Math.abs(grown / even - 1) <= FROM_EVEN;
    if (!isEven && (isAnew || length > 1)) return false;
    if (!isAnew && !isEven) return false;
    length += 1;
    longest = Math.max(longest, length);
    if (length > 4) return false;
  }
  return longest >= FEWEST;
}

/**
 * Whether the quarters of a table look like sums from the start of their years: the amounts of most lines grow by an
 * even step and start anew. Quarters by themselves do not double.
 */
export function looksCumulative(facts: readonly RawFact[], reading: FactsReading): boolean {
  const amounts = facts.filter(
    (fact) =>
      fact.kind === 'actual' && unitSaid(fact).kind === 'amount' && quarterAt(fact) !== null,
  );
  const lines = [
    ...groupBy(amounts, ({ metric, company, ticker, about }) =>
      JSON.stringify([metric, company, ticker, about.scope, about.basis]),
    ).values(),
  ];
  const checked = lines
    .map((own) =>
      own
        .map((fact) => [quarterAt(fact) ?? 0, valueOf(fact, reading) ?? 0] as const)
        .toSorted((a, b) => a[0] - b[0]),
    )
    .filter((values) => values.length >= FEWEST);
  const growing = checked.filter(growsAndStartsAnew);
  return growing.length > 0 && growing.length >= checked.length * 0.7;
}
