import { compareBook } from '../comparing/compare.ts';
import { groupBy } from '../groupBy.ts';
import { metricOf } from '../metric/metrics.ts';
import type { Change } from './plan.ts';
import type { Book } from '../book/rows.ts';
import { targetKey } from '../book/target.ts';

/** An incoming figure that would be compared with nothing, and why. */
export interface NotComparable {
  readonly change: Change;
  readonly reason: string;
}

const UNSTATED = 'basis not stated: GAAP or non-GAAP';

/**
 * The figures among `changes`, of any companies, that would be in their books and still be compared
 * with nothing although their counterpart is there, or could be: the not-comparable ledger before the
 * commit. `bookOf` gives what is known of a company; undefined where nothing is.
 */
export function notComparableFigures(
  changes: readonly Change[],
  bookOf: (companyId: string) => Book | undefined,
): readonly NotComparable[] {
  const byCompany = groupBy(changes, ({ companyId }) => companyId);
  return [...byCompany].flatMap(([companyId, own]) => notComparableOf(bookOf(companyId), own));
}

function notComparableOf(
  book: Book | undefined,
  changes: readonly Change[],
): readonly NotComparable[] {
  const incoming = changes.filter(({ verdict }) => verdict !== 'same');
  const leaving = new Set(
    incoming.flatMap(({ verdict, existing }) =>
      verdict === 'changed' && existing !== null ? [existing.id] : [],
    ),
  );
  const known = (book?.rows ?? []).filter(({ id }) => !leaving.has(id));
  const first = 1 + known.reduce((most, { id }) => Math.max(most, id), 0);
  const life = { entered: 1, retired: 0, retiredReason: '' };
  const rows = incoming.map(({ incoming: draft }, index) => ({
    ...draft,
    ...life,
    id: first + index,
  }));
  const next: Book = {
    companyId: book?.companyId ?? '',
    revision: 0,
    nextRowId: first + rows.length,
    rows: [...known, ...rows],
  };
  const comparisons = compareBook(next);
  const met = new Set(
    comparisons.flatMap(({ target, status }) => (status === 'scored' ? [targetKey(target)] : [])),
  );
  const reasons = new Map<number, string>();
  for (const { vintages, refusals, status } of comparisons) {
    const reason = status === 'basis not stated' ? UNSTATED : refusals[0]?.reason;
    if (reason === undefined || status === 'scored') continue;
    for (const { id } of vintages) reasons.set(id, reason);
    for (const { actual, reason: why } of refusals) {
      // An actual that one guidance refuses may meet another.
      if (!met.has(targetKey(actual))) reasons.set(actual.id, reasons.get(actual.id) ?? why);
    }
  }
  return incoming.flatMap((change, index) => {
    const row = change.incoming;
    const isUnstated =
      row.kind === 'actual' &&
      row.basis === 'unspecified' &&
      !metricOf(row.metric, row.unit).oneBasis;
    const reason = isUnstated ? UNSTATED : reasons.get(first + index);
    return reason === undefined ? [] : [{ change, reason }];
  });
}
