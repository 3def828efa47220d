import type { Book, Row, RowKind } from '../../domain/book/rows.ts';
import { ROW_FIELDS } from '../../domain/book/rowFields.ts';
import type { FieldType } from '../../domain/book/rowFields.ts';
import { constantOf, readColumn, type PackedColumn } from './numberColumn.ts';
import { readForm } from './columnForm.ts';
import { EMPTY, PLACE, type Head, type PackedBook, type PackedTable } from './packBook.ts';

/** The first packed form, which named where every column lies. */
export interface PackedBookV1 extends Omit<PackedBook, 'version'> {
  readonly version: 1;
}

interface HeadV1 {
  readonly strings: readonly string[];
  readonly tables: readonly {
    readonly kind: RowKind;
    readonly count: number;
    readonly columns: readonly (PackedColumn & { readonly field: string })[];
  }[];
}

/** A column of whichever version: one value for all rows, or one of each. */
interface ReadColumn {
  readonly field: string;
  readonly read: () => number | null | readonly (number | null)[];
}

interface ReadTable {
  readonly kind: RowKind;
  readonly count: number;
  readonly columns: readonly ReadColumn[];
}

/** The book as it was packed, by whichever version packed it. */
export function unpackBook(packed: PackedBook | PackedBookV1): Book {
  const { version } = packed;
  if (version !== 1 && version !== 2) {
    throw new Error(`This book was packed by a newer version (${String(version)})`);
  }
  const { strings, tables } = version === 1 ? readV1(packed) : readV2(packed);
  const rows = new Array<Row>(tables.reduce((sum, table) => sum + table.count, 0));
  for (const table of tables) unpackTable(table, strings, rows);
  const { companyId, revision, nextRowId } = packed;
  return { companyId, revision, nextRowId, rows };
}

interface Content {
  readonly strings: readonly string[];
  readonly tables: readonly ReadTable[];
}

function readV1({ head, numbers }: PackedBookV1): Content {
  const { strings, tables } = JSON.parse(head) as HeadV1;
  return {
    strings,
    tables: tables.map(({ kind, count, columns }) => ({
      kind,
      count,
      columns: columns.map((column) => ({
        field: column.field,
        read: () => (column.width === 0 ? constantOf(column) : readColumn(numbers, column, count)),
      })),
    })),
  };
}

function readV2({ head, numbers }: PackedBook): Content {
  const { strings, tables } = JSON.parse(head) as Head;
  let offset = 0;
  const readTable = ({ kind, count, columns }: PackedTable): ReadTable => ({
    kind,
    count,
    columns: columns.map((form) => {
      const { next, read } = readForm(form, numbers, offset, count);
      offset = next;
      return { field: form[0], read };
    }),
  });
  return { strings, tables: tables.map(readTable) };
}

function unpackTable(table: ReadTable, strings: readonly string[], rows: Row[]): void {
  const { kind, count, columns } = table;
  const types = ROW_FIELDS[kind];
  const shape = emptyRow(kind);
  const varying: { field: string; type: FieldType; values: readonly (number | null)[] }[] = [];
  let places: readonly (number | null)[] = [];
  const asHeld = (type: FieldType, value: number | null): unknown =>
    type === 'text' ? (strings[value ?? 0] ?? '') : value;
  for (const { field, read } of columns) {
    const type = Object.hasOwn(types, field) ? types[field] : undefined;
    if (field === PLACE) places = listOf(read());
    else if (type !== undefined) {
      const values = read();
      if (isList(values)) varying.push({ field, type, values });
      else shape[field] = asHeld(type, values);
    }
  }
  // A parsed object, unlike one built key by key, is in the engine's fast mode, and so are its
  // clones: measured ten times faster. Constants are text, whole numbers and null: JSON keeps them.
  const fast = JSON.parse(JSON.stringify(shape)) as Record<string, unknown>;
  const unpacked = Array.from({ length: count }, () => ({ ...fast }));
  for (const { field, type, values } of varying) {
    unpacked.forEach((row, index) => (row[field] = asHeld(type, values[index] ?? null)));
  }
  unpacked.forEach((row, index) => (rows[places[index] ?? index] = row as unknown as Row));
}

type ColumnValues = ReturnType<ReadColumn['read']>;

function isList(values: ColumnValues): values is readonly (number | null)[] {
  return Array.isArray(values);
}

function listOf(values: ColumnValues): readonly (number | null)[] {
  return isList(values) ? values : [values];
}

function emptyRow(kind: RowKind): Record<string, unknown> {
  const row: Record<string, unknown> = { kind };
  for (const [field, type] of Object.entries(ROW_FIELDS[kind])) {
    row[field] = EMPTY[type];
  }
  return row;
}
