import {
  formatBand,
  formatDeviation,
  formatExact,
  formatNumber,
} from '../../charts/words/format.ts';
import { seriesQualifiers } from '../../charts/series/seriesList.ts';
import { companyOf } from '../../domain/book/company.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { periodLabel } from '../../domain/time/period.ts';
import type { Book } from '../../domain/book/rows.ts';
import { tableHtml, tableText, type WordTable } from '../../io/export/exportHtml.ts';
import { exportPackage } from '../../io/export/exportPackage.ts';
import type { CompanyComparisons } from '../../domain/comparing/comparison.ts';
import { exportXlsx } from '../../io/export/exportXlsx.ts';
import { exportTables } from './csv.ts';

/** What a company guided beside what it delivered, by its id. */
export type ComparisonsOf = (companyId: string) => readonly Comparison[];

const SHEETS = {
  guidance: 'Guidance',
  actuals: 'Actuals',
  bridges: 'Bridge items',
  expectations: 'Expectations',
  calendars: 'Calendars',
} as const;

function companiesOf(
  books: readonly Book[],
  comparisonsOf: ComparisonsOf,
): readonly CompanyComparisons[] {
  return books.map((book) => ({
    company: companyOf(book).name,
    comparisons: comparisonsOf(book.companyId),
  }));
}

/** The books as an Excel workbook. Throws where a sheet would be larger than Excel opens. */
export function workbook(books: readonly Book[], comparisonsOf: ComparisonsOf): Promise<Blob> {
  const lists = exportTables(books)
    .filter(([kind, { rows }]) => kind === 'guidance' || kind === 'actuals' || rows.length > 0)
    .map(([kind, table]) => [SHEETS[kind], table] as const);
  return exportXlsx(lists, companiesOf(books, comparisonsOf), seriesQualifiers);
}

/** The books as a Data Package: CSV files with their schema. */
export function dataPackage(books: readonly Book[]): Promise<Blob> {
  return exportPackage(exportTables(books));
}

const HEADER = [
  'Company',
  'Metric',
  'Period',
  'Guided',
  'Comparable',
  'Error',
  'Position',
  'Outcome',
];
const FIGURES = ['Guided', 'Comparable', 'Error', 'Position'];

function wordRow(company: string, c: Comparison, locale: string): readonly string[] {
  const { target, comparable } = c;
  const { deviation = null, position = null } = comparable ?? {};
  return [
    company,
    [metricOf(target.metric, target.unit).name, ...seriesQualifiers(target)].join(', '),
    periodLabel(target.period),
    formatBand(c.guidance, target.unit, locale),
    comparable === null ? '' : formatExact(comparable.value, target.unit, locale),
    deviation === null ? '' : formatDeviation(deviation, locale),
    position === null ? '' : formatNumber(position, 2, locale),
    comparable?.outcome ?? c.status,
  ];
}

/** Guided beside delivered as a table for a document: HTML, and text for what takes no HTML. */
export function comparisonTable(
  books: readonly Book[],
  comparisonsOf: ComparisonsOf,
  locale: string,
): { readonly html: string; readonly text: string } {
  const rows = companiesOf(books, comparisonsOf).flatMap(({ company, comparisons }) =>
    comparisons.map((c) => wordRow(company, c, locale)),
  );
  const table: WordTable = { header: HEADER, figures: FIGURES, rows };
  return { html: tableHtml(table), text: tableText(table) };
}
