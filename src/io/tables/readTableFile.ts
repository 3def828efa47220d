import type { DraftTable } from '../../domain/book/draftTable.ts';
import type { RejectedRow } from '../csv/importCsv.ts';
import type { Question } from '../csv/questions.ts';
import type { OwnKind } from '../csv/readRows.ts';
import { newRowsImport } from '../csv/rowsImport.ts';
import type { Ask } from './questions/askTypes.ts';
import { canonicalRows, type CanonicalRow } from './canonical.ts';
import type { FigureKind } from './headings/descriptor.ts';
import { flagsOf } from './questions/flags.ts';
import type { Fix, TableMapping } from './mapping/mapping.ts';
import { fixedGrid } from './mapping/fixCells.ts';
import { filled } from '../grid.ts';
import type { TableColumn, Layout } from './layout/layout.ts';
import { pickTable, type TableRead } from './pickTable.ts';
import { once } from './once.ts';
import { isOfMonths, MONTHS, settleFacts } from './settledFacts.ts';
import { tablesOf } from './grids/stackedTables.ts';
import { openTables } from './grids/openTable.ts';
import { placeOf } from './facts/factParts.ts';
import type { CellRef, Refused } from './facts/rawFacts.ts';
import { withoutReasons } from './rejects.ts';

export { fixedBytes } from './mapping/fixCells.ts';
export { readOwnSheets } from './ownSheets.ts';

/** What a file was taken for, to be shown and put right. */
export interface TableGuess {
  readonly fingerprint: string;
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** The first rows as they stand. */
  readonly sample: readonly (readonly string[])[];
  readonly preamble: readonly string[];
  readonly asks: readonly Ask[];
  /** The answers the facts were read with: given, remembered, or the best guess. */
  readonly answers: Readonly<Record<string, string>>;
  /** Why nothing can be read as it stands; empty where something was. A person may name the columns. */
  readonly refusal: string;
  /** What a person should look at before importing. */
  readonly flags: readonly string[];
  /** Rows that hold no figure. */
  readonly aside: number;
  /** Whether a question that must be answered is still open. */
  readonly isOpen: boolean;
}

/** Where a row of the planner stands in its file: the sheet, and the cells of its figures by column of ours. */
export interface CellsOfRow {
  readonly sheet: string;
  readonly cells: Readonly<Record<string, CellRef>>;
}

export interface MappedTable {
  readonly guess: TableGuess;
  /** The cells of the drafts by their place in the table. */
  readonly cellsOf: ReadonlyMap<number, CellsOfRow>;
  readonly table: DraftTable;
  readonly rejected: readonly RejectedRow[];
  readonly questions: readonly Question[];
  /** The lines above the rows as they stand, headings last. */
  readonly head: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 8;
/** Why a table gives no facts, in one sentence. */
function refusalOf({ layout, raw, grid }: TableRead): string {
  const figures = layout.columns.filter(({ role }) => role === 'figure');
  const rows = grid.rows.slice(layout.first).filter(({ cells }) => filled(cells) > 0);
  if (rows.length === 0) return 'The file has headings and no rows.';
  if (figures.length === 0)
    return 'The file has no column of figures that could be guidance or actuals.';
  if (layout.title.leftOut !== undefined)
    return 'The figures are sums from the start of the year; name them as such (9M 2024, YTD Q3 2024) or part them into quarters.';
  const reasons = raw.refused.map(({ reason }) => reason);
  const noPeriod = reasons.filter(
    (reason) => reason === 'a period is missing' || reason.endsWith('is not a fiscal period'),
  ).length;
  if (noPeriod > reasons.length / 2)
    return 'The file has no fiscal period: nothing says which quarter or year a figure belongs to.';
  if (reasons.some((reason) => reason.startsWith('no metric')))
    return 'The file has no column metric, and its headings name none.';
  if (reasons.some((reason) => reason.endsWith('is not a number')))
    return 'The file has text where figures should be.';
  return 'The file has no figures that could be guidance or actuals.';
}

/** The cells of the original by their line. */
type CellsAt = ReadonlyMap<number, readonly string[]>;

function rejectedOf({ line, column, reason }: Refused, layout: Layout, at: CellsAt): RejectedRow {
  const heading = column === null ? '' : (layout.columns[column]?.heading ?? '');
  return { line, column: heading, at: column, reason, cells: at.get(line) ?? [] };
}

const TABLE: Readonly<Record<FigureKind, OwnKind>> = {
  guidance: 'guidance',
  actual: 'actuals',
  expectation: 'expectations',
};

/** Reads rows in our own columns with the reader of our own files; what it rejects is named by the cells of the original. */
function readCanonical(
  rows: readonly CanonicalRow[],
  fileName: string,
  origin: string,
  { layout, grid }: TableRead,
  cellsAt: CellsAt,
): Pick<MappedTable, 'table' | 'rejected' | 'questions' | 'cellsOf'> {
  const rejected: RejectedRow[] = [];
  const cellsOf = new Map<number, CellsOfRow>();
  const columns = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const into = newRowsImport(columns, fileName, origin, true);
  for (const { kind, line, cells, from } of rows) {
    const fault = into.add(TABLE[kind], line, (column) => cells[column] ?? '');
    if (fault === null) {
      cellsOf.set(into.table.count - 1, { sheet: grid.name, cells: from });
      continue;
    }
    const { column, reason } = fault;
    const cell = from[column] ?? (/^(?:low|high)$/u.test(column) ? from['mid'] : null);
    const place = cell?.column ?? placeOf(layout, column);
    rejected.push({
      line,
      column: layout.columns[place ?? -1]?.heading || column,
      at: place ?? null,
      reason,
      cells: cellsAt.get(line) ?? [],
    });
  }
  return { table: into.table, questions: into.end(), rejected, cellsOf };
}

/** What is left unread where a file holds more tables than one: it is said, and another may be chosen. */
function otherTables(others: readonly string[], name: string): readonly string[] {
  if (others.length === 0) return [];
  const tables = others.length === 1 ? 'table' : 'tables';
  return [
    `Only "${name}" is read. The file has ${others.length} more ${tables} with figures, each to be chosen and read by itself: ${others.slice(0, MOST_NAMES).join(', ')}${others.length > MOST_NAMES ? ' and more' : ''}.`,
  ];
}

const MOST_NAMES = 6;

/** Without a day of import no period is ahead of it. */
const LATEST = '9999-12-31';

/** Whether a question is answered, in one or in its parts. */
function isAnswered(id: string, said: Readonly<Record<string, string>>): boolean {
  const has = (one: string): boolean => (said[one] ?? '').trim() !== '';
  return has(id) || (id === 'money' && has('currency') && has('scale'));
}

/**
 * Reads any table of guidance, actuals or expectations: a spreadsheet, a page, a JSON text or a delimited one, in
 * whatever layout. What it does not say is asked; until that is answered the best guesses show what would be read.
 * `mappings` are those of earlier files, of which the one with the same headings is used; `given` wins over it.
 * `today` is the day of the import. A table that gives no facts says why in `refusal`, with its columns for a person to
 * name. Throws Refusal with one sentence where the file holds no table.
 */
export async function readTableFile(
  bytes: Uint8Array,
  givenName: string,
  origin: string,
  options: {
    readonly mappings?: readonly TableMapping[];
    readonly given?: TableMapping | null;
    readonly fixes?: readonly Fix[];
    readonly today?: string;
  } = {},
): Promise<MappedTable> {
  const { mappings = [], given = null, fixes = [], today = LATEST } = options;
  const opened = (await openTables(bytes)).map(withoutReasons);
  const fileName = opened.find(({ source }) => source !== null)?.source ?? givenName;
  const grids = opened.map(({ grid }) => fixedGrid(grid, fixes));
  let read = pickTable(grids, given, fileName);
  const remembered = given ?? mappings.find(({ id }) => id === read.layout.fingerprint) ?? null;
  const { others } = read;
  if (given === null && remembered !== null)
    read = pickTable(grids, { ...remembered, sheet: read.grid.name }, fileName);
  const { layout, raw, reading, grid } = read;
  const said = remembered?.answers ?? {};
  const settled = settleFacts(read, grids, fileName, said, today);
  const { asks, answers } = settled;
  const refusal = isOfMonths(raw.facts) ? MONTHS : raw.facts.length === 0 ? refusalOf(read) : '';
  const canonical = canonicalRows(refusal === '' ? settled.facts : [], settled.settings);
  const cellsAt = new Map(grid.rows.map(({ line, cells }) => [line, cells]));
  const imported = readCanonical(canonical.rows, fileName, origin, read, cellsAt);
  const refused = [...raw.refused, ...settled.refused, ...canonical.refused].map((one) =>
    rejectedOf(one, layout, cellsAt),
  );
  const faults = grid.faults.map(({ line, reason }) => `Line ${line}: ${reason}.`);
  const isOpen =
    refusal !== '' ||
    (others.length > 0 && remembered === null) ||
    asks.some(({ id, isNeeded }) => isNeeded && !isAnswered(id, said));
  const guess: TableGuess = {
    fingerprint: layout.fingerprint,
    sheets: grids
      .flatMap(tablesOf)
      .map(({ name }) => name)
      .filter((name) => name !== ''),
    sheet: grid.name,
    columns: layout.columns,
    sample: grid.rows.slice(layout.first, layout.first + SAMPLE_ROWS).map(({ cells }) => cells),
    preamble: layout.preamble,
    // No answer makes quarters of months.
    asks: refusal === MONTHS ? [] : asks,
    answers,
    refusal,
    flags: [
      ...flagsOf(settled.facts, layout, reading.decimals),
      ...otherTables(others, grid.name),
      ...(grid.remarks ?? []),
      ...faults.slice(0, 3),
    ],
    aside: raw.aside.length,
    isOpen,
  };
  return {
    guess,
    ...imported,
    head: layout.hasHeader ? grid.rows.slice(0, layout.first).map(({ cells }) => cells) : [],
    rejected: once([...imported.rejected, ...refused], ({ line, at, reason }) =>
      [line, at, reason].join('|'),
    ).toSorted((a, b) => a.line - b.line),
  };
}
