import type { PackedBook } from './pack/packBook.ts';
import type { BookRecord, BookBundle } from './records.ts';

/** A bundle is full with so many bytes of numbers, or so many books: to read one, all of it is read. */
const BUNDLE_BYTES = 1 << 17;
const BUNDLE_BOOKS = 64;

/** Packed books as they come, put in as few bundles as hold them. */
export function* bundlesOf(records: Iterable<BookRecord>): Iterable<BookBundle> {
  let books: PackedBook[] = [];
  let bytes = 0;
  for (const { packed } of records) {
    books.push(asPacked(packed));
    bytes += packed.numbers.byteLength;
    if (books.length < BUNDLE_BOOKS && bytes < BUNDLE_BYTES) continue;
    yield bundleOf(books);
    books = [];
    bytes = 0;
  }
  if (books.length > 0) yield bundleOf(books);
}

function asPacked(packed: BookRecord['packed']): PackedBook {
  if (packed.version !== 2) throw new Error('Only books packed now are put in bundles');
  return packed;
}

function bundleOf(books: readonly PackedBook[]): BookBundle {
  const lengths = books.map(({ numbers: own }) => own.byteLength);
  const numbers = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const book of books) {
    numbers.set(new Uint8Array(book.numbers), offset);
    offset += book.numbers.byteLength;
  }
  return {
    version: 2,
    books: books.map(({ companyId, revision }) => [companyId, revision]),
    nextRowIds: books.map(({ nextRowId }) => nextRowId),
    heads: books.map(({ head }) => head),
    lengths,
    numbers: numbers.buffer,
  };
}

/** A bundle without the books of some companies, left as it is however full bundles may be; null once it is empty. */
export function withoutBooks(
  bundle: BookBundle,
  companyIds: ReadonlySet<string>,
): BookBundle | null {
  const left = booksIn(bundle, (id) => !companyIds.has(id)).map(({ packed }) => asPacked(packed));
  if (left.length === 0) return null;
  const { number } = bundle;
  return { ...bundleOf(left), ...(number === undefined ? {} : { number }) };
}

/** The books of a bundle, or those of some companies, each as a record of its own. */
export function booksIn(
  bundle: BookBundle,
  isWanted: (companyId: string) => boolean = () => true,
): readonly BookRecord[] {
  const { version, books, nextRowIds, heads, lengths, numbers } = bundle;
  const records: BookRecord[] = [];
  let offset = 0;
  books.forEach(([companyId, revision], index) => {
    const start = offset;
    offset += lengths[index] ?? 0;
    if (!isWanted(companyId)) return;
    const packed: PackedBook = {
      version,
      companyId,
      revision,
      nextRowId: nextRowIds[index] ?? 0,
      head: heads[index] ?? '',
      numbers: numbers.slice(start, offset),
    };
    records.push({ companyId, revision, packed });
  });
  return records;
}
