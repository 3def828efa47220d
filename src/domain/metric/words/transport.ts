import type { MetricWords } from '../metric.ts';

export const TRANSPORT_WORDS: MetricWords = {
  rasm_growth: [/\b(?:rasm|trasm|prasm|rask|unit revenues?) growth\b/],
  rasm: [/\b(?:rasm|trasm|prasm|rask|unit revenues?|revenues? per available seat mile)\b/],
  casm_growth: [/\bcasm(?:[- ]?ex)? growth\b/],
  casm: [
    /\b(?:casm|cask)(?:[- ]?ex)?(?:[- ]fuel)?\b|\bunit costs?\b|\bcosts? per available seat mile\b/,
  ],
  load_factor: [/\b(?:passenger )?load factors?\b/],
  passengers: [
    /\b(?:total )?(?:passengers|passenger (?:numbers|traffic)|rpms|rpks|revenue passenger (?:miles|kilomet(?:er|re)s))\b/,
  ],
  passenger_yield: [/\bpassenger yields?\b/],
  fuel_price: [
    /\b(?:(?:average |economic |all-in |jet )*fuel (?:prices?|costs?)(?: per gallon| a gallon)|(?:average |economic |all-in |jet )*fuel prices?|price per gallon)\b/,
  ],
  operating_ratio: [/\boperating ratios?\b/],
  subscribers: [
    /\b(?:total |paid |postpaid |prepaid |broadband |mobile |wireless |fiber |global |streaming |phone |pay-tv |net )*(?:subscribers|connections|rgus)\b(?! (?:revenue|growth rate))/,
  ],
  net_adds: [
    /\b(?:(?:postpaid |prepaid |broadband |mobile |wireless |fiber |paid |phone |subscriber |customer |account )*net (?:add(?:ition)?s|new (?:subscribers|customers))|net subscriber additions)\b/,
  ],
  churn: [
    /\b(?:postpaid |phone |monthly |annual |customer |mobile |subscriber )*churn(?: rates?)?\b/,
  ],
  homes_passed: [/\b(?:homes|premises|locations) passed\b|\b(?:fib(?:er|re) |new )*passings\b/],
};
