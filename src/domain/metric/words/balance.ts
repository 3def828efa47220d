import type { MetricWords } from '../metric.ts';

export const BALANCE_WORDS: MetricWords = {
  cash: [
    /\b(?:total )?cash(?:,? (?:and )?cash equivalents)?(?:,? (?:and |restricted cash |short-term |marketable |investments? |securities )+)?(?:,? and (?:short-term |marketable )*(?:investments|securities))\b|\bcash and (?:cash )?equivalents\b|\bcash (?:balance|position|on hand|and investments)\b|\bcash on the balance sheet\b|\btotal cash\b/,
  ],
  net_cash: [
    /\bnet cash(?: position| balance| and investments)?\b(?! (?:from|provided|used|flow))/,
  ],
  debt: [
    /\b(?:total |gross |long-term |outstanding |term )*(?:debt|borrowings|indebtedness)(?: outstanding| balance)?\b(?! (?:to|ratio|reduction|repayment|maturit|service|covenant))/,
  ],
  net_debt: [
    /\b(?:average |closing |year-end )?net (?:financial )?(?:debt|borrowings)\b(?! to|-to)/,
  ],
  leverage: [
    /\b(?:(?:net |gross |total |financial |adjusted )*leverage(?: ratio)?|(?:net )?debt[- ](?:to|\/)[- ](?:adjusted |ttm |ltm )*ebitda(?: ratio)?|net debt\/ebitda)\b|\btimes (?:annuali[sz]ed |trailing |ltm |ttm |adjusted )*(?:ebitda|funds flow)\b/,
  ],
  liquidity: [/\b(?:total |available )*liquidity\b(?! coverage| ratio)/],
  working_capital: [/\b(?:net )?working capital\b/],
  working_capital_ratio: [
    /\b(?:net |trade )?working capital (?:to (?:net )?sales|as a percent(?:age)? of (?:net )?(?:sales|revenue)|ratio)(?: ratio)?\b/,
  ],
  inventory: [
    /\b(?:total |net |channel )*inventor(?:y|ies)(?: levels?| balance)?\b(?! turn| days)/,
  ],
  deferred_revenue: [/\b(?:total |current |short-term |long-term )*deferred revenues?\b/],
  dso: [/\bdsos?\b|\bdays sales outstanding\b/],
  inventory_days: [
    /\bdio\b|\bdays (?:of )?inventory(?: outstanding)?\b|\binventory days\b|\bdays of supply\b/,
  ],
  dpo: [/\bdpo\b|\bdays payables? outstanding\b/],
  inventory_turns: [/\binventory (?:turns?|turnover)\b|\bstock turns?\b|\bito\b/],
  roe: [
    /\b(?:core |operating |adjusted |annualized |average )*(?:roae|roe|return on (?:average |common |shareholders['’]? |stockholders['’]? )*equity)\b/,
  ],
  return_on_capital_employed: [/\b(?:roce|return on (?:average )?capital employed)\b/],
  roic: [/\b(?:roic|return on (?:average )?(?:invested )?capital)\b/],
  net_asset_value: [/\b(?:net asset value|nav)\b(?! per share)/],
  book_value_per_share: [/\b(?:tangible )?book value per (?:common )?share\b|\btbv per share\b/],
};
