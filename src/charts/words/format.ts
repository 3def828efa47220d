import type { Band } from '../../domain/quantity/band.ts';
import type { Benchmark, Deviation } from '../../domain/comparing/deviation.ts';

/** How figures read on screen. The locale is always an argument: the same figure prints the same way. */

const MINUS = '\u2212';

interface NumberScale {
  readonly factor: number;
  readonly suffix: string;
  readonly least: number;
  readonly most: number;
}

const BILLION: NumberScale = { factor: 1e9, suffix: 'bn', least: 2, most: 3 };
const MILLION: NumberScale = { factor: 1e6, suffix: 'm', least: 0, most: 1 };
const PERCENT: NumberScale = { factor: 0.01, suffix: '%', least: 1, most: 2 };
const POINTS: NumberScale = { factor: 0.01, suffix: ' pt', least: 0, most: 2 };
const PER_SHARE: NumberScale = { factor: 1, suffix: '', least: 2, most: 3 };
const MULTIPLE: NumberScale = { factor: 1, suffix: '×', least: 2, most: 2 };
const PER_CENT: NumberScale = { factor: 1, suffix: '%', least: 0, most: 1 };
const BASIS_POINTS: NumberScale = { factor: 1, suffix: ' bp', least: 0, most: 0 };
const CENTS: NumberScale = { factor: 1, suffix: '¢', least: 0, most: 1 };
const PLAIN: NumberScale = { factor: 1, suffix: '', least: 0, most: 2 };

/** Distances from a guide, which carry their sign. */
const DISTANCES: ReadonlyMap<string, NumberScale> = new Map([
  ['%', PER_CENT],
  ['bp', BASIS_POINTS],
  ['cents', CENTS],
]);

function scaleOf(size: number, unit: string, compact: boolean): NumberScale {
  if (unit === 'fraction') return PERCENT;
  if (unit === 'points') return POINTS;
  if (unit.endsWith('_per_share')) return PER_SHARE;
  if (unit === 'multiple') return MULTIPLE;
  const distance = DISTANCES.get(unit);
  if (distance !== undefined) return distance;
  if (!compact || unit === 'days') return PLAIN;
  if (size >= 1e9) return BILLION;
  return size >= 1e6 ? MILLION : PLAIN;
}

/** ISO 4217 for money of no currency that is known. */
const NO_CURRENCY = 'xxx';

function currencyOf(unit: string): string {
  const code = unit.replace('_per_share', '');
  return code !== NO_CURRENCY && /^[a-z]{3}$/u.test(code) ? code.toUpperCase() : '';
}

// Making a formatter costs a hundred times what using one does, and a table uses the same few.
const FORMATTERS = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = FORMATTERS.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  FORMATTERS.set(key, made);
  return made;
}

function symbolOf(unit: string, locale: string): string {
  const currency = currencyOf(unit);
  if (currency === '') return '';
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const parts = formatter(locale, style).formatToParts(0);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return symbol.length > 2 ? `${symbol} ` : symbol;
}

/** Decimal places that a precision needs: 0 for 1, 2 for 0.01. */
function placesOf(step: number): number {
  return Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}

function withScale(value: number, unit: string, locale: string, scale: NumberScale): string {
  const number = formatter(locale, {
    minimumFractionDigits: scale.least,
    maximumFractionDigits: scale.most,
  }).format(Math.abs(value) / scale.factor);
  // A value that rounds to zero carries no sign: "−0.0%" says nothing.
  const isZero = Number((Math.abs(value) / scale.factor).toFixed(scale.most)) === 0;
  const plus = DISTANCES.has(unit) && !isZero ? '+' : '';
  const sign = value < 0 && !isZero ? MINUS : plus;
  const after = unit === 'days' ? ' days' : scale.suffix;
  return `${sign}${symbolOf(unit, locale)}${number}${after}`;
}

/**
 * A figure in its unit: `$1.05bn`, `64.0%`, `$0.22`. Compact shortens to bn and m. With `precision`
 * (the unit of the last stated digit) no digit is shown that was not stated: 0.3 at 0.01 is `30%`.
 */
export function formatValue(
  value: number,
  unit: string,
  locale: string,
  compact = true,
  precision: number | null = null,
): string {
  const scale = scaleOf(Math.abs(value), unit, compact);
  if (precision === null || precision <= 0) return withScale(value, unit, locale, scale);
  const places = Math.min(3, placesOf(precision / scale.factor));
  return withScale(value, unit, locale, { ...scale, least: places, most: places });
}

/** A tick of an axis with this step, in the scale of the axis' largest value, so that all ticks agree. */
export function formatTick(
  value: number,
  unit: string,
  locale: string,
  step: number,
  largest: number,
): string {
  const scale = scaleOf(largest, unit, true);
  // An axis in dollars and cents has cents on every tick: $0.50, never $0.5.
  const places = Math.max(
    scale === PER_SHARE ? 2 : 0,
    Math.min(6, placesNeeded(step, scale.factor)),
  );
  return withScale(value, unit, locale, { ...scale, least: places, most: places });
}

/** An error with its sign: `+0.8%`, `−120 bp`, `+1.0 cents`. Positive: the actual is higher. */
export function formatDeviation({ value, unit }: Deviation, locale: string): string {
  const places = unit === 'bp' ? 0 : 1;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  const number = formatter(locale, digits).format(Math.abs(value));
  const rounded = Number(value.toFixed(places));
  const sign = rounded === 0 ? '' : rounded > 0 ? '+' : MINUS;
  return `${sign}${number}${unit === '%' ? '%' : ` ${unit}`}`;
}

/** How many decimals it takes to write a value in its scale without loss. */
function placesNeeded(value: number, factor: number): number {
  return String(+(value / factor).toFixed(8)).split('.')[1]?.length ?? 0;
}

/** Figures that stand together: one scale, every stated digit, as many digits as the finest needs. */
function exactTexts(values: readonly number[], unit: string, locale: string): readonly string[] {
  const scale = scaleOf(Math.max(...values.map(Math.abs)), unit, true);
  const least = scale === PERCENT || values.length === 1 ? 0 : scale.least;
  const needed = values.map((value) => placesNeeded(value, scale.factor));
  const places = Math.max(scale === PER_SHARE ? 2 : least, ...needed);
  return values.map((v) => withScale(v, unit, locale, { ...scale, least: places, most: places }));
}

/**
 * A figure with every stated digit and its unit: `$1.0575bn`, `64%`, `$0.20`, `334m shares`; a fraction
 * that is a distance between two percentages has the unit `points`: `2.8 pt`.
 */
export function formatExact(value: number, unit: string, locale: string): string {
  const [text = ''] = exactTexts([value], unit, locale);
  const isWritten =
    ['fraction', 'points', 'multiple', 'days'].includes(unit) || currencyOf(unit) !== '';
  return isWritten ? text : `${text} ${unit.replaceAll('_', ' ')}`.trim();
}

/** A guided band as people say it: `$1.05bn to $1.07bn`, `at least 64%`, `about $320m`. */
export function formatBand(
  band: Band & { readonly stated?: string },
  unit: string,
  locale: string,
): string {
  const { low, high, form } = band;
  const values = [low, high].filter((value) => value !== null);
  if (values.length === 0)
    return band.stated === undefined || band.stated === '' ? form : band.stated;
  const [first = '', second = first] = exactTexts(values, unit, locale);
  if (low === null) return `at most ${first}`;
  if (high === null) return `at least ${first}`;
  if (low !== high) return `${first} to ${second}`;
  return form === 'approximate' ? `about ${first}` : first;
}

/** A bare number with a fixed number of places. */
export function formatNumber(value: number, places: number, locale: string): string {
  return withScale(value, '', locale, { ...PLAIN, least: places, most: places });
}

/** A share of n as whole percent: `78%`. */
export function formatShare(fraction: number, locale: string): string {
  return formatter(locale, { style: 'percent', maximumFractionDigits: 0 }).format(fraction);
}

/** The unit of a series for a subtitle: `USD`, `%`, `USD per share`. */
export function unitLabel(unit: string): string {
  if (unit === 'fraction') return '%';
  if (unit.startsWith(NO_CURRENCY))
    return unit.replace(NO_CURRENCY, 'currency not stated').replaceAll('_', ' ');
  const currency = currencyOf(unit);
  if (currency === '') return unit.replaceAll('_', ' ');
  return unit.endsWith('_per_share') ? `${currency} per share` : currency;
}

/** What errors are against, in words: `midpoint`, `low end`. */
export function benchmarkWords(benchmark: Benchmark): string {
  return benchmark === 'midpoint' ? benchmark : `${benchmark} end`;
}
