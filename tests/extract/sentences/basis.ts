/** Sentences of our own for the words that say on which basis, and of which part, a figure is. */
export const NON_GAAP: readonly string[] = [
  'Non-GAAP EPS of $1.10.',
  'Adjusted EPS of $1.10.',
  'Adj. EPS of $1.10.',
  'Core EPS of $1.10.',
  'Normalized EPS of $1.10.',
  'Operating EPS of $1.10.',
  'Operating earnings of $1.10 per share.',
  'Net operating income per share of $1.10.',
  'Base earnings of $1.10.',
  'AFFO of $1.10.',
  'Comparable earnings of $1.10.',
  'Currency-neutral sales of $41 million.',
  'EPS excluding one plant of $1.10.',
  'Ex-items EPS of $1.10.',
  'Pro forma EPS of $1.10.',
  'EPS before special charges of $1.10.',
  'Underlying EPS of $1.10.',
  'Cash EPS of $1.10.',
  'Ongoing EPS of $1.10.',
  'On an operating basis, EPS of $1.10.',
  'Nareit FFO of $1.10.',
  'Recurring EPS of $1.10.',
];
export const GAAP: readonly string[] = ['GAAP EPS of $1.10.'];
const STATED_BY =
  'guidance|outlook|metrics|forecast|discuss|refer|comments|results|comparisons|measures|growth rates|figures|numbers';
export const STATED: readonly string[] = STATED_BY.split('|').map(
  (word) => `What our ${word} say today is on a non-GAAP basis.`,
);
export const REFERS: readonly string[] = [
  'We will refer to non-GAAP measures during this call.',
  'We will discuss non-GAAP measures during this call.',
  'We will speak about non-GAAP measures during this call.',
  'We will talk about non-GAAP measures during this call.',
];
export const HEDGED: readonly string[] = [
  'We refer to certain adjusted measures.',
  'We refer to some adjusted measures.',
  'We may refer to adjusted measures.',
  'We also refer to adjusted measures.',
];
const TURNED_TO =
  'outlook|balance|cash|capital|highlights|takeaways|risks|item|review|overview|trading|dividends|statements|reconciliation|safe|harbor|harbour|forward|cautionary|about|contacts|conference|webcast|notes|appendix|summary|key|business|update|strategy|sustainability|esg|operational|operations|corporate|developments|condensed|unaudited|liquidity|inventory|debt|allocation|shareholders|returns|people|leadership|management|remarks|prepared|presentation|participants|operator|executives|analysts|press|release|exhibit|table|contents|introduction|closing|thank|good|quarter|year|half|guidance|outlook|balance|cash|capital|expenses|margins|revenues|sales|earnings|results|income|financials|overall|total|company|consolidated|entire|whole|full|fiscal|p&l|slide|page|gaap|tax|other|each|both|all|every|core|remaining|base|questions|january|february|march|april|may|june|july|august|september|october|november|december|q3|first|second|third|fourth';
export const NOT_A_PART: readonly string[] = TURNED_TO.split('|').map(
  (word) => `Turning to ${word} matters.`,
);
export const COMPANY_WIDE: readonly string[] = [
  'Consolidated revenue was $41 million.',
  'Company-wide, revenue was $41 million.',
  'Total company margin was 41%.',
  'As a company, we grew 4%.',
  'For the company, revenue was $41 million.',
  'Enterprise-wide, revenue was $41 million.',
  'Corporate costs were $4 million.',
  'Overall, revenue was $41 million.',
  'In total, revenue was $41 million.',
  'In summary, revenue was $41 million.',
  'The balance sheet is strong.',
  'Cash flow was $4 million.',
  'Liquidity was $4 million.',
  'Capital allocation has not changed.',
  'Now to the outlook.',
  'Now to the guidance.',
  'Turning to questions.',
  'Moving on to questions.',
  'Shifting to questions.',
  'To wrap up, we did well.',
  'Total net sales were $41 million.',
  'For the full year, we did well.',
  'Finally, we did well.',
  'The tax rate was 21%.',
  'The dividend was $0.10.',
  'We repurchased shares.',
  'Leverage was low.',
];

export const AFTER: readonly string[] = [
  '# excluding the charge',
  'EPS of # on an adjusted basis',
  'EPS of # on a GAAP basis',
  'Gross margin of # (non-GAAP)',
  'Gross margin of # (GAAP)',
  'EPS of # a share adjusted',
];
export const LATER: readonly string[] = [
  'EPS of # in total on an adjusted basis',
  'EPS of # in total on a GAAP basis',
];
export const LEADS: readonly string[] = [
  'I will be discussing adjusted results.',
  'My comments will be on a lead; all remarks focus on adjusted results.',
  'We use adjusted figures to lead.',
];
export const OPENERS: readonly string[] = [
  'Turning to Garden Lamps, we grew.',
  'In our garden lamps segment, we grew.',
  'Garden Lamps segment revenue was $41 million.',
  'I will go through the parts, starting with our Garden Lamps business.',
];
export const PASSAGE: readonly string[] = [
  'From a non-GAAP perspective, margins rose.',
  'On an adjusted basis, margins rose.',
];
export const UNAFFECTED: readonly string[] = [
  'Adjusted total and net revenue of $41 million.',
  'Adjusted net sales growth of 4%.',
  'Adjusted yearly capex of $41 million.',
  'Adjusted count of diluted shares of 41 million.',
  'Adjusted store and same-store sales growth of 4%.',
  'Adjusted total operating cash flow of $41 million.',
  'Adjusted total free cash flow of $41 million.',
  'Adjusted total net interest income of $41 million.',
  'Adjusted total net interest margin of 4%.',
  'Adjusted total depreciation of $41 million.',
  'Adjusted total interest expense of $41 million.',
];
export const NEVER_GAAP: readonly string[] = ['EBITDA of $41 million.', 'EBITDA growth of 4%.'];
const BEFORE = 'In our garden lamps segment, demand was solid. ';
export const UNDIVIDED: readonly string[] = [
  'EPS was $1.10.',
  'FFO per share was $1.10.',
  'Net income was $41 million.',
  'SG&A was $41 million.',
  'Opex was $41 million.',
  'ETR was 21%.',
  'Diluted shares were 41 million.',
  'FCF was $41 million.',
  'Operating cash came from cash from operations of $41 million.',
  'Interest expense was $41 million.',
  'Cash taxes were $41 million.',
].map((sentence) => BEFORE + sentence);
export const NAMES_ADJUSTED: readonly string[] = [
  'on a non-gaap basis',
  'our adjusted figures',
  'our underlying results',
  'our core results',
  'operating ffo',
  'normalised figures',
  'ex-items',
  'before exceptional items',
  'excluding special items',
];
export const DECLARED: readonly string[] = [
  'unless noted, our comments are on an adjusted basis',
  'our results will be non-gaap unless otherwise noted',
  'i will talk to adjusted numbers unless i say otherwise',
  'all of our figures are non-gaap',
  'our remarks will focus on adjusted results',
];
export const ONLY_AHEAD: readonly string[] = [
  'our guidance is adjusted',
  'our outlook is adjusted',
  'forward-looking measures are adjusted',
  'our forecasts are adjusted',
  'our targets are adjusted',
];
