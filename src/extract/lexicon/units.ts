import type { Named } from '../rules.ts';
/** Powers of ten lent by a scale word. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['thousands', 3],
  ['k', 3],
  ['million', 6],
  ['millions', 6],
  ['mm', 6],
  ['m', 6],
  ['mln', 6],
  ['mn', 6],
  ['mio', 6],
  ['billion', 9],
  ['billions', 9],
  ['b', 9],
  ['bn', 9],
  ['bln', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['tn', 12],
  ['trn', 12],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['crore', 7],
  ['crores', 7],
  ['cr', 7],
  ['crs', 7],
  ['oku', 8],
  ['hyakuman', 6],
]);

/** Signs before a figure. `$` and `kr` are of several countries: which, the document says. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', '¥'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
]);

/** Letters that touch a dollar sign: "US$", "C$", "HK$". */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['cad', 'CAD'],
  ['cdn', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['nz', 'NZD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
]);

/** Codes and short forms that stand before a figure in place of a sign, and codes behind one. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['jpy', 'JPY'],
  ['chf', 'CHF'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
  ['nzd', 'NZD'],
  ['hkd', 'HKD'],
  ['sgd', 'SGD'],
  ['sek', 'SEK'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
  ['inr', 'INR'],
  ['rs', 'INR'],
  ['rmb', 'CNY'],
  ['cny', 'CNY'],
  ['krw', 'KRW'],
  ['twd', 'TWD'],
  ['brl', 'BRL'],
  ['zar', 'ZAR'],
  ['pln', 'PLN'],
  ['kr', 'kr'],
]);

const LETTERS_OF_SCALE: readonly (readonly [letter: string, power: number])[] = [
  ['m', 6],
  ['t', 3],
  ['k', 3],
];

/** Short forms of the north that hold a scale: "MSEK 412". */
export const SCALED_CODES: ReadonlyMap<string, readonly [currency: string, power: number]> =
  new Map(
    [...CURRENCY_CODES]
      .filter(([code]) => code.length === 3)
      .flatMap(([code, currency]) =>
        LETTERS_OF_SCALE.map(([letter, power]) => [letter + code, [currency, power]] as const),
      ),
  );

/** Words that stand after a figure in place of a sign. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map([
  ['dollars', '$'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['rupees', 'INR'],
  ['renminbi', 'CNY'],
  ['yuan', 'CNY'],
  ['kronor', 'SEK'],
  ['krona', 'SEK'],
  ['kroner', 'kr'],
  ['krone', 'kr'],
  ['pesos', 'pesos'],
  ['reais', 'BRL'],
  ['rand', 'ZAR'],
  ['shekels', 'ILS'],
  ['zloty', 'PLN'],
]);

/** Whose money a word before its name says: "Danish kroner", "Hong Kong dollars". */
export const CURRENCY_OWNERS: ReadonlyMap<string, string> = new Map([
  ['danish kroner', 'DKK'],
  ['danish krone', 'DKK'],
  ['norwegian kroner', 'NOK'],
  ['norwegian krone', 'NOK'],
  ['swedish kronor', 'SEK'],
  ['swedish krona', 'SEK'],
  ['swiss francs', 'CHF'],
  ['us dollars', 'USD'],
  ['canadian dollars', 'CAD'],
  ['australian dollars', 'AUD'],
  ['singapore dollars', 'SGD'],
  ['indian rupees', 'INR'],
  ['mexican pesos', 'MXN'],
  ['philippine pesos', 'PHP'],
  ['brazilian reais', 'BRL'],
  ['japanese yen', 'JPY'],
  ['pounds sterling', 'GBP'],
  ['sterling pounds', 'GBP'],
]);

export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ['zero', '0'],
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
  ['ten', '10'],
  ['eleven', '11'],
  ['twelve', '12'],
]);

/** Words for ten times a figure, and for what lies between twelve and twenty. */
export const TENS_WORDS: ReadonlyMap<string, number> = new Map([
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Words that give the number after them a sign. `carry` says whether the sign holds for the whole range. */
export const SIGN_WORDS: ReadonlyMap<string, { readonly sign: 1 | -1; readonly carry: boolean }> =
  new Map([
    ['down', { sign: -1, carry: true }],
    ['decline', { sign: -1, carry: true }],
    ['decrease', { sign: -1, carry: true }],
    ['minus', { sign: -1, carry: false }],
    ['negative', { sign: -1, carry: false }],
    ['up', { sign: 1, carry: false }],
    ['positive', { sign: 1, carry: false }],
    ['plus', { sign: 1, carry: false }],
  ]);

/** Phrases right before a quantity that set its form; longest first. */
export const FORM_BEFORE: readonly {
  readonly id: Named<'q'>;
  readonly pattern: RegExp;
  readonly form: 'at_least' | 'at_most' | 'approx';
}[] = [
  {
    id: 'floor-before',
    pattern:
      /\b(?:at least|at or above|(?<!no |not |not be |n't be )(?:more|greater|higher) than|better than|north of|in excess of|no (?:less|lower) than|not (?:be )?(?:less|lower|below)(?: than)?|a minimum of|minimum of|over|(?<!not )above|(?<!not |n't |never )exceed(?:ing|s|ed)?|surpassed|upwards of|equal to or greater than)(?: the| our| a)? $/,
    form: 'at_least',
  },
  {
    id: 'ceiling-before',
    pattern:
      /\b(?:at most|no (?:more|higher|greater) than|(?:not|\w+n't)(?: be)? (?:more|higher|greater) than|not (?:be )?above|up to|(?<!no |not |not be )(?:less|lower) than|(?<!not |not be )below|under|not to exceed|(?:not|\w+n't|never) exceed(?:ing)?|just under|nearly under|a maximum of|at or below|as much as)(?: the| our| a)? $/,
    form: 'at_most',
  },
  {
    id: 'approx-before',
    pattern:
      /(?:\b(?:about|approximately|approximate|roughly|around|nearly|near|close to|in the neighborhood of|in the ballpark of|somewhere around|circa|almost|call it|in the area of|in the vicinity of|on the order of)|~|\bca?\.)(?: a| the)? ?$/,
    form: 'approx',
  },
];

export const FORM_AFTER: readonly {
  readonly id: Named<'q'>;
  readonly pattern: RegExp;
  readonly form: 'at_least' | 'at_most';
}[] = [
  {
    id: 'floor-after',
    pattern: /^ ?(?:or (?:more|better|higher|greater|above)\b|-?plus\b(?! or\b)|\+)/,
    form: 'at_least',
  },
  { id: 'ceiling-after', pattern: /^ ?or (?:less|lower|below|fewer)\b/, form: 'at_most' },
];
