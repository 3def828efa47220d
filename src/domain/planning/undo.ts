import { isLive } from '../book/live.ts';
import type { Book, Row } from '../book/rows.ts';
import { nextBook } from './planImport.ts';
import { contentKey, matchKey } from '../book/target.ts';

/** A row that undo left alone because a later commit had already replaced it or what it replaced. */
export interface LeftRow {
  readonly companyId: string;
  readonly row: Row;
}

export interface Undone {
  readonly next: readonly Book[];
  readonly left: readonly LeftRow[];
}

/** Which commit each undo undid: tells the copies an undo brought back from rows said anew. */
export type Undoes = ReadonlyMap<number, number>;

/**
 * Undo of commit `k`, as commit `newCommit`: retires what `k` entered and enters again what `k`
 * retired. Whatever a later commit (itself not undone) has replaced since is left and listed.
 */
export function undoCommit(
  books: ReadonlyMap<string, Book>,
  k: number,
  newCommit: number,
  undoes: Undoes = new Map(),
): Undone {
  const next: Book[] = [];
  const left: LeftRow[] = [];
  for (const book of books.values()) {
    const result = undoInBook(book, k, undoes);
    for (const row of result.left) left.push({ companyId: book.companyId, row });
    if (result.retire.size + result.bringBack.length === 0) continue;
    next.push(nextBook(book, result.retire, 'undone', result.bringBack, newCommit));
  }
  return { next, left };
}

interface BookUndo {
  readonly retire: ReadonlySet<Row>;
  readonly bringBack: readonly Row[];
  readonly left: readonly Row[];
}

function undoInBook(book: Book, k: number, undoes: Undoes): BookUndo {
  const entered = book.rows.filter((row) => row.entered === k);
  const retired = book.rows.filter((row) => row.retired === k && row.entered !== k);
  const liveCopies = standIns(book, entered, undoes);
  const left = entered.filter((row) => !liveCopies.has(row));
  const replacements = pairReplacements(retired, entered);
  const retire = new Set(liveCopies.values());
  const laterKeys = new Set(
    book.rows
      .filter((row) => row.entered > k && isLive(row) && !retire.has(row))
      .map((row) => matchKey(row)),
  );
  const bringBack: Row[] = [];
  for (const row of retired) {
    const replacement = replacements.get(row);
    // A row that was only removed comes back unless the same statement has been entered since.
    const free =
      replacement === undefined ? !laterKeys.has(matchKey(row)) : liveCopies.has(replacement);
    if (free) bringBack.push(row);
    else left.push(row);
  }
  return { retire, bringBack, left };
}

/** For each row that is live, or was brought back by an undo, the live row that stands for it. */
function standIns(book: Book, rows: readonly Row[], undoes: Undoes): Map<Row, Row> {
  const undosOf = new Map<number, number[]>();
  for (const [undo, undone] of undoes) {
    undosOf.set(undone, [...(undosOf.get(undone) ?? []), undo]);
  }
  const copies = new Map<string, Row[]>();
  for (const row of book.rows) {
    if (!undoes.has(row.entered)) continue;
    const key = copyKey(row, row.entered);
    copies.set(key, [...(copies.get(key) ?? []), row]);
  }
  const used = new Set<Row>();
  const find = (row: Row): Row | undefined => {
    if (isLive(row)) return used.has(row) ? undefined : row;
    for (const undo of undosOf.get(row.retired) ?? []) {
      for (const copy of copies.get(copyKey(row, undo)) ?? []) {
        const live = find(copy);
        if (live !== undefined) return live;
      }
    }
    return undefined;
  };
  const liveCopies = new Map<Row, Row>();
  for (const row of rows) {
    const live = find(row);
    if (live === undefined) continue;
    used.add(live);
    liveCopies.set(row, live);
  }
  return liveCopies;
}

function copyKey(row: Row, commit: number): string {
  return `${commit}\n${matchKey(row)}\n${contentKey(row)}`;
}

/** Which row of the commit took the place of which: by match key, then (an edited key) in order by kind. */
function pairReplacements(retired: readonly Row[], entered: readonly Row[]): Map<Row, Row> {
  const pairs = new Map<Row, Row>();
  pairBy(retired, entered, matchKey, pairs);
  const used = new Set(pairs.values());
  const loose = entered.filter((row) => !used.has(row));
  pairBy(
    retired.filter((row) => !pairs.has(row)),
    loose,
    (row) => row.kind,
    pairs,
  );
  return pairs;
}

function pairBy(
  retired: readonly Row[],
  entered: readonly Row[],
  keyOf: (row: Row) => string,
  pairs: Map<Row, Row>,
): void {
  const free = new Map<string, Row[]>();
  for (const row of entered.toReversed()) {
    const rows = free.get(keyOf(row));
    if (rows === undefined) free.set(keyOf(row), [row]);
    else rows.push(row);
  }
  for (const row of retired) {
    const replacement = free.get(keyOf(row))?.pop();
    if (replacement !== undefined) pairs.set(row, replacement);
  }
}
