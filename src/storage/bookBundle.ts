import type { PackedBook } from './pack/packBook.ts';
import type { BookRecord, ShelfRecord } from './records.ts';

/** A shelf is full with so many bytes of numbers, or so many books: to read one, all of it is read. */
const FULL_BYTES = 1 << 17;
const FULL_BOOKS = 64;

/** Packed books as they come, put on as few shelves as hold them. */
export function* shelvesOf(records: Iterable<BookRecord>): Iterable<ShelfRecord> {
  let books: PackedBook[] = [];
  let bytes = 0;
  for (const { packed } of records) {
    books.push(asPacked(packed));
    bytes += packed.numbers.byteLength;
    if (books.length < FULL_BOOKS && bytes < FULL_BYTES) continue;
    yield shelfOf(books);
    books = [];
    bytes = 0;
  }
  if (books.length > 0) yield shelfOf(books);
}

function asPacked(packed: BookRecord['packed']): PackedBook {
  if (packed.version !== 2) throw new Error('Only books packed now are put on shelves');
  return packed;
}

function shelfOf(books: readonly PackedBook[]): ShelfRecord {
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

/** A shelf without the books of some companies, as it is however full shelves may be; null once it is empty. */
export function withoutBooks(
  shelf: ShelfRecord,
  companyIds: ReadonlySet<string>,
): ShelfRecord | null {
  const left = booksOn(shelf, (id) => !companyIds.has(id)).map(({ packed }) => asPacked(packed));
  if (left.length === 0) return null;
  const { number } = shelf;
  return { ...shelfOf(left), ...(number === undefined ? {} : { number }) };
}

/** The books on a shelf, or those of some companies, each as a record of its own. */
export function booksOn(
  shelf: ShelfRecord,
  isWanted: (companyId: string) => boolean = () => true,
): readonly BookRecord[] {
  const { version, books, nextRowIds, heads, lengths, numbers } = shelf;
  const records: BookRecord[] = [];
  let offset = 0;
  books.forEach(([companyId, revision], place) => {
    const start = offset;
    offset += lengths[place] ?? 0;
    if (!isWanted(companyId)) return;
    const packed: PackedBook = {
      version,
      companyId,
      revision,
      nextRowId: nextRowIds[place] ?? 0,
      head: heads[place] ?? '',
      numbers: numbers.slice(start, offset),
    };
    records.push({ companyId, revision, packed });
  });
  return records;
}
