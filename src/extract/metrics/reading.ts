import { growthOf, shareOf } from '../../domain/metric/metrics.ts';
import { absolute, toNumber, ZERO } from '../figures/decimal.ts';
import type { MetricMention, MetricShape, OutUnit, Quantity } from '../types.ts';

/** What a figure measures, and in what. */
export interface Reading {
  readonly metric: string;
  readonly unit: OutUnit;
}

const SMALLEST_AMOUNT = 1_000_000;
const FEWEST_SHARES = 1_000_000;
const LARGEST_PER_SHARE = 150;

function perShareLike(quantity: Quantity): boolean {
  return quantity.measure === 'cents' || (quantity.measure === 'money' && !quantity.scaled);
}

/** "between 7.23 and 7.38": a band of dollars and cents that speech left without its sign. */
function bareCents({ measure, form, scaled, low, high }: Quantity): boolean {
  return (
    measure === 'plain' &&
    form === 'range' &&
    !scaled &&
    low?.exponent === -2 &&
    high?.exponent === -2
  );
}

/** "$41.2" or "$70 a barrel" is never a company's revenue: an unscaled amount must be large. */
function tooSmall(quantity: Quantity, least = SMALLEST_AMOUNT): boolean {
  const value = quantity.high ?? quantity.low;
  return value === null || toNumber(absolute(value)) < least;
}

type Read = (id: string, quantity: Quantity) => Reading | null;

function growing(id: string): Reading {
  return { metric: growthOf(id), unit: 'percent' };
}

function moneyOf(id: string): Reading {
  return { metric: id, unit: 'usd' };
}

function isLarge({ measure, high, low }: Quantity): boolean {
  const top = high ?? low;
  return top !== null && measure !== 'cents' && toNumber(absolute(top)) >= LARGEST_PER_SHARE;
}

function isRate({ measure }: Quantity): boolean {
  return measure === 'percent' || measure === 'bps';
}

const READ: Readonly<Record<MetricShape, Read>> = {
  none: moneyOf,
  money: (id, quantity) => {
    const { measure, scaled, perShare, counts } = quantity;
    if (measure === 'percent') return growing(id);
    if (measure === 'money' && !scaled) return tooSmall(quantity) ? null : moneyOf(id);
    if (measure === 'money' && !perShare) return moneyOf(id);
    return measure === 'plain' && scaled && !counts ? moneyOf(id) : null;
  },
  price: (id, quantity) => {
    if (isRate(quantity)) return growing(id);
    return perShareLike(quantity) ? moneyOf(id) : null;
  },
  paid: (id, quantity) => {
    if (quantity.measure === 'percent') return growing(id);
    const value = toNumber(absolute(quantity.high ?? quantity.low ?? ZERO));
    if (perShareLike(quantity) && value < LARGEST_PER_SHARE)
      return { metric: id, unit: 'per_share' };
    const isAmount = quantity.measure === 'money' || quantity.measure === 'plain';
    return isAmount && quantity.scaled ? moneyOf(`${id}s_paid`) : null;
  },
  bought: (id, quantity) => {
    if (quantity.measure === 'shares' || (quantity.measure === 'plain' && quantity.scaled))
      return { metric: 'shares_repurchased', unit: 'shares' };
    return quantity.measure === 'money' && quantity.scaled ? moneyOf(id) : null;
  },
  charged: (id, quantity) => {
    if (isRate(quantity)) return { metric: shareOf(id), unit: 'percent' };
    return quantity.measure === 'money' && quantity.scaled ? moneyOf(id) : null;
  },
  earnings: (id, quantity) => {
    const { measure, scaled, counts } = quantity;
    const value = toNumber(absolute(quantity.high ?? quantity.low ?? ZERO));
    if (perShareLike(quantity) && value < LARGEST_PER_SHARE)
      return { metric: 'eps', unit: 'per_share' };
    if (measure === 'money' || (measure === 'plain' && scaled && !counts)) return moneyOf(id);
    return measure === 'percent' ? growing(id) : null;
  },
  ratio: (id, { measure }) => {
    if (measure === 'times' || measure === 'days') return { metric: id, unit: measure };
    if (measure === 'percent') return { metric: id, unit: 'percent' };
    return measure === 'bps' ? { metric: `${id}_change`, unit: 'percent' } : null;
  },
  growth: (id, quantity) => (isRate(quantity) ? { metric: id, unit: 'percent' } : null),
  perShare: (id, quantity) => {
    if (quantity.measure === 'percent') return growing(id);
    if (!perShareLike(quantity) && !bareCents(quantity)) return null;
    return isLarge(quantity) ? null : { metric: id, unit: 'per_share' };
  },
  count: (id, { measure }) => {
    if (measure === 'percent') return growing(id);
    if (measure === 'times' || measure === 'days') return { metric: id, unit: measure };
    return measure === 'plain' || measure === 'shares' ? { metric: id, unit: 'count' } : null;
  },
  days: (id, { measure, scaled }) => {
    if (measure === 'percent') return growing(id);
    return (measure === 'plain' && !scaled) || measure === 'days'
      ? { metric: id, unit: 'days' }
      : null;
  },
  times: (id, quantity) => {
    if (isRate(quantity)) return { metric: id, unit: 'percent' };
    const isPlain = quantity.measure === 'plain' && !quantity.scaled && !isLarge(quantity);
    return isPlain || quantity.measure === 'times' ? { metric: id, unit: 'times' } : null;
  },
  shares: (id, quantity) => {
    if (quantity.measure === 'percent') return growing(id);
    if (tooSmall(quantity, FEWEST_SHARES)) return null;
    const counts =
      quantity.measure === 'shares' || (quantity.measure === 'plain' && quantity.scaled);
    return counts ? { metric: id, unit: 'shares' } : null;
  },
};

/** What a quantity would mean under a metric, or null when the units forbid the pair. */
export function readAs({ id, measures }: MetricMention, quantity: Quantity): Reading | null {
  return READ[measures](id, quantity);
}
