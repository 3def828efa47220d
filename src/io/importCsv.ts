import Papa from 'papaparse';
import { companyId } from '../domain/company.ts';
import type { Incoming } from '../domain/plan.ts';
import type { Actual, Draft, Guidance, Row } from '../domain/rows.ts';
import { decodeBytes } from './decode.ts';
import { restore } from './formulas.ts';
import {
  CellError,
  readDate,
  readForm,
  readNumber,
  readRequired,
  readTarget,
  type Cells,
} from './readFields.ts';

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly text: string;
}

export interface ImportedCsv {
  readonly kind: 'guidance' | 'actuals';
  readonly incoming: readonly Incoming[];
  readonly rejected: readonly RejectedRow[];
}

/** A file that is neither ours nor close; the message says what is missing. */
export class RefusedFile extends Error {}

function provenance(cells: Cells, origin: string, line: number, source: string) {
  return {
    origin,
    line,
    source: cells('source') || source,
    note: cells('note'),
    mark: cells('mark'),
    document: cells('document'),
    start: readNumber(cells, 'start'),
    end: readNumber(cells, 'end'),
  };
}

type Context = readonly [origin: string, line: number, source: string];

function guidanceDraft(cells: Cells, context: Context): Draft<Guidance> {
  const form = readForm(cells);
  const low = readNumber(cells, 'low');
  const high = readNumber(cells, 'high');
  if (low !== null && high !== null && low > high) throw new CellError('low', 'low is above high');
  if (low === null && high === null && form !== 'qualitative' && form !== 'directional') {
    throw new CellError('low', 'both ends of the band are missing');
  }
  const stage = cells('stage') || 'guidance';
  if (stage !== 'guidance' && stage !== 'preliminary')
    throw new CellError('stage', `"${stage}" is not a stage`);
  return {
    kind: 'guidance',
    ...readTarget(cells),
    ...provenance(cells, ...context),
    form,
    low,
    high,
    stated: cells('stated'),
    issuedOn: readDate(cells, 'issued_on'),
    stage,
    assumptions: cells('assumptions'),
  };
}

const SERIES = ['first print', 'recast', 'restated', 'derived'] as const;

function actualDraft(cells: Cells, context: Context): Draft<Actual> {
  const word = cells('series') || 'first print';
  const series = SERIES.find((name) => name === word);
  if (series === undefined) throw new CellError('series', `"${word}" is not a series`);
  return {
    kind: 'actual',
    ...readTarget(cells),
    ...provenance(cells, ...context),
    value: readRequired(cells, 'value'),
    precision: readNumber(cells, 'precision'),
    reportedOn: readDate(cells, 'reported_on'),
    series,
  };
}

function companyFacts(name: string, ticker: string, context: Context): readonly Draft<Row>[] {
  const [origin, line, source] = context;
  const shared = { origin, line, source, note: '', mark: '', document: '', start: null, end: null };
  const fact = (field: 'name' | 'ticker', value: string) =>
    value === '' ? [] : [{ ...shared, kind: 'company' as const, field, value, from: '' }];
  return [...fact('name', name), ...fact('ticker', ticker)];
}

function kindOf(header: readonly string[]): ImportedCsv['kind'] {
  const missing = ['metric', 'period'].filter((name) => !header.includes(name));
  if (!header.includes('company') && !header.includes('ticker'))
    missing.unshift('company or ticker');
  if (!header.includes('value') && !header.includes('low'))
    missing.push('value (actuals) or low and high (guidance)');
  if (missing.length > 0)
    throw new RefusedFile(`The file has no column ${missing.join(', nor ')}.`);
  return header.includes('value') ? 'actuals' : 'guidance';
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
      const draft =
        kind === 'actuals' ? actualDraft(cells, context) : guidanceDraft(cells, context);
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
