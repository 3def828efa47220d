import { isBasis, type Basis } from '../../domain/metric/basis.ts';
import { isPartialDate } from '../../domain/time/date.ts';
import { findMetric, metricOf, type Metric } from '../../domain/metric/metrics.ts';
import { periodKeyOf } from '../../domain/time/periodLabel.ts';
import type { Commas } from './quantity.ts';
import { remember } from './remember.ts';

/** Thrown inside the reading of one row; it becomes the reason the row is rejected. */
export class CellError extends Error {
  readonly column: string;

  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

/** The cells of one row by our own column names; a column the file does not have reads as empty. */
export interface Cells {
  readonly has: (column: string) => boolean;
  /** Without the spaces around it. */
  readonly get: (column: string) => string;
  /** A person's words, exactly as they stand. */
  readonly words: (column: string) => string;
  readonly commas: Commas;
  /** Whether money may be of a currency a person has yet to name: never in a file of ours. */
  readonly mayBeUnnamed?: boolean;
}

const periodOf = remember((label) => periodKeyOf(label));
// The text itself, so that a column of a hundred thousand dates holds each of them once.
const dateOf = remember((text) => (isPartialDate(text) ? text : null));
const basisOf = remember((text) => (isBasis(text) ? text : null));
const knownMetric = remember(
  (name) => findMetric(name) ?? metricOf(name.toLowerCase().replace(/\s+/gu, '_'), ''),
);

/** A day, a month, a year or unknown. Slashes are taken only where the year comes first. */
export function readDate(cells: Cells, column: string): string {
  const text = cells.get(column);
  const day = dateOf(text);
  if (day !== null) return day;
  const date = text
    .replaceAll('/', '-')
    .replace(/(?<=^\d{4}-\d{2}-\d{2})[ t]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?z?$/iu, '');
  if (!isPartialDate(date)) {
    throw new CellError(column, `"${text}" is not a date like 2013-01-24`);
  }
  return date;
}

/** One of a few words; the first is what an empty cell means. */
export function readWord<T extends string>(cells: Cells, column: string, words: readonly T[]): T {
  const text = cells.get(column);
  const word = text === '' ? words[0] : words.find((name) => name === text.toLowerCase());
  if (word === undefined) {
    throw new CellError(column, `"${text}" is none of ${words.join(', ')}`);
  }
  return word;
}

/** A fiscal period from one label, or from a quarter and a year in columns of their own. */
export function readPeriod(cells: Cells): string {
  const label = periodLabelOf(cells);
  const period = periodOf(label);
  if (period === null) throw new CellError('period', `"${label}" is not a fiscal period`);
  return period;
}

function periodLabelOf(cells: Cells): string {
  const label = cells.get('period');
  if (!cells.has('year')) return label;
  const year = cells.get('year').replace(/^fy\s?/iu, '');
  if (year === '') return label;
  const quarter = /^q?([1-4])$/iu.exec(label)?.[1];
  if (quarter !== undefined) return `Q${quarter} ${year}`;
  return !cells.has('period') || /^fy$/iu.test(label) ? `FY ${year}` : label;
}

export function readBasis(cells: Cells): Basis {
  const text = cells.get('basis');
  const known = basisOf(text);
  if (known !== null) return known;
  const word = text.toLowerCase().replace(/[\s-]+/gu, '_');
  const basis = word === '' ? 'unspecified' : word === 'nongaap' ? 'non_gaap' : word;
  if (!isBasis(basis)) {
    throw new CellError('basis', `"${text}" is not gaap, non_gaap or unspecified`);
  }
  return basis;
}

/** The metric a row names; one we do not know is kept under the name the file gives it. */
export function readMetric(cells: Cells): Metric {
  const name = cells.get('metric');
  if (name === '') throw new CellError('metric', 'a metric is missing');
  return knownMetric(name);
}
