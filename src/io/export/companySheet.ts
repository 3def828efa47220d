import type { Comparison, CompanyComparisons } from '../../domain/comparing/comparison.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { subtractExact } from '../../domain/quantity/decimal.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';
import { periodLabel } from '../../domain/time/period.ts';
import type { TargetFields } from '../../domain/book/rows.ts';
import { seriesKey } from '../../domain/book/target.ts';
import { outcomeFormula, statusFormula, type CellAddress } from './sheetFormulas.ts';
import { differenceFormula, errorUnit } from './xlsxUnits.ts';
import { columnName, type XlsxCell, type XlsxSheet, type XlsxStyle } from './xlsxFile.ts';

/** Headings of a company's sheet beside the periods; the first is its name. */
export const COMPANY_HEADS = ['Line', 'Unit'] as const;
const LABELS = 1 + COMPANY_HEADS.length;
const MILLION = 1e6;

interface SheetLine {
  readonly name: string;
  /** What a person may type over, as far as it is known; null for nothing. */
  readonly value: (c: Comparison) => number | string | null;
  /** The same value from other lines of the block, as a formula. */
  readonly formula?: (at: CellAddress, unit: string, c: Comparison) => string;
  /** Whether a block needs the line at all. */
  readonly isNeeded?: (series: readonly Comparison[]) => boolean;
}

/** Reported less comparable: what the company quantified and its guidance left out. */
function leftOut({ reported, comparable }: Comparison): number | null {
  if (reported === null || comparable === null || reported.value === comparable.value) return null;
  return subtractExact(reported.value, comparable.value);
}

const isWidened = (series: readonly Comparison[]): boolean =>
  series.some(({ band }) => band.toleranceOurs);

/** The lines of a block. The formulas are those of design.md, "Measures", empty where a figure is missing. */
const LINES: readonly SheetLine[] = [
  { name: 'Low', value: (c) => c.guidance.low },
  { name: 'High', value: (c) => c.guidance.high },
  {
    name: 'Midpoint',
    value: (c) => midpoint(c.guidance) ?? '',
    formula: (at) => `IF(COUNT(${at('Low')},${at('High')})=2,(${at('Low')}+${at('High')})/2,"")`,
  },
  { name: 'Scored from', value: (c) => c.band.low, isNeeded: isWidened },
  { name: 'Scored to', value: (c) => c.band.high, isNeeded: isWidened },
  { name: 'Reported', value: (c) => c.reported?.value ?? null },
  {
    name: 'Last digit',
    value: (c) => (c.reported === null ? null : (c.actual?.precision ?? null)),
    isNeeded: (series) => series.some(({ actual }) => actual !== null && actual.precision !== null),
  },
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
  {
    name: 'Outcome',
    value: (c) => c.comparable?.outcome ?? '',
    formula: (at, _, c) => outcomeFormula(at, c.band.toleranceOurs),
  },
  { name: 'Status', value: (c) => c.status, formula: (at, _, c) => statusFormula(at, c.status) },
];

/** Amounts of money and shares stand in millions. */
const isInMillions = ({ metric, unit }: TargetFields): boolean =>
  ['amount', 'shares'].includes(metricOf(metric, unit).kind);

/** The unit of a line as a desk writes it: `USD m`, `USD`, `%`, `bp`. */
function unitOf(line: string, target: TargetFields): string {
  if (line === 'Error') return errorUnit(target);
  if (['Position', 'Outcome', 'Status'].includes(line)) return '';
  if (target.unit === 'fraction') return '%';
  const money = /^(?<code>[a-z]{3})(?:_per_share)?$/u.exec(target.unit)?.groups?.['code'];
  const name = money?.toUpperCase() ?? target.unit.replaceAll('_', ' ');
  return isInMillions(target) ? `${name} m` : name;
}

function styleOf(line: string, target: TargetFields, isInput: boolean): XlsxStyle {
  if (line === 'Outcome' || line === 'Status') return 'word';
  if (line === 'Error') return 'one';
  if (line === 'Position') return 'two';
  const style =
    target.unit === 'fraction'
      ? 'percent'
      : isInMillions(target)
        ? 'millions'
        : metricOf(target.metric, target.unit).kind === 'per_share'
          ? 'two'
          : 'number';
  return isInput ? `${style} typed` : style;
}

/** One series as lines under each other, its periods in their columns. `top` is its first row, from 1. */
function block(
  metric: string,
  series: readonly Comparison[],
  periods: readonly string[],
  top: number,
): readonly (readonly XlsxCell[])[] {
  const byPeriod = new Map(series.map((c) => [c.target.period, c]));
  const [target] = series.map((c) => c.target);
  if (target === undefined) return [];
  const lines = LINES.filter(({ isNeeded }) => isNeeded === undefined || isNeeded(series));
  const rowOf = new Map(lines.map(({ name }, index) => [name, top + index]));
  const scale = isInMillions(target) ? MILLION : 1;
  return lines.map(({ name, value, formula }) => {
    const unit = unitOf(name, target);
    const isScaled = !['Error', 'Position', 'Outcome', 'Status'].includes(name);
    const cells = periods.map((period, index): XlsxCell => {
      const c = byPeriod.get(period);
      const known = c === undefined ? null : value(c);
      if (c === undefined || known === null) return null;
      const shown = typeof known === 'number' && isScaled ? known / scale : known;
      const column = columnName(LABELS + index);
      const at: CellAddress = (line) => (rowOf.has(line) ? `${column}${rowOf.get(line) ?? 0}` : '');
      const live = formula?.(at, unit, c);
      const style = styleOf(name, target, live === undefined);
      return live === undefined ? { value: shown, style } : { value: shown, style, formula: live };
    });
    const isFirst = name === 'Low';
    return [
      isFirst ? { value: metric, style: 'bold' } : { value: metric, style: 'faint' },
      name,
      unit,
      ...cells,
    ];
  });
}

/** Quarters of a year, its halves and sums, then the year. */
function inOrder(a: string, b: string): number {
  const rank = (key: string): string => {
    const [year = '', part = ''] = key.split('-');
    return `${year}${part === 'FY' ? 'z' : part.replace('YTD', 'x').replace('H', 'w')}`;
  };
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}

const WIDTHS = { least: 16, most: 52, line: 21, unit: 9, period: 16 } as const;

/** The guided series of one company on its own timeline, each a block whose results are live formulas. */
export function companySheet(
  name: string,
  { company, comparisons }: CompanyComparisons,
  qualifiers: (target: TargetFields) => readonly string[],
): XlsxSheet {
  const periods = [...new Set(comparisons.map((c) => c.target.period))].toSorted(inOrder);
  const heads = [company, ...COMPANY_HEADS, ...periods.map(periodLabel)];
  const rows: (readonly XlsxCell[])[] = [
    heads.map((value, at): XlsxCell => ({ value, style: at < LABELS ? 'bold' : 'head' })),
  ];
  let longest = company.length;
  for (const series of groupBy(comparisons, (c) => seriesKey(c.target)).values()) {
    const metric = series
      .slice(0, 1)
      .flatMap(({ target }) => [metricOf(target.metric, target.unit).name, ...qualifiers(target)])
      .join(', ');
    longest = Math.max(longest, metric.length);
    rows.push(...block(metric, series, periods, rows.length + 1), []);
  }
  const first = Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2));
  const widths = [first, WIDTHS.line, WIDTHS.unit, ...periods.map(() => WIDTHS.period)];
  return { name, widths, frozen: LABELS, rows };
}
