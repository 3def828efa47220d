import { isLive } from '../../domain/book/live.ts';
import { effectiveBasis, basisAnswers } from '../../domain/book/basisAnswers.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { Book } from '../../domain/book/rows.ts';

/** The figures of one import and metric whose basis a person has yet to say. */
export interface OpenBasis {
  readonly origin: string;
  readonly metric: string;
  readonly source: string;
  readonly count: number;
}

/**
 * The imports that left the basis of this metric unstated: guidance of the series, and actuals that
 * could not meet it for that reason.
 */
export function openBasis(series: readonly Comparison[], book: Book): readonly OpenBasis[] {
  const metric = series[0]?.target.metric ?? '';
  const origins = new Set(
    series.flatMap((c) => [
      ...(c.target.basis === 'unspecified' ? [c.guidance.origin, c.actual?.origin] : []),
      ...c.refusals.flatMap(({ actual }) => (actual.basis === 'unspecified' ? actual.origin : [])),
    ]),
  );
  const answers = basisAnswers(book);
  return [...origins].flatMap((origin) => {
    const rows = book.rows.filter(
      (row) =>
        'unit' in row &&
        row.kind !== 'note' &&
        isLive(row) &&
        row.origin === origin &&
        row.metric === metric &&
        effectiveBasis(row, answers) === 'unspecified',
    );
    if (origin === undefined || rows.length === 0) return [];
    return [{ origin, metric, source: rows[0]?.source ?? '', count: rows.length }];
  });
}
