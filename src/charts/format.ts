import type { Band } from '../domain/band.ts';
import type { Deviation } from '../domain/deviation.ts';

/** How figures read on screen. The locale is always an argument: the same figure prints the same way. */

const MINUS = '\u2212';

interface Scale {
  readonly factor: number;
  readonly suffix: string;
  readonly least: number;
  readonly most: number;
}

const BILLION: Scale = { factor: 1e9, suffix: 'bn', least: 2, most: 3 };
const MILLION: Scale = { factor: 1e6, suffix: 'm', least: 0, most: 1 };
const PERCENT: Scale = { factor: 0.01, suffix: '%', least: 1, most: 2 };
const PER_SHARE: Scale = { factor: 1, suffix: '', least: 2, most: 3 };
const MULTIPLE: Scale = { factor: 1, suffix: '×', least: 2, most: 2 };
const PLAIN: Scale = { factor: 1, suffix: '', least: 0, most: 2 };

function scaleOf(size: number, unit: string, compact: boolean): Scale {
  if (unit === 'fraction') return PERCENT;
  if (unit.endsWith('_per_share')) return PER_SHARE;
  if (unit === 'multiple') return MULTIPLE;
  if (!compact || unit === 'days') return PLAIN;
  if (size >= 1e9) return BILLION;
  return size >= 1e6 ? MILLION : PLAIN;
}

function currencyOf(unit: string): string {
  const code = unit.replace('_per_share', '');
  return /^[a-z]{3}$/u.test(code) ? code.toUpperCase() : '';
}

function symbolOf(unit: string, locale: string): string {
  const currency = currencyOf(unit);
  if (currency === '') return '';
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const parts = new Intl.NumberFormat(locale, style).formatToParts(0);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return symbol.length > 2 ? `${symbol} ` : symbol;
}

/** Decimal places that a step needs: 0 for 1, 2 for 0.01. */
function placesOf(step: number): number {
  return Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}

function withScale(value: number, unit: string, locale: string, scale: Scale): string {
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: scale.least,
    maximumFractionDigits: scale.most,
  }).format(Math.abs(value) / scale.factor);
  // A value that rounds to zero carries no sign: "−0.0%" says nothing.
  const isZero = Number((Math.abs(value) / scale.factor).toFixed(scale.most)) === 0;
  const sign = value < 0 && !isZero ? MINUS : '';
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
  const places = placesOf(step / scale.factor);
  return withScale(value, unit, locale, { ...scale, least: places, most: places });
}

/** An error with its sign: `+0.8%`, `−120 bp`, `+1.0 cents`. Positive: the actual is higher. */
export function formatDeviation({ value, unit }: Deviation, locale: string): string {
  const places = unit === 'bp' ? 0 : 1;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  const number = new Intl.NumberFormat(locale, digits).format(Math.abs(value));
  const rounded = Number(value.toFixed(places));
  const sign = rounded === 0 ? '' : rounded > 0 ? '+' : MINUS;
  return `${sign}${number}${unit === '%' ? '%' : ` ${unit}`}`;
}

function neatValue(value: number, unit: string, locale: string, others: readonly number[]): string {
  if (unit !== 'fraction') return formatValue(value, unit, locale);
  // "64% – 66%" and "63.5% – 64.5%": both ends with as many digits as the finer one needs.
  const needs = [value, ...others].map(
    (v) => (String(+(v * 100).toFixed(2)).split('.')[1] ?? '').length,
  );
  const precision = 10 ** -(2 + Math.max(...needs));
  return formatValue(value, unit, locale, true, precision);
}

/** A guided band as people write it: `$1.05bn – $1.07bn`, `≥ 64%`, `~ $320m`. */
export function formatBand(
  band: Band & { readonly stated?: string },
  unit: string,
  locale: string,
): string {
  const { low, high, form } = band;
  if (low !== null && high !== null) {
    if (low === high)
      return `${form === 'approximate' ? '~ ' : ''}${neatValue(low, unit, locale, [])}`;
    return `${neatValue(low, unit, locale, [high])} – ${neatValue(high, unit, locale, [low])}`;
  }
  if (low !== null) return `≥ ${neatValue(low, unit, locale, [])}`;
  if (high !== null) return `≤ ${neatValue(high, unit, locale, [])}`;
  return band.stated === undefined || band.stated === '' ? form : band.stated;
}

/** A share of n as whole percent: `78%`. */
export function formatShare(fraction: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
    fraction,
  );
}

/** The unit of a series for a subtitle: `USD`, `%`, `USD per share`. */
export function unitLabel(unit: string): string {
  if (unit === 'fraction') return '%';
  const currency = currencyOf(unit);
  if (currency === '') return unit.replaceAll('_', ' ');
  return unit.endsWith('_per_share') ? `${currency} per share` : currency;
}
