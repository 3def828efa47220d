import type { MetricRecord } from '../metric.ts';

/** Software and the internet. */
export const SOFTWARE: readonly MetricRecord[] = [
  {
    id: 'arr',
    name: 'Annual recurring revenue',
    kind: 'amount',
    polarity: 1,
    aliases: ['annual recurring revenue', 'annualized recurring revenue'],
    words: [
      /\b(?:(?:subscription |total |cloud |net new |ending |organic )*(?:arr|acv|annual contract value)\b|(?:net new )?annual(?:ized)? recurring revenue)(?: \(arr\))?/,
    ],
  },
  {
    id: 'net_revenue_retention',
    name: 'Net revenue retention',
    kind: 'ratio',
    polarity: 1,
    aliases: ['nrr', 'net retention rate', 'dollar-based net retention'],
    words: [
      /\b(?:(?:dollar[- ]based |net |gross |cloud |revenue |arr |dollar |subscription )+(?:retention|expansion)(?: rates?)?|(?:customer )?retention rates?|nrr|grr|dbnrr|ndr)\b/,
    ],
  },
  {
    id: 'rpo',
    name: 'Remaining performance obligations',
    kind: 'amount',
    polarity: 1,
    aliases: ['remaining performance obligations', 'crpo'],
    words: [/\bc?rpo\b|\b(?:current )?remaining performance obligations?\b/],
  },
  {
    id: 'billings',
    name: 'Billings',
    kind: 'amount',
    polarity: 1,
    adds: 'sum',
    words: [/\b(?:calculated |total |current )*billings\b/],
  },
  {
    id: 'bookings',
    name: 'Bookings',
    kind: 'amount',
    polarity: 1,
    adds: 'sum',
    words: [/\b(?:net |total |new |subscription )*bookings\b/],
  },
  {
    id: 'customers',
    name: 'Customers',
    kind: 'count',
    polarity: 1,
    aliases: ['customer count', 'clients'],
    words: [
      /\b(?:total |active |paying |net new |large |enterprise )+customers\b|\bcustomer (?:count|base|growth)\b/,
    ],
  },
  {
    id: 'active_users',
    name: 'Active users',
    kind: 'count',
    polarity: 1,
    aliases: ['mau', 'dau', 'users', 'monthly active users', 'daily active users'],
    words: [
      /\b(?:(?:monthly |daily |weekly |global |average |quarterly )*active (?:users?|buyers?|sellers?|riders?|accounts|consumers|customers|people|advertisers|uniques|devices)|[mdw]aus?|[dm]aps?|(?:registered |total |paying |premium |unique )*users|monthly unique visitors)\b(?! (?:experience|engagement))/,
    ],
  },
  {
    id: 'gmv',
    name: 'Gross merchandise volume',
    kind: 'amount',
    polarity: 1,
    adds: 'sum',
    aliases: ['gross bookings'],
    words: [
      /\b(?:gross merchandise (?:volume|value|sales)|gm[vs]|gross (?:order|transaction) (?:value|volume)|g[to]v|(?:total )?payments? volume|tpv|gross payment volume|gpv|gross bookings)\b(?: \(g(?:mv|ms|ov|tv)\))?/,
    ],
  },
  {
    id: 'take_rate',
    name: 'Take rate',
    kind: 'ratio',
    polarity: 1,
    words: [/\b(?:blended |net |marketplace )*(?:take|monetization|monetisation) rates?\b/],
  },
  {
    id: 'arpu',
    name: 'ARPU',
    kind: 'amount',
    polarity: 1,
    counting: 'price',
    aliases: ['average revenue per user', 'arppu', 'average revenue per account'],
    words: [
      /\b(?:(?:postpaid |mobile |blended |wireless |broadband |phone |average )*(?:arp[ua]s?|arpp?u)|(?:average |net )?revenues? per (?:user|account|subscriber|line|household|average paying user))\b/,
    ],
  },
  {
    id: 'nights_booked',
    name: 'Nights booked',
    kind: 'count',
    polarity: 1,
    adds: 'sum',
    aliases: ['room nights'],
    words: [/\b(?:room nights|nights (?:and experiences )?booked)\b/],
  },
  {
    id: 'trips',
    name: 'Trips',
    kind: 'count',
    polarity: 1,
    adds: 'sum',
    words: [/\b(?:total )?(?:trips|rides|orders placed)\b/],
  },
];
