import type { MetricRecord } from '../metric.ts';

/** Shops and restaurants. */
export const RETAIL: readonly MetricRecord[] = [
  {
    id: 'same_store_sales_growth',
    name: 'Same-store sales growth',
    kind: 'ratio',
    polarity: 1,
    counting: 'growth',
    aliases: ['comparable sales', 'comps', 'like-for-like'],
    words: [
      /\b(?:same[- ](?:store|restaurant|shop|center|property|community)[- ](?:net |rental )?(?:sales|revenues?)|comp(?:arable|s)?[- ](?:store |restaurant |club |system-wide |systemwide |brand |net |retail )?(?:sales|revenues?)|comps|comp(?= growth)|(?:lfl|like[- ]for[- ]like)(?: (?:net )?(?:sales|revenues?|turnover))?(?: growth)?|identical (?:store )?sales)\b(?: growth)?/,
    ],
  },
  {
    id: 'stores',
    name: 'Stores',
    kind: 'count',
    polarity: 1,
    aliases: ['store count'],
    words: [
      /\b(?:total |company-operated |company-owned |franchised )*(?:stores|store count|restaurants|(?:retail|store|restaurant) locations)\b(?! (?:sales|open|level|traffic|growth))/,
    ],
  },
  {
    id: 'branches',
    name: 'Branches',
    kind: 'count',
    polarity: 1,
    words: [/\b(?:total |retail |bank )*branches\b/],
  },
  {
    id: 'stores_opened',
    name: 'Stores opened',
    kind: 'count',
    polarity: 1,
    adds: 'sum',
    aliases: ['new stores', 'store openings'],
    words: [
      /\bopen(?:ed|ing)?(?= (?:up )?(?:about |approximately |around |roughly |a net |an additional |another |between )?[\w-]+(?: (?:to|and) [\w-]+)? (?:net |gross )?(?:new )?(?:[\w-]+ ){0,2}(?:stores|shops|restaurants|clubs|locations|hotels)\b)/,
      /\b(?:(?:net |gross )?new (?:company-operated |company-owned |franchised )?(?:stores|restaurants|locations|clubs|shops|hotels|shops)|(?:net |new |gross )*(?:store|restaurant|unit|club|shop|hotel|system-?wide) openings|net openings)\b/,
    ],
  },
  {
    id: 'net_unit_growth',
    name: 'Net unit growth',
    kind: 'ratio',
    polarity: 1,
    counting: 'growth',
    words: [/\b(?:net )?(?:unit|rooms|system size|store|restaurant) growth\b/],
  },
  {
    id: 'stores_closed',
    name: 'Stores closed',
    kind: 'count',
    polarity: 0,
    adds: 'sum',
    words: [
      /\b(?:store|restaurant|branch|shop|unit) closures?\b/,
      /\bclos(?:ed?|ing)(?= (?:about |approximately |around |roughly |an additional |another |between )?[\w-]+(?: (?:to|and) [\w-]+)? (?:[\w-]+ ){0,2}(?:stores|shops|restaurants|clubs|locations)\b)/,
    ],
  },
  {
    id: 'square_feet',
    name: 'Square feet',
    kind: 'count',
    polarity: 1,
    aliases: ['square footage'],
    words: [/\b(?:total |gross |leasable |selling |retail )*square (?:feet|foot(?:age)?)\b/],
  },
  {
    id: 'traffic',
    name: 'Traffic',
    kind: 'count',
    polarity: 1,
    aliases: ['transactions', 'footfall'],
    words: [
      /\b(?:(?:guest |customer |store |comparable )*(?:traffic|transactions|transaction (?:counts?|volumes?)|footfall)|guest counts?)\b(?! (?:cost|price|value|close|acquisition))/,
    ],
  },
  {
    id: 'average_ticket',
    name: 'Average ticket',
    kind: 'amount',
    polarity: 1,
    counting: 'price',
    aliases: ['average order value', 'aov'],
    words: [
      /\b(?:average (?:ticket|check|basket|order value|transaction value|order size)|aov|auv|average unit volumes?)\b/,
    ],
  },
  {
    id: 'systemwide_sales',
    name: 'Systemwide sales',
    kind: 'amount',
    polarity: 1,
    adds: 'sum',
    words: [/\bsystem-?wide sales\b/],
  },
  {
    id: 'loyalty_members',
    name: 'Members',
    kind: 'count',
    polarity: 1,
    aliases: ['members', 'memberships'],
    words: [
      /\b(?:active |loyalty |total |paid |rewards )+(?:members|memberships?)\b(?! of| fee)|\b(?:memberships|cardholders)\b/,
    ],
  },
];
