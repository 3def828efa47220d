import type { MetricWords } from '../metric.ts';

export const INDUSTRY_WORDS: MetricWords = {
  orders_growth: [/\b(?:product |total |organic )*order(?:s| rates?)? growth\b/],
  orders: [
    /\b(?:total |net |new |product |organic |group |incoming |equipment )*(?:orders?(?: intake| received| inflows?| rates?)|orders)\b(?! (?:in hand|placed|backlog|book))/,
  ],
  backlog: [
    /\b(?:total |ending |product |order |record |funded |firm |contract )*(?:backlog|order book|orders in hand)\b/,
  ],
  book_to_bill: [/\bbook[- ]to[- ]bills?(?: ratio)?\b/],
  utilization: [
    /\b(?:capacity |fab |plant |factory |fleet |rig |billable |consultant |refinery |time |network )*utili[sz]ation(?: rates?| levels?)?\b/,
  ],
  bit_growth: [
    /\b(?:dram |nand |industry )*bit (?:shipments?|growth|demand|supply|output)(?: growth)?\b/,
  ],
  average_selling_price: [/\b(?:blended )?(?:average (?:selling|sales) prices?|asps?)\b/],
  pricing: [/\b(?:price reali[sz]ation|price\/mix|price[- ]mix|net pric(?:e|ing))\b/],
  units_sold: [
    /\b(?:vehicle |car |home |retail )*(?:unit sales|units (?:sold|shipped|delivered)|units)\b/,
  ],
  headcount: [
    /\b(?:total |ending |global )*(?:headcount|employees|associates|ftes?|full[- ]time equivalents?|workforce)\b(?! (?:productivity|reduction|cost))/,
  ],
  attrition: [
    /\b(?:ltm |voluntary |employee |staff |annualized )*(?:attrition|(?:employee|staff|workforce) turnover)(?: rate)?\b/,
  ],
  market_share: [/\b(?:value |volume |unit )?market share(?! (?:gain|loss))s?\b/],
  segment_profit: [/\bsegment (?:profit|income|earnings|ebit)\b/],
  segment_margin: [/\bsegment margins?\b/],
  warranty: [/\bwarranty (?:costs?|expenses?)\b/],
  payout_ratio: [/\b(?:dividend )?payout ratios?\b/],
};
