import { kindIn, valueAt, type DraftColumn, type DraftTable } from '../domain/draftTable.ts';
import type { FreshBook } from '../domain/planTable.ts';
import { ROW_KINDS } from '../domain/rowFields.ts';
import type { RowKind } from '../domain/rows.ts';
import { packRows, type PackedBook, type RowsOfKind, type Strings } from './pack.ts';

/** The places of a table's texts in the string table of the book now packed. */
interface Places {
  readonly of: (code: number, strings: Strings) => number;
  readonly forget: () => void;
}

/**
 * Packs books straight from the table their rows were read into, column to column. What comes out is
 * what `packBook` makes of the same rows as objects: a test holds them beside each other.
 */
export function freshPacker(table: DraftTable): (book: FreshBook) => PackedBook {
  const places = newPlaces(table);
  const room = { places: new Float64Array(0), rows: new Uint32Array(0) };
  return (book) => {
    places.forget();
    const { length } = book.drafts;
    if (room.rows.length < length) {
      room.places = new Float64Array(length * 2);
      room.rows = new Uint32Array(length * 2);
    }
    return packRows({ ...book, nextRowId: length + 1 }, rowsByKind(book, places, room));
  };
}

/** Used for kind after kind and book after book: making arrays takes longer than filling them. */
interface Room {
  places: Float64Array;
  rows: Uint32Array;
}

function newPlaces({ strings }: DraftTable): Places {
  const known = new Int32Array(strings.length);
  let given: number[] = [];
  return {
    of: (code, { place }) => {
      const before = known[code] ?? 0;
      if (before > 0) return before - 1;
      const at = place(strings[code] ?? '');
      known[code] = at + 1;
      given.push(code);
      return at;
    },
    forget: () => {
      for (const code of given) known[code] = 0;
      given = [];
    },
  };
}

/** One kind after the other: each is packed before the next takes its room. */
function* rowsByKind(book: FreshBook, places: Places, room: Room): Iterable<RowsOfKind> {
  const { table, drafts } = book;
  const counts = new Uint32Array(ROW_KINDS.length);
  for (const at of drafts) {
    const kind = table.kind[at] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  for (const [index, kind] of ROW_KINDS.entries()) {
    if ((counts[index] ?? 0) > 0) yield rowsOf(book, kind, index, places, room);
  }
}

function rowsOf(
  book: FreshBook,
  kind: RowKind,
  kindIndex: number,
  known: Places,
  { places, rows }: Room,
): RowsOfKind {
  const { table, drafts, revision } = book;
  const { columns } = kindIn(table, kind);
  let count = 0;
  for (let place = 0; place < drafts.length; place += 1) {
    const at = drafts[place] ?? 0;
    if (table.kind[at] !== kindIndex) continue;
    places[count] = place;
    rows[count] = table.row[at] ?? 0;
    count += 1;
  }
  return {
    kind,
    count,
    places,
    fill: (field, type, strings, into) => {
      const column = columns.get(field);
      if (column !== undefined) {
        if (isEmpty(column, rows, count)) return false;
        if (type === 'text') copyTexts(column, rows, count, known, strings, into);
        else copyNumbers(column, rows, count, into);
        return true;
      }
      // The life a row has when it enters; what was never retired needs no column.
      if (field === 'id')
        for (let row = 0; row < count; row += 1) into[row] = (places[row] ?? 0) + 1;
      else if (field === 'entered') into.fill(revision, 0, count);
      else return false;
      return true;
    },
  };
}

function isEmpty(column: DraftColumn, rows: Uint32Array, count: number): boolean {
  const empty = column.type === 'number?' ? NaN : 0;
  if (column.values === null) return Object.is(column.constant, empty);
  for (let index = 0; index < count; index += 1) {
    if (!Object.is(valueAt(column, rows[index] ?? 0), empty)) return false;
  }
  return true;
}

function copyTexts(
  column: DraftColumn,
  rows: Uint32Array,
  count: number,
  known: Places,
  strings: Strings,
  into: Float64Array,
): void {
  let last = -1;
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    const code = valueAt(column, rows[index] ?? 0);
    if (code !== last) {
      place = known.of(code, strings);
      last = code;
    }
    into[index] = place;
  }
}

function copyNumbers(
  column: DraftColumn,
  rows: Uint32Array,
  count: number,
  into: Float64Array,
): void {
  for (let index = 0; index < count; index += 1) {
    into[index] = valueAt(column, rows[index] ?? 0);
  }
}
