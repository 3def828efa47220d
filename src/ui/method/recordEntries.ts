import { calibrate } from '../../domain/record/calibration.ts';
import type { Deviation } from '../../domain/comparing/deviation.ts';
import { medianInterval } from '../../domain/record/medianInterval.ts';
import { MINIMUM_N, THIN_N, type TrackRecord } from '../../domain/record/trackRecord.ts';
import { formatDeviation, formatNumber } from '../../charts/words/format.ts';
import { userLocale } from '../parts/words/locale.ts';
import type { MethodEntry } from './entry.ts';
import type { RecordExample } from './example.ts';

/** The measures of a series, worked on one track record and the errors it is made of. */
export function recordEntries(example: RecordExample | null): readonly MethodEntry[] {
  const record = example?.record ?? null;
  const errors = example?.errors ?? [];
  return [
    {
      id: 'bias',
      title: 'Median error and accuracy',
      formula: 'bias = median of e; accuracy = median of |e|',
      says: 'The first thing to read of a record: by how much, and in which direction, results usually differ from the midpoint.',
      worked: record === null ? '' : biasText(record),
    },
    {
      id: 'median-interval',
      title: 'Interval of the median',
      formula:
        'from the j-th smallest to the j-th largest e; held with 1 − 2 P(B < j), B binomial (n, ½)',
      says: 'How far the true median may lie from the one of so few periods, whatever the shape of the errors. j is the largest that still holds 95%; with fewer than 6 errors even the whole span holds less, and the share says so.',
      worked: medianText(errors),
    },
    {
      id: 'calibrated',
      title: 'Calibrated band of an open guidance',
      formula:
        'M + |M| × e for amounts, M + e otherwise, from the j-th smallest to the j-th largest e',
      says: 'This management’s own past errors applied to the midpoint it guides now. If the next error is like the past ones, the interval holds the result in (n + 1 − 2j)/(n + 1) of cases; j is the largest that still holds 80%.',
      worked: calibratedText(errors),
    },
    {
      id: 'delivered',
      title: 'Delivered, with its interval',
      formula: 'k/n ± : (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96',
      says: 'Delivered means inside the band or on its favourable side. The Wilson interval says how far so few periods can carry: wide when n is small.',
      worked: record === null ? '' : deliveredText(record),
    },
    {
      id: 'sign-test',
      title: 'Sign test',
      formula: 'p = chance of a split at least this uneven, were higher and lower equally likely',
      says: 'Asks whether results come in above the midpoint more often than chance would have it. Two-sided and exact; results on the midpoint are left out.',
      worked: record === null ? '' : signText(record),
    },
    {
      id: 'minimum',
      title: 'How many periods are needed',
      formula: `nothing below n = ${MINIMUM_N}; “thin” below n = ${THIN_N}; the last 12 periods`,
      says: 'n is always shown with what was left out. Metrics, bases, horizons and forms of guidance are never pooled. Quarters score the first guidance given, and preliminary results are never scored as guidance.',
      worked: record === null ? '' : minimumText(record),
    },
  ];
}

function biasText({ bias, accuracy }: TrackRecord): string {
  if (bias === null || accuracy === null) return 'No midpoints in this series.';
  return `Median ${formatDeviation(bias, userLocale())} against the midpoint; accuracy ${formatDeviation(accuracy, userLocale()).replace('+', '')}.`;
}

function spanText(low: number, high: number, unit: Deviation['unit']): string {
  const say = (value: number): string => formatDeviation({ value, unit }, userLocale());
  return `${say(low)} to ${say(high)}`;
}

function medianText(errors: readonly Deviation[]): string {
  const found = medianInterval(errors.map(({ value }) => value));
  const [first] = errors;
  if (found === null || first === undefined) return '';
  const held = formatNumber(found.coverage * 100, 0, userLocale());
  return `${spanText(found.low, found.high, first.unit)} holds the median with ${held}% (n = ${errors.length}).`;
}

function calibratedText(errors: readonly Deviation[]): string {
  const found = calibrate(
    errors.map(({ value }) => value),
    0,
    false,
  );
  const [first] = errors;
  if (found === null || first === undefined) return '';
  const { interval, coverage, n } = found;
  const share = formatNumber(coverage * 100, 0, userLocale());
  return `The next midpoint, ${spanText(interval.low, interval.high, first.unit)}: ${share}% of cases (n = ${n}).`;
}

function deliveredText({ delivered, n, interval }: TrackRecord): string {
  const percent = (fraction: number): string => `${formatNumber(fraction * 100, 0, userLocale())}%`;
  const range =
    interval === null ? '' : `, 95% interval ${percent(interval.low)} to ${percent(interval.high)}`;
  return `${delivered} of ${n} delivered (${percent(delivered / n)}${range}).`;
}

function signText({ aboveMidpoint: { k, n, p } }: TrackRecord): string {
  if (p === null) return 'No result off a midpoint in this series.';
  return `${k} of ${n} above the midpoint: p = ${formatNumber(p, 3, userLocale())}.`;
}

function minimumText({ n, guided, leftOut, isThin }: TrackRecord): string {
  const out = leftOut.map(({ reason, count }) => `${count} ${reason}`).join(', ');
  return `${n} of ${guided}${out === '' ? '' : `; ${out}`}${isThin ? '; thin' : ''}.`;
}
