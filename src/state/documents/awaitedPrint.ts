import type { Book } from '../../domain/book/rows.ts';
import { isAwaited } from '../../domain/print/awaited.ts';
import type { BatchItem } from './batchItem.ts';

/** The company and document of a print that opens by itself. */
export interface AwaitedPrint {
  readonly companyId: string;
  readonly hash: string;
}

/**
 * The print a batch brings: where everything dropped is of one company and reports a period its book
 * has guidance for and no figure of. Of several companies none, as nobody can look at two at once.
 */
export function awaitedPrint(
  items: readonly BatchItem[],
  books: ReadonlyMap<string, Book>,
): AwaitedPrint | null {
  const read = items.filter(({ state }) => state === 'read');
  const [first] = read;
  const companyId = first?.about?.companyId ?? '';
  if (first === undefined || companyId === '') return null;
  if (items.some(({ about }) => about?.companyId !== companyId)) return null;
  const figures = read.flatMap(({ candidates }) =>
    candidates.flatMap(({ draft, comparative }) => (draft === null || comparative ? [] : [draft])),
  );
  return isAwaited(books.get(companyId), figures) ? { companyId, hash: first.hash } : null;
}
