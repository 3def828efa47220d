import {
  lastDigitUnit,
  parseDecimal,
  scaleDecimal,
  toNumber,
} from '../../domain/quantity/decimal.ts';
import { METRICS, type Metric } from '../../domain/metric/metrics.ts';
import { readQuantity, SILENT, type QuantityCell } from './quantity.ts';
import { CellError, readMetric, type Cells } from './readFields.ts';
import { remember } from './remember.ts';
import {
  currencyOf,
  isMoney,
  joinBases,
  readUnitOrUnnamed,
  UNNAMED_CURRENCY,
  type UnitReading,
} from './units.ts';

type Figure = Extract<QuantityCell, { kind: 'figure' }>;
type FiguresRead = readonly (Figure | null)[];

/** The figures of a row in base units, in the order of the columns asked for, and the unit they share. */
export interface RowFigures {
  readonly metric: Metric;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  /** The power of ten of a figure that gives none itself. */
  readonly power: number;
  /** The unit of the last digit the first figure states, in base units. */
  readonly lastDigit: () => number | null;
}

/** Units as our own files write them; any currency of three letters can be in a book. */
const OWN_UNIT =
  /^(?:(?<money>[a-z]{3})(?<share>_per_share)?|fraction|shares|count|days|multiple)$/u;
const OURS: ReadonlySet<Metric> = new Set(METRICS);
const MOST_UNITS = 200;

const readUnitCell = remember((text): UnitReading | null => {
  if (text === '') return SILENT;
  const unit = readUnitOrUnnamed(text);
  const own = unit === null ? OWN_UNIT.exec(text)?.groups : undefined;
  if (own === undefined) return unit;
  return { base: own['money'] ?? text, power: null, perShare: own['share'] !== undefined };
});
const perShareOf = remember((currency) => `${currency}_per_share`);

function readCell(cells: Cells, column: string): Figure | null {
  const quantity = readQuantity(cells.get(column), cells.commas);
  if (quantity.kind === 'bad') throw new CellError(column, quantity.reason);
  return quantity.kind === 'figure' ? quantity : null;
}

function joined(a: string, b: string): string {
  const base = joinBases(a, b);
  if (base === null) throw new CellError('unit', `a figure in ${b} where the unit is ${a}`);
  return base;
}

/** The currency a column of its own gives; '' without one. */
function readCurrency(cells: Cells): string {
  const text = cells.get('currency');
  if (text === '') return '';
  const base = readUnitCell(text)?.base ?? '';
  if (isMoney(base)) return base;
  throw new CellError('currency', `"${text}" is not a currency`);
}

/** The one unit of a row's figures, from its unit cell, its currency cell and the figures themselves. */
function unitOf(cells: Cells, metric: Metric, stated: UnitReading, figures: FiguresRead): string {
  let { base, perShare } = stated;
  let isSilent = base === '' && stated.power === null && !perShare;
  for (const figure of figures) {
    if (figure === null || figure.unit === SILENT) continue;
    base = joined(base, figure.unit.base);
    perShare ||= figure.unit.perShare;
    isSilent = false;
  }
  const { kind } = metric;
  const wantsMoney = OURS.has(metric) && (kind === 'amount' || kind === 'per_share');
  if (isMoney(base) || (base === '' && wantsMoney)) base = joined(base, readCurrency(cells));
  if (isMoney(base)) {
    const currency = currencyOf(base);
    return perShare || kind === 'per_share' ? perShareOf(currency) : currency;
  }
  if (base !== '') return base;
  if (isSilent) throw new CellError('unit', 'a unit is missing');
  if (kind === 'shares' || kind === 'count' || kind === 'days' || kind === 'multiple') return kind;
  throw new CellError('unit', wantsMoney ? 'a currency is missing' : 'it does not say of what');
}

/** Money in percent or a margin in money is another metric: held under this name it would meet nothing. */
function checkKind(metric: Metric, unit: string): void {
  if (!OURS.has(metric)) return;
  const { kind, name } = metric;
  const isPercent = unit === 'fraction';
  if (isPercent && (kind === 'amount' || kind === 'per_share')) {
    throw new CellError('unit', `${name} cannot be in percent`);
  }
  if (kind === 'ratio' && !isPercent) throw new CellError('unit', `${name} cannot be in ${unit}`);
}

/** One figure with a scale beside one without would be apart by thousands. */
function checkScales(columns: readonly string[], figures: FiguresRead): void {
  const without = figures.findIndex((figure) => figure?.unit.power === null);
  if (without < 0 || !figures.some((figure) => figure !== null && figure.unit.power !== null)) {
    return;
  }
  throw new CellError(columns[without] ?? '', 'one figure has a scale and the other has none');
}

/** The figure times a power of ten, exact to its digits. */
function valueOf({ number }: Figure, power: number): number {
  if (power === 0) return Number(number);
  if (number.includes('e')) {
    const decimal = parseDecimal(number);
    return decimal === null ? Number(number) : toNumber(scaleDecimal(decimal, power));
  }
  // The digits with their power are read as one number, so nothing is rounded twice; adding zero
  // takes the sign off a zero, which has none.
  return Number(`${number}e${power}`) + 0;
}

const digitUnits = new Map<number, number>();

/** The unit of the last digit a figure states. */
function lastDigitOf({ number }: Figure, power: number): number | null {
  if (number.includes('e')) {
    const decimal = parseDecimal(number);
    return decimal === null ? null : lastDigitUnit(scaleDecimal(decimal, power));
  }
  const point = number.indexOf('.');
  const fraction = point < 0 ? 0 : number.length - point - 1;
  return digitUnit(power - fraction);
}

/** What one of a digit is worth, by its power of ten. */
export function digitUnit(exponent: number): number {
  const known = digitUnits.get(exponent);
  if (known !== undefined) return known;
  const unit = lastDigitUnit({ digits: 0n, exponent });
  if (Math.abs(exponent) <= 20) digitUnits.set(exponent, unit);
  return unit;
}

/** The unit of figures that say nothing of it themselves, for each metric and unit cell. */
const silentUnits = new Map<Metric, Map<string, string>>();

/** As `unitOf` with its checks, which give the same answer in most rows of a file. */
function checkedUnit(
  cells: Cells,
  metric: Metric,
  text: string,
  stated: UnitReading,
  figures: FiguresRead,
): string {
  const isSilent =
    !cells.has('currency') && figures.every((figure) => figure === null || figure.unit === SILENT);
  const known = isSilent ? silentUnits.get(metric)?.get(text) : undefined;
  if (known !== undefined) return known;
  const unit = unitOf(cells, metric, stated, figures);
  checkKind(metric, unit);
  if (isSilent && OURS.has(metric)) {
    let units = silentUnits.get(metric);
    if (units === undefined || units.size >= MOST_UNITS) units = new Map<string, string>();
    silentUnits.set(metric, units.set(text, unit));
  }
  return unit;
}

/** A file names the currency of its money: only a table whose reader asks for it may leave that open. */
function checkNamed(cells: Cells, unit: string): void {
  if (cells.mayBeUnnamed === true || !unit.startsWith(UNNAMED_CURRENCY)) return;
  const column = cells.get('unit').toLowerCase().includes(UNNAMED_CURRENCY) ? 'unit' : 'currency';
  throw new CellError(
    column,
    `"${cells.get(column)}" stands for a currency nobody has named: write its code, such as usd`,
  );
}

/** Reads the figures in some columns of a row, each exact to its digits; `n/a` and empty are null. */
export function readFigures(cells: Cells, columns: readonly string[]): RowFigures {
  const text = cells.get('unit');
  const stated = readUnitCell(text);
  if (stated === null) throw new CellError('unit', `"${text}" is not a unit we hold figures in`);
  const figures = columns.map((column) => readCell(cells, column));
  const metric = readMetric(cells);
  const unit = checkedUnit(cells, metric, text, stated, figures);
  checkNamed(cells, unit);
  if (stated.power === null || stated.power === 0) checkScales(columns, figures);
  const powerOf = (figure: Figure): number => figure.unit.power ?? stated.power ?? 0;
  const values = figures.map((figure, index) => {
    const value = figure === null ? null : valueOf(figure, powerOf(figure));
    if (value === null || Number.isFinite(value)) return value;
    const column = columns[index] ?? '';
    throw new CellError(column, `"${cells.get(column)}" is too large`);
  });
  return {
    metric,
    unit,
    values,
    power: stated.power ?? 0,
    lastDigit: () => {
      const first = figures[0] ?? null;
      return first === null ? null : lastDigitOf(first, powerOf(first));
    },
  };
}

/** A plain number without a unit, such as an offset; null when the cell is empty. */
export function readPlain(cells: Cells, column: string): number | null {
  const figure = cells.has(column) ? readCell(cells, column) : null;
  if (figure === null) return null;
  const value = Number(figure.number);
  if (figure.unit === SILENT && Number.isFinite(value)) return value;
  throw new CellError(column, `"${cells.get(column)}" is not a plain number`);
}
