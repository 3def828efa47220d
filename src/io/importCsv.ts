import Papa from 'papaparse';
import { companyId } from '../domain/company.ts';
import type { Incoming } from '../domain/plan.ts';
import type { Draft } from '../domain/rows.ts';
import { decodeBytes } from './decode.ts';
import { restore } from './formulas.ts';
import { CellError, type Cells } from './readFields.ts';
import {
  actualDraft,
  bridgeDraft,
  calendarDraft,
  companyFacts,
  guidanceDraft,
  type Context,
} from './readRows.ts';

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly text: string;
}

export type TableKind = 'guidance' | 'actuals' | 'bridges' | 'calendars';

export interface ImportedCsv {
  readonly kind: TableKind;
  readonly incoming: readonly Incoming[];
  readonly rejected: readonly RejectedRow[];
}

/** A file that is neither ours nor close; the message says what is missing. */
export class RefusedFile extends Error {}

const DRAFTS = {
  guidance: guidanceDraft,
  actuals: actualDraft,
  bridges: bridgeDraft,
  calendars: calendarDraft,
} as const;

function kindOf(header: readonly string[]): TableKind {
  const has = (name: string): boolean => header.includes(name);
  const isCalendar = !has('metric') && (has('end_month') || has('weeks'));
  const missing = (isCalendar ? [] : ['metric', 'period']).filter((name) => !has(name));
  if (!has('company') && !has('ticker')) missing.unshift('company or ticker');
  if (!isCalendar && !has('value') && !has('low') && !has('amount')) {
    missing.push('value (actuals), low and high (guidance) or amount (bridges)');
  }
  if (missing.length > 0)
    throw new RefusedFile(`The file has no column ${missing.join(', nor ')}.`);
  if (isCalendar) return 'calendars';
  return has('value') ? 'actuals' : has('low') ? 'guidance' : 'bridges';
}

/** How many lines of the file a row takes: quoted cells may hold line ends. */
function linesOf(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 1);
}

/**
 * Reads a CSV of guidance or actuals in our own columns (base units). `origin` names the import.
 * Every row becomes a draft or a rejection with line, column and reason; a foreign file throws RefusedFile.
 */
export function importCsv(bytes: Uint8Array, fileName: string, origin: string): ImportedCsv {
  const parsed = Papa.parse<string[]>(decodeBytes(bytes), { skipEmptyLines: false });
  // An open quote swallows every row after it: refusing the file is the only way to lose none.
  if (parsed.errors.some((error) => error.type === 'Quotes')) {
    throw new RefusedFile(
      'A quoted cell in the file is not closed or has text after its closing quote.',
    );
  }
  const [head = [], ...body] = parsed.data;
  const header = head.map((name) => name.trim().toLowerCase().replace(/\s+/gu, '_'));
  const kind = kindOf(header);
  const companies = new Map<string, Draft[]>();
  const rejected: RejectedRow[] = [];
  let next = 1 + linesOf(head);
  body.forEach((row) => {
    const line = next;
    next += linesOf(row);
    if (row.every((cell) => cell.trim() === '')) return;
    const cells: Cells = (column) => restore(row[header.indexOf(column)]?.trim() ?? '');
    const context: Context = [origin, line, fileName];
    try {
      if (cells('company') === '' && cells('ticker') === '')
        throw new CellError('company', 'a company is missing');
      const draft = DRAFTS[kind](cells, context);
      const id = companyId(cells('company'), cells('ticker'));
      const drafts = companies.get(id) ?? [
        ...companyFacts(cells('company'), cells('ticker'), context),
      ];
      drafts.push(draft);
      companies.set(id, drafts);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      rejected.push({ line, column: error.column, reason: error.message, text: row.join(',') });
    }
  });
  return {
    kind,
    incoming: [...companies].map(([id, rows]) => ({ companyId: id, rows })),
    rejected,
  };
}
