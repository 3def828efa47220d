import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addExact,
  lastDigitUnit,
  parseDecimal,
  scaleDecimal,
  subtractExact,
  toNumber,
} from '../../../src/domain/quantity/decimal.ts';

function scaled(text: string, power: number): number {
  const decimal = parseDecimal(text);
  if (decimal === null) throw new Error(`not a number: ${text}`);
  return toNumber(scaleDecimal(decimal, power));
}

describe('decimals', () => {
  it('builds 1.07 billion as exactly 1070000000', () => {
    expect(scaled('1.07', 9)).toBe(1_070_000_000);
    expect(1.005 * 1e9).not.toBe(1_005_000_000); // why floats are not multiplied
    expect(scaled('1.005', 9)).toBe(1_005_000_000);
  });

  it('knows the unit of the last stated digit', () => {
    const unit = (text: string): number => lastDigitUnit(parseDecimal(text)!);
    expect(unit('0.24')).toBe(0.01);
    expect(unit('0.240')).toBe(0.001);
    expect(unit('1,050')).toBe(1);
  });

  it.each(['', '.', '1,05', 'abc', '1.2.3', '1e', '--1'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it('adds and subtracts what the printed digits say', () => {
    expect(subtractExact(0.3, 0.1)).toBe(0.2);
    expect(addExact(0.1, 0.2)).toBe(0.3);
    expect(subtractExact(0.24, 0.03)).toBe(0.21);
  });

  it('prints and reads every finite number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(toNumber(parseDecimal(String(x))!)).toBe(x === 0 ? 0 : x);
      }),
    );
  });
});
