import type { MetricWords } from '../metric.ts';

export const SOFTWARE_WORDS: MetricWords = {
  arr: [
    /\b(?:(?:subscription |total |cloud |net new |ending |organic )*(?:arr|acv|annual contract value)\b|(?:net new )?annual(?:ized)? recurring revenue)(?: \(arr\))?/,
  ],
  net_revenue_retention: [
    /\b(?:(?:dollar[- ]based |net |gross |cloud |revenue |arr |dollar |subscription )+(?:retention|expansion)(?: rates?)?|(?:customer )?retention rates?|nrr|grr|dbnrr|ndr)\b/,
  ],
  rpo: [/\bc?rpo\b|\b(?:current )?remaining performance obligations?\b/],
  billings: [/\b(?:calculated |total |current )*billings\b/],
  bookings: [/\b(?:net |total |new |subscription )*bookings\b/],
  customers: [
    /\b(?:total |active |paying |net new |large |enterprise )+customers\b|\bcustomer (?:count|base|growth)\b/,
  ],
  active_users: [
    /\b(?:(?:monthly |daily |weekly |global |average |quarterly )*active (?:users?|buyers?|sellers?|riders?|accounts|consumers|customers|people|advertisers|uniques|devices)|maus?|daus?|waus?|daps?|maps|(?:registered |total |paying |premium |unique )*users|monthly unique visitors)\b(?! (?:experience|engagement))/,
  ],
  gmv: [
    /\b(?:gross merchandise (?:volume|value|sales)|gmv|gms|gross (?:order|transaction) (?:value|volume)|gtv|gov|(?:total )?payments? volume|tpv|gross payment volume|gpv|gross bookings)\b(?: \(g(?:mv|ms|ov|tv)\))?/,
  ],
  take_rate: [/\b(?:blended |net |marketplace )*(?:take|monetization|monetisation) rates?\b/],
  arpu: [
    /\b(?:(?:postpaid |mobile |blended |wireless |broadband |phone |average )*(?:arp[ua]s?|arpp?u)|(?:average |net )?revenues? per (?:user|account|subscriber|line|household|average paying user))\b/,
  ],
  nights_booked: [/\b(?:room nights|nights (?:and experiences )?booked)\b/],
  trips: [/\b(?:total )?(?:trips|rides|orders placed)\b/],
};
