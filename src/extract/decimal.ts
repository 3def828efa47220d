/** An exact decimal: mantissa × 10^exponent. Money and ratios are never built from float products. */
export interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { mantissa: 0n, exponent: 0 };

/** Reads plain digits such as `1,070.5`; anything longer than 30 digits is cut by the lexer. */
export function parseDecimal(digits: string): Decimal {
  const plain = digits.replaceAll(',', '');
  const dot = plain.indexOf('.');
  if (dot < 0) return { mantissa: BigInt(plain), exponent: 0 };
  const fraction = plain.slice(dot + 1);
  return { mantissa: BigInt(plain.slice(0, dot) + fraction), exponent: -fraction.length };
}

export function shift(value: Decimal, exponent: number): Decimal {
  return { mantissa: value.mantissa, exponent: value.exponent + exponent };
}

export function negate(value: Decimal): Decimal {
  return { mantissa: -value.mantissa, exponent: value.exponent };
}

export function isNegative(value: Decimal): boolean {
  return value.mantissa < 0n;
}

export function absolute(value: Decimal): Decimal {
  return isNegative(value) ? negate(value) : value;
}

function align(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const lift = (d: Decimal): bigint => d.mantissa * 10n ** BigInt(d.exponent - exponent);
  return [lift(a), lift(b), exponent];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = align(a, b);
  return { mantissa: x + y, exponent };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { mantissa: a.mantissa * b.mantissa, exponent: a.exponent + b.exponent };
}

export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The nearest double, parsed from the decimal's own digits. */
export function toNumber(value: Decimal): number {
  return Number(`${value.mantissa}e${value.exponent}`) + 0;
}
