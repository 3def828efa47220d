import { BASES } from '../../domain/metric/basis.ts';
import { FORMS } from '../../domain/quantity/band.ts';
import { ROW_FIELDS, ROW_KINDS } from '../../domain/book/rowFields.ts';
import type { Row } from '../../domain/book/rows.ts';
import { isPartialDate } from '../../domain/time/date.ts';
import { parsePeriod } from '../../domain/time/period.ts';
import { fieldOf, isCount, isFields, isKey, type RawFields } from './fields.ts';

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
const COUNTS = new Set(['id', 'entered', 'retired', 'line', 'start', 'end']);
const DATES = new Set(['issuedOn', 'reportedOn', 'asOf', 'writtenOn', 'from', 'date']);
/** Whole numbers from 1 on, with the most each may be. */
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['endMonth', 12],
  ['weeks', 60],
]);
const POSITIVE = new Set(['precision', 'ratio']);
/** Rows that are about a figure; the target of any other may be left open. */
const FIGURES = new Set(['guidance', 'actual', 'bridge', 'expectation']);
/** Units as the app has ever written them: `usd`, `eur_per_share`, `fraction`, or a person's own. */
const UNIT = /^[a-z][a-z0-9_]{0,79}$/u;

/** What is wrong with one field of a row, or null. */
function faultOf(name: string, type: string, value: unknown): string | null {
  if (type === 'text')
    return typeof value === 'string' ? textFault(name, value) : `${name} is not text`;
  if (value === null && type === 'number?') return null;
  if (COUNTS.has(name)) return isCount(value) ? null : `${name} is not a count`;
  if (!Number.isFinite(value)) return `${name} is not a number`;
  const number = value as number;
  if (POSITIVE.has(name) && number <= 0) return `${name} is not above zero`;
  const most = WHOLE.get(name);
  if (most === undefined || (Number.isInteger(number) && number >= 1 && number <= most))
    return null;
  return `${name} is not a whole number from 1 to ${most}`;
}

function textFault(name: string, value: string): string | null {
  const words = WORDS.get(name);
  if (words !== undefined && !words.includes(value)) return `${name} cannot be ${quoted(value)}`;
  if (DATES.has(name) && !isPartialDate(value)) return `${name} is no date: ${quoted(value)}`;
  if (name === 'period' && value !== '' && parsePeriod(value) === null) {
    return `${quoted(value)} is no period`;
  }
  if (name === 'unit' && value !== '' && !UNIT.test(value)) return `${quoted(value)} is no unit`;
  return null;
}

/** As much of a text as a sentence can hold. */
function quoted(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `“${shown.replaceAll(/\s+/gu, ' ')}”`;
}

/** What a figure is about has to be said. */
function targetFault(row: RawFields): string | null {
  const { kind, metric, period, unit, low, high } = row;
  if (!FIGURES.has(kind as string)) return null;
  if (metric === '') return 'it has no metric';
  if (period === '') return 'it has no period';
  const isInWords = kind === 'guidance' && low === null && high === null;
  return unit === '' && !isInWords ? 'it has no unit' : null;
}

function rowFault(row: unknown): string | null {
  if (!isFields(row)) return 'it is no row';
  const kind = ROW_KINDS.find((name) => name === row['kind']);
  if (kind === undefined) return 'its kind is unknown';
  const fields = Object.entries(ROW_FIELDS[kind]);
  if (Object.keys(row).length !== fields.length + 1) return 'it has too many or too few fields';
  for (const [name, type] of fields) {
    const fault = faultOf(name, type, fieldOf(row, name));
    if (fault !== null) return fault;
  }
  return targetFault(row);
}

/** Why something is not a whole book (every row checked against ROW_FIELDS), or null when it is one. */
export function bookFault(book: unknown): string | null {
  if (!isFields(book)) return 'A company is no record.';
  const { companyId, revision, nextRowId, rows } = book;
  if (!isKey(companyId)) return 'A company has no id.';
  if (!isCount(revision) || !isCount(nextRowId) || !Array.isArray(rows)) {
    return `The company ${companyId} is not whole.`;
  }
  const ids = new Set<number>();
  for (const [index, row] of rows.entries()) {
    const at = `Row ${index + 1} of ${companyId}`;
    const fault = rowFault(row);
    if (fault !== null) return `${at}: ${fault}.`;
    const { id, entered, retired } = row as Row;
    if (id >= nextRowId || ids.has(id)) return `${at}: its id is taken.`;
    if (entered > revision) return `${at}: it was entered after the last step of its company.`;
    if (retired > revision) return `${at}: it was retired after the last step of its company.`;
    ids.add(id);
  }
  return null;
}
