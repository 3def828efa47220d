/** An exact decimal number: digits × 10^exponent. Bands are built here, never by float multiplication. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Reads `1.07`, `-0.5`, `1,050.0` or `5e7`; null when the text is not exactly one number. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/u.exec(
    text.trim().replace('\u2212', '-').toLowerCase(),
  );
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole.replaceAll(',', '') + fraction;
  if (digits === '') return null;
  const magnitude = BigInt(digits);
  return {
    digits: sign === '-' ? -magnitude : magnitude,
    exponent: Number(power) - fraction.length,
  };
}

/** The decimal a double prints as (its shortest round-trip form). */
export function fromNumber(value: number): Decimal {
  const decimal = parseDecimal(String(value));
  if (decimal === null) throw new Error(`decimal not finite: ${value}`);
  return decimal;
}

/** The double nearest to the decimal: 1.07 scaled by 9 gives exactly 1070000000. */
export function toNumber(decimal: Decimal): number {
  return Number(`${decimal.digits}e${decimal.exponent}`);
}

/** Shifts the decimal point: scaleDecimal(1.07, 9) is 1.07 billion, scaleDecimal(64, -2) is 64%. */
export function scaleDecimal(decimal: Decimal, powerOfTen: number): Decimal {
  return { digits: decimal.digits, exponent: decimal.exponent + powerOfTen };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const align = (d: Decimal): bigint => d.digits * 10n ** BigInt(d.exponent - exponent);
  return { digits: align(a) + align(b), exponent };
}

export function negateDecimal(a: Decimal): Decimal {
  return { digits: -a.digits, exponent: a.exponent };
}

/** a - b without float noise: 0.3 - 0.1 is 0.2. */
export function subtractExact(a: number, b: number): number {
  return toNumber(addDecimals(fromNumber(a), negateDecimal(fromNumber(b))));
}

/** a + b without float noise. */
export function addExact(a: number, b: number): number {
  return toNumber(addDecimals(fromNumber(a), fromNumber(b)));
}

/** The unit of the last stated digit: 0.01 for 0.24, 10000000 for 1.05e9. */
export function lastDigitUnit(decimal: Decimal): number {
  return Number(`1e${decimal.exponent}`);
}
