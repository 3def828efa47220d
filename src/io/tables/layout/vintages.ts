import { bandIn } from '../cells/bands.ts';
import { dateOrderOf, readDay } from '../cells/dates.ts';
import { isFigure } from '../cells/numbers.ts';
import { readPeriodSaid } from '../headings/periods.ts';
import type { Grid } from '../../grid.ts';
import { samplesOf, type TableColumn } from './column.ts';

const DAY =
  /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[ -]\p{L}{3,9}\.?[ -]\d{2,4}/u;
const MONTH = /\p{L}{3,9}\.?[ '/-]{1,2}(?:\d{4}|\d{2})(?!\d)/u;

/** The day or month a heading names: `Initial (2/13/2025)`, `Feb-25`, as `2025-02-13` or `2025-02`; null for none. */
function issuedIn(heading: string, days: readonly string[]): string | null {
  const day = DAY.exec(heading)?.[0];
  if (day !== undefined) {
    const order = dateOrderOf(days);
    return readDay(day, order === 'either' ? null : order);
  }
  const month = readPeriodSaid(MONTH.exec(heading)?.[0] ?? '')?.period;
  return month !== undefined && 'end' in month && month.months === null
    ? month.end.slice(0, 7)
    : null;
}

/**
 * One target in the columns of the days something was said of it: bands under days or months, in a table whose
 * period stands elsewhere. The days are those of issue, never the ends of periods.
 */
export function withVintages(
  columns: readonly TableColumn[],
  grid: Grid,
  first: number,
  isGuided: boolean,
): readonly TableColumn[] {
  const figures = columns.filter(
    ({ role, about, why }) =>
      (role === 'figure' || why === 'not recognised') &&
      about.metric === undefined &&
      about.bound === undefined,
  );
  const days = figures.flatMap(({ heading }) => DAY.exec(heading)?.[0] ?? []);
  const dated = figures.filter(({ heading }) => issuedIn(heading, days) !== null);
  const cells = dated.flatMap(({ index }) => samplesOf(grid, first, index));
  const bands = cells.filter((cell) => !isFigure(cell) && bandIn(cell, 'point') !== null);
  if (dated.length < 2 || (!isGuided && bands.length <= cells.length / 2)) return columns;
  return columns.map((one) => {
    const issued = dated.includes(one) ? issuedIn(one.heading, days) : null;
    if (issued === null) return one;
    const { period, rest: __, leftOut: ___, ...said } = one.about;
    // `FY24 guidance (Mar-24)`: the heading names its period too.
    const about = period !== undefined && 'key' in period ? { ...said, period } : said;
    return {
      ...one,
      role: 'figure',
      why: '',
      confidence: 0.85,
      about: { ...about, kind: 'guidance' as const, issued },
    };
  });
}
