/** Sentences that turn to a part of the company; the first group is its name. */
export const OPENERS: readonly RegExp[] = [
  /^(?:So,? |And |Now,? |Next,? |Finally,? )?(?:[Tt]urning|[Mm]oving|[Ss]hifting)(?: now)?(?: on)? to (?:our |the )?((?:[A-Z][A-Za-z&-]{1,20} ?){1,4})(?:segment|division|business|group|unit|,|\.|$)/,
  /^(?:(?:Overall|And|So|Now|Finally|Next|Then),? )?(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]t|[Ll]ooking at|(?:[Tt]urning|[Mm]oving|[Ss]hifting)(?: on)? to) (?:our |the )([A-Za-z&, -]{3,50}?) (?:segment|division|business unit|business|group)\b/,
  /^(?:Our |The )?((?:[A-Z][A-Za-z&-]{1,20} ){1,4})(?:segment|division)\b/,
  /\b(?:starting|beginning) with (?:our |the )?((?:[A-Z][A-Za-z&-]{1,20} ){1,4})(?:segment|division|business)\.?$/,
];

/** What can be turned to without being a part of the company. */
export const NOT_A_PART =
  /\b(?:quarter|year|half|guidance|outlook|balance|cash|capital|expenses?|margins?|revenues?|sales|earnings|results|income|financ\w+|overall|total|company|consolidated|entire|whole|full|fiscal|p&l|slides?|page|gaap|tax|other|each|both|all|every|core|remaining|base|questions?|highlights?|takeaways?|risks?|item|review|overview|trading|dividends?|statements?|reconcil\w*|safe|harbor|harbour|forward|cautionary|about|contacts?|conference|webcast|notes?|appendix|summary|key|business|update|strategy|sustainability|esg|operational|operations|corporate|developments?|condensed|unaudited|liquidity|inventory|debt|allocation|shareholders?|returns?|people|leadership|management|remarks|prepared|presentation|participants|operator|executives?|analysts?|press|release|exhibit|table|contents|introduction|closing|thank|good|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|first|second|third|fourth)\b/;

/** Words that turn back to the company as a whole. */
export const COMPANY_WIDE =
  /\b(?:consolidated|company-?wide|total company|as a company|for the company|enterprise-wide|corporate|overall|in total|in summary|balance sheet|cash flows?|liquidity|capital allocation|outlook|guidance|turning to|moving (?:on )?to|shifting|wrap up|total (?:revenue|net sales|sales)|full[- ]year|finally|tax rate|dividends?|repurchase\w*|leverage)\b/;
