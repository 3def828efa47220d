/** A number as most files write it: its digits as a whole number, and how many come after the point. */
export interface PlainNumber {
  digits: number;
  fraction: number;
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const MOST_DIGITS = 15;
/** Powers of ten a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * Reads `-1050.25` from bytes. False where it is anything else, or has more digits than a double holds
 * for certain, or is a negative zero: then it has to be read as text.
 */
export function readPlainNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: PlainNumber,
): boolean {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  let digits = 0;
  let point = -1;
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (byte === POINT && point < 0 && at > first) point = at;
    else return false;
  }
  const length = end - first;
  if (length === 0 || point === end - 1 || length > MOST_DIGITS) return false;
  if (isNegative && digits === 0) return false;
  into.digits = isNegative ? -digits : digits;
  into.fraction = point < 0 ? 0 : end - point - 1;
  return true;
}

/**
 * The digits times a power of ten, as exact as reading them with it: both are whole numbers a double
 * holds exactly, so that their product or quotient is rounded once. Powers from -22 to 22.
 */
export function scaled(digits: number, power: number): number {
  if (power >= 0) return digits * (POWERS[power] ?? NaN);
  return digits / (POWERS[-power] ?? NaN);
}
