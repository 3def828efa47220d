import type { MetricWords } from '../metric.ts';

export const CASH_WORDS: MetricWords = {
  capex: [
    /\b(?:(?:gross |net |total |maintenance |sustaining |expansion |growth )*(?:capital[- ](?:expenditures?|spending|spend|expense|investments?|investment plan|budget|program|outlays?|additions)|(?:growth|sustaining|expansion|maintenance) capital(?= (?:of|is|should|will|to be|at))|capex|cap ex|cap-ex|additions to property)|purchases of property(?:,? plant,?)? and equipment|drilling and completion(?! costs))\b/,
  ],
  free_cash_flow: [
    /\b(?:levered |adjusted |unlevered |industrial )?free cash flows?\b(?! conversion| yield| margin)|\bfcf\b/,
  ],
  free_cash_flow_margin: [/\b(?:free cash flow|fcf) margins?\b/],
  fcf_conversion: [
    /\b(?:free )?cash (?:flow )?conversion(?: rate| ratio)?\b|\b(?:free cash flow|fcf) (?:conversion|yield)\b/,
  ],
  operating_cash_flow: [
    /\b(?:operating cash flows?|cash flows? (?:provided )?(?:by|from) (?:operations|operating activities)|cash (?:from|provided by|used in|generated (?:from|by)) operati(?:ons|ng activities)|cash flow(?= (?:was|of|to be)))\b/,
  ],
  funds_flow: [/\b(?:adjusted )?funds flow(?: from operations)?\b/],
  buyback: [
    /\b(?:(?:share|stock) (?:re-?purchases?|buy-?backs?)|re-?purchas(?:e[sd]?|ing)|(?:acquired|purchased|bought|retired)(?= (?:about |approximately |an additional |another |over |nearly )?\$?[\d.,]+ (?:thousand |million |billion )?(?:of )?(?:our |common |ordinary )*(?:shares|stock))|bought back|buy-?backs?|buying back)(?: of)?(?: (?:shares|stock))?\b/,
  ],
  repurchase_authorization: [
    /\b(?:(?:share |stock )?(?:re-?purchase|buy-?back) )?(?:authori[sz]ation|buy-?back program(?:me)?)\b|\b(?:share |stock )?re-?purchase (?:program(?:me)?|plan)\b/,
  ],
  capital_return: [
    /\breturn(?:ed|ing|s)?\b(?= [^.;]{0,60}\bto (?:our )?(?:share|stock)holders\b)|\bcapital returns?\b|\bshareholder (?:returns|distributions)\b/,
  ],
  dividend: [
    /\b(?:(?:quarterly|cash|interim|final|regular|annual|special|full[- ]year|total|ordinary) )*(?:dividends?(?: per (?:share|unit))?|distributions? per (?:share|unit)|cash distributions?)\b(?! yield| cover| growth)|\bdps\b/,
  ],
  cash_taxes: [/\bcash tax(?:es| payments?)\b/],
  cash_interest: [
    /\b(?:net )?cash interest(?: payments?| expenses?| costs?)?\b|\binterest payments?\b/,
  ],
  dispositions: [/\b(?:dispositions?|asset sales|divestitures|disposals)\b/],
  acquisitions: [/\bacquisitions\b/],
};
