import { compareText } from '../../domain/compareText.ts';
import type { Calendars } from '../../domain/book/calendar.ts';
import { calendarQuarterOf } from '../../domain/book/calendarQuarter.ts';
import type { Company } from '../../domain/book/company.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import { deviationOf, type Benchmark, type Deviation } from '../../domain/comparing/deviation.ts';
import { medianInterval, type MedianInterval } from '../../domain/record/medianInterval.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { horizonOf, type Horizon } from '../../domain/time/period.ts';
import { inWindow, type RecordWindow } from '../../domain/record/recordWindow.ts';
import { errorsOf, trackRecord, type TrackRecord } from '../../domain/record/trackRecord.ts';
import { marksOf, type PeriodMark } from './marks.ts';
import { seriesList, type SeriesEntry } from './seriesList.ts';

/** One period of one company in its place among the companies. */
export interface PeriodCell {
  readonly mark: PeriodMark;
  /** The last day of the fiscal period; null where it is not known. */
  readonly end: string | null;
  readonly error: Deviation | null;
}

/** One series of one company: its periods by column, and its record. */
export interface CompanyRow {
  readonly key: string;
  readonly company: Company;
  readonly entry: SeriesEntry;
  readonly cells: ReadonlyMap<string, PeriodCell>;
  readonly record: TrackRecord | null;
  readonly interval: MedianInterval | null;
}

/** What the rows are made of: one metric at one horizon, on one basis or (empty) on any. */
export interface AcrossChoice {
  readonly metric: string;
  readonly horizon: Horizon;
  readonly basis: string;
  readonly window: RecordWindow;
  readonly benchmark: Benchmark;
}

function errorOf({ comparable, guidance, target }: Comparison, benchmark: Benchmark) {
  if (comparable === null) return null;
  const { kind } = metricOf(target.metric, target.unit);
  return deviationOf(comparable.value, guidance, kind, benchmark);
}

function cellsOf(entry: SeriesEntry, calendars: Calendars, benchmark: Benchmark) {
  return new Map(
    marksOf(entry.series).marks.flatMap((mark) => {
      const place = calendarQuarterOf(mark.period, calendars) ?? { key: mark.period, end: null };
      const error = errorOf(mark.comparison, benchmark);
      return [[place.key, { mark, end: place.end, error }] as const];
    }),
  );
}

/** The rows of one company: one for each of its series that the choice asks for. */
export function companyRows(
  company: Company,
  comparisons: readonly Comparison[],
  calendars: Calendars,
  choice: AcrossChoice,
): readonly CompanyRow[] {
  const wanted = comparisons.filter(
    ({ target }) =>
      target.metric === choice.metric && (choice.basis === '' || target.basis === choice.basis),
  );
  return seriesList(wanted, choice.horizon).map((entry) => {
    const kept = inWindow(entry.series, choice.window);
    const record = trackRecord(kept, choice.benchmark);
    const errors = errorsOf(kept, choice.benchmark).map(({ value }) => value);
    return {
      key: `${company.id}|${entry.key}`,
      company,
      entry,
      cells: cellsOf(entry, calendars, choice.benchmark),
      record,
      interval: record === null ? null : medianInterval(errors),
    };
  });
}

/** The metrics that any company guides at a horizon, most companies first. */
export function guidedMetrics(all: readonly (readonly Comparison[])[], horizon: Horizon) {
  const counts = new Map<string, number>();
  for (const comparisons of all) {
    const here = comparisons.filter(({ target }) => horizonOf(target.period) === horizon);
    for (const metric of new Set(here.map(({ target }) => target.metric))) {
      counts.set(metric, (counts.get(metric) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([id, companies]) => ({ id, name: metricOf(id).name, companies }))
    .toSorted((a, b) => b.companies - a.companies || compareText(a.name, b.name));
}
