import { companyOf } from '../../domain/book/company.ts';
import { compareBook } from '../../domain/comparing/compare.ts';
import {
  DEFAULT_SCORING,
  type Comparison,
  type Scoring,
  type VintageChoice,
} from '../../domain/comparing/comparison.ts';
import { horizonOf } from '../../domain/time/period.ts';
import type { Book } from '../../domain/book/rows.ts';
import { seriesKey } from '../../domain/book/target.ts';
import { seriesOf, trackRecord } from '../../domain/record/trackRecord.ts';
import { toCsv, type CsvCell } from '../csv/csvText.ts';

const HEADER =
  'company,ticker,metric,basis,variant,scope,versus,period,unit,form,low,high,issued_on,reported,comparable,precision,reported_on,error,error_unit,error_against,position,z,outcome,outcome_reported,economic,status,flips,n'.split(
    ',',
  );

/** A measure without the noise of binary fractions: twelve significant digits. */
function clean(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toPrecision(12));
}

/** The scored periods behind the track record of each series and horizon; null where they are too few. */
function scoredCounts(
  all: readonly Comparison[],
  window: number,
): (c: Comparison) => number | null {
  const known = new Map<string, number | null>();
  return (c) => {
    const horizon = horizonOf(c.target.period);
    const key = `${horizon}|${seriesKey(c.target)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const series = seriesOf(all, seriesKey(c.target), horizon, window);
    const n = trackRecord(series)?.n ?? null;
    known.set(key, n);
    return n;
  };
}

function measures({
  reported,
  comparable,
  flips,
  status,
  scoring,
}: Comparison): readonly CsvCell[] {
  return [
    clean(comparable?.deviation?.value),
    comparable?.deviation?.unit ?? '',
    comparable?.deviation ? scoring.benchmark : '',
    clean(comparable?.position),
    clean(comparable?.z),
    comparable?.outcome ?? '',
    reported?.outcome ?? '',
    comparable?.economic ?? '',
    status,
    flips ? 'yes' : 'no',
  ];
}

/**
 * Every guided target of some books beside its actual as CSV, for reading elsewhere. Figures are in base
 * units, as guided and reported; errors, position and z are of the comparable actual against the stated
 * band, errors against the benchmark of `scoring`; `n` is the scored periods of its track record over the last `window` ones (0: all).
 */
export function exportComparison(
  books: readonly Book[],
  choice: VintageChoice = 'initial',
  window = 12,
  scoring: Scoring = DEFAULT_SCORING,
): string {
  const rows = books.flatMap((book) => {
    const { name, ticker } = companyOf(book);
    const all = compareBook(book, choice, scoring);
    const countOf = scoredCounts(all, window);
    return all.map((c) => [
      ...[name, ticker, c.target.metric, c.target.basis, c.target.variant, c.target.scope],
      ...[c.target.versus, c.target.period, c.target.unit],
      ...[c.guidance.form, c.guidance.low, c.guidance.high, c.guidance.issuedOn],
      ...[c.reported?.value ?? null, c.comparable?.value ?? null],
      ...[c.actual?.precision ?? null, c.actual?.reportedOn ?? ''],
      ...measures(c),
      countOf(c),
    ]);
  });
  return toCsv(HEADER, rows);
}
