import { absolute, add, compare, negate, parseDecimal, shift } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Form } from '../types.ts';

/** What one cell states, before the scale of its table. */
export interface CellValue {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly form: Form;
  /** As the cell says; `plain` where its row, column or table must. */
  readonly measure: 'money' | 'percent' | 'bps' | 'cents' | 'times' | 'plain';
  /** The cell names its own scale, which is taken into account already. */
  readonly isScaled: boolean;
  readonly currency: string;
}

const CURRENCY: readonly (readonly [RegExp, string])[] = [
  [/nt\$/, 'TWD'],
  [/hk\$/, 'HKD'],
  [/(?:ca?|cad )\$/, 'CAD'],
  [/a(?:u|ud )?\$/, 'AUD'],
  [/r\$/, 'BRL'],
  [/s\$/, 'SGD'],
  [/us\$|\$|\busd\b|\bdollars?\b/, 'USD'],
  [/€|\beur\b|\beuros?\b/, 'EUR'],
  [/£|\bgbp\b|\bpence\b/, 'GBP'],
  [/\brmb\b|\bcny\b|\byuan\b|\brenminbi\b/, 'CNY'],
  [/¥|￥|\bjpy\b|\byen\b|\boku\b/, 'JPY'],
  [/₹|\brs\b|\binr\b|\brupees?\b|\bcrores?\b|\blakhs?\b/, 'INR'],
  [/₩|\bkrw\b|\bwon\b/, 'KRW'],
  [/\bchf\b/, 'CHF'],
  [/\bdkk\b/, 'DKK'],
  [/\bsek\b/, 'SEK'],
  [/\bnok\b/, 'NOK'],
  [/\bcad\b/, 'CAD'],
  [/\baud\b/, 'AUD'],
];

/** The ISO code of the currency a lower-cased text names first by the list above; empty where it names none. */
export function currencyIn(lower: string): string {
  return CURRENCY.find(([pattern]) => pattern.test(lower))?.[1] ?? '';
}

const POWER: Readonly<Record<string, number>> = {
  t: 3,
  k: 3,
  thousand: 3,
  thousands: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  mil: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  billions: 9,
  trillion: 12,
  lakh: 5,
  lakhs: 5,
  crore: 7,
  crores: 7,
  cr: 7,
};

const AMOUNT =
  /(?:[a-z]{0,2}[$€£¥₹]|\b(?:usd|eur|gbp|jpy|inr|rs\.?|rmb|cny|chf|sek|nok|dkk|cad|aud)\b)? ?(\(?-? ?(?:[a-z]{0,2}[$€£¥₹])? ?\(?)?(\d[\d,]*(?:\.\d+)?|\.\d+)\)? ?(%|percent(?:age points?)?\b|pct\b|pp\b|pts?\b|points?\b|bps\b|basis points\b|cents?\b|pence\b|p\b|x\b|times\b|(?:thousands?|[tk]|millions?|mm?|mn|mln|mio|mil|billions?|bn?|bln|trillion|lakhs?|crores?|cr)\b)?\)?(?: ?(cents?|%|bps|basis points))?/g;
const FOOTNOTE = /(?<=[\d%a-z)])\s*(?:\((?:\d{1,2}|[a-z])\)(?:\(\w\))*|\*{1,3}|[†‡§]+)$/;
/** Words a value may come with and still be one. */
const COMPANY =
  /\b(?:approximately|approx|about|around|circa|ca|roughly|between|from|at least|no less than|a minimum of|more than|greater than|over|above|below|slightly|at most|up to|less than|no more than|under|range|of|in the|to|and|or|the|us|a share|per (?:diluted )?share|growth|increase|decrease|decline|higher|lower|up|down|y\/y|yoy|year over year|year-over-year|organic|constant currency|reported|points?|each|net|gaap|non-gaap|adjusted|plus|minus|through|cagr|dollars?|yen|euros?|usd|eur|gbp|jpy|inr|rs|rmb|cny|chf|sek|nok|dkk|cad|aud|low|mid|high|per|annum)\b/g;

interface Amount {
  readonly value: Decimal;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

function amountsIn(lower: string): readonly Amount[] {
  return [...lower.matchAll(AMOUNT)].map((match) => {
    const [all, opening = '', digits = '', unit = '', after = ''] = match;
    const before = lower.slice(0, match.index);
    const isNegative =
      /[(]/.test(opening) || /(?:^|[\s(~])-$|[△▲]\s*$/.test(before) || /^\(?-/.test(opening.trim());
    const value = parseDecimal(digits);
    return {
      value: isNegative && !isConnector(before, opening) ? negate(value) : value,
      unit: after === '' ? unit : after,
      start: match.index,
      end: match.index + all.length,
    };
  });
}

/** "1.02 - 1.03", "1.02 -1.03": a dash right behind a figure joins and does not negate. */
function isConnector(before: string, opening: string): boolean {
  return /[\d%)a-z]\s*$/.test(before) && /^-/.test(opening.trim()) && !opening.includes('(');
}

function measureOf(lower: string, unit: string): CellValue['measure'] {
  if (/^(?:bps|basis points)$/.test(unit)) return 'bps';
  if (/^(?:%|percent|percentage points?|pct|pp|pts?|points?)$/.test(unit)) return 'percent';
  if (/^(?:cents?|pence|p)$/.test(unit)) return 'cents';
  if (/^(?:x|times)$/.test(unit)) return 'times';
  return currencyIn(lower) === '' ? 'plain' : 'money';
}

function formOf(lower: string): Form {
  if (
    /^(?:at least|no less than|a minimum of|more than|greater than|over|above|slightly above|>|≥)/.test(
      lower,
    )
  )
    return 'at_least';
  if (/^(?:at most|up to|less than|no more than|below|slightly below|under|<|≤)/.test(lower))
    return 'at_most';
  return /^[~≈]|^(?:approximately|approx|about|around|circa|ca|c\.|roughly)\b|\+\/-$/.test(lower)
    ? 'approx'
    : 'point';
}

/** Reads one cell; null where it holds no figure, or words beside one that make it none. */
export function cellValue(text: string): CellValue | null {
  const lower = text.toLowerCase().replace(FOOTNOTE, '').replaceAll('+/-', '±').trim();
  if (!/\d/.test(lower) || lower.length > 60) return null;
  if (/^\d{1,2},$/.test(lower)) return null;
  if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$|^(?:19|20)\d\d[ea]?$/.test(lower)) return null;
  const amounts = amountsIn(lower);
  const [first, second] = amounts;
  if (first === undefined || amounts.length > 2) return null;
  let rest = lower.replaceAll(AMOUNT, ' ').replaceAll(COMPANY, ' ');
  rest = rest.replaceAll(/[\s,.;:~<>≥≤≈±+\-–()△▲$€£¥₹/%'"]+/g, '');
  if (rest.length > 0) return null;
  const unit = first.unit === '' ? (second?.unit ?? '') : first.unit;
  const lift = (value: Decimal, own: string): Decimal => shift(value, POWER[own || unit] ?? 0);
  const low = lift(first.value, POWER[first.unit] === undefined ? '' : first.unit);
  const common = {
    measure: measureOf(lower, unit),
    isScaled: POWER[unit] !== undefined || POWER[second?.unit ?? ''] !== undefined,
    currency: currencyIn(lower),
  };
  const form = formOf(lower);
  if (second === undefined) {
    const falls = /\b(?:decrease|decline|down|lower)\b/.test(lower) && low.digits > 0n;
    const value = falls ? negate(low) : low;
    if (form === 'at_least') return { ...common, low: value, high: null, form };
    if (form === 'at_most') return { ...common, low: null, high: value, form };
    return { ...common, low: value, high: value, form };
  }
  const between = lower.slice(first.end, second.start);
  const high = lift(second.value, POWER[second.unit] === undefined ? '' : second.unit);
  if (/^\s*(?:±|plus or minus)/.test(between)) {
    const by = absolute(high);
    return { ...common, low: add(low, negate(by)), high: add(low, by), form: 'range' };
  }
  if (!/^(?:-|to|;|~|through|and|–)?[-(]{0,2}$/.test(between.replaceAll(' ', ''))) return null;
  const joined = /-|to|;|~|through|and|–/.test(
    between + lower.slice(second.start, second.start + 2),
  );
  if (!joined) return null;
  const [from, to] = compare(low, high) > 0 ? [high, low] : [low, high];
  return { ...common, low: from, high: to, form: 'range' };
}

/** A cell that says there is no figure: a dash, "N/A", "NM", or nothing. */
export function isBlank(text: string): boolean {
  const bare = text.replaceAll(/[$€£¥₹()%\s]/g, '').toLowerCase();
  return /^(?:[-;–—*.]*|n\/?a|n\.a\.|n\/?m\*?|notmeaningful|notapplicable)(?:bps|x)?$/.test(bare);
}
