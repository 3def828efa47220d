import type { Comparison } from '../../domain/comparing/comparison.ts';
import { metricOf, type Metric } from '../../domain/metric/metrics.ts';
import { horizonOf, periodLabel, type Horizon } from '../../domain/time/period.ts';
import type { Benchmark } from '../../domain/comparing/deviation.ts';
import { inWindow, type RecordWindow } from '../../domain/record/recordWindow.ts';
import { MINIMUM_N, trackRecord, type TrackRecord } from '../../domain/record/trackRecord.ts';
import { benchmarkWords, formatDeviation } from './format.ts';

/** One period of a horizon, in a sentence. */
export const HORIZON_WORDS: Readonly<Record<Horizon, string>> = {
  quarter: 'quarter',
  half: 'half-year',
  year: 'year',
  other: 'period',
};

/** `quarters`, `1 quarter`: the word for the periods of a series. */
export function periodWord(period: string, count: number): string {
  const word = HORIZON_WORDS[horizonOf(period)];
  return count === 1 ? word : `${word}s`;
}

function medianWords(
  record: TrackRecord,
  latest: Comparison,
  locale: string,
  benchmark: Benchmark,
): string {
  if (record.bias === null) return '';
  const against = latest.band.toleranceOurs ? 'guided figure' : benchmarkWords(benchmark);
  const error = formatDeviation(record.bias, locale);
  return /[+\u2212]/u.test(error)
    ? `, median ${error} against the ${against}`
    : `, median on the ${against}`;
}

function countWords(
  record: TrackRecord,
  metric: Metric,
  window: RecordWindow,
  period: string,
): string {
  const verb = metric.polarity === 0 ? 'inside the band in' : 'delivered in';
  const isWhole = window !== 0 && record.n === window;
  const of = `${isWhole ? 'the last ' : ''}${record.n} ${periodWord(period, record.n)}`;
  const since = typeof window === 'string' ? ` guided since ${window}` : '';
  return `${verb} ${record.delivered} of ${of}${since}`;
}

function thinWords(series: readonly Comparison[], period: string): string {
  const words = (count: number): string => `${count} ${periodWord(period, count)}`;
  const scored = series.filter((c) => c.comparable?.outcome != null);
  if (series.every((c) => c.status === 'basis not stated')) {
    return `${words(series.length)} guided, basis not stated, so not compared`;
  }
  if (scored.length === 0) return `${words(series.length)} guided, no actual to compare`;
  const outcomes = scored.map((c) => placeWords(c.comparable?.outcome ?? ''));
  const first =
    scored.length === 1
      ? `${outcomes[0] ?? ''} in ${periodLabel(scored[0]?.target.period ?? '')}`
      : '';
  const said = first === '' ? `${words(scored.length)} scored` : first;
  return `${said}; a record needs ${MINIMUM_N} scored alike`;
}

/** Where an actual landed, in the words of a title. */
export function placeWords(outcome: string): string {
  switch (outcome) {
    case 'below':
      return 'below the low end';
    case 'above':
      return 'above the high end';
    case 'at low':
      return 'at the low end';
    case 'at high':
      return 'at the high end';
    case 'lower half':
    case 'upper half':
      return `inside, ${outcome}`;
    default:
      return outcome;
  }
}

/**
 * The title of a figure: what the series shows and its n, or in honest words that it shows too little.
 * With a window only its last periods count.
 */
export function findingOf(
  series: readonly Comparison[],
  locale: string,
  window: RecordWindow = 0,
  benchmark: Benchmark = 'midpoint',
): string {
  const kept = inWindow(series, window);
  const latest = kept.findLast((c) => c.comparable?.outcome != null) ?? kept.at(-1);
  if (latest === undefined) return 'Nothing guided';
  const metric = metricOf(latest.target.metric, latest.target.unit);
  const { period } = latest.target;
  const record = trackRecord(kept, benchmark);
  if (record === null) return `${metric.name}: ${thinWords(kept, period)}`;
  const counts = countWords(record, metric, window, period);
  return `${metric.name}: ${counts}${medianWords(record, latest, locale, benchmark)}`;
}
