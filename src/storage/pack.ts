import type { Book, Row, RowKind } from '../domain/rows.ts';
import { ROW_FIELDS, ROW_KINDS } from '../domain/rowFields.ts';
import type { FieldType } from '../domain/rowFields.ts';
import { constantOf, packColumn, readColumn } from './column.ts';
import type { Column } from './column.ts';

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
  const append = (values: readonly (number | null)[]): Column => {
    const { bytes, width, base, nullable } = packColumn(values);
    // Aligned to eight bytes, so that any typed array may look at it in place.
    const column = { offset: size, width, base, nullable };
    size += Math.ceil(bytes.length / 8) * 8;
    chunks.push(bytes);
    return column;
  };
  const indexOf = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const tables = ROW_KINDS.flatMap((kind): PackedTable[] => {
    const places: number[] = [];
    const rows: Record<string, unknown>[] = [];
    book.rows.forEach((row, place) => {
      if (row.kind !== kind) return;
      places.push(place);
      rows.push(row as unknown as Record<string, unknown>);
    });
    if (rows.length === 0) return [];
    const columns = Object.entries(ROW_FIELDS[kind]).map(([field, type]) => {
      const values =
        type === 'text'
          ? rows.map((row) => indexOf(row[field] as string))
          : rows.map((row) => row[field] as number | null);
      return { field, type, ...append(values) };
    });
    const place = { field: PLACE, type: 'number' as const, ...append(places) };
    return [{ kind, count: rows.length, columns: [...columns, place] }];
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
    row[field] = type === 'text' ? '' : type === 'number' ? 0 : null;
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
