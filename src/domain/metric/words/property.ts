import type { MetricWords } from '../metric.ts';

export const PROPERTY_WORDS: MetricWords = {
  ffo_per_share: [
    /\b(?:a?ffo|funds from operations|nareit ffo|ffo ?x|cffo|fafd|fad)\b(?: (?:per|a) (?:diluted |fully diluted |common )*(?:share|unit))?/,
  ],
  same_store_noi_growth: [
    /\b(?:same[- ](?:store|property|community|center|space|capital|park|home|site|asset)|comparable|comp|like[- ]for[- ]like)(?: cash| gaap| portfolio| pool| core)*[- ](?:noi|net operating income)\b/,
  ],
  same_store_expense_growth: [
    /\bsame[- ](?:store|property|community)[- ](?:expenses?|operating expenses)\b/,
  ],
  noi: [/\b(?:noi|net operating income)\b/],
  rental_income: [/\b(?:(?:net |gross )?rental (?:income|revenues?)|net rent)\b/],
  occupancy: [
    /\b(?:average |physical |economic |portfolio )*occupancy(?: rate)?\b|\b(?:percent |% )(?:occupied|leased)\b/,
  ],
  rent_growth: [
    /\b(?:blended |new |renewal |cash |gaap )*(?:rental rates|(?:lease|rent|rental)(?: rate)? (?:growth|increases?|spreads?|change)|(?:re-?)?leasing spreads?)\b/,
  ],
  cap_rate: [/\b(?:cash )?(?:cap|capitali[sz]ation) rates?\b/],
  revpar_growth: [/\b(?:comparable |system-?wide )?rev ?par\b growth/],
  revpar: [/\b(?:comparable |system-?wide )?rev ?par\b/],
  adr: [/\b(?:adr|average daily rates?)\b/],
  homes_delivered: [
    /\b(?:(?:home |housing |unit )*(?:deliveries|closings)|homes? (?:delivered|closed|completed)|deliver(?= (?:between |approximately |about )*[\d,]+(?: (?:to|and) [\d,]+)? (?:homes|units)))\b/,
  ],
  communities: [/\b(?:active |selling |average )*(?:community count|communities)\b/],
  cancellation_rate: [/\bcancellation rates?\b/],
};
