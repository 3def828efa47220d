import { Refusal } from '../refusal.ts';
import { incomingOf } from '../../domain/book/draftGroups.ts';
import { nameOrigin, newDraftTable, type DraftTable } from '../../domain/book/draftTable.ts';
import type { Incoming } from '../../domain/book/rows.ts';
import { locateColumns, type ColumnPlaces } from './columns.ts';
import { newFileCompanies } from './fileCompanies.ts';
import { newFileRow } from './fileRow.ts';
import { questionsOf, type Question } from './questions.ts';
import { CellError } from './readFields.ts';
import { rowReader, type OwnKind } from './readRows.ts';
import type { RowPlaces } from './scanRows.ts';
import { readTable, rowCells, type HeaderLine } from './table.ts';

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  /** Place of the bad cell in its row, from 0; null where the row as a whole is at fault. */
  readonly at: number | null;
  readonly reason: string;
  /** The row as it stands. */
  readonly cells: readonly string[];
}

/** What was read of a file, its rows as columns. */
export interface ImportedTable {
  readonly kind: OwnKind;
  readonly table: DraftTable;
  readonly rejected: readonly RejectedRow[];
  readonly questions: readonly Question[];
  /** Headings of columns nothing was read from. */
  readonly ignored: readonly string[];
  /** The headings as they stand. */
  readonly head: readonly (readonly string[])[];
}

/** The same with its rows as objects, company by company. */
export interface ImportedCsv extends Omit<ImportedTable, 'table'> {
  readonly incoming: readonly Incoming[];
}

/** The kind of table some columns of ours make. Throws Refusal where they make none. */
export function kindOf(at: ColumnPlaces['at']): OwnKind {
  const isCalendar = !at.has('metric') && (at.has('end_month') || at.has('weeks'));
  const isGuidance = at.has('low') || at.has('high');
  const missing: string[] = [];
  if (!at.has('company') && !at.has('ticker')) missing.push('company or ticker');
  if (!isCalendar && !at.has('metric')) missing.push('metric');
  if (!isCalendar && !at.has('period') && !at.has('year')) missing.push('period');
  if (!isCalendar && !isGuidance && !at.has('value') && !at.has('amount')) {
    missing.push('value (actuals), low and high (guidance) or amount (bridges)');
  }
  if (missing.length > 0) {
    throw new Refusal(`The file has no column ${missing.join(', nor ')}.`);
  }
  if (isCalendar) return 'calendars';
  // A file that names whose numbers it holds never holds actuals.
  if (at.has('holder') && at.has('value')) return 'expectations';
  if (at.has('value')) return isGuidance ? 'guidance and actuals' : 'actuals';
  return isGuidance ? 'guidance' : 'bridges';
}

/** Our columns in a header. Throws Refusal where one is there twice, or the file is a comparison. */
export function columnsOf(header: readonly string[]): ColumnPlaces {
  const columns = locateColumns(header);
  // Its actuals are the comparable ones beside the reported: reading it back would mix them.
  if (columns.at.has('value') && ['comparable', 'outcome'].every((name) => header.includes(name))) {
    throw new Refusal('The file is a comparison. Import its guidance and actuals instead.');
  }
  if (columns.twice.length > 0) {
    throw new Refusal(`The file has more than one column for ${columns.twice.join(' and ')}.`);
  }
  return columns;
}

/** A cell the header has no column for is nobody's: taken silently, it would be lost. */
function checkWidth(bytes: Uint8Array, row: RowPlaces, width: number): void {
  if (row.width <= width) return;
  if (
    rowCells(bytes, row)
      .slice(width)
      .some((cell) => cell.trim() !== '')
  ) {
    throw new CellError('', 'the row has more cells than the header');
  }
}

/**
 * Reads a delimited file of guidance, actuals, bridges, calendars or expectations in our own columns or
 * the usual names for them. Every row becomes drafts in base units, of an import not named yet, or a
 * rejection with line, column and reason; a file that is neither ours nor close throws Refusal.
 */
export function importTable(
  file: Uint8Array,
  fileName: string,
  onProgress?: (done: number, total: number) => void,
): ImportedTable {
  const table = newDraftTable();
  const rejected: RejectedRow[] = [];
  let kind: OwnKind = 'guidance';
  let ignored: readonly string[] = [];
  let head: readonly string[] = [];
  const open = ({ bytes, cells, delimiter }: HeaderLine): ((places: RowPlaces) => void) => {
    const columns = columnsOf(cells);
    kind = kindOf(columns.at);
    ignored = columns.ignored;
    head = cells;
    const row = newFileRow(bytes, columns.at, delimiter);
    const companies = newFileCompanies(table, row, fileName);
    const read = rowReader(kind, { row, table, fileName });
    return (places) => {
      row.show(places);
      try {
        checkWidth(bytes, places, cells.length);
        const naming = companies.find();
        companies.add(naming, read());
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        const { column, message: reason } = error;
        const at = columns.at.get(column) ?? null;
        rejected.push({ line: places.line, column, at, reason, cells: rowCells(bytes, places) });
      }
    };
  };
  readTable(file, open, (done, total) => {
    // A little more, as the rows to come may be a little shorter.
    table.expected = Math.ceil(((table.count * total) / done) * 1.02);
    onProgress?.(done, total);
  });
  return { kind, table, rejected, questions: questionsOf(table), ignored, head: [head] };
}

/** As `importTable`, its rows as objects; `origin` names the import. */
export function importCsv(bytes: Uint8Array, fileName: string, origin: string): ImportedCsv {
  const { table, ...reading } = importTable(bytes, fileName);
  nameOrigin(table, origin);
  return { ...reading, incoming: incomingOf(table) };
}
