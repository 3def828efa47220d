import { compareText } from '../../domain/compareText.ts';
import { companyOf } from '../../domain/book/company.ts';
import { comparePeriodKeys } from '../../domain/time/period.ts';
import type { Book, Row, RowKind } from '../../domain/book/rows.ts';
import { describeRow, type Described } from '../parts/rows/describeRow.ts';

/** A live row with the company it belongs to and what it says. */
export interface LiveRow {
  readonly key: string;
  readonly companyId: string;
  readonly company: string;
  readonly row: Row;
  readonly text: Described;
}

export interface Filter {
  readonly company: string;
  readonly kind: string;
  readonly metric: string;
  readonly period: string;
  readonly text: string;
}

/** Every live row of every book, by company, kind, metric and period. */
export function liveLines(books: ReadonlyMap<string, Book>): readonly LiveRow[] {
  const lines: LiveRow[] = [];
  for (const book of books.values()) {
    const { name } = companyOf(book);
    for (const row of book.rows) {
      if (row.retired !== 0) continue;
      const key = `${book.companyId}|${row.id}`;
      lines.push({
        key,
        companyId: book.companyId,
        company: name,
        row,
        text: describeRow(row),
      });
    }
  }
  return lines.sort(compareLines);
}

const KIND_ORDER: readonly RowKind[] = [
  'guidance',
  'actual',
  'bridge',
  'expectation',
  'note',
  'calendar',
  'company',
  'basis',
  'split',
];

function compareLines(a: LiveRow, b: LiveRow): number {
  if (a.company !== b.company) return compareText(a.company, b.company);
  if (a.row.kind !== b.row.kind) {
    return KIND_ORDER.indexOf(a.row.kind) - KIND_ORDER.indexOf(b.row.kind);
  }
  if (a.text.metric !== b.text.metric) return compareText(a.text.metric, b.text.metric);
  return comparePeriodKeys(periodOf(a.row), periodOf(b.row)) || a.row.id - b.row.id;
}

export function periodOf(row: Row): string {
  return 'period' in row ? row.period : '';
}

export function metricIdOf(row: Row): string {
  return 'metric' in row ? row.metric : '';
}

/** The lines that meet every part of the filter; an empty part lets everything pass. */
export function filterLines(lines: readonly LiveRow[], filter: Filter): readonly LiveRow[] {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  return lines.filter((line) => {
    if (filter.company !== '' && line.companyId !== filter.company) return false;
    if (filter.kind !== '' && line.row.kind !== filter.kind) return false;
    if (filter.metric !== '' && metricIdOf(line.row) !== filter.metric) return false;
    if (filter.period !== '' && periodOf(line.row) !== filter.period) return false;
    if (words.length === 0) return true;
    const { text, row } = line;
    const said = Object.values(text) as readonly string[];
    const all = [line.company, ...said, row.note, row.mark].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
