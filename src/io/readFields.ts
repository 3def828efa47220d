import { isBasis } from '../domain/basis.ts';
import { isForm } from '../domain/band.ts';
import { isPartialDate } from '../domain/date.ts';
import { parseDecimal, toNumber } from '../domain/decimal.ts';
import { findMetric } from '../domain/metrics.ts';
import { periodKeyOf } from '../domain/periodLabel.ts';

/** Thrown inside the reading of one row; it becomes the reason the row is rejected. */
export class CellError extends Error {
  readonly column: string;

  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

export type Cells = (column: string) => string;

/** Base units only: a currency, that currency a share, or a plain measure. Percents would be off by 100. */
const UNIT = /^(?:[a-z]{3}(?:_per_share)?|fraction|shares|count|days|multiple)$/u;

const FORM_WORDS: ReadonlyMap<string, string> = new Map([
  ['approx', 'approximate'],
  ['at_least', 'floor'],
  ['at_most', 'ceiling'],
]);

export function readNumber(cells: Cells, column: string): number | null {
  const text = cells(column);
  if (text === '') return null;
  const decimal = parseDecimal(text);
  if (decimal === null) throw new CellError(column, `"${text}" is not a number`);
  const value = toNumber(decimal);
  if (!Number.isFinite(value)) throw new CellError(column, `"${text}" is too large`);
  return value;
}

export function readRequired(cells: Cells, column: string): number {
  const value = readNumber(cells, column);
  if (value === null) throw new CellError(column, 'a number is missing');
  return value;
}

export function readDate(cells: Cells, column: string): string {
  const text = cells(column);
  if (!isPartialDate(text)) throw new CellError(column, `"${text}" is not a date like 2013-01-24`);
  return text;
}

/** One of a few words; the first is what an empty cell means. */
export function readWord<T extends string>(cells: Cells, column: string, words: readonly T[]): T {
  const text = cells(column);
  const word = text === '' ? words[0] : words.find((name) => name === text.toLowerCase());
  if (word === undefined) {
    throw new CellError(column, `"${text}" is none of ${words.join(', ')}`);
  }
  return word;
}

export function readForm(cells: Cells) {
  const word = cells('form') || 'range';
  const form = FORM_WORDS.get(word) ?? word;
  if (!isForm(form)) throw new CellError('form', `"${word}" is not a form of guidance`);
  return form;
}

/** The target of a row; a metric we do not know is kept under the name the file gives it. */
export function readTarget(cells: Cells) {
  const name = cells('metric');
  if (name === '') throw new CellError('metric', 'a metric is missing');
  const period = periodKeyOf(cells('period'));
  if (period === null) throw new CellError('period', `"${cells('period')}" is not a fiscal period`);
  const basis = cells('basis') || 'unspecified';
  if (!isBasis(basis))
    throw new CellError('basis', `"${basis}" is not gaap, non_gaap or unspecified`);
  const unit = cells('unit');
  if (unit === '') throw new CellError('unit', 'a unit is missing');
  if (!UNIT.test(unit)) throw new CellError('unit', `"${unit}" is not a unit we hold figures in`);
  return {
    metric: findMetric(name)?.id ?? name.toLowerCase().replace(/\s+/gu, '_'),
    basis,
    variant: cells('variant'),
    scope: cells('scope') || 'company',
    versus: cells('versus'),
    period,
    unit,
  };
}
