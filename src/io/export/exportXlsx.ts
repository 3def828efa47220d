import type { Comparison, CompanyComparisons } from '../../domain/comparing/comparison.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { subtractExact } from '../../domain/quantity/decimal.ts';
import { comparePeriodKeys, periodLabel } from '../../domain/time/period.ts';
import type { TargetFields } from '../../domain/book/rows.ts';
import { seriesKey } from '../../domain/book/target.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';
import type { ExportTable } from './exportCsv.ts';
import { differenceFormula, errorUnit, styleOf } from './xlsxUnits.ts';
import { columnName, xlsxFile, type XlsxCell, type XlsxSheet } from './xlsxFile.ts';

const DAYS = new Set(['issued_on', 'reported_on', 'as_of', 'from']);
const LABELS = ['Company', 'Metric', 'Line', 'Unit'];

type CellAddress = (line: string) => string;

interface SheetLine {
  readonly name: string;
  readonly value: (c: Comparison) => number | string | null;
  /** The same value from other lines of the block, as a formula. */
  readonly formula?: (at: CellAddress, unit: string, c: Comparison) => string;
}

/** Reported less comparable: what the company quantified and its guidance left out. */
function leftOut({ reported, comparable }: Comparison): number | null {
  if (reported === null || comparable === null || reported.value === comparable.value) return null;
  return subtractExact(reported.value, comparable.value);
}

/** The lines of a block. The formulas are those of design.md, "Measures", empty where a figure is missing. */
const LINES: readonly SheetLine[] = [
  { name: 'Low', value: (c) => c.guidance.low },
  { name: 'High', value: (c) => c.guidance.high },
  {
    name: 'Midpoint',
    value: (c) => midpoint(c.guidance) ?? '',
    formula: (at) => `IF(COUNT(${at('Low')},${at('High')})=2,(${at('Low')}+${at('High')})/2,"")`,
  },
  { name: 'Reported', value: (c) => c.reported?.value ?? null },
  { name: 'Left out of guidance', value: leftOut },
  {
    name: 'Comparable',
    value: (c) => c.comparable?.value ?? '',
    formula: (at) =>
      `IF(COUNT(${at('Reported')})=1,${at('Reported')}-SUM(${at('Left out of guidance')}),"")`,
  },
  {
    name: 'Error',
    value: (c) => c.comparable?.deviation?.value ?? '',
    // An open bound has no midpoint, and then no error against its end either.
    formula: (at, unit, { scoring: { benchmark } }) => {
      const [actual, mid] = [at('Comparable'), at('Midpoint')];
      const from = benchmark === 'midpoint' ? mid : at(benchmark === 'low' ? 'Low' : 'High');
      return `IF(COUNT(${actual},${mid})=2,${differenceFormula(unit, actual, from)},"")`;
    },
  },
  {
    name: 'Position',
    value: (c) => c.comparable?.position ?? '',
    formula: (at) => {
      const [low, high, actual] = [at('Low'), at('High'), at('Comparable')];
      return `IF(COUNT(${low},${high},${actual})=3,IF(${low}=${high},"",(${actual}-${low})/(${high}-${low})),"")`;
    },
  },
  { name: 'Outcome', value: (c) => c.comparable?.outcome ?? null },
  { name: 'Status', value: (c) => c.status },
];

function unitOf(line: string, target: TargetFields): string {
  if (line === 'Error') return errorUnit(target);
  return ['Position', 'Outcome', 'Status'].includes(line) ? '' : target.unit;
}

/** One series as lines under each other, its periods in their columns. `top` is its first row, from 1. */
function block(
  labels: readonly [company: string, metric: string],
  series: readonly Comparison[],
  periods: readonly string[],
  top: number,
): readonly (readonly XlsxCell[])[] {
  const byPeriod = new Map(series.map((c) => [c.target.period, c]));
  const [target] = series.map((c) => c.target);
  if (target === undefined) return [];
  const rowOf = new Map(LINES.map(({ name }, index) => [name, top + index]));
  return LINES.map(({ name, value, formula }) => {
    const unit = unitOf(name, target);
    const cells = periods.map((period, index): XlsxCell => {
      const c = byPeriod.get(period);
      const shown = c === undefined ? null : value(c);
      if (c === undefined || shown === null) return null;
      const column = columnName(LABELS.length + index);
      const at: CellAddress = (line) => `${column}${rowOf.get(line) ?? 0}`;
      const live = formula === undefined ? {} : { formula: formula(at, unit, c) };
      return { value: shown, style: styleOf(unit), ...live };
    });
    return [...labels, name, unit, ...cells];
  });
}

const bold = (value: string): XlsxCell => ({ value, style: 'bold' });

function comparisonSheet(
  companies: readonly CompanyComparisons[],
  qualifiers: (target: TargetFields) => readonly string[],
): XlsxSheet {
  const keys = companies.flatMap(({ comparisons }) => comparisons.map((c) => c.target.period));
  const periods = [...new Set(keys)].toSorted(comparePeriodKeys);
  const rows: (readonly XlsxCell[])[] = [[...LABELS, ...periods.map(periodLabel)].map(bold)];
  for (const { company, comparisons } of companies) {
    for (const series of groupBy(comparisons, (c) => seriesKey(c.target)).values()) {
      const metric = series
        .slice(0, 1)
        .flatMap(({ target }) => [metricOf(target.metric, target.unit).name, ...qualifiers(target)])
        .join(', ');
      rows.push(...block([company, metric], series, periods, rows.length + 1), []);
    }
  }
  const widths = [20, 34, 20, 14, ...periods.map(() => 14)];
  return { name: 'Comparison', widths, frozen: LABELS.length, rows };
}

/** Days since the turn of 1900 as Excel counts them, for whole days from March 1900 on; else null. */
function serialDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || text < '1900-03-01') return null;
  const serial = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number.isNaN(serial) ? null : serial;
}

function listSheet(name: string, { header, rows }: ExportTable): XlsxSheet {
  const typed = rows.map((cells) =>
    cells.map((cell, column): XlsxCell => {
      const isDay = typeof cell === 'string' && DAYS.has(header[column] ?? '');
      const serial = isDay ? serialDay(cell) : null;
      return serial === null ? cell : { value: serial, style: 'day' };
    }),
  );
  return { name, widths: header.map(() => 14), frozen: 0, rows: [header.map(bold), ...typed] };
}

/**
 * The data as an Excel workbook: the lists in our own columns (base units, typed), then every guided
 * series as a block with its periods across, where midpoint, comparable, error and position are live
 * formulas. `qualifiers` says what sets a series apart. Throws where Excel could not open the sheet.
 */
export function exportXlsx(
  lists: readonly (readonly [name: string, table: ExportTable])[],
  companies: readonly CompanyComparisons[],
  qualifiers: (target: TargetFields) => readonly string[],
): Promise<Blob> {
  return xlsxFile([
    ...lists.map(([name, table]) => listSheet(name, table)),
    comparisonSheet(companies, qualifiers),
  ]);
}
