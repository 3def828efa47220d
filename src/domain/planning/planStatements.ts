import { draftAt, kindIn, type DraftTable } from '../book/draftTable.ts';
import { contradicts, MOST_STATEMENTS } from './planMatch.ts';
import { ROW_KINDS } from '../book/rowFields.ts';

const TARGET = ['metric', 'basis', 'variant', 'scope', 'versus', 'unit', 'period'];

/** What a statement is about whatever its source: the fields of its match key but the source. */
const KEY_FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  guidance: [...TARGET, 'issuedOn', 'stage'],
  actual: [...TARGET, 'reportedOn', 'series'],
  bridge: [...TARGET, 'label', 'quantifiedBy'],
};

/** Takes the places of one company's drafts; says of a draft which one before it says otherwise. */
export type FindConflicts = (
  drafts: Uint32Array,
  conflict: (place: number, other: number) => void,
) => void;

/**
 * Finds contradictions inside a table as `recordStatement` does between rows, but by the codes of the
 * texts: no key is put together, and no row is made but those that share one.
 */
export function newStatements(table: DraftTable): FindConflicts {
  const keys = ROW_KINDS.map((kind) => keyColumns(table, kind));
  let slots = new Uint32Array(0);
  return (drafts, conflict) => {
    const room = 2 ** Math.ceil(Math.log2(drafts.length * 2 + 1));
    if (slots.length < room) slots = new Uint32Array(room);
    else slots.fill(0, 0, room);
    const differing = new Map<number, number[]>();
    for (let place = 0; place < drafts.length; place += 1) {
      const at = drafts[place] ?? 0;
      const columns = keys[table.kind[at] ?? 0];
      if (columns === undefined || columns === null) continue;
      const slot = slotOf(table, drafts, at, columns, slots, room - 1);
      const first = (slots[slot] ?? 0) - 1;
      if (first < 0) {
        slots[slot] = place + 1;
        continue;
      }
      const said = differing.get(first) ?? [first];
      const draft = draftAt(table, at);
      const other = said.find((one) => contradicts(draftAt(table, drafts[one] ?? 0), draft));
      if (other === undefined) continue;
      conflict(place, other);
      if (said.length < MOST_STATEMENTS) differing.set(first, [...said, place]);
    }
  };
}

/** The key columns that differ between rows of a kind; null for a kind that states nothing. */
function keyColumns(table: DraftTable, kind: (typeof ROW_KINDS)[number]) {
  const fields = KEY_FIELDS[kind];
  if (fields === undefined) return null;
  const { columns } = kindIn(table, kind);
  return fields.flatMap((field) => columns.get(field)?.values ?? []);
}

/** The slot of a draft's key: taken by the first draft with the same key, or free. */
function slotOf(
  table: DraftTable,
  drafts: Uint32Array,
  at: number,
  columns: readonly (Float64Array | Uint32Array)[],
  slots: Uint32Array,
  mask: number,
): number {
  const row = table.row[at] ?? 0;
  const kind = table.kind[at] ?? 0;
  let hash = kind + 1;
  for (const column of columns) {
    hash = Math.imul(hash ^ (column[row] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const taken = slots[slot] ?? 0;
    if (taken === 0) return slot;
    const other = drafts[taken - 1] ?? 0;
    if (table.kind[other] !== kind) continue;
    const otherRow = table.row[other] ?? 0;
    if (columns.every((column) => column[row] === column[otherRow])) return slot;
  }
}
