import type { Quantity } from '../types.ts';
import type { Sense } from './grammar/rule.ts';

/** What moves the measures of companies, by the words for it. */
const DRIVERS: readonly (readonly [name: string, words: RegExp])[] = [
  ['currency', /\b(?:currenc(?:y|ies)|fx|foreign exchange|exchange rates?|translation)\b/],
  ['tariffs', /\btariffs?\b/],
  ['acquisitions', /\b(?:acqui(?:sitions?|red)|divest(?:itures?|ed)|dispos(?:itions?|als?))\b/],
  [
    'calendar',
    /\b(?:(?:53rd|14th|extra|additional|leap|fewer) (?:week|day|year)|calendar shift)\b/,
  ],
  ['weather', /\b(?:weather|storms?|hurricanes?)\b/],
  ['pricing', /\b(?:pric(?:e|es|ing))\b/],
  ['inflation', /\binflation\b/],
  ['mix', /\bmix\b/],
  ['volume', /\bvolumes?\b/],
  ['productivity', /\bproductivity\b/],
  ['interest_rates', /\binterest rates?\b/],
  ['strike', /\b(?:strike|work stoppage)s?\b/],
];

/** How far behind a figure its cause may stand: "a headwind of 2 points from currency". */
const BEHIND = 48;

function firstIn(text: string): string | null {
  return DRIVERS.find(([, words]) => words.test(text))?.[0] ?? null;
}

function causeOf(lower: string, { start, end }: Quantity, before: number): string | null {
  const behind = /^[^.;$%\d]*/.exec(lower.slice(end, end + BEHIND))?.[0] ?? '';
  const from = /\b(?:from|due to|related to|of) [^,]*/.exec(behind)?.[0] ?? '';
  return firstIn(from) ?? firstIn(lower.slice(before, start)) ?? firstIn(behind);
}

/**
 * What is said to have the effect a figure of a lower-cased sentence counts: named right behind the figure, else between
 * the figure before and this one; an effect after another has the cause of both. Null where none of the known stands there.
 */
export function driverOf(
  lower: string,
  quantity: Quantity,
  last: { readonly sense: Sense; readonly quantity: Quantity } | undefined,
): string | null {
  const found = causeOf(lower, quantity, last?.quantity.end ?? 0);
  return found ?? (last?.sense === 'effect' ? causeOf(lower, quantity, 0) : null);
}
