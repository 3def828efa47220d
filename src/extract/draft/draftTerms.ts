import {
  lastDigitUnit,
  parseDecimal,
  scaleDecimal,
  toNumber,
} from '../../domain/quantity/decimal.ts';
import type { Decimal } from '../../domain/quantity/decimal.ts';
import { formatPeriod } from '../../domain/time/period.ts';
import type { Fact, OutUnit, Period } from '../types.ts';

interface MetricName {
  readonly metric: string;
  readonly variant: string;
  /** The text states a cost, the metric counts income. */
  readonly negate: boolean;
}

/** The metric of a fact as books name it. */
export function metricName(id: string): MetricName {
  const own = id.startsWith('other:') ? id.slice('other:'.length) : id;
  if (own === 'interest_taxes_other') {
    return { metric: 'other_income', variant: 'interest expense, taxes and other', negate: true };
  }
  return { metric: own, variant: '', negate: false };
}

/** ISO 4217 for money of no currency that is known. */
const NO_CURRENCY = 'xxx';

/** `fraction`, `usd`, `eur_per_share`, `shares`, `count`; `xxx` is money whose currency nothing says. */
export function unitName(unit: OutUnit, currency: string): string {
  const money = currency === '' ? NO_CURRENCY : currency.toLowerCase();
  switch (unit) {
    case 'percent':
      return 'fraction';
    case 'usd':
      return money;
    case 'per_share':
      return `${money}_per_share`;
    case 'shares':
    case 'count':
    case 'days':
      return unit;
    case 'times':
      return 'multiple';
  }
}

type Keyed = { readonly key: string } | { readonly reason: string };

/** The key of a period, or why there is none; several years are read from the words of the sentence. */
export function periodKey(period: Period, words: string): Keyed {
  const { type, quarter, half, fiscalYear } = period;
  if (type === null) return { reason: 'The text does not say which period this is for.' };
  if (type === 'long_term') return { key: 'LT' };
  if (type === 'multi_year') return yearsKey(words);
  if (type === 'ttm')
    return { reason: 'Twelve months to a date are no period of the fiscal year.' };
  if (fiscalYear === undefined) return { reason: 'The fiscal year of this figure is not known.' };
  if (type === 'year') return { key: formatPeriod({ kind: 'year', year: fiscalYear }) };
  if (type === 'half') {
    if (half === undefined) return { reason: 'The text does not say which half of the year.' };
    return { key: formatPeriod({ kind: 'half', year: fiscalYear, index: half }) };
  }
  if (quarter === undefined) return { reason: 'The fiscal quarter of this figure is not known.' };
  const kind = type === 'run_rate' ? 'run-rate' : type === 'ytd' ? 'ytd' : 'quarter';
  return { key: formatPeriod({ kind, year: fiscalYear, index: quarter }) };
}

function yearsKey(words: string): Keyed {
  const found = /\b(20\d\d)(?: (?:to|through|thru) | ?[-–] ?)(?:20|')?(\d\d)\b/.exec(words);
  const from = Number(found?.[1]);
  const year = Math.floor(from / 100) * 100 + Number(found?.[2]);
  if (found === null || from >= year) {
    return { reason: 'It spans several years, and the text does not name the first and the last.' };
  }
  return { key: formatPeriod({ kind: 'multi-year', from, year }) };
}

/** Powers of ten a printed figure may be lifted by: scale words and table heads, percent and points, cents. */
const POWERS: Readonly<Record<OutUnit, readonly number[]>> = {
  usd: [6, 9, 3, 0, 12, 7, 5, 8, -2],
  percent: [-2, -4, 0],
  per_share: [0, -2],
  shares: [6, 9, 3, 0],
  count: [0, 3, 6, 9],
  times: [0],
  days: [0],
};

/** The figures printed in a text, commas taken out of them. */
function printed(text: string): readonly Decimal[] {
  return [...text.matchAll(/(?<![\d.,])\d[\d,]*(?:\.\d+)?|(?<!\d)\.\d+/g)].flatMap(
    (match) => parseDecimal(match[0].replaceAll(',', '')) ?? [],
  );
}

/**
 * The unit of the last stated digit of a value, exact: 10,000,000 for "$1.05 billion". Null where the
 * text does not print the value, such as in words or one that was computed.
 */
export function precisionOf(value: number, unit: OutUnit, text: string): number | null {
  const size = Math.abs(value);
  const figures = printed(text);
  for (const power of POWERS[unit]) {
    for (const figure of figures) {
      const lifted = scaleDecimal(figure, power);
      if (toNumber(lifted) === size) return lastDigitUnit(lifted);
    }
  }
  return null;
}

const plain = (value: number): string => String(value).replace('e+', 'e');

/** How a band was said, in the words books use: `centre 0.64 ± 0.005 points`, `range`, `approximately`. */
export function statedWords(fact: Fact): string {
  const { stated, form } = fact;
  if (stated !== undefined) {
    const { mid, tolerance, type } = stated;
    // "Down 14% plus or minus 3%": the band has the sign of the word, the figures may not.
    const centre = isWithin(fact, mid) || !isWithin(fact, -mid) ? mid : -mid;
    const width =
      type === 'relative'
        ? `${plain(percentOf(tolerance, mid))} percent`
        : `${plain(tolerance)}${fact.unit === 'percent' ? ' points' : ''}`;
    return `centre ${plain(centre)} ± ${width}`;
  }
  switch (form) {
    case 'range':
    case 'point':
      return form;
    case 'approx':
      return 'approximately';
    case 'at_least':
      return 'at least';
    case 'at_most':
      return 'at most';
    case 'directional':
    case 'qualitative':
      return fact.phrase ?? form;
  }
}

function isWithin({ low, high }: Fact, value: number): boolean {
  return (low === null || low <= value) && (high === null || value <= high);
}

/** The reader keeps the amount; people said a share of the centre, never to more than a few digits. */
function percentOf(amount: number, centre: number): number {
  return Number(((100 * amount) / Math.abs(centre)).toPrecision(9));
}
