import {
  addDecimals,
  negateDecimal,
  parseDecimal,
  scaleDecimal,
  toNumber,
  type Decimal,
} from './decimal.ts';

/** A band as management said it: a centre and how far it reaches to either side. */
export interface Centred {
  readonly centre: Decimal;
  readonly half: Decimal;
  /** `value`: same unit as the centre. `points`: of a ratio. `percent`: of the centre itself. */
  readonly width: 'value' | 'points' | 'percent';
}

/**
 * Reads `centre 1.8e9 ± 5e7`, `centre 0.595 ± 0.01 points` or `centre 37.5e9 ± 2 percent` (base units;
 * percent as people say it). Null for a band that was stated by its ends or in words.
 */
export function parseStated(text: string): Centred | null {
  const match = /^centre (?<centre>\S+) ± (?<half>\S+)(?: (?<width>points|percent))?$/u.exec(text);
  const centre = parseDecimal(match?.groups?.['centre'] ?? '');
  const half = parseDecimal(match?.groups?.['half'] ?? '');
  if (centre === null || half === null) return null;
  const width = match?.groups?.['width'];
  return { centre, half, width: width === 'points' || width === 'percent' ? width : 'value' };
}

/** The bounds of a centred band, exact: 64% ± 0.5 points is 0.635 to 0.645. */
export function boundsOf({ centre, half, width }: Centred): {
  readonly low: number;
  readonly high: number;
} {
  const reach = width === 'percent' ? scaleDecimal(multiply(centre, half), -2) : half;
  const size = reach.digits < 0n ? negateDecimal(reach) : reach;
  return {
    low: toNumber(addDecimals(centre, negateDecimal(size))),
    high: toNumber(addDecimals(centre, size)),
  };
}

function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}
