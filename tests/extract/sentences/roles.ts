/** Sentences of our own for the words that tell guidance, results and old bands apart; `#` stands where the figure does. */
export const COMPARATOR: readonly string[] = [
  'Revenue was $41 million, compared to $39 million.',
  'Revenue was $41 million in comparison with $39 million.',
  'Revenue was $41 million versus $39 million.',
  'Revenue was $41 million vs. $39 million.',
  'Revenue was $41 million relative to $39 million.',
  'Revenue was $41 million, up sharply from $39 million.',
  'We expect $41 million rather than $39 million.',
  'We expect $41 million instead of $39 million.',
  'We expect $41 million as opposed to $39 million.',
  'We leave our earlier $39 million behind.',
  'This replaces initial guidance of $39 million.',
  'This grows from 2020 sales of $39 million.',
  'We expect $41 million; previously $39 million.',
  'We expect $41 million; originally $39 million.',
  'The plan had been $39 million.',
];
export const COMPARATOR_GAP: readonly string[] = [
  ' a total of #',
  ' last year, and between about #',
];
export const MOVED_TO: readonly string[] = [' guidance for the year to a new range of '];
export const DEBT: readonly string[] = [
  'We redeemed the notes due in June.',
  'We sold senior notes.',
  'We drew on the credit facility.',
  'We repaid the revolver.',
];
export const BESIDE_IN_BRACKETS: readonly string[] = [
  '$412 million (2023: #',
  '$412 million (ly: #',
  '$412 million (prior year: #',
  '$412 million (last year: #',
  '$412 million (py: #',
  '$412 million (pcp: #',
  '$412 million (restated: #',
];
export const BASE_CLOSED: readonly string[] = [
  'versus the prior year adjusted sums were #',
  'versus the previous quarter income came in at #',
  'over the last year income was #',
  'over the prior year income is #',
  'over the prior year sums are #',
];
export const COMPARATOR_AFTER: readonly string[] = ['Revenue was #, previously'];
export const PRIOR_WORD: readonly string[] = [
  'against prior sums of #',
  'against previous sums of #',
  'against sums previously named, #',
  'against original sums of #',
  'against sums originally named, #',
  'against initial sums of #',
  'against earlier sums of #',
  'against our range of #',
  'against guidance of #',
  'against an outlook of #',
  'against an expectation of #',
  'against what we had expected, #',
];
const AGAINST =
  'above|below|exceeding|within|in line with|ahead of|better than|worse than|consistent with|the high end of|the midpoint of|outside|at|it beat|it surpassed|towards|near';
export const RESULT_AGAINST: readonly string[] = AGAINST.split('|').map(
  (words) => `Revenue was $41 million, ${words} our guidance of #`,
);
export const HYPOTHETICAL: readonly string[] = [
  'Each 1% of volume is $2 million of revenue.',
  'Revenue would have been $41 million.',
  'We would need revenue of $41 million.',
  'At that price we would earn revenue of $41 million.',
  'If we sold more, revenue would reach $41 million.',
  'For every lamp sold, revenue is $41.',
  'Hypothetically, revenue is $41 million.',
];
export const THIRD_PARTY: readonly string[] = [
  'Industry demand grows 4%.',
  'GDP grows 4%.',
  'Analysts expect revenue of $41 million.',
  'According to a survey, revenue is $41 million.',
  'Research projects growth of 4%.',
  'An analyst there projects growth of 4%.',
  'The PSC allows a return of 9%.',
  'The commission staff proposed a return of 9%.',
  'The rate case asks for $41 million.',
  'We think the market will grow 4%.',
  'Global vehicle production grows 4%.',
  'The addressable market is $4 billion.',
  'The market size is $4 billion.',
  'Our covenant allows a ratio of 4%.',
  'The notes due next year bear 4%.',
  'The senior notes bear 4%.',
  'The credit facility holds $41 million.',
  'The revolver holds $41 million.',
  'It bears an interest rate of 4%.',
  'The coupon is 4%.',
];
export const THIRD_PARTY_NEAR: readonly string[] = [
  "Analysts' forecasts of revenue lie at $41 million.",
  'against a consensus of #',
  'the street is at #',
  'with an inflation rate of #',
];
export const THIRD_PARTY_AFTER: readonly string[] = ['with # wage inflation'];
export const NOT_OLD: readonly string[] = [
  'We are providing our #',
  'We are introducing our #',
  'We are initiating our #',
  'We are establishing our #',
  'We are issuing our #',
  'We are giving our #',
  'We are reconfirming our #',
  'We are reaffirming our #',
  'We are reiterating our #',
  'We are maintaining our #',
  'It is equal to our #',
  'It is unchanged from our #',
  'We are updating our #',
];
export const STANDING: readonly string[] = [
  'It remains within our guidance of #',
  'It exceeds, with both, our bands at both their end of #',
];
export const DOWN_LEFT: readonly string[] = [
  'Sales will be down #',
  'Sales will decline #',
  'Sales will decrease #',
  'Sales will be lower by #',
  'Sales will drop #',
  'Sales will fall #',
  'Sales fell #',
  'We will reduce sales by #',
  'We expect a margin contraction of #',
  'Sales growth of negative #',
  'Sales will shrink #',
  'Margins will compress #',
  'Margins will deteriorate #',
  'Sales will be worse by #',
];
export const UP_LEFT: readonly string[] = [
  'Sales will be up #',
  'Sales will increase #',
  'Sales will grow #',
  'Sales grew #',
  'Sales will be higher by #',
  'Sales will rise #',
  'Sales rose #',
  'Sales will gain #',
  'Margins will expand #',
  'A margin expansion of #',
  'Margins will improve #',
];
export const DOWN_RIGHT: readonly string[] = ['We expect a # sales decline'];
export const LOSS_LEFT: readonly string[] = [
  'We expect a net loss of #',
  'We expect losses of #',
  'We expect a deficit of #',
  'We expect cash flow of negative #',
  'We expect a use of cash of #',
  'cash used in operations was #',
];
export const ASIDE: readonly string[] = [
  'Earnings, excluding a gain on a plant, were $41 million.',
  'Earnings, which excludes a gain on a plant, were $41 million.',
  'Revenue, net of returns, is expected to be $41 million.',
];
export const BESIDE_LEVEL: readonly string[] = [
  'up 3% to the 2019 adjusted level of #',
  'at least 9%, which is well above our 2018 target of #',
  "$2.10, compared with 2q '20 earnings of #",
  '$2.10, and prior-year earnings of #',
  '$0.06 a share, compared to a net income (loss) of $(1.4) million, or #',
];
