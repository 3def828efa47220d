import { basisAnswers, effectiveBasis } from '../../domain/book/basisAnswers.ts';
import { companyOf } from '../../domain/book/company.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import type { Book } from '../../domain/book/rows.ts';

/** Figures of one import and metric whose basis nobody has stated. */
export interface BasisQuestion {
  readonly key: string;
  readonly companyId: string;
  readonly company: string;
  readonly origin: string;
  readonly metric: string;
  readonly metricName: string;
  readonly source: string;
  readonly count: number;
}

/** What has to be answered before these figures are compared with anything. */
export function basisQuestions(books: ReadonlyMap<string, Book>): readonly BasisQuestion[] {
  const questions = new Map<string, BasisQuestion>();
  for (const book of books.values()) {
    const answers = basisAnswers(book);
    const { name: company } = companyOf(book);
    for (const row of book.rows) {
      // A note is words on a figure, not one itself.
      if (row.retired !== 0 || !('unit' in row) || row.kind === 'note') continue;
      if (effectiveBasis(row, answers) !== 'unspecified') continue;
      const { companyId } = book;
      const { origin, metric, source } = row;
      const key = `${companyId}|${origin}|${metric}`;
      const count = (questions.get(key)?.count ?? 0) + 1;
      const metricName = metricOf(metric, row.unit).name;
      questions.set(key, { key, companyId, company, origin, metric, metricName, source, count });
    }
  }
  return [...questions.values()];
}
