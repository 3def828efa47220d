import { isLive } from './live.ts';
import { basisAnswers, effectiveBasis } from './basisAnswers.ts';
import type { Basis } from '../metric/basis.ts';
import { metricOf } from '../metric/metrics.ts';
import type { Actual, Book, Bridge, Guidance } from './rows.ts';
import { inTodaysShares, splitsOf, type ShareSplit } from './split.ts';

type FigureRow = Guidance | Actual | Bridge;

/** What is settled about a company's figures: a person's answers on basis, and its share splits. */
export interface Adjustments {
  readonly answers: ReadonlyMap<string, Basis>;
  readonly splits: readonly ShareSplit[];
}

export function adjustmentsOf(book: Book): Adjustments {
  return { answers: basisAnswers(book), splits: splitsOf(book.rows) };
}

/** A row as it is compared: on its effective basis, per-share figures in today's shares. */
export function asCompared<T extends FigureRow>(row: T, { answers, splits }: Adjustments): T {
  return inShares(resolved(row, answers), splits);
}

/** The live actuals of a book, each as it is compared. */
export function actualsOf(book: Book): readonly Actual[] {
  const settled = adjustmentsOf(book);
  return book.rows.flatMap((row) =>
    row.kind === 'actual' && isLive(row) ? [asCompared(row, settled)] : [],
  );
}

function inShares<T extends FigureRow>(row: T, splits: readonly ShareSplit[]): T {
  const { kind } = metricOf(row.metric, row.unit);
  if (splits.length === 0 || (kind !== 'per_share' && kind !== 'shares')) return row;
  const scaled = (value: number | null, on: string): number | null =>
    value === null ? null : inTodaysShares(value, kind, on, splits);
  if (row.kind === 'guidance') {
    const { low, high, issuedOn } = row;
    return { ...row, low: scaled(low, issuedOn), high: scaled(high, issuedOn) };
  }
  if (row.kind === 'bridge') return row;
  const { value, precision, reportedOn } = row;
  return { ...row, value: scaled(value, reportedOn), precision: scaled(precision, reportedOn) };
}

function resolved<T extends FigureRow>(row: T, answers: ReadonlyMap<string, Basis>): T {
  const basis = effectiveBasis(row, answers);
  return basis === row.basis ? row : { ...row, basis };
}
