import { conceptOf } from './concepts.ts';
import type { Descriptor, FigureKind } from './descriptor.ts';
import { LINE_WORDS } from './words.ts';

/** Words as a name: the first with a capital. */
export function title(words: readonly string[]): string {
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a single word adds to a heading by what it stands for; false where it adds a meaning of its own. */
export function takeConcept(out: Writable, word: string, isAfter: boolean): boolean {
  const concept = conceptOf(word) ?? '';
  if (out.metric !== undefined && /^(?:avg|average)$/u.test(word)) {
    out.isMean = true;
    return true;
  }
  // `capex year low`: of the fiscal year, in a row of a quarter.
  if (
    isAfter &&
    out.metric !== undefined &&
    out.period === undefined &&
    /^(?:year|fy|annual|fullyear)$/u.test(word)
  ) {
    out.isAnnual = true;
    return true;
  }
  if (concept === 'revenue') return out.metric === 'revenue';
  const isFree = out.kind !== undefined || out.bound !== undefined;
  if (concept === 'fill') return true;
  if (concept === 'management' || concept === 'current') return isFree;
  // What is left after the net of sales or of a result is the same; of cash or debt it is another thing.
  if (concept === 'net') return out.metric !== 'cash' && out.metric !== 'debt';
  if (concept === 'weighted' && out.kind === 'expectation') return true;
  if (concept === 'order') return out.metric === 'backlog';
  if (concept === 'diluted') return /^(?:eps|share_count)/u.test(out.metric ?? '');
  if (concept === 'count') return /^(?:headcount|share_count)/u.test(out.metric ?? '');
  if (concept === 'expense' || concept === 'cost')
    return /^(?:r_and_d|sg_and_a|income_tax)$/u.test(out.metric ?? '');
  // Before a metric such a word may be a name: the figures of `Alta` are not the company's.
  const isEnd = isAfter || out.kind !== undefined;
  if (!isEnd && ['low', 'high', 'mid'].includes(concept)) return false;
  if (concept === 'low' || concept === 'high' || concept === 'mid' || concept === 'range') {
    if (out.bound === undefined) out.bound = concept;
    else if (out.bound === 'range') out.bound = concept;
    return concept === 'range' || out.bound === concept;
  }
  if (concept === 'guidance' || concept === 'actual' || concept === 'expectation') {
    out.kind ??= concept satisfies FigureKind;
    return true;
  }
  if (concept === 'gaap' || concept === 'non_gaap') {
    out.basis ??= concept;
    return true;
  }
  if (concept === 'left_out') out.leftOut ??= 'computed from other columns, or an earlier figure';
  return concept === 'left_out';
}

export type Writable = { -readonly [K in keyof Descriptor]: Descriptor[K] };

/** A margin in money or in millions is the amount it is the margin of. */
export function amountOf(metric: string): string {
  return metric === 'gross_margin'
    ? 'gross_profit'
    : metric === 'operating_margin'
      ? 'operating_income'
      : metric;
}

/** An amount of profit in percent is its margin, and so is tax its rate. */
export function shareOf(metric: string): string {
  return SHARES[metric] ?? metric;
}

const SHARES: Readonly<Record<string, string>> = {
  gross_profit: 'gross_margin',
  operating_income: 'operating_margin',
  net_income: 'net_margin',
  pretax_income: 'pretax_margin',
  ebitda: 'ebitda_margin',
  free_cash_flow: 'free_cash_flow_margin',
  income_tax: 'tax_rate',
  ebita: 'ebita_margin',
};

/** Words nobody knows: a segment where they stand before a metric segments have, else part of its name. */
export function placeRest(
  out: Writable,
  left: readonly string[],
  at: number,
  words: readonly string[],
): void {
  const isBefore = words.indexOf(left[0] ?? '') < Math.max(1, at);
  const canHave = [
    'revenue',
    'revenue_growth',
    'operating_income',
    'operating_margin',
    'gross_margin',
  ];
  if (out.metric === undefined) out.rest = title(left);
  else if (
    isBefore &&
    canHave.includes(out.metric) &&
    !left.some((word) => LINE_WORDS.has(word) || conceptOf(word) === 'per')
  ) {
    out.scope = title(left);
  } else out.rest = title(left);
}
