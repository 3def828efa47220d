// A sentence of our own for each word and sign of money.

/** What the document reports in must not say it in place of the word. */
const IN_EUROS = 'All amounts are in euros. Revenue was €40 million. Profit was €4 million.';

export const SCALES: readonly string[] = [
  'We expect revenue of $41,000 thousand.',
  'We expect revenue of $41,000 thousands.',
  'We expect revenue of $41,000k.',
  ...'million millions mm m mln mn mio'
    .split(' ')
    .map((word) => `We expect revenue of $41 ${word}.`),
  ...'billion billions b bn bln trillion trillions tn trn'
    .split(' ')
    .map((word) => `We expect revenue of $4.1 ${word}.`),
  ...'lakh lakhs lac lacs crore crores cr crs'
    .split(' ')
    .map((word) => `We expect revenue of INR 41 ${word}.`),
  ...'oku hyakuman'.split(' ').map((word) => `We expect revenue of JPY 41 ${word}.`),
];
export const CURRENCIES: readonly string[] = '$€£¥₹₩₪'
  .split('')
  .map((mark) => `We expect revenue of ${mark}41,000,000.`);
export const DOLLARS: readonly string[] = [
  ...'C CA CAD CDN A AU HK S NZ NT R'
    .split(' ')
    .map((letters) => `${IN_EUROS} We expect revenue of ${letters}$41,000,000.`),
  'All amounts are in Canadian dollars. We expect revenue of US$41,000,000.',
];
const CODES =
  'USD EUR GBP JPY CHF CAD AUD NZD HKD SGD SEK NOK DKK INR Rs RMB CNY KRW TWD BRL ZAR PLN kr';
export const CURRENCY_CODES: readonly string[] = CODES.split(' ').map(
  (code) => `We expect revenue of ${code} 41,000,000.`,
);
export const SCALED_CODES: readonly string[] = CODES.split(' ')
  .filter((code) => code.length === 3)
  .flatMap((code) =>
    ['M', 'T', 'K'].map((letter) => `We expect revenue of ${letter}${code} 41,000.`),
  );
export const CURRENCY_NAMES: readonly string[] =
  'dollars euros euro yen rupees renminbi yuan kronor krona kroner krone pesos reais rand shekels zloty'
    .split(' ')
    .map((name) => `We expect revenue of 41,000,000 ${name}.`);
export const CURRENCY_OWNERS: readonly string[] = [
  'Danish kroner',
  'Danish krone',
  'Norwegian kroner',
  'Norwegian krone',
  'Swedish kronor',
  'Swedish krona',
  'Swiss francs',
  'US dollars',
  'Canadian dollars',
  'Australian dollars',
  'Singapore dollars',
  'Indian rupees',
  'Mexican pesos',
  'Philippine pesos',
  'Brazilian reais',
  'Japanese yen',
  'pounds sterling',
  'sterling pounds',
].map((name) => `${IN_EUROS} We expect revenue of 41 million ${name}.`);
