import { newDraftTable, nameOrigin, type DraftTable } from '../../domain/book/draftTable.ts';
import { newFileCompanies } from './fileCompanies.ts';
import { newMemoryRow } from './memoryRow.ts';
import { questionsOf, type Question } from './questions.ts';
import { CellError } from './readFields.ts';
import { rowReader, type RowReader, type OwnKind } from './readRows.ts';

/** What is wrong with a row, and with which column of ours. */
export interface CellFault {
  readonly column: string;
  readonly reason: string;
}

/** Takes rows of several kinds, one by one, into one table of drafts. */
export interface RowsImport {
  /** Adds a row of a kind by its cells (columns of ours); what is wrong with it, or null. */
  readonly add: (
    kind: OwnKind,
    line: number,
    cellOf: (column: string) => string,
  ) => CellFault | null;
  readonly table: DraftTable;
  /** Names the import in all rows taken, and gives what only a person can answer of them. */
  readonly end: () => readonly Question[];
}

/**
 * Reads rows that are in memory already with the readers of our own files. `columns` are all columns of ours any
 * row may have, `fileName` the source of rows that name none, `origin` the import; `mayBeUnnamed` lets through money
 * whose currency a person has yet to name.
 */
export function newRowsImport(
  columns: ReadonlySet<string>,
  fileName: string,
  origin: string,
  mayBeUnnamed = false,
): RowsImport {
  const table = newDraftTable();
  const row = newMemoryRow(columns, mayBeUnnamed);
  const companies = newFileCompanies(table, row, fileName);
  const readers = new Map<OwnKind, RowReader>();

  function readerOf(kind: OwnKind): RowReader {
    const reader = readers.get(kind) ?? rowReader(kind, { row, table, fileName });
    readers.set(kind, reader);
    return reader;
  }

  return {
    add: (kind, line, cellOf) => {
      row.hold(line, cellOf);
      try {
        const naming = companies.find();
        companies.add(naming, readerOf(kind)());
        return null;
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        return { column: error.column, reason: error.message };
      }
    },
    table,
    end: () => {
      nameOrigin(table, origin);
      return questionsOf(table);
    },
  };
}
