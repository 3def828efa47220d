import { BASES } from '../../domain/metric/basis.ts';
import { FORMS } from '../../domain/quantity/band.ts';
import { ROW_FIELDS, ROW_KINDS } from '../../domain/book/rowFields.ts';
import type { Row } from '../../domain/book/rows.ts';

type RawFields = Readonly<Record<string, unknown>>;

/** Fields of rows that hold one of a few words. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['basis', BASES],
  ['form', FORMS],
  ['stage', ['guidance', 'preliminary']],
  ['series', ['first print', 'recast', 'restated', 'derived']],
  ['inGuidance', ['yes', 'no', 'unknown']],
  ['quantifiedBy', ['company', 'user']],
  ['field', ['name', 'ticker', 'alias']],
]);
const COUNTS = new Set(['id', 'entered', 'retired', 'line']);

function isFields(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** What is wrong with one field of a row, or null. */
function faultOf(name: string, type: string, value: unknown): string | null {
  if (type === 'text') {
    if (typeof value !== 'string') return `${name} is not text`;
    const words = WORDS.get(name);
    return words === undefined || words.includes(value) ? null : `${name} cannot be "${value}"`;
  }
  if (value === null && type === 'number?') return null;
  if (COUNTS.has(name)) return isCount(value) ? null : `${name} is not a count`;
  return Number.isFinite(value) ? null : `${name} is not a number`;
}

function rowFault(row: unknown): string | null {
  if (!isFields(row)) return 'it is no row';
  const kind = ROW_KINDS.find((name) => name === row['kind']);
  if (kind === undefined) return 'its kind is unknown';
  const fields = Object.entries(ROW_FIELDS[kind]);
  if (Object.keys(row).length !== fields.length + 1) return 'it has too many or too few fields';
  for (const [name, type] of fields) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    const fault = faultOf(name, type, value);
    if (fault !== null) return fault;
  }
  return null;
}

/** Why something is not a whole book (every row checked against ROW_FIELDS), or null when it is one. */
export function bookFault(book: unknown): string | null {
  if (!isFields(book)) return 'A company is no record.';
  const { companyId, revision, nextRowId, rows } = book;
  if (typeof companyId !== 'string' || companyId === '') return 'A company has no id.';
  if (!isCount(revision) || !isCount(nextRowId) || !Array.isArray(rows)) {
    return `The company ${companyId} is not whole.`;
  }
  const ids = new Set<number>();
  for (const [index, row] of rows.entries()) {
    const fault = rowFault(row);
    if (fault !== null) return `Row ${index + 1} of ${companyId}: ${fault}.`;
    const { id } = row as Row;
    if (id >= nextRowId || ids.has(id)) return `Row ${index + 1} of ${companyId}: its id is taken.`;
    ids.add(id);
  }
  return null;
}
