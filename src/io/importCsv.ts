import { companyId } from '../domain/company.ts';
import type { Incoming } from '../domain/plan.ts';
import type { Draft } from '../domain/rows.ts';
import { locateColumns, type Columns } from './columns.ts';
import { restore } from './formulas.ts';
import { questionsOf, type Question } from './questions.ts';
import { CellError, type Cells } from './readFields.ts';
import { expectationDraft } from './readExpectation.ts';
import {
  actualDraft,
  bothDrafts,
  bridgeDraft,
  calendarDraft,
  companyFacts,
  guidanceDraft,
  type Context,
} from './readRows.ts';
import { remember } from './remember.ts';
import { readTable, RefusedFile } from './table.ts';

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly text: string;
}

export type TableKind = 'guidance' | 'actuals' | 'guidance and actuals' | 'bridges' | 'calendars' | 'expectations';

export interface ImportedCsv {
  readonly kind: TableKind;
  readonly incoming: readonly Incoming[];
  readonly rejected: readonly RejectedRow[];
  readonly questions: readonly Question[];
  /** Headings of columns nothing was read from. */
  readonly ignored: readonly string[];
}

const READERS: Readonly<Record<TableKind, (cells: Cells, context: Context) => readonly Draft[]>> = {
  guidance: (cells, context) => [guidanceDraft(cells, context)],
  actuals: (cells, context) => [actualDraft(cells, context)],
  'guidance and actuals': bothDrafts,
  bridges: (cells, context) => [bridgeDraft(cells, context)],
  calendars: (cells, context) => [calendarDraft(cells, context)],
  expectations: (cells, context) => [expectationDraft(cells, context)],
};

function kindOf(at: Columns['at']): TableKind {
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
    throw new RefusedFile(`The file has no column ${missing.join(', nor ')}.`);
  }
  if (isCalendar) return 'calendars';
  // A file that names whose numbers it holds never holds actuals.
  if (at.has('holder') && at.has('value')) return 'expectations';
  if (at.has('value')) return isGuidance ? 'guidance and actuals' : 'actuals';
  return isGuidance ? 'guidance' : 'bridges';
}

function columnsOf(header: readonly string[]): Columns {
  const columns = locateColumns(header);
  // Its actuals are the comparable ones beside the reported: reading it back would mix them.
  if (columns.at.has('value') && ['comparable', 'outcome'].every((name) => header.includes(name))) {
    throw new RefusedFile('The file is a comparison. Import its guidance and actuals instead.');
  }
  if (columns.twice.length > 0) {
    throw new RefusedFile(`The file has more than one column for ${columns.twice.join(' and ')}.`);
  }
  return columns;
}

/** Reads cells of whichever row is the current one: one reader for a file, not one for every row. */
function cellsOf(current: () => readonly string[], at: Columns['at'], delimiter: string): Cells {
  const words = (column: string): string => {
    const index = at.get(column);
    return index === undefined ? '' : restore(current()[index] ?? '');
  };
  return {
    has: (column) => at.has(column),
    get: (column) => words(column).trim(),
    words,
    commas: delimiter === ';' ? 'ambiguous' : 'thousands',
  };
}

const idOf = remember((called) => companyId('', called));

interface FoundCompany {
  readonly id: string;
  /** What its id was made from: two companies may come to the same id. */
  readonly calledBy: string;
  name: string;
  ticker: string;
  readonly rows: Draft[];
}

/** The company a row is about; a new one is not yet in `found`, because the row may be rejected. */
function companyFor(found: ReadonlyMap<string, FoundCompany>, cells: Cells): FoundCompany {
  const [name, ticker] = [cells.get('company'), cells.get('ticker')];
  if (name === '' && ticker === '') throw new CellError('company', 'a company is missing');
  const id = idOf(ticker || name);
  const calledBy = (ticker || name).toLowerCase();
  const company = found.get(id) ?? { id, calledBy, name: '', ticker: '', rows: [] };
  if (company.calledBy === calledBy) return company;
  const column = ticker === '' ? 'company' : 'ticker';
  throw new CellError(column, `"${ticker || name}" cannot be told from "${company.calledBy}"`);
}

/** Adds what a row says, and the company's name and ticker where no row before it gave them. */
function addRow(
  company: FoundCompany,
  drafts: readonly Draft[],
  cells: Cells,
  context: Context,
): void {
  const name = company.name === '' ? cells.get('company') : '';
  const ticker = company.ticker === '' ? cells.get('ticker') : '';
  if (name !== '') company.name = name;
  if (ticker !== '') company.ticker = ticker;
  if (name !== '' || ticker !== '') company.rows.push(...companyFacts(name, ticker, context));
  company.rows.push(...drafts);
}

/**
 * Reads a delimited file of guidance, actuals, bridges or calendars in our own columns or the usual
 * names for them. `origin` names the import. Every row becomes drafts in base units or a rejection with
 * line, column and reason; a file that is neither ours nor close throws RefusedFile.
 */
export function importCsv(bytes: Uint8Array, fileName: string, origin: string): ImportedCsv {
  const found = new Map<string, FoundCompany>();
  const rejected: RejectedRow[] = [];
  let kind: TableKind = 'guidance';
  let ignored: readonly string[] = [];
  readTable(bytes, (header, delimiter) => {
    const columns = columnsOf(header);
    kind = kindOf(columns.at);
    ignored = columns.ignored;
    const read = READERS[kind];
    let current: readonly string[] = [];
    const cells = cellsOf(() => current, columns.at, delimiter);
    return (row) => {
      current = row.cells;
      const context: Context = { origin, line: row.line, fileName };
      try {
        if (
          current.length > header.length &&
          current.slice(header.length).some((cell) => cell.trim() !== '')
        ) {
          throw new CellError('', 'the row has more cells than the header');
        }
        const company = companyFor(found, cells);
        addRow(company, read(cells, context), cells, context);
        found.set(company.id, company);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        const { column, message: reason } = error;
        rejected.push({ line: row.line, column, reason, text: current.join(delimiter) });
      }
    };
  });
  const incoming = [...found.values()].map(({ id, rows }) => ({ companyId: id, rows }));
  return { kind, incoming, rejected, questions: questionsOf(incoming), ignored };
}
