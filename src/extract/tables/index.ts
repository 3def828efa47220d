import type { Block } from '../text/blocks.ts';
import { tablesOf, type Table } from './collect.ts';
import { powerOf } from './context.ts';
import { columnsOf } from './columns.ts';
import { monthOfHead } from './headPeriod.ts';
import { tableLines } from './lines.ts';
import { readTable } from './read.ts';
import { anchorOf } from './resolve.ts';
import { currencyIn } from './value.ts';
import type { Month } from '../document/day.ts';
import type { DocumentFacts, Fact, Rejected } from '../types.ts';

export interface Tables {
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
  /** The places among the blocks of those that belong to a table. */
  readonly taken: ReadonlySet<number>;
}

/** The last month a quarter ends in that any table heads results with, not after the document itself. */
function latestEnd(tables: readonly Table[], date: string | null): Month | null {
  let latest: Month | null = null;
  for (const { heads, rows } of tables) {
    const count = Math.max(...rows.map(({ cells }) => cells.length)) - 1;
    for (const { time, role } of columnsOf(heads, count)) {
      const end = time?.span === 'quarter' && role !== 'guidance' ? monthOfHead(time) : null;
      if (end === null) continue;
      const isPast =
        date === null || `${end.year}-${String(end.month).padStart(2, '0')}` <= date.slice(0, 7);
      const isLater =
        latest === null || end.year * 12 + end.month > latest.year * 12 + latest.month;
      if (isPast && isLater) latest = end;
    }
  }
  return latest;
}

/** The month fiscal years end in, where columns of whole years name one; null where they do not agree. */
function yearEndOf(tables: readonly Table[]): number | null {
  const found = new Set<number>();
  for (const { heads, rows } of tables) {
    const count = Math.max(...rows.map(({ cells }) => cells.length)) - 1;
    for (const { time, role } of columnsOf(heads, count)) {
      const end = time?.span === 'year' && role !== 'other' ? monthOfHead(time) : null;
      if (end !== null) found.add(end.month);
    }
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

function takenBy(tables: readonly Table[], blocks: readonly Block[]): ReadonlySet<number> {
  const lines = tables
    .flatMap(({ heads, rows, others }) => [...heads, ...others, ...rows.map(({ line }) => line)])
    .toSorted((a, b) => a.start - b.start);
  const taken = new Set<number>();
  let at = 0;
  blocks.forEach(({ start, end }, index) => {
    while ((lines[at]?.end ?? Infinity) <= start) at += 1;
    const line = lines[at];
    if (line !== undefined && line.start < end && line.end > start) taken.add(index);
  });
  return taken;
}

/** What the tables of a cleaned text state, whatever they are laid out with. */
export function readTables(
  text: string,
  blocks: readonly Block[],
  document: DocumentFacts,
): Tables {
  const tables = tablesOf(tableLines(text));
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  const powers = new Set(tables.flatMap((table) => powerOf(table) ?? []));
  const [usual] = powers;
  const common = {
    anchor: anchorOf(document, latestEnd(tables, document.date), yearEndOf(tables)),
    currency: currencyIn(text.slice(0, 20_000).toLowerCase()),
    company: document.company,
    usualPower: powers.size === 1 ? (usual ?? null) : null,
  };
  for (const table of tables) {
    const reading = readTable(table, common);
    for (const fact of reading.facts) facts.push(fact);
    for (const item of reading.rejected) rejected.push(item);
  }
  return { facts, rejected, taken: takenBy(tables, blocks) };
}
