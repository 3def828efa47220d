/** A sentence of our own for each metric, in the order of the lexicon. */
export const METRICS: readonly string[] = [
  'Earnings per share were $1.10.',
  'RevPAR fell 4%.',
  'The combined ratio was 94%.',
  'The efficiency ratio was 54%.',
  'The CET1 ratio was 11%.',
  'The loss ratio was 61%.',
  'Noninterest expense was $41 million.',
  'Expense growth was 4%.',
  'Loans grew 4%.',
  'RASM fell 4%.',
  'CASM rose 4%.',
  'Funds from operations were $1.10.',
  'Net sales were $41 million.',
  'Organic growth was 4%.',
  'Comps were up 4%.',
  'Same-property NOI rose 4%.',
  'Same-property expenses rose 4%.',
  'Gross margin was 41%.',
  'Software gross margin was 41%.',
  'Gross profit was $41 million.',
  'Operating margin was 41%.',
  'We expect margins to be 41%.',
  'Incremental margins were 41%.',
  'The cash tax rate was 21%.',
  'Cash interest was $41 million.',
  'Income from operations was $41 million.',
  'EBITDA margin was 41%.',
  'EBITDA was $41 million.',
  'Net income was $41 million.',
  'Operating expenses were $41 million.',
  'SG&A was $41 million.',
  'R&D spending was $41 million.',
  'The tax rate was 21%.',
  'Diluted shares were 41 million.',
  'Capex was $41 million.',
  'Free cash flow was $41 million.',
  'Cash conversion was 91%.',
  'Cash from operations was $41 million.',
  'Net interest income was $41 million.',
  'Net interest margin was 4%.',
  'Interest expense, taxes and other were $41 million.',
  'Cost of goods sold was $41 million.',
  'Interest expense was $41 million.',
  'Depreciation was $41 million.',
  'Amortization of intangibles was $41 million.',
  'Stock-based compensation was $41 million.',
  'Share repurchases were $41 million.',
  'Cash tax payments were $41 million.',
  'Other income was $41 million.',
  'Restructuring charges were $41 million.',
  'Run-rate synergies were $41 million.',
  'Asset sales were $41 million.',
  'Gross merchandise volume was $41 million.',
  'Bookings were $41 million.',
  'Noninterest income was $41 million.',
  'Net charge-offs were 30 basis points.',
  'Expenses of $41 million are planned.',
  'Billings were $41 million.',
  'Annual recurring revenue was $41 million.',
  'RPO was $41 million.',
  'Occupancy was 91%.',
  'The combined ratio was 91%.',
  'NOI was $41 million.',
  'Volumes rose 4%.',
  'We had a one-time benefit of $41 million.',
  'Variable profit was $41 million.',
  'The backlog was $41 million.',
  'We saw a headwind of $41 million.',
];

export const PERIODS: readonly string[] = [
  'The range is for the 2021 third quarter.',
  'Savings reach an annualized run rate of $41 million.',
  'We will spend $41 million from 2022 through 2024.',
  'We will spend $41 million over the next three years.',
  'Our long-term margin is 21%.',
  'Revenue in the third quarter will be $41 million.',
  'Revenue in Q3 will be $41 million.',
  'Revenue in 3Q 2021 will be $41 million.',
  'Revenue in the September quarter will be $41 million.',
  'Revenue for the three months ending September 30 will be $41 million.',
  'Revenue next quarter will be $41 million.',
  'Revenue last quarter was $41 million.',
  'Revenue this quarter will be $41 million.',
  'Revenue in the second half will be $41 million.',
  'Revenue in H2 will be $41 million.',
  'Revenue for the twelve months ending June 30 will be $41 million.',
  'Revenue in fiscal 2022 will be $41 million.',
  'Revenue in 2022 will be $41 million.',
  'Revenue next year will be $41 million.',
  'Revenue last year was $41 million.',
  'Revenue for the full year will be $41 million.',
];

export const FORM_BEFORE: readonly string[] = [
  'We expect at least #',
  'We expect at most #',
  'We expect roughly #',
];
export const FORM_AFTER: readonly string[] = ['We expect # or more', 'We expect # or less'];

export const SCALES: readonly string[] = [
  'We expect revenue of $41,000 thousand.',
  'We expect revenue of $41,000k.',
  'We expect revenue of $41 million.',
  'We expect revenue of $41 millions.',
  'We expect revenue of $41mm.',
  'We expect revenue of $41m.',
  'We expect revenue of INR 41 lakh.',
  'We expect revenue of INR 41 lakhs.',
  'We expect revenue of INR 41 crore.',
  'We expect revenue of INR 41 crores.',
  'We expect revenue of $41 mln.',
  'We expect revenue of $41mn.',
  'We expect revenue of $4.1 billion.',
  'We expect revenue of $4.1 billions.',
  'We expect revenue of $4.1b.',
  'We expect revenue of $4.1bn.',
  'We expect revenue of $4.1 trillion.',
];
export const CURRENCIES: readonly string[] = '$€£¥₹'
  .split('')
  .map((mark) => `We expect revenue of ${mark}41,000,000.`);
export const CURRENCY_CODES: readonly string[] =
  'USD EUR GBP JPY CHF CAD AUD SEK NOK DKK INR RMB CNY'
    .split(' ')
    .map((code) => `We expect revenue of ${code} 41,000,000.`);
export const CURRENCY_NAMES: readonly string[] = 'dollars euros euro yen'
  .split(' ')
  .map((name) => `We expect revenue of 41,000,000 ${name}.`);
const TENS =
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety';
export const TENS_WORDS: readonly string[] = TENS.split(' ').map(
  (word) => `We expect sales to grow ${word} percent.`,
);
const COUNTED = 'zero one two three four five six seven eight nine ten eleven twelve';
export const NUMBER_WORDS: readonly string[] = COUNTED.split(' ').map(
  (word) => `We expect sales to grow ${word} percent.`,
);
const SIGNS = 'down decline decrease minus negative up positive plus';
export const SIGN_WORDS: readonly string[] = [
  ...SIGNS.split(' ').map((word) => `We expect sales growth of ${word} 4% to ${word} 3%.`),
  'We expect sales growth of minus 1% to plus 2%.',
  'We expect sales growth of down 1% to up 2%.',
  'We expect sales growth of negative 1% to positive 2%.',
];
