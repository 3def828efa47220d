import { addDecimals, negateDecimal, scaleDecimal } from '../../domain/quantity/decimal.ts';
import type { Decimal } from '../../domain/quantity/decimal.ts';

export { toNumber } from '../../domain/quantity/decimal.ts';
export { addDecimals as add, negateDecimal as negate, scaleDecimal as shift };
export type { Decimal };

export const ZERO: Decimal = { digits: 0n, exponent: 0 };

/** Reads the digits the lexer found, such as `1,070.5`: they need no other check. */
export function parseDecimal(digits: string): Decimal {
  const plain = digits.replaceAll(',', '');
  const point = plain.indexOf('.');
  if (point < 0) return { digits: BigInt(plain), exponent: 0 };
  return { digits: BigInt(plain.replace('.', '')), exponent: point + 1 - plain.length };
}

export function isNegative(value: Decimal): boolean {
  return value.digits < 0n;
}

export function absolute(value: Decimal): Decimal {
  return isNegative(value) ? negateDecimal(value) : value;
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

export function compare(a: Decimal, b: Decimal): number {
  const difference = addDecimals(a, negateDecimal(b)).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
