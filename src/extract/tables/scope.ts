import type { MetricMention } from '../types.ts';

/** What parts of a company have for themselves; earnings per share and taxes are the whole's. */
const DIVIDED: ReadonlySet<string> = new Set([
  'revenue',
  'revenue_growth',
  'gross_margin',
  'gross_profit',
  'operating_income',
  'operating_margin',
  'ebitda',
  'ebitda_margin',
]);

/** Words before a measure that say how it is counted, and not whose it is. */
const HOW =
  /\b(?:non|gaap|adjusted|adj|total|net|consolidated|company|group|core|organic|constant|currency|fx|neutral|local|comparable|same|store|normalized|underlying|reported|diluted|basic|gross|operating|estimated|expected|projected|forecast|approximate|current|updated|new|prior|previous|original|fiscal|full|year|quarter|first|second|third|fourth|q[1-4]|fy|annual|quarterly|guidance|outlook|range|percent|percentage|growth|change|increase|decrease|in|of|the|our|and|as|a|for|to|from|over|yoy|y|less|plus|add|segment|sequential|worldwide|global|implied|pro|forma|ex|items?|before|after|excluding|including|other|all|\d+)\b/gi;

/** The part of the company the label of a row names before its measure, as "Cloud" in "Cloud revenue"; or the company. */
export function rowScope(text: string, mention: MetricMention): string {
  if (!DIVIDED.has(mention.id)) return 'company';
  const left = text
    .slice(0, mention.start)
    .replaceAll(/[^\p{L}\d&' ]/gu, ' ')
    .replaceAll(HOW, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return /^\p{Lu}/u.test(left) && left.length <= 40 ? left : 'company';
}
