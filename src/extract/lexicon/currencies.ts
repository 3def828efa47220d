/** How a text says in which currency its amounts are: an ISO code and the words before or behind a figure. */
export const CURRENCIES: readonly (readonly [string, string])[] = [
  ['USD', 'us ?\\$|u\\.s\\. ?\\$|\\busd\\b|u\\.?s\\.? dollars?'],
  ['CAD', 'c(?:a|dn)?\\$|\\bcad\\b|canadian dollars?'],
  ['AUD', '\\ba(?:u)?\\$|\\baud\\b|australian dollars?'],
  ['NZD', '\\bnz\\$|\\bnzd\\b|new zealand dollars?'],
  ['HKD', '\\bhk\\$|\\bhkd\\b|hong kong dollars?'],
  ['SGD', '\\bs\\$|\\bsgd\\b|singapore dollars?'],
  ['TWD', '\\bnt\\$|\\bntd\\b|\\btwd\\b|taiwan dollars?'],
  ['BRL', '\\br\\$|\\bbrl\\b|\\breais\\b'],
  ['MXN', '\\bmxn\\b|\\bps\\. ?(?=\\d)|mexican pesos?'],
  ['EUR', '€|\\beur\\b|\\beuros?\\b'],
  ['GBP', '£|\\bgbp\\b|\\bpence\\b|\\bsterling\\b|(?<=\\d)p(?= per share|\\b(?! ?\\d))'],
  ['JPY', '\\bjpy\\b|\\byen\\b|\\boku\\b|¥'],
  ['CNY', '\\brmb\\b|\\bcny\\b|\\byuan\\b|\\brenminbi\\b'],
  ['INR', '₹|\\binr\\b|\\brs\\.? ?(?=\\d)|\\brupees?\\b|\\bcrores?\\b|\\blakhs?\\b'],
  ['KRW', '₩|\\bkrw\\b|korean won|\\btrillion won\\b|\\bbillion won\\b'],
  ['CHF', '\\bchf\\b|\\bswiss francs?\\b'],
  ['SEK', '\\bsek\\b|\\bmsek\\b|\\bkronor\\b'],
  ['NOK', '\\bnok\\b|\\bmnok\\b'],
  ['DKK', '\\bdkk\\b|\\bkroner\\b'],
  ['PLN', '\\bpln\\b|\\bzloty\\b'],
  ['ZAR', '\\bzar\\b|\\brand\\b(?= (?:million|billion))'],
  ['ILS', '\\bnis\\b|\\bils\\b|\\bshekels?\\b'],
];

/** Around a figure, or over a table: where a currency counts as one of the document's own. */
export const AMOUNT =
  '(?:\\d|millions?\\b|billions?\\b|thousands?\\b|trillions?\\b|m\\b|bn\\b|mn\\b|crore)';

/** "figures in EUR unless otherwise stated", "(in millions of Swiss francs", "Currency: USD", "reports in". */
export const STATED =
  /\b(?:figures|amounts?|expressed|stated|presented|reported?|reports|currency|denominated|unless otherwise|in (?:millions|thousands|billions) of|millions of|thousands of|billions of|\((?:in )?)\b[^.\n]{0,50}$/;
/** Currencies that are only converted into, or talked about. */
export const CONVERTED =
  /\b(?:convenience|translated|translation|exchange rates?|conversion|against|strengthen\w*|weaken\w*|appreciat\w*|depreciat\w*|hedg\w*|fx|impact of|stronger|weaker|versus)\b[^.\n]{0,40}$/;
/** Markets on which a bare dollar is theirs. */
export const DOLLAR_MARKETS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tsx|toronto stock exchange|tsxv)\b|\([a-z.]{1,6}:ca\)/, 'CAD'],
  [/\basx\b|australian securities exchange/, 'AUD'],
  [/\bnzx\b/, 'NZD'],
  [/\bsgx\b|singapore exchange/, 'SGD'],
  [/\bhkex\b|hong kong stock exchange/, 'HKD'],
];
export const US_MARKETS = /\b(?:nyse|nasdaq|new york stock exchange)\b/;
