import { fromNumber, scaleDecimal, toNumber } from '../../domain/decimal.ts';
import type { Deviation } from '../../domain/deviation.ts';
import type { Guidance } from '../../domain/rows.ts';

const SYMBOLS: Readonly<Record<string, string>> = { usd: '$', eur: '€', gbp: '£', jpy: '¥' };

function shifted(value: number, power: number): number {
  return toNumber(scaleDecimal(fromNumber(value), power));
}

function plain(value: number, minimum = 0, maximum = 8): string {
  const sign = value < 0 ? '−' : '';
  const digits = { minimumFractionDigits: minimum, maximumFractionDigits: maximum };
  return sign + Math.abs(value).toLocaleString(undefined, digits);
}

function money(currency: string, value: number, minimum = 0): string {
  const symbol = SYMBOLS[currency] ?? `${currency.toUpperCase()} `;
  const text = scaledText(Math.abs(value), minimum);
  return `${value < 0 ? '−' : ''}${symbol}${text}`;
}

function scaledText(value: number, minimum: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${plain(shifted(value, -9))}bn`;
  if (size >= 1e6) return `${plain(shifted(value, -6))}m`;
  return plain(value, minimum);
}

/** A figure with its unit, every stated digit kept: `$1.07bn`, `64%`, `$0.21`. */
export function formatFigure(value: number, unit: string): string {
  if (unit === 'fraction') return `${plain(shifted(value, 2))}%`;
  if (unit.endsWith('_per_share')) return money(unit.replace('_per_share', ''), value, 2);
  if (/^[a-z]{3}$/u.test(unit)) return money(unit, value);
  const text = scaledText(value, 0);
  return unit === '' ? text : `${text} ${unit.replaceAll('_', ' ')}`;
}

type BandFields = Pick<Guidance, 'low' | 'high' | 'form' | 'stated' | 'unit'>;

/** A guided band as people say it: `$1.05bn to $1.07bn`, `at least 14%`, `about $515m`. */
export function formatBand(band: BandFields): string {
  const { low, high, form, unit } = band;
  if (low !== null && high !== null && low !== high) {
    return `${formatFigure(low, unit)} to ${formatFigure(high, unit)}`;
  }
  if (low !== null && high !== null) {
    return `${form === 'approximate' ? 'about ' : ''}${formatFigure(low, unit)}`;
  }
  if (low !== null) return `at least ${formatFigure(low, unit)}`;
  if (high !== null) return `at most ${formatFigure(high, unit)}`;
  return band.stated || form;
}

/** An error against the midpoint with its sign: `+1.00 cents`, `−120 bp`. */
export function formatDeviation({ value, unit }: Deviation): string {
  const places = unit === 'bp' ? 0 : 2;
  const text = plain(Math.abs(value), places, places);
  const sign = Number(value.toFixed(places)) === 0 ? '' : value > 0 ? '+' : '−';
  return `${sign}${text}${unit === '%' ? '%' : ` ${unit}`}`;
}

/** A bare number with a fixed number of places. */
export function formatNumber(value: number, places: number): string {
  return plain(value, places, places);
}
