import type { Book, Row, RowKind } from '../domain/rows.ts';
import { ROW_FIELDS, ROW_KINDS } from '../domain/rowFields.ts';
import type { FieldType } from '../domain/rowFields.ts';
import { constantOf, packColumn, readColumn } from './column.ts';
import type { Column } from './column.ts';
import { READERS } from './rowReaders.ts';
import type { AnyRow, Field } from './rowReaders.ts';

/** The packed form says itself which columns it has: fields added later read as empty. */
export interface PackedBook {
  readonly version: 1;
  readonly companyId: string;
  readonly revision: number;
  readonly nextRowId: number;
  /** A `Head` as JSON: browsers parse JSON much faster than they clone small objects. */
  readonly head: string;
  readonly numbers: ArrayBuffer;
}

interface Head {
  readonly strings: readonly string[];
  readonly tables: readonly PackedTable[];
}

interface PackedTable {
  readonly kind: RowKind;
  readonly count: number;
  readonly columns: readonly (Column & { readonly field: string; readonly type: FieldType })[];
}

/** Where each row stood among rows of all kinds: packed by kind, given back in the order kept. */
const PLACE = '#place';

/** One record for a whole company: a string table and every column in one buffer. */
export function packBook(book: Book): PackedBook {
  const strings = new Map<string, number>();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const append = (values: Float64Array, nullable: boolean): Column => {
    const { bytes, width, base } = packColumn(values, nullable);
    // Aligned to eight bytes, so that any typed array may look at it in place.
    const column = { offset: size, width, base, nullable };
    size += Math.ceil(bytes.length / 8) * 8;
    chunks.push(bytes);
    return column;
  };
  const tables = placesByKind(book.rows).map(([kind, places]): PackedTable => {
    const rows = Array.from(places, (place) => book.rows[place] as unknown as AnyRow);
    const values = new Float64Array(rows.length);
    const columns = Object.entries(ROW_FIELDS[kind]).flatMap(([field, type]) => {
      const read = READERS[field as Field];
      // What a missing column reads as need not be there.
      if (isEmptyColumn(rows, read, EMPTY[type])) return [];
      if (type === 'text') indexTexts(rows, read as (row: AnyRow) => string, strings, values);
      const nullable = type !== 'text' && copyNumbers(rows, read as NumberOf, values);
      return [{ field, type, ...append(values, nullable) }];
    });
    const place = { field: PLACE, type: 'number' as const, ...append(places, false) };
    return { kind, count: rows.length, columns: [...columns, place] };
  });
  return {
    version: 1,
    companyId: book.companyId,
    revision: book.revision,
    nextRowId: book.nextRowId,
    head: JSON.stringify({ strings: [...strings.keys()], tables } satisfies Head),
    numbers: join(chunks, size),
  };
}

/** What a field without a column reads as. */
const EMPTY: Readonly<Record<FieldType, string | number | null>> = {
  text: '',
  number: 0,
  'number?': null,
};

function isEmptyColumn(
  rows: readonly AnyRow[],
  read: (row: AnyRow) => string | number | null,
  empty: string | number | null,
): boolean {
  // Not by ===, which takes -0 for 0.
  return rows.every((row) => Object.is(read(row), empty));
}

type NumberOf = (row: AnyRow) => number | null;

/** Where the rows of each kind stand, in the order of the kinds; a kind without rows is left out. */
function placesByKind(rows: readonly Row[]): readonly (readonly [RowKind, Float64Array])[] {
  const byKind = new Map<RowKind, number[]>(ROW_KINDS.map((kind) => [kind, []]));
  rows.forEach(({ kind }, place) => byKind.get(kind)?.push(place));
  return [...byKind]
    .filter(([, places]) => places.length > 0)
    .map(([kind, places]) => [kind, Float64Array.from(places)] as const);
}

/** Writes the place of each row's text in the string table, which takes in what it does not know. */
function indexTexts(
  rows: readonly AnyRow[],
  read: (row: AnyRow) => string,
  strings: Map<string, number>,
  into: Float64Array,
): void {
  let last: string | null = null;
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const text = read(rows[index] as AnyRow);
    // Most columns say the same thing row after row.
    if (text !== last) {
      const known = strings.get(text);
      at = known ?? strings.size;
      if (known === undefined) strings.set(text, at);
      last = text;
    }
    into[index] = at;
  }
}

/** Writes the numbers of a column, NaN for an absent one, and says whether any is absent. */
function copyNumbers(rows: readonly AnyRow[], read: NumberOf, into: Float64Array): boolean {
  let nullable = false;
  for (let index = 0; index < rows.length; index += 1) {
    const value = read(rows[index] as AnyRow);
    if (value === null) nullable = true;
    into[index] = value ?? NaN;
  }
  return nullable;
}

/** The book as it was packed, by whichever version packed it. */
export function unpackBook(packed: PackedBook): Book {
  if (packed.version !== 1) {
    throw new Error(`This book was packed by a newer version (${String(packed.version)})`);
  }
  const head = JSON.parse(packed.head) as Head;
  const rows = new Array<Row>(head.tables.reduce((sum, table) => sum + table.count, 0));
  for (const table of head.tables) unpackTable(table, head.strings, packed.numbers, rows);
  const { companyId, revision, nextRowId } = packed;
  return { companyId, revision, nextRowId, rows };
}

function unpackTable(
  table: PackedTable,
  strings: readonly string[],
  numbers: ArrayBuffer,
  rows: Row[],
): void {
  const { count, columns } = table;
  const shape = emptyRow(table.kind);
  const varying: PackedTable['columns'][number][] = [];
  let places: readonly (number | null)[] = [0];
  const read = (type: FieldType, value: number | null): unknown =>
    type === 'text' ? (strings[value ?? 0] ?? '') : value;
  for (const column of columns) {
    if (column.field === PLACE) {
      places = column.width === 0 ? [column.base] : readColumn(numbers, column, count);
    } else if (Object.hasOwn(shape, column.field)) {
      if (column.width === 0) shape[column.field] = read(column.type, constantOf(column));
      else varying.push(column);
    }
  }
  // A parsed object, unlike one built key by key, is in the engine's fast mode, and so are its
  // clones: measured ten times faster. Constants are text, whole numbers and null: JSON keeps them.
  const fast = JSON.parse(JSON.stringify(shape)) as Record<string, unknown>;
  const unpacked = Array.from({ length: count }, () => ({ ...fast }));
  for (const column of varying) {
    const { field, type } = column;
    const values = readColumn(numbers, column, count);
    unpacked.forEach((row, index) => (row[field] = read(type, values[index] ?? null)));
  }
  unpacked.forEach((row, index) => (rows[places[index] ?? index] = row as unknown as Row));
}

function emptyRow(kind: RowKind): Record<string, unknown> {
  const row: Record<string, unknown> = { kind };
  for (const [field, type] of Object.entries(ROW_FIELDS[kind])) {
    row[field] = EMPTY[type];
  }
  return row;
}

function join(chunks: readonly Uint8Array[], size: number): ArrayBuffer {
  const buffer = new ArrayBuffer(size);
  const bytes = new Uint8Array(buffer);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += Math.ceil(chunk.length / 8) * 8;
  }
  return buffer;
}
