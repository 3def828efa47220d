import { isLive } from '../../domain/book/live.ts';
import { basisAnswers, effectiveBasis } from '../../domain/book/basisAnswers.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import type { Book } from '../../domain/book/rows.ts';
import { groupBy } from '../../domain/groupBy.ts';

/** The figures of one import and metric whose basis a person has yet to say. */
export interface OpenBasis {
  readonly origin: string;
  readonly metric: string;
  readonly name: string;
  readonly source: string;
  readonly count: number;
}

/**
 * The imports and metrics of a company that left the basis unstated: of guidance, and of actuals that
 * could not meet it for that reason. What a person has said is not known is no open question.
 */
export function openBasis(comparisons: readonly Comparison[], book: Book): readonly OpenBasis[] {
  const waiting = new Set(
    comparisons.flatMap(({ target, refusals }) =>
      target.basis === 'unspecified' ||
      refusals.some(({ actual }) => actual.basis === 'unspecified')
        ? [target.metric]
        : [],
    ),
  );
  const answers = basisAnswers(book);
  const open = book.rows.flatMap((row) =>
    (row.kind === 'guidance' || row.kind === 'actual') &&
    isLive(row) &&
    waiting.has(row.metric) &&
    effectiveBasis(row, answers) === 'unspecified'
      ? [row]
      : [],
  );
  return [...groupBy(open, ({ origin, metric }) => `${origin}|${metric}`).values()].flatMap(
    ([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              origin: first.origin,
              metric: first.metric,
              name: metricOf(first.metric, first.unit).name,
              source: first.source,
              count: others.length + 1,
            },
          ],
  );
}
