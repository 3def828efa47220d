import {
  fromNumber,
  lastDigitUnit,
  parseDecimal,
  scaleDecimal,
  toNumber,
} from '../../../domain/quantity/decimal.ts';

export interface TypedFigure {
  readonly value: number;
  /** Unit of the last digit typed, in base units. */
  readonly precision: number;
}

const POWERS: Readonly<Record<string, number>> = {
  '': 0,
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mm: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
};

const PATTERN = /^([+-]?)[$€£¥]?\s?([+-]?[\d.,]+)\s?(%|[a-z]*)$/u;

/**
 * Reads a figure as typed: `$1.05bn`, `515m`, `(184)`, `64%`, `0.21`. A ratio is written `64%` or
 * `0.64`; a bare number above one is refused, because 1.5 may mean either. Null when it is none.
 */
export function readFigure(text: string, unit: string): TypedFigure | null {
  const trimmed = text.trim().toLowerCase().replaceAll('\u2212', '-');
  const inside = /^\((.*)\)$/u.exec(trimmed)?.[1];
  const match = PATTERN.exec(inside ?? trimmed);
  if (match === null) return null;
  const [, sign = '', digits = '', suffix = ''] = match;
  const number = parseDecimal(sign + digits);
  if (number === null) return null;
  const isRatio = unit === 'fraction';
  if ((suffix === '%') !== isRatio && suffix !== '') return null;
  if (isRatio && suffix === '' && Math.abs(toNumber(number)) > 1) return null;
  const power = suffix === '%' ? -2 : POWERS[suffix];
  if (power === undefined) return null;
  const scaled = scaleDecimal(number, power);
  const value = toNumber(scaled);
  if (!Number.isFinite(value)) return null;
  return {
    value: inside === undefined || value === 0 ? value : -value,
    precision: lastDigitUnit(scaled),
  };
}

/** A figure as it would be typed, so that reading it gives the same value again. */
export function writeFigure(value: number | null, unit: string): string {
  if (value === null) return '';
  const shift = (power: number): string => String(toNumber(scaleDecimal(fromNumber(value), power)));
  if (unit === 'fraction') return `${shift(2)}%`;
  if (Math.abs(value) >= 1e9) return `${shift(-9)}bn`;
  return Math.abs(value) >= 1e6 ? `${shift(-6)}m` : String(value);
}
