import { personal } from '../book/personal.ts';
import type { BasisAnswer, Book } from '../book/rows.ts';
import { compareBook } from './compare.ts';

/** The basis the unstated figures of one import and metric are on, as a person may answer. */
export type Answer = Pick<BasisAnswer, 'answersOrigin' | 'metric' | 'basis'>;

function scoredIn(book: Book): number {
  return compareBook(book).filter(({ status }) => status === 'scored').length;
}

/** How many more guided periods would meet an actual if these answers were given. */
export function verdictsGained(book: Book, answers: readonly Answer[]): number {
  const given = answers.map((answer, index) => ({
    ...personal({ kind: 'basis' as const, ...answer }),
    id: -1 - index,
    entered: 0,
    retired: 0,
    retiredReason: '',
  }));
  return scoredIn({ ...book, rows: [...book.rows, ...given] }) - scoredIn(book);
}
