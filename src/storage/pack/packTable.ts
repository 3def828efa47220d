import { kindIn, type DraftColumn, type DraftTable } from '../../domain/book/draftTable.ts';
import type { FreshBook } from '../../domain/planning/planTable.ts';
import { ROW_KINDS } from '../../domain/book/rowFields.ts';
import type { RowKind } from '../../domain/book/rows.ts';
import { packRows, type PackedBook, type RowsOfKind } from './packBook.ts';

/** The string table of the book now packed, by the places texts have in the table of all. */
interface Texts {
  readonly list: () => readonly string[];
  /** The place of a text, which is given one. */
  readonly place: (code: number) => number;
  readonly forget: () => void;
}

/**
 * Packs books straight from the table their rows were read into, column to column. What comes out is
 * what `packBook` makes of the same rows as objects: a test holds them beside each other.
 */
export function freshPacker(table: DraftTable): (book: FreshBook) => PackedBook {
  const texts = newTexts(table);
  const room = { places: new Float64Array(0), rows: new Uint32Array(0) };
  return (book) => {
    texts.forget();
    const { length } = book.drafts;
    if (room.rows.length < length) {
      room.places = new Float64Array(length * 2);
      room.rows = new Uint32Array(length * 2);
    }
    const kinds = rowsByKind(book, texts, room);
    return packRows({ ...book, nextRowId: length + 1 }, kinds, texts.list);
  };
}

/** Used for kind after kind and book after book: making arrays takes longer than filling them. */
interface Room {
  places: Float64Array;
  rows: Uint32Array;
}

function newTexts({ strings }: DraftTable): Texts {
  const places = new Int32Array(strings.length).fill(-1);
  let codes: number[] = [];
  return {
    list: () => codes.map((code) => strings[code] ?? ''),
    place: (code) => {
      const known = places[code] ?? -1;
      if (known >= 0) return known;
      places[code] = codes.length;
      return codes.push(code) - 1;
    },
    forget: () => {
      for (const code of codes) places[code] = -1;
      codes = [];
    },
  };
}

/** One kind after the other: each is packed before the next takes its room. */
function* rowsByKind(book: FreshBook, texts: Texts, room: Room): Iterable<RowsOfKind> {
  for (const [index, kind] of ROW_KINDS.entries()) {
    if (kindIn(book.table, kind).count === 0) continue;
    const count = takeRows(book, index, room);
    if (count > 0) yield rowsOf(book, kind, count, texts, room);
  }
}

/** Finds the rows of one kind, and says how many there are. */
function takeRows({ table, drafts }: FreshBook, kind: number, { places, rows }: Room): number {
  let count = 0;
  for (let place = 0; place < drafts.length; place += 1) {
    const at = drafts[place] ?? 0;
    if (table.kind[at] !== kind) continue;
    places[count] = place;
    rows[count] = table.row[at] ?? 0;
    count += 1;
  }
  return count;
}

function rowsOf(
  { table, revision }: FreshBook,
  kind: RowKind,
  count: number,
  texts: Texts,
  { places, rows }: Room,
): RowsOfKind {
  const { columns } = kindIn(table, kind);
  return {
    kind,
    count,
    places,
    fill: (field, type, into) => {
      const column = columns.get(field);
      if (column !== undefined) {
        copyColumn(column, rows, count, into);
        if (isEmpty(column, into, count)) return false;
        if (type === 'text') placeTexts(into, count, texts);
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

function copyColumn(
  { values, constant }: DraftColumn,
  rows: Uint32Array,
  count: number,
  into: Float64Array,
): void {
  if (values === null) into.fill(constant, 0, count);
  else for (let index = 0; index < count; index += 1) into[index] = values[rows[index] ?? 0] ?? NaN;
}

function isEmpty({ type }: DraftColumn, values: Float64Array, count: number): boolean {
  const empty = type === 'number?' ? NaN : 0;
  let index = 0;
  while (index < count && Object.is(values[index], empty)) index += 1;
  return index === count;
}

function placeTexts(codes: Float64Array, count: number, { place }: Texts): void {
  for (let index = 0; index < count; index += 1) codes[index] = place(codes[index] ?? 0);
}
