import { CellError, readPeriod, type Cells } from './readFields.ts';
import { readPlain } from './readFigures.ts';

function readWhole(cells: Cells, column: string, most: number): number {
  const value = readPlain(cells, column);
  if (value === null) return NaN;
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new CellError(column, `"${cells.get(column)}" is not a whole number from 1 to ${most}`);
}

/** A calendar from a date on, or, with a period, the weeks of that one period; NaN where none is given. */
export function readCalendar(cells: Cells): {
  readonly period: string;
  readonly endMonth: number;
  readonly weeks: number;
} {
  const period = cells.get('period') === '' ? '' : readPeriod(cells);
  const endMonth = readWhole(cells, 'end_month', 12);
  const weeks = readWhole(cells, 'weeks', 60);
  if (period !== '' && Number.isNaN(weeks)) throw new CellError('weeks', 'the weeks are missing');
  if (period === '' && !Number.isNaN(weeks)) throw new CellError('period', 'a period is missing');
  if (period === '' && Number.isNaN(endMonth)) {
    throw new CellError('end_month', 'the month the fiscal year ends in is missing');
  }
  return { period, endMonth, weeks };
}
