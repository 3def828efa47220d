import { metricOf } from '../../domain/metric/metrics.ts';
import type { TargetFields } from '../../domain/book/rows.ts';
import type { GuideLine } from '../../domain/print/guides.ts';
import type { PrintSheet } from '../../domain/print/printSheet.ts';
import type { ResultLine } from '../../domain/print/results.ts';
import { subtractExact } from '../../domain/quantity/decimal.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { differenceFormula, errorUnit, styleOf } from './xlsxUnits.ts';
import { columnName, xlsxFile, type XlsxCell, type XlsxSheet } from './xlsxFile.ts';

/** A column of a sheet of lines: what stands in it, and the formula that gives it where one does. */
interface Column<Line> {
  readonly name: string;
  readonly width: number;
  readonly value: (line: Line) => number | string | null;
  /** Of other columns of the row, by their name; only where `value` is a number. */
  readonly formula?: (at: (name: string) => string, target: TargetFields) => string;
  /** The unit of the value, for its looks; the target's own where it is left out. */
  readonly unit?: (target: TargetFields) => string;
}

type Line = Pick<ResultLine, 'target' | 'expected' | 'yearAgo' | 'quarterAgo'>;

const none = (): string => '';
const percentOrPoints = (t: TargetFields): string => errorUnit(t);

/** A difference of two columns in the unit of errors, live. */
function difference<L extends Line>(
  name: string,
  [value, from]: readonly [string, string],
  of: (line: L) => number | null,
): Column<L> {
  return {
    name,
    width: 14,
    value: of,
    unit: percentOrPoints,
    formula: (at, target) => differenceFormula(errorUnit(target), at(value), at(from)),
  };
}

const said = (name: string, value: (line: Line) => string, width = 14): Column<Line> => ({
  name,
  width,
  value,
  unit: none,
});

const HEAD: readonly Column<Line>[] = [
  said('Line', ({ target }) => metricOf(target.metric, target.unit).name, 26),
  said('Period', ({ target }) => periodLabel(target.period), 10),
  said(
    'Basis',
    ({ target }) => [target.basis, target.variant, target.versus].filter(Boolean).join(', '),
    16,
  ),
  said('Scope', ({ target }) => target.scope, 12),
  said('Unit', ({ target }) => target.unit, 14),
];

function past(value: string): readonly Column<Line>[] {
  return [
    { name: 'Year ago', width: 14, value: ({ yearAgo }) => yearAgo?.actual.value ?? null },
    difference('On year ago', [value, 'Year ago'], ({ yearAgo }) => yearAgo?.change?.value ?? null),
    { name: 'Quarter ago', width: 14, value: ({ quarterAgo }) => quarterAgo?.actual.value ?? null },
    difference(
      'On quarter ago',
      [value, 'Quarter ago'],
      ({ quarterAgo }) => quarterAgo?.change?.value ?? null,
    ),
  ];
}

function expected(value: string): readonly Column<Line>[] {
  return [
    { name: 'Expected', width: 14, value: (l) => l.expected[0]?.expectation.value ?? null },
    said('Whose', (l) => l.expected[0]?.expectation.holder ?? ''),
    said('As of', (l) => l.expected[0]?.expectation.asOf ?? ''),
    {
      name: 'n',
      width: 6,
      value: (l) => l.expected[0]?.expectation.count ?? null,
      unit: () => 'n',
    },
    difference('Against it', [value, 'Expected'], (l) => l.expected[0]?.delta?.value ?? null),
  ];
}

const RESULTS: readonly Column<ResultLine>[] = [
  ...HEAD,
  { name: 'Reported', width: 16, value: ({ actual }) => actual.value },
  {
    name: 'Left out of guidance',
    width: 16,
    value: ({ actual, comparable }) => subtractExact(actual.value, comparable),
  },
  {
    name: 'Comparable',
    width: 16,
    value: ({ comparable }) => comparable,
    formula: (at) => `${at('Reported')}-${at('Left out of guidance')}`,
  },
  { name: 'Guided low', width: 14, value: ({ guided }) => guided?.low ?? null },
  { name: 'Guided high', width: 14, value: ({ guided }) => guided?.high ?? null },
  {
    name: 'Midpoint',
    width: 14,
    value: ({ guided }) => guided && midpoint(guided),
    formula: (at) => `(${at('Guided low')}+${at('Guided high')})/2`,
  },
  difference<ResultLine>('Against midpoint', ['Comparable', 'Midpoint'], ({ verdict, guided }) =>
    guided !== null && midpoint(guided) !== null ? (verdict?.deviation?.value ?? null) : null,
  ),
  { name: 'Position', width: 16, value: ({ verdict }) => verdict?.outcome ?? null, unit: none },
  ...expected('Comparable'),
  ...past('Reported'),
  { name: 'Source', width: 40, value: ({ actual }) => actual.source, unit: none },
];

/** Reported of a year so far, which its remainder leaves out: one figure, as both ends share it. */
function doneOf({ rest, next }: GuideLine): number | null {
  const span = rest?.next?.span;
  return span === undefined || rest?.old === null || next.low === null
    ? null
    : subtractExact(next.low, span.low);
}

const GUIDES: readonly Column<GuideLine>[] = [
  ...HEAD,
  { name: 'Old low', width: 14, value: ({ old }) => old?.low ?? null },
  { name: 'Old high', width: 14, value: ({ old }) => old?.high ?? null },
  { name: 'New low', width: 14, value: ({ next }) => next.low },
  { name: 'New high', width: 14, value: ({ next }) => next.high },
  {
    name: 'New midpoint',
    width: 14,
    value: ({ next }) => midpoint(next),
    formula: (at) => `(${at('New low')}+${at('New high')})/2`,
  },
  { name: 'Move', width: 14, value: ({ label }) => label, unit: none },
  difference<GuideLine>(
    'Move of low',
    ['New low', 'Old low'],
    ({ move }) => move?.low?.value ?? null,
  ),
  difference<GuideLine>(
    'Move of high',
    ['New high', 'Old high'],
    ({ move }) => move?.high?.value ?? null,
  ),
  ...expected('New midpoint'),
  ...past('New midpoint'),
  { name: 'Reported in the year', width: 16, value: doneOf },
  {
    name: 'Rest, low',
    width: 16,
    value: (line) => (doneOf(line) === null ? null : (line.rest?.next?.span.low ?? null)),
    formula: (at) => `${at('New low')}-${at('Reported in the year')}`,
  },
  {
    name: 'Rest, high',
    width: 16,
    value: (line) => (doneOf(line) === null ? null : (line.rest?.next?.span.high ?? null)),
    formula: (at) => `${at('New high')}-${at('Reported in the year')}`,
  },
  { name: 'Source', width: 40, value: ({ next }) => next.source, unit: none },
];

function sheetOf<L extends { readonly target: TargetFields }>(
  name: string,
  columns: readonly Column<L>[],
  lines: readonly L[],
): XlsxSheet {
  const places = new Map(columns.map((column, at) => [column.name, columnName(at)]));
  const rows = lines.map((line, index) =>
    columns.map(({ value, formula, unit = (t) => t.unit }): XlsxCell => {
      const held = value(line);
      if (held === null || typeof held === 'string') return held;
      const at = (other: string): string => `${places.get(other) ?? ''}${index + 2}`;
      const style = styleOf(unit(line.target));
      return formula === undefined
        ? { value: held, style }
        : { value: held, style, formula: formula(at, line.target) };
    }),
  );
  const header = columns.map((column): XlsxCell => ({ value: column.name, style: 'bold' }));
  return { name, widths: columns.map(({ width }) => width), frozen: 2, rows: [header, ...rows] };
}

/**
 * A print as a workbook: results and guidance, figures in base units, and every difference, midpoint and
 * remainder as a formula over its own row, so that a changed expectation changes what follows from it.
 */
export function exportPrint({
  results,
  guides,
}: Pick<PrintSheet, 'results' | 'guides'>): Promise<Blob> {
  return xlsxFile([sheetOf('Results', RESULTS, results), sheetOf('Guidance', GUIDES, guides)]);
}
