import type { Draft } from '../../domain/book/rows.ts';
import { toCsv } from '../csv/csvText.ts';
import { importCsv, type ImportedCsv, type RejectedRow } from '../csv/importCsv.ts';
import { RefusedFile } from '../csv/table.ts';
import { fixedGrid } from './mapping/fixCells.ts';
import { isBlank, type Grid } from './grid.ts';
import type { Fix } from './mapping/mapping.ts';
import { onceNamed } from './once.ts';
import { openTables } from './grids/openTable.ts';

/** What a workbook or package of ours holds: the rows of all its tables, under the headings of all of them. */
export type OwnSheets = Pick<ImportedCsv, 'incoming' | 'questions' | 'rejected' | 'head'>;

/** The sheet of a workbook of ours that is computed from the others. */
export function isComparison({ rows }: Grid): boolean {
  return rows[0]?.cells.slice(0, 4).join() === 'Company,Metric,Line,Unit';
}

/** Reads a sheet in our own columns as a CSV of them; null for any other. */
function readOwnSheet({ rows }: Grid, fileName: string, origin: string): ImportedCsv | null {
  const [header = [], ...body] = rows.map(({ cells }) => cells);
  const csv = new TextEncoder().encode(toCsv(header, body));
  try {
    const read = importCsv(csv, fileName, origin);
    const isNone = read.incoming.length === 0 && read.rejected.length > 0;
    return read.ignored.length > 0 || isNone ? null : read;
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

interface OwnSheet {
  readonly grid: Grid;
  readonly header: readonly string[];
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
 * Throws RefusedFile where the file holds no table.
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
    if (readOwnSheet(grid, fileName, origin) === null) foreign.push(grid);
    else own.push({ grid, header, offset });
    offset += grid.rows.length;
  }
  const isOurs = own.length > 1 || opened.length > sheets.length || foreign.length === 0;
  if (own.length === 0 || !isOurs) return null;
  const all = [...new Set(own.flatMap(({ header }) => header))];
  const incoming = new Map<string, Draft[]>();
  const questions: ImportedCsv['questions'][number][] = [];
  const rejected: RejectedRow[] = [];
  for (const sheet of own) {
    const here = fixes.flatMap((fix) => fixHere(fix, all, sheet) ?? []);
    const read = readOwnSheet(fixedGrid(sheet.grid, here), fileName, origin);
    if (read === null) continue;
    for (const { companyId, rows } of read.incoming) {
      incoming.set(companyId, [...(incoming.get(companyId) ?? []), ...rows]);
    }
    questions.push(...read.questions);
    rejected.push(...read.rejected.map((row) => rejectedHere(row, all, sheet)));
  }
  if (incoming.size === 0) return null;
  return {
    incoming: [...incoming].map(([companyId, rows]) => ({ companyId, rows: onceNamed(rows) })),
    questions,
    rejected: [...rejected, ...strangers(foreign.filter(hasRows), offset)],
    head: [all],
  };
}

function hasRows({ rows }: Grid): boolean {
  return rows.some(({ cells }) => !isBlank(cells));
}
