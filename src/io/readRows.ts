import type { Actual, Bridge, CalendarRow, Draft, Guidance, Row } from '../domain/rows.ts';
import { periodKeyOf } from '../domain/periodLabel.ts';
import {
  CellError,
  readDate,
  readForm,
  readNumber,
  readRequired,
  readTarget,
  readWord,
  type Cells,
} from './readFields.ts';

/** Where a row stands: the import, its line, and the name of the file, which is its source if none is given. */
export type Context = readonly [origin: string, line: number, source: string];

function provenance(cells: Cells, [origin, line, source]: Context) {
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

export function guidanceDraft(cells: Cells, context: Context): Draft<Guidance> {
  const form = readForm(cells);
  const low = readNumber(cells, 'low');
  const high = readNumber(cells, 'high');
  if (low !== null && high !== null && low > high) throw new CellError('low', 'low is above high');
  if (low === null && high === null && form !== 'qualitative' && form !== 'directional') {
    throw new CellError('low', 'both ends of the band are missing');
  }
  return {
    kind: 'guidance',
    ...readTarget(cells),
    ...provenance(cells, context),
    form,
    low,
    high,
    stated: cells('stated'),
    issuedOn: readDate(cells, 'issued_on'),
    stage: readWord(cells, 'stage', ['guidance', 'preliminary']),
    assumptions: cells('assumptions'),
  };
}

export function actualDraft(cells: Cells, context: Context): Draft<Actual> {
  return {
    kind: 'actual',
    ...readTarget(cells),
    ...provenance(cells, context),
    value: readRequired(cells, 'value'),
    precision: readNumber(cells, 'precision'),
    reportedOn: readDate(cells, 'reported_on'),
    series: readWord(cells, 'series', ['first print', 'recast', 'restated', 'derived']),
  };
}

export function bridgeDraft(cells: Cells, context: Context): Draft<Bridge> {
  return {
    kind: 'bridge',
    ...readTarget(cells),
    ...provenance(cells, context),
    amount: readRequired(cells, 'amount'),
    inGuidance: readWord(cells, 'in_guidance', ['unknown', 'yes', 'no']),
    // Only what the company quantified moves a verdict, so an unstated source must not.
    quantifiedBy: readWord(cells, 'quantified_by', ['user', 'company']),
    label: cells('label'),
  };
}

function readWhole(cells: Cells, column: string, most: number): number | null {
  const value = readNumber(cells, column);
  if (value === null || (Number.isInteger(value) && value >= 1 && value <= most)) return value;
  throw new CellError(column, `"${cells(column)}" is not a whole number from 1 to ${most}`);
}

/** A calendar from a date on, or, with a period, the weeks of that one period. */
export function calendarDraft(cells: Cells, context: Context): Draft<CalendarRow> {
  const label = cells('period');
  const period = label === '' ? '' : periodKeyOf(label);
  if (period === null) throw new CellError('period', `"${label}" is not a fiscal period`);
  const endMonth = readWhole(cells, 'end_month', 12);
  const weeks = readWhole(cells, 'weeks', 60);
  if (period !== '' && weeks === null) throw new CellError('weeks', 'the weeks are missing');
  if (period === '' && weeks !== null) throw new CellError('period', 'a period is missing');
  if (period === '' && endMonth === null) {
    throw new CellError('end_month', 'the month the fiscal year ends in is missing');
  }
  return {
    kind: 'calendar',
    ...provenance(cells, context),
    from: readDate(cells, 'from'),
    endMonth,
    endRule: cells('end_rule'),
    yearNamed: cells('year_named'),
    period,
    weeks,
  };
}

/** The name and ticker a row gives its company, as facts of the book. */
export function companyFacts(
  name: string,
  ticker: string,
  [origin, line, source]: Context,
): readonly Draft<Row>[] {
  const shared = { origin, line, source, note: '', mark: '', document: '', start: null, end: null };
  const fact = (field: 'name' | 'ticker', value: string) =>
    value === '' ? [] : [{ ...shared, kind: 'company' as const, field, value, from: '' }];
  return [...fact('name', name), ...fact('ticker', ticker)];
}
