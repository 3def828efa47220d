import { adjustmentsOf, actualsOf } from '../../domain/book/asCompared.ts';
import { effectiveBasis } from '../../domain/book/basisAnswers.ts';
import { liveRows } from '../../domain/book/live.ts';
import { personal } from '../../domain/book/personal.ts';
import type { Book, Draft, Expectation, TargetFields } from '../../domain/book/rows.ts';
import { matchKey, seriesKey } from '../../domain/book/target.ts';
import { byMetric } from '../../domain/print/results.ts';
import {
  addQuarters,
  comparePeriodKeys,
  formatPeriod,
  parsePeriod,
} from '../../domain/time/period.ts';
import { readFigure } from '../parts/rows/typedFigure.ts';

/** What can be expected of a company: its series down, the periods to come across. */
export interface ExpectationGrid {
  /** Each a target whose period is left open. */
  readonly series: readonly TargetFields[];
  readonly periods: readonly string[];
}

/** Quarters ahead that have a column. */
const QUARTERS = 4;

function periodsAfter(last: string | undefined): readonly string[] {
  const period = parsePeriod(last ?? '');
  if (period?.kind === 'half' || period?.kind === 'year') {
    return [1, 2].map((years) => `${period.year + years}-FY`);
  }
  if (period?.kind !== 'quarter') return [];
  const quarters = Array.from({ length: QUARTERS }, (_, at) => addQuarters(period, at + 1));
  const years = [...new Set(quarters.map(({ year }) => `${year}-FY`))];
  return [...quarters.map(formatPeriod), ...years];
}

/** The series a book guides, reports or expects for the company as a whole, and the periods to come. */
export function gridOf(book: Book): ExpectationGrid {
  const { answers } = adjustmentsOf(book);
  const series = new Map<string, TargetFields>();
  const open = new Set<string>();
  const reported = new Set(actualsOf(book).map(({ period }) => period));
  const quarters = [...reported]
    .filter((key) => ['quarter', 'half', 'year'].includes(parsePeriod(key)?.kind ?? ''))
    .toSorted(comparePeriodKeys);
  const last = quarters.findLast((key) => parsePeriod(key)?.kind === 'quarter') ?? quarters.at(-1);
  for (const row of liveRows(book)) {
    if (row.kind !== 'guidance' && row.kind !== 'actual' && row.kind !== 'expectation') continue;
    const { metric, variant, scope, versus, unit, period } = row;
    const basis = effectiveBasis(row, answers);
    if (scope !== 'company' || basis === 'unspecified' || unit === '') continue;
    const target = { metric, basis, variant, scope, versus, unit, period: '' };
    series.set(seriesKey(target), target);
    const isDated = ['quarter', 'half', 'year'].includes(parsePeriod(period)?.kind ?? '');
    const isAhead = isDated && !reported.has(period) && comparePeriodKeys(period, last ?? '') > 0;
    if (row.kind !== 'actual' && isAhead) open.add(period);
  }
  const periods = [...new Set([...periodsAfter(last), ...open])].toSorted(comparePeriodKeys);
  return { series: [...series.values()].toSorted(byMetric), periods };
}

/** The place of a cell among what is typed. */
export function cellKey(series: TargetFields, period: string): string {
  return `${seriesKey(series)}|${period}`;
}

/** What is wrong with a figure as typed, in words; empty where it can be read or nothing stands there. */
export function faultIn(typed: string, unit: string): string {
  if (typed.trim() === '' || readFigure(typed, unit) !== null) return '';
  if (unit === 'fraction') return 'Write 64% or 0.64';
  return `Write a figure such as ${unit.endsWith('_per_share') ? '0.21' : '1.05bn or 320m'}`;
}

/** How many cells cannot be read as they stand. */
export function faultsIn(
  { series, periods }: ExpectationGrid,
  typed: Readonly<Record<string, string>>,
): number {
  return series
    .flatMap((target) =>
      periods.map((period) => [typed[cellKey(target, period)] ?? '', target.unit]),
    )
    .filter(([text = '', unit = '']) => faultIn(text, unit) !== '').length;
}

/** Whose figures are typed, and of when. */
export interface Holding {
  readonly holder: string;
  readonly asOf: string;
  readonly count: number | null;
}

/** The rows a grid amounts to, and those they take the place of: one holder's of one day. */
export function draftsOf(
  book: Book,
  { series, periods }: ExpectationGrid,
  typed: Readonly<Record<string, string>>,
  holding: Holding,
): { readonly add: readonly Draft[]; readonly retire: readonly number[] } {
  const add = series.flatMap((target) =>
    periods.flatMap((period): readonly Draft<Expectation>[] => {
      const figure = readFigure(typed[cellKey(target, period)] ?? '', target.unit);
      if (figure === null) return [];
      const { value } = figure;
      return [personal({ kind: 'expectation' as const, ...target, period, value, ...holding })];
    }),
  );
  const keys = new Set(add.map((draft) => matchKey(draft)));
  const retire = liveRows(book).flatMap((row) => (keys.has(matchKey(row)) ? [row.id] : []));
  return { add, retire };
}

/**
 * A block of cells pasted at one of them, as a spreadsheet copies it: lines of figures with tabs
 * between. What lies beyond the grid is left out and counted.
 */
export function pasted(
  text: string,
  at: { readonly series: number; readonly period: number },
  grid: ExpectationGrid,
): { readonly typed: Readonly<Record<string, string>>; readonly beyond: number } {
  const typed: Record<string, string> = {};
  let beyond = 0;
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  lines.forEach((line, down) => {
    line.split('\t').forEach((value, across) => {
      const target = grid.series[at.series + down];
      const period = grid.periods[at.period + across];
      if (target !== undefined && period !== undefined)
        typed[cellKey(target, period)] = value.trim();
      else if (value.trim() !== '') beyond += 1;
    });
  });
  return { typed, beyond };
}
