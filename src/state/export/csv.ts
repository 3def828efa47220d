import type { Book } from '../../domain/book/rows.ts';
import { exportComparison } from '../../io/export/exportComparison.ts';
import {
  EXPORT_TABLES,
  exportActuals,
  exportBridges,
  exportCalendars,
  exportExpectations,
  exportGuidance,
  type ExportTable,
} from '../../io/export/exportCsv.ts';
import { settings } from '../preferences/settings.svelte.ts';

const WRITERS = {
  guidance: exportGuidance,
  actuals: exportActuals,
  bridges: exportBridges,
  expectations: exportExpectations,
  calendars: exportCalendars,
  comparison: (books: readonly Book[]) => exportComparison(books, 'initial', 12, settings),
} as const;

/** What can be taken out as CSV. */
export type ExportKind = keyof typeof WRITERS;

/** The live rows of some books as CSV in our own columns. */
export function exportCsv(kind: ExportKind, books: readonly Book[]): string {
  return WRITERS[kind](books);
}

/** The live rows of some books by kind of file. */
export function exportTables(
  books: readonly Book[],
): readonly (readonly [kind: keyof typeof EXPORT_TABLES, table: ExportTable])[] {
  const kinds = Object.keys(EXPORT_TABLES) as (keyof typeof EXPORT_TABLES)[];
  return kinds.map((kind) => [kind, EXPORT_TABLES[kind](books)]);
}
