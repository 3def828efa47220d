import { bookAsOf, formatMoment, type Moment } from '../../domain/book/asOf.ts';
import { compareBook } from '../../domain/comparing/compare.ts';
import {
  DEFAULT_SCORING,
  type Comparison,
  type Scoring,
  type VintageChoice,
} from '../../domain/comparing/comparison.ts';
import type { Book } from '../../domain/book/rows.ts';

interface Remembered<T> {
  readonly of: Book;
  readonly at: string;
  readonly result: T;
}

/**
 * Books and comparisons as of a moment. The last one asked for of each company is kept, as long as the
 * book is the same object: a page asks for it many times, and then for another.
 */
export class ComparisonCache {
  #books = new Map<string, Remembered<Book>>();
  #comparisons = new Map<string, Remembered<readonly Comparison[]>>();

  book(book: Book, moment: Moment): Book {
    const at = formatMoment(moment);
    if (at === '') return book;
    const known = this.#books.get(book.companyId);
    if (known?.of === book && known.at === at) return known.result;
    const result = bookAsOf(book, moment);
    this.#books.set(book.companyId, { of: book, at, result });
    return result;
  }

  comparisons(
    book: Book,
    choice: VintageChoice,
    moment: Moment,
    scoring: Scoring = DEFAULT_SCORING,
  ): readonly Comparison[] {
    const key = `${choice}|${book.companyId}`;
    const at = `${formatMoment(moment)}|${scoring.tolerance}|${scoring.benchmark}`;
    const known = this.#comparisons.get(key);
    if (known?.of === book && known.at === at) return known.result;
    const result = compareBook(this.book(book, moment), choice, scoring);
    this.#comparisons.set(key, { of: book, at, result });
    return result;
  }
}
