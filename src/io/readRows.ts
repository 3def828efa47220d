import type { Actual, Bridge, CalendarRow, Draft, Guidance, Series } from '../domain/rows.ts';
import { readBand } from './readBand.ts';
import { CellError, readBasis, readDate, readPeriod, readWord, type Cells } from './readFields.ts';
import { readFigures, readPlain } from './readFigures.ts';
import { remember } from './remember.ts';

/** Where a row stands: the import, its line, and the file's name, the source of a file that gives none. */
export interface Context {
  readonly origin: string;
  readonly line: number;
  readonly fileName: string;
}

const SERIES: readonly Series[] = ['first print', 'recast', 'restated', 'derived'];

// The drafts below name every field in one literal: spreading shared parts into 100,000 of them takes
// twice as long as reading the file.

/** One text for all rows of the same source, since most rows of a file have the same. */
const sameText = remember((text) => text);

export function sourceOf(cells: Cells, { fileName }: Context): string {
  return cells.has('source') ? sameText(cells.words('source')) : fileName;
}

export function required(value: number | null | undefined, column: string, cells: Cells): number {
  if (value != null) return value;
  const text = cells.get(column);
  throw new CellError(column, text === '' ? 'a number is missing' : `no number: "${text}"`);
}

export function guidanceDraft(cells: Cells, context: Context): Draft<Guidance> {
  const { metric, unit, form, low, high } = readBand(cells);
  return {
    kind: 'guidance',
    metric: metric.id,
    basis: readBasis(cells),
    variant: cells.get('variant'),
    scope: cells.get('scope') || 'company',
    versus: cells.get('versus'),
    period: readPeriod(cells),
    unit,
    form,
    low,
    high,
    stated: cells.words('stated'),
    issuedOn: readDate(cells, 'issued_on'),
    stage: readWord(cells, 'stage', ['guidance', 'preliminary']),
    assumptions: cells.words('assumptions'),
    origin: context.origin,
    line: context.line,
    source: sourceOf(cells, context),
    note: cells.words('note'),
    mark: cells.words('mark'),
    document: cells.words('document'),
    start: readPlain(cells, 'start'),
    end: readPlain(cells, 'end'),
  };
}

export function actualDraft(cells: Cells, context: Context): Draft<Actual> {
  const { metric, unit, values, lastDigit } = readFigures(cells, ['value', 'precision']);
  return {
    kind: 'actual',
    metric: metric.id,
    basis: readBasis(cells),
    variant: cells.get('variant'),
    scope: cells.get('scope') || 'company',
    versus: cells.get('versus'),
    period: readPeriod(cells),
    unit,
    value: required(values[0], 'value', cells),
    precision: cells.has('precision') ? (values[1] ?? null) : lastDigit(),
    reportedOn: readDate(cells, 'reported_on'),
    series: readWord(cells, 'series', SERIES),
    origin: context.origin,
    line: context.line,
    source: sourceOf(cells, context),
    note: cells.words('note'),
    mark: cells.words('mark'),
    document: cells.words('document'),
    start: readPlain(cells, 'start'),
    end: readPlain(cells, 'end'),
  };
}

export function bridgeDraft(cells: Cells, context: Context): Draft<Bridge> {
  const { metric, unit, values } = readFigures(cells, ['amount']);
  return {
    kind: 'bridge',
    metric: metric.id,
    basis: readBasis(cells),
    variant: cells.get('variant'),
    scope: cells.get('scope') || 'company',
    versus: cells.get('versus'),
    period: readPeriod(cells),
    unit,
    amount: required(values[0], 'amount', cells),
    inGuidance: readWord(cells, 'in_guidance', ['unknown', 'yes', 'no']),
    // Only what the company quantified moves a verdict, so an unstated hand is not the company's.
    quantifiedBy: readWord(cells, 'quantified_by', ['user', 'company']),
    label: cells.words('label'),
    origin: context.origin,
    line: context.line,
    source: sourceOf(cells, context),
    note: cells.words('note'),
    mark: cells.words('mark'),
    document: cells.words('document'),
    start: readPlain(cells, 'start'),
    end: readPlain(cells, 'end'),
  };
}

function readWhole(cells: Cells, column: string, most: number): number | null {
  const value = readPlain(cells, column);
  if (value === null || (Number.isInteger(value) && value >= 1 && value <= most)) return value;
  throw new CellError(column, `"${cells.get(column)}" is not a whole number from 1 to ${most}`);
}

/** A calendar from a date on, or, with a period, the weeks of that one period. */
export function calendarDraft(cells: Cells, context: Context): Draft<CalendarRow> {
  const period = cells.get('period') === '' ? '' : readPeriod(cells);
  const endMonth = readWhole(cells, 'end_month', 12);
  const weeks = readWhole(cells, 'weeks', 60);
  if (period !== '' && weeks === null) throw new CellError('weeks', 'the weeks are missing');
  if (period === '' && weeks !== null) throw new CellError('period', 'a period is missing');
  if (period === '' && endMonth === null) {
    throw new CellError('end_month', 'the month the fiscal year ends in is missing');
  }
  return {
    kind: 'calendar',
    from: readDate(cells, 'from'),
    endMonth,
    endRule: cells.words('end_rule'),
    yearNamed: cells.words('year_named'),
    period,
    weeks,
    origin: context.origin,
    line: context.line,
    source: sourceOf(cells, context),
    note: cells.words('note'),
    mark: cells.words('mark'),
    document: cells.words('document'),
    start: readPlain(cells, 'start'),
    end: readPlain(cells, 'end'),
  };
}

/** Guidance and actual of a row that holds both; either may be absent, not both. */
export function bothDrafts(cells: Cells, context: Context): readonly Draft[] {
  const [value, low, high] = readFigures(cells, ['value', 'low', 'high']).values;
  const drafts = [
    ...(low !== null || high !== null ? [guidanceDraft(cells, context)] : []),
    ...(value !== null ? [actualDraft(cells, context)] : []),
  ];
  if (drafts.length === 0) throw new CellError('value', 'neither guidance nor an actual');
  return drafts;
}

/** The name and ticker a row gives its company, as facts of the book. */
export function companyFacts(name: string, ticker: string, context: Context): readonly Draft[] {
  const { origin, line, fileName: source } = context;
  const shared = { origin, line, source, note: '', mark: '', document: '', start: null, end: null };
  const fact = (field: 'name' | 'ticker', value: string) =>
    value === '' ? [] : [{ ...shared, kind: 'company' as const, field, value, from: '' }];
  return [...fact('name', name), ...fact('ticker', ticker)];
}
