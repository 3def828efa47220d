import { companyOf } from '../domain/company.ts';
import { comparePeriodKeys } from '../domain/period.ts';
import type { Actual, Book, Bridge, CalendarRow, Expectation, Guidance } from '../domain/rows.ts';
import { toCsv, type Cell } from './csvText.ts';

/** A column of a file and the field of the row it holds. */
type Column<T> = readonly [column: string, field: keyof T & string];

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

const GUIDANCE: readonly Column<Guidance>[] = [
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

const ACTUALS: readonly Column<Actual>[] = [
  ...TARGET,
  ['value', 'value'],
  ['precision', 'precision'],
  ['unit', 'unit'],
  ['reported_on', 'reportedOn'],
  ['series', 'series'],
  ...PROVENANCE,
];

const BRIDGES: readonly Column<Bridge>[] = [
  ...TARGET,
  ['amount', 'amount'],
  ['unit', 'unit'],
  ['in_guidance', 'inGuidance'],
  ['quantified_by', 'quantifiedBy'],
  ['label', 'label'],
  ...PROVENANCE,
];

const EXPECTATIONS: readonly Column<Expectation>[] = [
  ...TARGET,
  ['value', 'value'],
  ['unit', 'unit'],
  ['holder', 'holder'],
  ['as_of', 'asOf'],
  ['count', 'count'],
  ...PROVENANCE,
];

const CALENDARS: readonly Column<CalendarRow>[] = [
  ['from', 'from'],
  ['end_month', 'endMonth'],
  ['end_rule', 'endRule'],
  ['year_named', 'yearNamed'],
  ['period', 'period'],
  ['weeks', 'weeks'],
  ...PROVENANCE,
];

function table<T extends Guidance | Actual | Bridge | CalendarRow | Expectation>(
  books: readonly Book[],
  kind: T['kind'],
  columns: readonly Column<T>[],
): string {
  const rows = books.flatMap((book) => {
    const company = companyOf(book);
    const isNamed = book.rows.some(
      (row) => row.kind === 'company' && row.field === 'name' && row.retired === 0,
    );
    // A ticker shown for want of a name must not come back as the name.
    const name = isNamed || company.ticker === '' ? company.name : '';
    return book.rows
      .filter((row): row is T => row.kind === kind && row.retired === 0)
      .toSorted((a, b) => comparePeriodKeys(a.period, b.period))
      .map((row) => [name, company.ticker, ...columns.map(([, field]) => row[field] as Cell)]);
  });
  return toCsv(['company', 'ticker', ...columns.map(([name]) => name)], rows);
}

/** The live guidance of some books as CSV in our own columns (base units). */
export function exportGuidance(books: readonly Book[]): string {
  return table<Guidance>(books, 'guidance', GUIDANCE);
}

/** The live actuals of some books as CSV in our own columns (base units). */
export function exportActuals(books: readonly Book[]): string {
  return table<Actual>(books, 'actual', ACTUALS);
}

/** The live bridge items of some books as CSV in our own columns (base units). */
export function exportBridges(books: readonly Book[]): string {
  return table<Bridge>(books, 'bridge', BRIDGES);
}

/** The live expectations of some books as CSV in our own columns (base units). */
export function exportExpectations(books: readonly Book[]): string {
  return table<Expectation>(books, 'expectation', EXPECTATIONS);
}

/** The live fiscal calendars and period overrides of some books as CSV in our own columns. */
export function exportCalendars(books: readonly Book[]): string {
  return table<CalendarRow>(books, 'calendar', CALENDARS);
}
