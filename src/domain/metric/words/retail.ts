import type { MetricWords } from '../metric.ts';

export const RETAIL_WORDS: MetricWords = {
  same_store_sales_growth: [
    /\b(?:same[- ](?:store|restaurant|shop|center|property|community)[- ](?:net |rental )?(?:sales|revenues?)|comp(?:arable|s)?[- ](?:store |restaurant |club |system-wide |systemwide |brand |net |retail )?(?:sales|revenues?)|comps|comp(?= growth)|(?:lfl|like[- ]for[- ]like)(?: (?:net )?(?:sales|revenues?|turnover))?(?: growth)?|identical (?:store )?sales)\b(?: growth)?/,
  ],
  stores: [
    /\b(?:total |company-operated |company-owned |franchised )*(?:stores|store count|restaurants|(?:retail|store|restaurant) locations)\b(?! (?:sales|open|level|traffic|growth))/,
  ],
  branches: [/\b(?:total |retail |bank )*branches\b/],
  stores_opened: [
    /\bopen(?:ed|ing)?(?= (?:up )?(?:about |approximately |around |roughly |a net |an additional |another |between )?[\w-]+(?: (?:to|and) [\w-]+)? (?:net |gross )?(?:new )?(?:[\w-]+ ){0,2}(?:stores|shops|restaurants|clubs|locations|hotels)\b)/,
    /\b(?:(?:net |gross )?new (?:company-operated |company-owned |franchised )?(?:stores|restaurants|locations|clubs|shops|hotels|shops)|(?:net |new |gross )*(?:store|restaurant|unit|club|shop|hotel|system-?wide) openings|net openings)\b/,
  ],
  net_unit_growth: [/\b(?:net )?(?:unit|rooms|system size|store|restaurant) growth\b/],
  stores_closed: [
    /\b(?:store|restaurant|branch|shop|unit) closures?\b/,
    /\bclos(?:ed?|ing)(?= (?:about |approximately |around |roughly |an additional |another |between )?[\w-]+(?: (?:to|and) [\w-]+)? (?:[\w-]+ ){0,2}(?:stores|shops|restaurants|clubs|locations)\b)/,
  ],
  square_feet: [/\b(?:total |gross |leasable |selling |retail )*square (?:feet|foot(?:age)?)\b/],
  traffic: [
    /\b(?:(?:guest |customer |store |comparable )*(?:traffic|transactions|transaction (?:counts?|volumes?)|footfall)|guest counts?)\b(?! (?:cost|price|value|close|acquisition))/,
  ],
  average_ticket: [
    /\b(?:average (?:ticket|check|basket|order value|transaction value|order size)|aov|auv|average unit volumes?)\b/,
  ],
  systemwide_sales: [/\bsystem-?wide sales\b/],
  loyalty_members: [
    /\b(?:active |loyalty |total |paid |rewards )+(?:members|memberships?)\b(?! of| fee)|\b(?:memberships|cardholders)\b/,
  ],
};
