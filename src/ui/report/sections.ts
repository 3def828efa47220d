import { isLive } from '../../domain/book/live.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { Benchmark } from '../../domain/comparing/deviation.ts';
import { inWindow, type RecordWindow } from '../../domain/record/recordWindow.ts';
import type { Book, NoteRow } from '../../domain/book/rows.ts';
import { trackRecord } from '../../domain/record/trackRecord.ts';
import { stepsOf, type RevisionStep } from '../../domain/comparing/vintages.ts';
import { FIRST_METRICS, seriesList, type SeriesEntry } from '../../charts/series/seriesList.ts';
import type { Horizon } from '../../domain/time/period.ts';

/** Figures a page has room for. */
const MOST_FIGURES = 4;
/** Periods a figure of the report shows. */
const ROWS_SHOWN = 16;

/** The first of a list, and how many a page has no room for. */
export function firstOf<Item>(
  all: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly more: number } {
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** The series a report shows: of each first metric the one with the longest record. */
export function reportSeries(
  comparisons: readonly Comparison[],
  horizon: Horizon,
): readonly SeriesEntry[] {
  const all = seriesList(comparisons, horizon);
  const scored = (entry: SeriesEntry): number =>
    entry.series.filter((c) => c.comparable?.outcome != null).length;
  const first = FIRST_METRICS.flatMap((metric) => {
    const [best] = all
      .filter((entry) => entry.target.metric === metric)
      .toSorted((a, b) => scored(b) - scored(a));
    return best === undefined ? [] : [best];
  });
  const others = all.filter((entry) => !FIRST_METRICS.includes(entry.target.metric));
  return [...first, ...others].slice(0, MOST_FIGURES);
}

export function lastPeriods(series: readonly Comparison[]): readonly Comparison[] {
  return series.slice(-ROWS_SHOWN);
}

/** The record of each series, those without one as well: their n says why. */
export function reportRecords(
  entries: readonly SeriesEntry[],
  window: RecordWindow,
  benchmark: Benchmark,
) {
  return entries.map((entry) => ({
    entry,
    record: trackRecord(inWindow(entry.series, window), benchmark),
  }));
}

/** The latest changes of guidance, newest first. */
export function lastRevisions(
  comparisons: readonly Comparison[],
  most: number,
): readonly RevisionStep[] {
  return comparisons
    .flatMap((c) => stepsOf(c).slice(1))
    .filter(({ guidance, label }) => guidance.issuedOn !== '' && label !== 'reaffirmed')
    .toSorted((a, b) => (a.guidance.issuedOn < b.guidance.issuedOn ? 1 : -1))
    .slice(0, most);
}

/** A person's own notes on the company, newest first. */
export function notesOf(book: Book): readonly NoteRow[] {
  return book.rows
    .flatMap((row) => (row.kind === 'note' && isLive(row) ? [row] : []))
    .toSorted((a, b) => (a.writtenOn < b.writtenOn ? 1 : -1));
}
