import { shift, toNumber } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import { scaleOf, type Scale } from './scale.ts';
import type { CellValue } from './value.ts';
import type { OutUnit } from '../types.ts';
import type { RuleId } from '../rules.ts';

export interface Amount {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly unit: OutUnit;
  readonly currency: string;
  readonly rule: RuleId;
}

const RATE =
  /\baverage (?:order|selling|sales? price|ticket|price|unit|daily|revenue per|basket)|\b(?:arpu|asp|aov|arpa)\b|\(?[$€£a-z]{1,6} ?\/ ?[a-z]{1,6}\)|\bper (?:barrel|boe|bbl|mcf|ton|tonne|ounce|oz|unit|gallon|day|customer|user|subscriber|store|room)\b/;
const LARGEST_PER_SHARE = 10_000;
/** Shares printed in full: no company counts so many thousands of them. */
const FEWEST_IN_FULL = 20_000_000;

function lifted(value: CellValue, power: number): Pick<Amount, 'low' | 'high'> {
  const lift = (end: Decimal | null): Decimal | null => (end === null ? null : shift(end, power));
  return { low: lift(value.low), high: lift(value.high) };
}

function sizeOf({ low, high }: Pick<CellValue, 'low' | 'high'>): number {
  return Math.abs(toNumber(high ?? low ?? { digits: 0n, exponent: 0 }));
}

/** The amount of a cell under its measure, or null where the units forbid the pair or the scale is not known. */
export function amountOf(
  value: CellValue,
  wanted: OutUnit | null,
  isPercent: boolean,
  scale: Scale,
  currency: string,
  where: string,
): Amount | null {
  const money = value.currency || scale.currency || currency;
  if (value.measure === 'bps')
    return wanted === 'percent' || wanted === null
      ? { ...lifted(value, -4), unit: 'percent', currency: money, rule: 'unit:cell' }
      : null;
  if (value.measure === 'percent')
    return wanted === 'percent' || wanted === null
      ? { ...lifted(value, -2), unit: 'percent', currency: money, rule: 'unit:cell' }
      : null;
  if (wanted === 'percent') {
    if (value.measure !== 'plain' || value.isScaled) return null;
    return {
      ...lifted(value, -2),
      unit: 'percent',
      currency: money,
      rule: isPercent ? 'unit:head' : 'unit:default',
    };
  }
  if (wanted === 'per_share') {
    const cents = value.measure === 'cents' || /\bcents?\b|\bpence\b/.test(where);
    const amount = lifted(value, cents ? -2 : 0);
    if (value.isScaled || sizeOf(amount) > LARGEST_PER_SHARE) return null;
    return {
      ...amount,
      unit: 'per_share',
      currency: money,
      rule: value.measure === 'plain' ? 'unit:head' : 'unit:cell',
    };
  }
  if (wanted === 'shares') {
    const own = scaleOf(where).power;
    const inFull = sizeOf(value) >= FEWEST_IN_FULL || scale.exceptShares;
    if (value.measure !== 'plain') return null;
    const power = value.isScaled ? 0 : (own ?? (inFull ? 0 : scale.power));
    if (power === null) return null;
    const amount = lifted(value, power);
    return sizeOf(amount) < 1000
      ? null
      : { ...amount, unit: 'shares', currency: money, rule: 'unit:title' };
  }
  if (value.measure === 'times')
    return wanted === null
      ? { ...lifted(value, 0), unit: 'count', currency: money, rule: 'unit:cell' }
      : null;
  if (value.measure === 'cents') return null;
  // Things that are counted have no price, and "in millions" above a table of money is not said of them.
  if (wanted === 'count') {
    if (value.measure !== 'plain') return null;
    const power = value.isScaled ? 0 : (scaleOf(where).power ?? 0);
    return { ...lifted(value, power), unit: 'count', currency: money, rule: 'unit:head' };
  }
  if (isPercent && wanted === 'usd' && value.measure === 'plain') return null;
  if (scale.isPercent && wanted === 'usd') return null;
  if (value.isScaled)
    return { ...lifted(value, 0), unit: 'usd', currency: money, rule: 'unit:cell' };
  if (wanted === null && value.measure === 'plain') {
    if (isPercent)
      return { ...lifted(value, -2), unit: 'percent', currency: money, rule: 'unit:head' };
    // "(bbl/d)", "($/boe)": so many of one thing for another are counted one by one.
    const own = RATE.test(where) ? null : (scaleOf(where).power ?? scale.power);
    return {
      ...lifted(value, own ?? 0),
      unit: 'count',
      currency: money,
      rule: own === null ? 'unit:default' : 'unit:title',
    };
  }
  if (RATE.test(where))
    return { ...lifted(value, 0), unit: 'usd', currency: money, rule: 'unit:head' };
  const power = scaleOf(where).power ?? scale.power;
  if (power !== null)
    return { ...lifted(value, power), unit: 'usd', currency: money, rule: 'unit:title' };
  // Printed to the last unit of money: nothing smaller is a company's.
  if (wanted === 'usd' && sizeOf(value) >= 1_000_000)
    return { ...lifted(value, 0), unit: 'usd', currency: money, rule: 'unit:default' };
  return wanted === null && value.measure === 'money'
    ? { ...lifted(value, 0), unit: 'usd', currency: money, rule: 'unit:default' }
    : null;
}
