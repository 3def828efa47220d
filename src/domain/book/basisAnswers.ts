import { isLive } from './live.ts';
import type { Basis } from '../metric/basis.ts';
import { metricOf } from '../metric/metrics.ts';
import type { Book, Provenance, TargetFields } from './rows.ts';

type BasisFields = TargetFields & Pick<Provenance, 'origin'>;

/**
 * The basis a figure is compared on. A metric that exists on one basis reads unstated as reported;
 * any other unstated basis stays so until a person has answered for that import and metric.
 */
export function effectiveBasis(row: BasisFields, answers: ReadonlyMap<string, Basis>): Basis {
  if (row.basis !== 'unspecified') return row.basis;
  if (metricOf(row.metric, row.unit).oneBasis) return 'gaap';
  return answers.get(`${row.origin}|${row.metric}`) ?? 'unspecified';
}

/** The live answers of a book, keyed by import and metric. */
export function basisAnswers(book: Book): ReadonlyMap<string, Basis> {
  const answers = new Map<string, Basis>();
  for (const row of book.rows) {
    if (row.kind === 'basis' && isLive(row)) {
      answers.set(`${row.answersOrigin}|${row.metric}`, row.basis);
    }
  }
  return answers;
}
