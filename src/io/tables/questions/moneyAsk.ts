import { groupBy } from '../../../domain/groupBy.ts';
import type { RawFact, FactsReading } from '../facts/rawFacts.ts';
import { cellUnit, unitSaid } from '../facts/units.ts';
import { ask, companyOfFact, type Ask } from './askTypes.ts';
import { median, valueOf, valuesOf } from './values.ts';

const SUFFIXES: Readonly<Record<string, string>> = {
  NS: 'inr',
  BO: 'inr',
  L: 'gbp',
  PA: 'eur',
  DE: 'eur',
  MI: 'eur',
  AS: 'eur',
  MC: 'eur',
  HE: 'eur',
  BR: 'eur',
  SW: 'chf',
  T: 'jpy',
  HK: 'hkd',
  TO: 'cad',
  AX: 'aud',
  ST: 'sek',
  CO: 'dkk',
  OL: 'nok',
  KS: 'krw',
  TW: 'twd',
  SS: 'cny',
  SH: 'cny',
  SZ: 'cny',
};

/** The currency most likely for a company, by the market in its ticker or the way that is written; '' for none. */
function currencyGuess(ticker: string): string {
  const suffix = /\.(?<market>[A-Z]{1,2})$/u.exec(ticker)?.groups?.['market'];
  if (suffix !== undefined) return SUFFIXES[suffix] ?? '';
  if (/^\d{6}$/u.test(ticker)) return 'cny';
  if (/^\d{4}$/u.test(ticker)) return 'jpy';
  return /^[A-Z]{1,5}$/u.test(ticker) ? 'usd' : '';
}

/** The currency the words and signs of a table suggest. */
function currencyOfWords(words: string): string {
  if (/\b(?:crores?|lakhs?|rs\.?|sales \+|net profit \+|expenses \+)(?= |$)|₹/iu.test(words))
    return 'inr';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]|百万円|売上/u.test(words)) return 'jpy';
  if (/营业|净利润|万元|亿元/u.test(words)) return 'cny';
  if (/營業|營收|淨利|新台幣/u.test(words)) return 'twd';
  return '';
}

/** Amounts of so many are in full where the table looks like a vendor's; no table is in thousands from the second on. */
const LIKELY_FULL = 1e8;
const SURELY_FULL = 1e10;
/** Lines every company has: their size shows how a table is written. */
const CORE = new Set(['revenue', 'net_income', 'operating_income', 'gross_profit', 'ebitda']);

const isAmount = (fact: RawFact): boolean => unitSaid(fact).kind === 'amount';

/** Amounts of which nothing says the scale, and no size shows that they are in full. */
function withoutScale(facts: readonly RawFact[], reading: FactsReading): readonly RawFact[] {
  const silent = facts.filter(
    (fact) =>
      isAmount(fact) &&
      unitSaid(fact).power === null &&
      (cellUnit(fact, reading.decimals)?.power ?? null) === null &&
      valuesOf([fact], reading).length > 0,
  );
  const isCurrencyOpen = silent.some((fact) => unitSaid(fact).currency === '');
  const limit = isCurrencyOpen ? SURELY_FULL : LIKELY_FULL;
  const core = silent.filter(({ metric }) => CORE.has(metric));
  const most = Math.max(0, ...valuesOf(core.length > 0 ? core : silent, reading));
  if (most >= limit) return [];
  return [...groupBy(silent, ({ metric }) => metric).values()]
    .filter((own) => Math.max(0, ...valuesOf(own, reading)) < limit)
    .flat();
}

const isOfMoney = (fact: RawFact): boolean => ['amount', 'per_share'].includes(unitSaid(fact).kind);

/** The one currency the headings and units of a table name, which is that of the figures beside them; '' for none. */
export function onlyCurrency(facts: readonly RawFact[]): string {
  const said = new Set(
    facts
      .filter(isOfMoney)
      .map((fact) => unitSaid(fact).currency)
      .filter((one) => one !== ''),
  );
  const [only = ''] = said;
  return said.size === 1 ? only : '';
}

/** The metrics whose scale nothing says: an answer is meant for them and for no other. */
export function unscaledMetrics(
  facts: readonly RawFact[],
  reading: FactsReading,
): ReadonlySet<string> {
  return new Set(withoutScale(facts, reading).map(({ metric }) => metric));
}

/** Whether the amounts of a table say no scale and are so large that they are written in full. */
export function areInFull(facts: readonly RawFact[], reading: FactsReading): boolean {
  const silent = facts.filter((fact) => isAmount(fact) && unitSaid(fact).power === null);
  return valuesOf(silent, reading).length > 0 && withoutScale(facts, reading).length === 0;
}

const POWERS = [6, 3, 0, 9, 7, 5, 8, 4] as const;
const FEWEST_SHARES = 5e5;
const MOST_SHARES = 3e10;

/** The scale under which net income over earnings per share is a number of shares companies have; '' for none or more. */
function scaleOfEarnings(facts: readonly RawFact[], reading: FactsReading): string {
  const shares = facts.flatMap((fact) => {
    if (fact.metric !== 'net_income') return [];
    const same = (other: RawFact): boolean =>
      companyOfFact(other) === companyOfFact(fact) &&
      other.line === fact.line &&
      other.metric === 'eps';
    const eps = facts.find(same);
    const [income, per] = [
      valueOf(fact, reading),
      eps === undefined ? null : valueOf(eps, reading),
    ];
    return income === null || per === null || per === 0 ? [] : [income / per];
  });
  if (shares.length === 0) return '';
  const fits = POWERS.filter((power) =>
    shares.every(
      (count) => count * 10 ** power > FEWEST_SHARES && count * 10 ** power < MOST_SHARES,
    ),
  );
  return fits.length === 0 ? '' : String(fits[0]);
}

function scaleGuess(
  open: readonly RawFact[],
  facts: readonly RawFact[],
  reading: FactsReading,
): string {
  const found = scaleOfEarnings(facts, reading);
  if (found !== '') return found;
  const most = Math.max(0, ...valuesOf(open, reading));
  if (most >= LIKELY_FULL) return '0';
  return most >= 1e7 ? '3' : most >= 500 || most === 0 ? '6' : '9';
}

/** Companies whose figures are of another size than those of the others. */
function apart(facts: readonly RawFact[], reading: FactsReading): readonly string[] {
  const sizes = [...groupBy(facts.filter(isAmount), companyOfFact)].map(
    ([name, own]) => [name, median(valuesOf(own, reading))] as const,
  );
  const middle = median(sizes.map(([, value]) => value).filter((value) => value > 0));
  return sizes
    .filter(([, value]) => value > 0 && (value > middle * 1000 || value < middle / 1000))
    .map(([name]) => name);
}

/** The currency and the scale of the amounts, asked together and once for all companies. */
export function askMoney(
  facts: readonly RawFact[],
  reading: FactsReading,
  words: string,
): readonly Ask[] {
  const money = facts.filter(isOfMoney);
  const open = money.filter(
    (fact) =>
      onlyCurrency(facts) === '' &&
      unitSaid(fact).currency === '' &&
      (cellUnit(fact, reading.decimals)?.base ?? '') === '',
  );
  const unscaled = withoutScale(money, reading);
  const guesses = new Set(open.map((fact) => currencyGuess(companyOfFact(fact))));
  const [only = ''] = guesses;
  const currency = guesses.size === 1 && only !== '' ? only : currencyOfWords(words);
  const scale =
    unscaled.length === 0 ? '' : currency === 'inr' ? '7' : scaleGuess(unscaled, money, reading);
  const names = apart(open, reading);
  const note =
    names.length > 0 && companyCount(open) > 2
      ? `The figures of ${names.slice(0, 3).join(', ')} are of another size: another currency or scale?`
      : '';
  if (open.length > 0 && unscaled.length > 0) {
    const guess = currency === '' ? '' : `${currency} ${scale}`;
    return [ask('money', guess, unscaled, { note, companies: companiesOf(open) })];
  }
  if (open.length > 0) return [ask('currency', currency, open, { note })];
  return unscaled.length > 0 ? [ask('scale', scale, unscaled, { note })] : [];
}

const companiesOf = (facts: readonly RawFact[]): readonly string[] => {
  const names = [...new Set(facts.map(companyOfFact))].filter((name) => name !== '');
  return names.length > 1 ? names : [];
};
const companyCount = (facts: readonly RawFact[]): number => new Set(facts.map(companyOfFact)).size;
