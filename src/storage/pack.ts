import type { Book, Row, RowKind } from '../domain/rows.ts';
import { ROW_FIELDS, ROW_KINDS } from '../domain/rowFields.ts';
import type { FieldType } from '../domain/rowFields.ts';
import { newColumnSink, withRoom } from './column.ts';
import { packForm, type ColumnForm } from './columnForm.ts';
import { READERS } from './rowReaders.ts';
import type { AnyRow, Field } from './rowReaders.ts';

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
   * Writes a field of all rows, a text as its place in `strings`, an absent number as NaN. False where
   * every row says what a missing column reads as: then nothing need be written.
   */
  readonly fill: (field: string, type: FieldType, strings: Strings, into: Float64Array) => boolean;
}

/** The string table of a book while it is packed: the place of a text, which is given one. */
export interface Strings {
  readonly place: (text: string) => number;
}

let room = new Float64Array(1024);
let sink = newColumnSink();
/** What a column may take: two of floating point numbers, as they are tried one after the other. */
const MOST_BYTES = 16;

/** One record for a whole company: a string table and every column in one buffer. */
export function packBook(book: Book): PackedBook {
  return packRows(book, rowsByKind(book.rows));
}

/** As `packBook`, of rows held in any way. */
export function packRows(book: Omit<Book, 'rows'>, kinds: Iterable<RowsOfKind>): PackedBook {
  const strings = new Map<string, number>();
  const place = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  sink.size = 0;
  const tables = Array.from(kinds, (rows): PackedTable => {
    const { kind, places, count } = rows;
    if (room.length < count) room = new Float64Array(count * 2);
    const columns: ColumnForm[] = [];
    for (const [field, type] of Object.entries(ROW_FIELDS[kind])) {
      if (!rows.fill(field, type, { place }, room)) continue;
      const nullable = type !== 'text' && hasAbsent(room, count);
      sink = withRoom(sink, count * MOST_BYTES + MOST_BYTES);
      columns.push(packForm(field, room, count, nullable, sink));
    }
    sink = withRoom(sink, count * MOST_BYTES + MOST_BYTES);
    columns.push(packForm(PLACE, places, count, false, sink));
    return { kind, count, columns };
  });
  const { companyId, revision, nextRowId } = book;
  return {
    version: 2,
    companyId,
    revision,
    nextRowId,
    head: JSON.stringify({ strings: [...strings.keys()], tables } satisfies Head),
    numbers: sink.buffer.slice(0, sink.size),
  };
}

function hasAbsent(values: Float64Array, count: number): boolean {
  for (let index = 0; index < count; index += 1) if (Number.isNaN(values[index])) return true;
  return false;
}

/** What a field without a column reads as. */
export const EMPTY: Readonly<Record<FieldType, string | number | null>> = {
  text: '',
  number: 0,
  'number?': null,
};

/** The rows of each kind, in the order of the kinds; a kind without rows is left out. */
function rowsByKind(rows: readonly Row[]): readonly RowsOfKind[] {
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
        fill: (field, type, strings, into) => {
          const read = READERS[field as Field];
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

/** Writes the place of each row's text in the string table. */
function indexTexts(
  rows: readonly AnyRow[],
  read: (row: AnyRow) => string,
  strings: Strings,
  into: Float64Array,
): void {
  let last: string | null = null;
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const text = read(rows[index] as AnyRow);
    // Most columns say the same thing row after row.
    if (text !== last) {
      at = strings.place(text);
      last = text;
    }
    into[index] = at;
  }
}
