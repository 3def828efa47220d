import { isLive } from '../../domain/book/live.ts';
import { companyOf } from '../../domain/book/company.ts';
import { comparePeriodKeys } from '../../domain/time/period.ts';
import type {
  Actual,
  Book,
  Bridge,
  CalendarRow,
  Expectation,
  Guidance,
} from '../../domain/book/rows.ts';
import { toCsv, type CsvCell } from '../csv/csvText.ts';

/** A column of a file and the field of the row it holds. */
type ExportColumn<T> = readonly [column: string, field: keyof T & string];

const TARGET = [
  ['metric', 'metric'],
  ['basis', 'basis'],
  ['variant', 'variant'],
  ['scope', 'scope'],
  ['versus', 'versus'],
  ['period', 'period'],
] as const;

const PROVENANCE = [
  ['source', 'source'],
  ['note', 'note'],
  ['mark', 'mark'],
  ['document', 'document'],
  ['start', 'start'],
  ['end', 'end'],
] as const;

const GUIDANCE: readonly ExportColumn<Guidance>[] = [
  ...TARGET,
  ['form', 'form'],
  ['low', 'low'],
  ['high', 'high'],
  ['stated', 'stated'],
  ['unit', 'unit'],
  ['issued_on', 'issuedOn'],
  ['stage', 'stage'],
  ['assumptions', 'assumptions'],
  ...PROVENANCE,
];

const ACTUALS: readonly ExportColumn<Actual>[] = [
  ...TARGET,
  ['value', 'value'],
  ['precision', 'precision'],
  ['unit', 'unit'],
  ['reported_on', 'reportedOn'],
  ['series', 'series'],
  ...PROVENANCE,
];

const BRIDGES: readonly ExportColumn<Bridge>[] = [
  ...TARGET,
  ['amount', 'amount'],
  ['unit', 'unit'],
  ['in_guidance', 'inGuidance'],
  ['quantified_by', 'quantifiedBy'],
  ['label', 'label'],
  ...PROVENANCE,
];

const EXPECTATIONS: readonly ExportColumn<Expectation>[] = [
  ...TARGET,
  ['value', 'value'],
  ['unit', 'unit'],
  ['holder', 'holder'],
  ['as_of', 'asOf'],
  ['count', 'count'],
  ...PROVENANCE,
];

const CALENDARS: readonly ExportColumn<CalendarRow>[] = [
  ['from', 'from'],
  ['end_month', 'endMonth'],
  ['end_rule', 'endRule'],
  ['year_named', 'yearNamed'],
  ['period', 'period'],
  ['weeks', 'weeks'],
  ...PROVENANCE,
];

/** The rows of one kind, each field in its column. */
export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

function table<T extends Guidance | Actual | Bridge | CalendarRow | Expectation>(
  books: readonly Book[],
  kind: T['kind'],
  columns: readonly ExportColumn<T>[],
): ExportTable {
  const rows = books.flatMap((book) => {
    const company = companyOf(book);
    const isNamed = book.rows.some(
      (row) => row.kind === 'company' && row.field === 'name' && isLive(row),
    );
    // A ticker shown for want of a name must not come back as the name.
    const name = isNamed || company.ticker === '' ? company.name : '';
    return book.rows
      .filter((row): row is T => row.kind === kind && isLive(row))
      .toSorted((a, b) => comparePeriodKeys(a.period, b.period))
      .map((row) => [name, company.ticker, ...columns.map(([, field]) => row[field] as CsvCell)]);
  });
  return { header: ['company', 'ticker', ...columns.map(([name]) => name)], rows };
}

/** The live rows of some books in our own columns (base units), by kind of file. */
export const EXPORT_TABLES = {
  guidance: (books: readonly Book[]) => table<Guidance>(books, 'guidance', GUIDANCE),
  actuals: (books: readonly Book[]) => table<Actual>(books, 'actual', ACTUALS),
  bridges: (books: readonly Book[]) => table<Bridge>(books, 'bridge', BRIDGES),
  expectations: (books: readonly Book[]) => table<Expectation>(books, 'expectation', EXPECTATIONS),
  calendars: (books: readonly Book[]) => table<CalendarRow>(books, 'calendar', CALENDARS),
} as const;

function csv(name: keyof typeof EXPORT_TABLES, books: readonly Book[]): string {
  const { header, rows } = EXPORT_TABLES[name](books);
  return toCsv(header, rows);
}

/** The live guidance of some books as CSV in our own columns (base units). */
export function exportGuidance(books: readonly Book[]): string {
  return csv('guidance', books);
}

/** The live actuals of some books as CSV in our own columns (base units). */
export function exportActuals(books: readonly Book[]): string {
  return csv('actuals', books);
}

/** The live bridge items of some books as CSV in our own columns (base units). */
export function exportBridges(books: readonly Book[]): string {
  return csv('bridges', books);
}

/** The live expectations of some books as CSV in our own columns (base units). */
export function exportExpectations(books: readonly Book[]): string {
  return csv('expectations', books);
}

/** The live fiscal calendars and period overrides of some books as CSV in our own columns. */
export function exportCalendars(books: readonly Book[]): string {
  return csv('calendars', books);
}
