import { companyId, companyOf } from '../../domain/book/company.ts';
import { groupBy } from '../../domain/groupBy.ts';
import type { AboutDocument } from '../../domain/review/review.ts';
import type { Book } from '../../domain/book/rows.ts';
import { plainName } from '../../domain/review/reviewCompany.ts';
import type { Item } from './batchItem.ts';

/**
 * New companies of one batch that are called the same are one company. A call often names no ticker
 * where the release of the day does: the one ticker that is named is that of all.
 */
export function withOneBookEach(items: readonly Item[]): readonly Item[] {
  const groups = groupBy(items, ({ about }) =>
    about?.isNewCompany === true ? plainName(about.companyName).toLowerCase() : '',
  );
  const tickers = new Map<string, string>();
  for (const [name, group] of groups) {
    const named = new Set(group.flatMap(({ about }) => about?.ticker || []));
    const [only] = named;
    if (name !== '' && named.size === 1 && only !== undefined) tickers.set(name, only);
  }
  return items.map((item) => {
    const { about } = item;
    if (about?.isNewCompany !== true || about.ticker !== '') return item;
    const ticker = tickers.get(plainName(about.companyName).toLowerCase());
    if (ticker === undefined) return item;
    const id = companyId(about.companyName, ticker);
    return { ...item, about: { ...about, ticker, companyId: id } };
  });
}

/** What a person corrected, with the company it is now of: that of a book by its id, else a new one by its name. */
export function namedAgain(
  about: AboutDocument,
  change: Partial<AboutDocument>,
  books: ReadonlyMap<string, Book>,
): AboutDocument {
  const isRenamed = change.companyName !== undefined || change.ticker !== undefined;
  const id =
    change.companyId ??
    (isRenamed && about.isNewCompany
      ? companyId(about.companyName, about.ticker)
      : about.companyId);
  const book = books.get(id);
  if (book === undefined) return { ...about, companyId: id, isNewCompany: true };
  const { name, ticker } = companyOf(book);
  return { ...about, companyId: id, companyName: name, ticker, isNewCompany: false };
}
