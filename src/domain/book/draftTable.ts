import { ROW_FIELDS, ROW_KINDS } from './rowFields.ts';
import type { FieldType } from './rowFields.ts';
import type { Draft, RowKind } from './rows.ts';

/**
 * One field of all drafts of a kind. Text is held as its place in the strings of the table, an absent
 * number as NaN. Most fields say the same in every row: they hold that once, until a row differs.
 */
export interface DraftColumn {
  readonly type: FieldType;
  constant: number;
  /** Null while all rows say `constant`; longer than the rows are many. */
  values: Float64Array | Uint32Array | null;
}

export interface DraftsOfKind {
  readonly kind: RowKind;
  /** Its place in ROW_KINDS. */
  readonly place: number;
  readonly columns: ReadonlyMap<string, DraftColumn>;
  count: number;
}

/**
 * Drafts of many companies as columns, in the order they were read: a file of a million rows is a few
 * arrays and not a million objects. `draftAt` gives a row back as an object where somebody looks at it.
 */
export interface DraftTable {
  readonly strings: string[];
  readonly codes: Map<string, number>;
  readonly companies: string[];
  readonly kinds: ReadonlyMap<RowKind, DraftsOfKind>;
  count: number;
  /** How many there will be, as far as anybody can tell: room is made once, and not again and again. */
  expected: number;
  /** Of each draft: its company's place in `companies`, its kind's in ROW_KINDS, its row in the kind. */
  company: Uint32Array;
  kind: Uint8Array;
  row: Uint32Array;
}

const LIFE = new Set(['id', 'entered', 'retired', 'retiredReason']);
const FIRST_ROOM = 64;

export function newDraftTable(): DraftTable {
  return {
    strings: [''],
    codes: new Map([['', 0]]),
    companies: [],
    kinds: new Map(ROW_KINDS.map((kind, place) => [kind, draftsOf(kind, place)] as const)),
    count: 0,
    expected: 0,
    company: new Uint32Array(FIRST_ROOM),
    kind: new Uint8Array(FIRST_ROOM),
    row: new Uint32Array(FIRST_ROOM),
  };
}

function draftsOf(kind: RowKind, place: number): DraftsOfKind {
  const columns = new Map<string, DraftColumn>();
  for (const [field, type] of Object.entries(ROW_FIELDS[kind])) {
    if (LIFE.has(field)) continue;
    columns.set(field, { type, constant: type === 'number?' ? NaN : 0, values: null });
  }
  return { kind, place, columns, count: 0 };
}

/** The place of a text in the strings of the table, which takes in what it does not know. */
export function codeOf(table: DraftTable, text: string): number {
  const known = table.codes.get(text);
  if (known !== undefined) return known;
  const code = table.strings.length;
  table.strings.push(text);
  table.codes.set(text, code);
  return code;
}

export function valueAt(column: DraftColumn, row: number): number {
  return column.values === null ? column.constant : (column.values[row] ?? NaN);
}

/** Writes the value of a row that is added next or was just added to the table. */
export function setValue(table: DraftTable, column: DraftColumn, row: number, value: number): void {
  const { values } = column;
  if (values !== null && row < values.length) values[row] = value;
  else makeRoom(table, column, row, value);
}

function makeRoom(table: DraftTable, column: DraftColumn, row: number, value: number): void {
  const { values } = column;
  if (values === null) {
    if (Object.is(value, column.constant)) return;
    // The first row says what all rows do, as far as anybody knows.
    if (row === 0) {
      column.constant = value;
      return;
    }
  }
  const room = roomFor(table, row);
  const longer = column.type === 'text' ? new Uint32Array(room) : new Float64Array(room);
  if (values === null) longer.fill(column.constant, 0, row);
  else longer.set(values);
  longer[row] = value;
  column.values = longer;
}

function roomFor({ expected }: DraftTable, row: number): number {
  return Math.max(FIRST_ROOM, Math.ceil(row * 1.5) + 1, expected);
}

/** Adds the row a kind's columns were just written for, as a draft of the company at that place. */
export function endRow(table: DraftTable, drafts: DraftsOfKind, company: number): void {
  const at = table.count;
  if (at >= table.company.length) {
    const room = roomFor(table, at);
    table.company = longer(table.company, new Uint32Array(room));
    table.kind = longer(table.kind, new Uint8Array(room));
    table.row = longer(table.row, new Uint32Array(room));
  }
  table.company[at] = company;
  table.kind[at] = drafts.place;
  table.row[at] = drafts.count;
  drafts.count += 1;
  table.count += 1;
}

function longer<T extends Uint32Array | Uint8Array>(held: T, room: T): T {
  room.set(held);
  return room;
}

/** The columns of a kind, which every table has. */
export function kindIn(table: DraftTable, kind: RowKind): DraftsOfKind {
  const drafts = table.kinds.get(kind);
  if (drafts === undefined) throw new Error(`draft table has no kind: ${kind}`);
  return drafts;
}

/** Adds a draft held as an object. */
export function addDraft(table: DraftTable, company: number, draft: Draft): void {
  const drafts = kindIn(table, draft.kind);
  const values = draft as unknown as Readonly<Record<string, string | number | null>>;
  for (const [field, column] of drafts.columns) {
    const value = values[field] ?? null;
    const held = typeof value === 'string' ? codeOf(table, value) : (value ?? NaN);
    setValue(table, column, drafts.count, held);
  }
  endRow(table, drafts, company);
}

/** Says of all drafts which import they came from. */
export function nameOrigin(table: DraftTable, origin: string): void {
  const code = codeOf(table, origin);
  for (const { columns } of table.kinds.values()) {
    const column = columns.get('origin');
    if (column === undefined) continue;
    column.constant = code;
    column.values = null;
  }
}

/** One draft as the object it stands for. */
export function draftAt(table: DraftTable, at: number): Draft {
  const kind = ROW_KINDS[table.kind[at] ?? 0] ?? 'company';
  const row = table.row[at] ?? 0;
  const draft: Record<string, string | number | null> = { kind };
  for (const [field, column] of kindIn(table, kind).columns) {
    const value = valueAt(column, row);
    if (column.type === 'text') draft[field] = table.strings[value] ?? '';
    else draft[field] = Number.isNaN(value) ? null : value;
  }
  return draft as unknown as Draft;
}
