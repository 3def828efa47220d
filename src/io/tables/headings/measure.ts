import { findMetric } from '../../../domain/metric/metrics.ts';
import type { Descriptor } from './descriptor.ts';
import { conceptOf } from './concepts.ts';
import { wordsOf } from './headingWords.ts';
import { isMoney } from '../../csv/units.ts';

/** Words of things that are counted, never paid. */
const COUNTED =
  /^(?:count|counts|counted|number|numbers|users?|subscribers?|subs|subscriptions?|customers?|clients?|employees?|headcount|ftes?|stores?|restaurants?|hotels?|rooms?|beds?|words?|mentions?|deliver(?:y|ies)|vehicles?|members?|memberships?|seats?|visits?|visitors?|downloads?|transactions?|passengers?|sites?|locations?|shipments?|units?|wells?|rigs?|analysts?|questions?|sentences?|pages?|days?|installs?|aircraft|ships|vessels|dau|mau|wau|daus|maus|paus|homes|loans|policies|patients|students|tonnes|tons|barrels|boe|mwh|gwh|mw|gw|volume|volumes)$/u;

/** Concepts of amounts of money, whatever else stands in their name. */
const OF_MONEY: ReadonlySet<string> = new Set([
  'revenue',
  'profit',
  'ebitda',
  'ebit',
  'cost',
  'expense',
  'cash',
  'tax',
  'debt',
  'interest',
  'capex',
  'dividend',
  'inventory',
  'depreciation',
  'amortisation',
  'sbc',
]);
const MONEY_WORDS =
  /^(?:assets?|liabilit(?:y|ies)|equity|receivables?|payables?|charges?|gains?|loss(?:es)?|provisions?|goodwill|intangibles?|proceeds|borrowings?|capital|amorti[sz]ation|impairments?|restructuring|reserves?|earnings|deposits|loans|premiums|claims|bookings|billings|arr|gmv|gtv|tpv|aum|net ?worth|allowance|accruals?|settlement|payments?|benefits|opex|arpu)$/u;
const RATIO_WORDS =
  /^(?:pct|percent|percentage|ratio|margin|rate|share|yield|growth|churn|retention|utili[sz]ation|occupancy|penetration|mix|roe|roa|roic|roce|return|change)$/u;

/** What a name measures as far as its words say: money, a ratio, things that are counted; null for a name that says nothing. */
export function measureOf(name: string): 'money' | 'ratio' | 'count' | null {
  const words = wordsOf(name);
  if (words.some((word) => COUNTED.test(word))) return 'count';
  if (words.some((word) => RATIO_WORDS.test(word))) return 'ratio';
  const isOfMoney = (word: string): boolean =>
    OF_MONEY.has(conceptOf(word) ?? '') || MONEY_WORDS.test(word);
  return words.some(isOfMoney) ? 'money' : null;
}

/** Whether figures under a name can be held: it is known, says what it measures, or its unit does. */
export function isMeasure(about: Descriptor, name: string, row: Descriptor): boolean {
  if (about.metric !== undefined || row.rest !== undefined) return true;
  if (about.unit !== undefined && (isMoney(about.unit.base) || about.unit.base !== '')) return true;
  return findMetric(name) !== null || measureOf(about.rest ?? name) !== null;
}
