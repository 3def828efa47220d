import { Refusal } from '../refusal.ts';
import { locateColumns, type ColumnPlaces } from '../csv/columns.ts';
import { restore } from '../csv/formulas.ts';
import { columnsOf, kindOf, type ImportedTable, type RejectedRow } from '../csv/importCsv.ts';
import type { OwnKind } from '../csv/readRows.ts';
import { newRowsImport, type RowsImport } from '../csv/rowsImport.ts';
import { fixedGrid } from './mapping/fixCells.ts';
import { isBlank, type Grid, type GridRow } from '../grid.ts';
import type { Fix } from './mapping/mapping.ts';
import { openTables } from './grids/openTable.ts';

/** What a workbook or package of ours holds: the rows of all its tables, under the headings of all of them. */
export type OwnSheets = Pick<ImportedTable, 'table' | 'questions' | 'rejected' | 'head'>;

/** A sheet of a workbook of ours that is computed from the others: a company's, or all in one as older ones have it. */
export function isComparison({ rows }: Grid): boolean {
  const [head = [], first = []] = rows.map(({ cells }) => cells);
  const isOfCompany = head.slice(1, 3).join() === 'Line,Unit' && first[1] === 'Low';
  return isOfCompany || head.slice(0, 4).join() === 'Company,Metric,Line,Unit';
}

/** What the columns of a sheet make where all of them are ours and some row of it can be read; null for any other. */
function kindOfSheet({ rows }: Grid, fileName: string): OwnKind | null {
  const [header, ...body] = rows;
  try {
    const { at, ignored } = columnsOf(header?.cells ?? []);
    const kind = kindOf(at);
    if (ignored.length > 0) return null;
    const trial = newRowsImport(new Set(at.keys()), fileName, '');
    const isOurs = (row: GridRow): boolean => trial.add(kind, 0, cellsOf(row.cells, at)) === null;
    return body.every(({ cells }) => isBlank(cells)) || body.some(isOurs) ? kind : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The cells of a row by our columns, as the writer of our files left them. */
function cellsOf(cells: readonly string[], at: ColumnPlaces['at']): (column: string) => string {
  return (column) => restore(cells[at.get(column) ?? -1] ?? '');
}

interface OwnSheet {
  readonly grid: Grid;
  readonly header: readonly string[];
  readonly kind: OwnKind;
  /** Added to its lines: no two rows of the file have the same. */
  readonly offset: number;
}

/** A fix that speaks of a row under all headings, as one of a sheet; null where it is not about that sheet. */
function fixHere(fix: Fix, all: readonly string[], { grid, header, offset }: OwnSheet): Fix | null {
  const line = fix.line === null ? null : fix.line - offset;
  if (line !== null && (line < 1 || line > grid.rows.length)) return null;
  if (fix.column === null) return { ...fix, line };
  const column = header.indexOf(all[fix.column] ?? '');
  return column < 0 ? null : { ...fix, line, column };
}

/** A row of a sheet as one under all headings, its reason with the name of the sheet. */
function rejectedHere(row: RejectedRow, all: readonly string[], sheet: OwnSheet): RejectedRow {
  const { header, offset, grid } = sheet;
  return {
    ...row,
    line: row.line + offset,
    at: row.at === null ? null : all.indexOf(header[row.at] ?? ''),
    reason: `${row.reason} (sheet ${grid.name})`,
    cells: all.map((heading) => row.cells[header.indexOf(heading)] ?? ''),
  };
}

function strangers(foreign: readonly Grid[], from: number): readonly RejectedRow[] {
  return foreign.map(({ name, rows }, index) => ({
    line: from + index + 1,
    column: '',
    at: null,
    reason: `the sheet ${name} (${rows.length} rows) is not in our columns: import it from a file of its own`,
    cells: [],
  }));
}

/**
 * Reads a workbook or a data package as this program writes it: every sheet in our own columns at once, and the
 * comparison left out. Rows that are not in order are rejected like those of a CSV and may be fixed; another
 * sheet is named among them. Null where the file is somebody else's: one sheet is chosen then.
 * Throws Refusal where the file holds no table.
 */
export async function readOwnSheets(
  bytes: Uint8Array,
  fileName: string,
  origin: string,
  fixes: readonly Fix[] = [],
): Promise<OwnSheets | null> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const opened = isArchive ? await openTables(bytes) : [];
  const sheets = opened.filter((one) => !isComparison(one));
  const own: OwnSheet[] = [];
  const foreign: Grid[] = [];
  let offset = 0;
  for (const grid of sheets) {
    const header = grid.rows[0]?.cells ?? [];
    const kind = kindOfSheet(grid, fileName);
    if (kind === null) foreign.push(grid);
    else own.push({ grid, header, kind, offset });
    offset += grid.rows.length;
  }
  const isOurs = own.length > 1 || opened.length > sheets.length || foreign.length === 0;
  if (own.length === 0 || !isOurs) return null;
  const all = [...new Set(own.flatMap(({ header }) => header))];
  const columns = new Set(own.flatMap(({ header }) => [...locateColumns(header).at.keys()]));
  const into = newRowsImport(columns, fileName, origin);
  const rejected = own.flatMap((sheet) => {
    const here = fixes.flatMap((fix) => fixHere(fix, all, sheet) ?? []);
    return readSheet(into, { ...sheet, grid: fixedGrid(sheet.grid, here) }, all);
  });
  const { table } = into;
  if (table.count === 0) return null;
  return {
    table,
    questions: into.end(),
    rejected: [...rejected, ...strangers(foreign.filter(hasRows), offset)],
    head: [all],
  };
}

/** Takes in the rows of a sheet and gives back those that are not in order. */
function readSheet(
  into: RowsImport,
  sheet: OwnSheet,
  all: readonly string[],
): readonly RejectedRow[] {
  const { at } = locateColumns(sheet.header);
  return sheet.grid.rows.slice(1).flatMap(({ line, cells }) => {
    if (isBlank(cells)) return [];
    const fault = into.add(sheet.kind, line, cellsOf(cells, at));
    if (fault === null) return [];
    const { column, reason } = fault;
    return [rejectedHere({ line, column, at: at.get(column) ?? null, reason, cells }, all, sheet)];
  });
}

function hasRows({ rows }: Grid): boolean {
  return rows.some(({ cells }) => !isBlank(cells));
}
