import type { Book, Row, RowKind } from '../../domain/book/rows.ts';
import { ROW_FIELDS, ROW_KINDS } from '../../domain/book/rowFields.ts';
import type { FieldType } from '../../domain/book/rowFields.ts';
import { newColumnSink, withRoom } from './numberColumn.ts';
import { packForm, type ColumnForm } from './columnForm.ts';
import { READERS } from './rowReaders.ts';
import type { AnyRow, RowField } from './rowReaders.ts';

/** The packed form says itself which columns it has: fields added later read as empty. */
export interface PackedBook {
  readonly version: 2;
  readonly companyId: string;
  readonly revision: number;
  readonly nextRowId: number;
  /** A `Head` as JSON: browsers parse JSON much faster than they clone small objects. */
  readonly head: string;
  readonly numbers: ArrayBuffer;
}

/** The head of a packed book. */
export interface Head {
  readonly strings: readonly string[];
  readonly tables: readonly PackedTable[];
}

export interface PackedTable {
  readonly kind: RowKind;
  readonly count: number;
  readonly columns: readonly ColumnForm[];
}

/** Where each row stood among rows of all kinds: packed by kind, given back in the order kept. */
export const PLACE = '#place';

/** The rows of one kind, whichever way they are held. */
export interface RowsOfKind {
  readonly kind: RowKind;
  readonly count: number;
  /** Where each of the `count` stands among the rows of the book; the array may be longer. */
  readonly places: Float64Array;
  /**
   * Writes a field of all rows, a text as its place in the string table, an absent number as NaN. False
   * where every row says what a missing column reads as: then nothing need be written.
   */
  readonly fill: (field: string, type: FieldType, into: Float64Array) => boolean;
}

let room = new Float64Array(1024);
let sink = newColumnSink();
/** What a column may take: two of floating point numbers, as they are tried one after the other. */
const MOST_BYTES = 16;

/** One record for a whole company: a string table and every column in one buffer. */
export function packBook(book: Book): PackedBook {
  const strings = new Map<string, number>();
  return packRows(book, rowsByKind(book.rows, strings), () => [...strings.keys()]);
}

const FIELDS = new Map(ROW_KINDS.map((kind) => [kind, Object.entries(ROW_FIELDS[kind])] as const));

/** As `packBook`, of rows held in any way; `strings` is asked for when all of them are written. */
export function packRows(
  book: Omit<Book, 'rows'>,
  kinds: Iterable<RowsOfKind>,
  strings: () => readonly string[],
): PackedBook {
  sink.size = 0;
  const tables: PackedTable[] = [];
  for (const { kind, places, count, fill } of kinds) {
    if (room.length < count) room = new Float64Array(count * 2);
    const columns: ColumnForm[] = [];
    const put = (field: string, values: Float64Array): void => {
      sink = withRoom(sink, count * MOST_BYTES + MOST_BYTES);
      columns.push(packForm(field, values, count, sink));
    };
    for (const [field, type] of FIELDS.get(kind) ?? [])
      if (fill(field, type, room)) put(field, room);
    put(PLACE, places);
    tables.push({ kind, count, columns });
  }
  const { companyId, revision, nextRowId } = book;
  return {
    version: 2,
    companyId,
    revision,
    nextRowId,
    head: JSON.stringify({ strings: strings(), tables } satisfies Head),
    numbers: sink.buffer.slice(0, sink.size),
  };
}

/** What a field without a column reads as. */
export const EMPTY: Readonly<Record<FieldType, string | number | null>> = {
  text: '',
  number: 0,
  'number?': null,
};

/** The rows of each kind, in the order of the kinds; a kind without rows is left out. */
function rowsByKind(rows: readonly Row[], strings: Map<string, number>): readonly RowsOfKind[] {
  const byKind = new Map<RowKind, number[]>(ROW_KINDS.map((kind) => [kind, []]));
  rows.forEach(({ kind }, place) => byKind.get(kind)?.push(place));
  return [...byKind]
    .filter(([, places]) => places.length > 0)
    .map(([kind, places]) => {
      const held = places.map((place) => rows[place] as unknown as AnyRow);
      return {
        kind,
        count: places.length,
        places: Float64Array.from(places),
        fill: (field, type, into) => {
          const read = READERS[field as RowField];
          // Not by ===, which takes -0 for 0.
          if (held.every((row) => Object.is(read(row), EMPTY[type]))) return false;
          if (type === 'text') indexTexts(held, read as (row: AnyRow) => string, strings, into);
          else held.forEach((row, index) => (into[index] = (read as NumberOf)(row) ?? NaN));
          return true;
        },
      };
    });
}

type NumberOf = (row: AnyRow) => number | null;

/** Writes the place of each row's text in the string table, which is given one. */
function indexTexts(
  rows: readonly AnyRow[],
  read: (row: AnyRow) => string,
  strings: Map<string, number>,
  into: Float64Array,
): void {
  rows.forEach((row, index) => {
    const text = read(row);
    const known = strings.get(text);
    into[index] = known ?? strings.size;
    if (known === undefined) strings.set(text, strings.size);
  });
}
