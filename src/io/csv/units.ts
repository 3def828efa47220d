/** What a unit says: `base` is one of ours, a currency, `$` (some dollar) or '' where it is left open. */
export interface UnitReading {
  readonly base: string;
  /** Power of ten to base units (6 for millions, -2 for percent); null where none is said. */
  readonly power: number | null;
  readonly perShare: boolean;
}

type Meaning = Partial<UnitReading>;

/** The code of no currency: it stands for one that nobody has named yet, and is none a file may write. */
export const UNNAMED_CURRENCY = 'xxx';
const CURRENCIES =
  'usd eur gbp jpy cny inr chf cad aud nzd sek nok dkk hkd sgd twd krw brl mxn zar ils pln czk huf try thb idr myr php vnd rub sar aed'.split(
    ' ',
  );
const DOLLARS = new Set(['usd', 'cad', 'aud', 'nzd', 'hkd', 'sgd', 'twd']);
const YEN = new Set(['jpy', 'cny']);

function words(meaning: Meaning, text: string): readonly (readonly [string, Meaning])[] {
  return text.split(' ').map((word) => [word, meaning] as const);
}

const WORDS: ReadonlyMap<string, Meaning> = new Map([
  ...[...CURRENCIES, UNNAMED_CURRENCY].map((code) => [code, { base: code }] as const),
  ...words({ base: '$' }, '$ dollar dollars'),
  ...words({ base: 'usd' }, 'us'),
  ...words({ base: 'eur' }, '€ euro euros'),
  ...words({ base: 'gbp' }, '£'),
  ...words({ base: '¥' }, '¥ yen'),
  ...words({ base: 'inr' }, '₹ rs'),
  ...words({ base: 'brl' }, 'r$'),
  ...words({ base: 'aud' }, 'a$ au$'),
  ...words({ base: 'cad' }, 'c$ ca$'),
  ...words({ base: 'hkd' }, 'hk$'),
  ...words({ base: 'nzd' }, 'nz$'),
  ...words({ base: 'sgd' }, 's$'),
  ...words({ base: 'twd' }, 'nt$'),
  ...words({ base: 'jpy' }, '円'),
  ...words({ base: 'jpy', power: 3 }, '千円'),
  ...words({ base: 'jpy', power: 6 }, '百万円'),
  ...words({ base: 'cny' }, 'rmb 元 人民币'),
  ...words({ base: 'cny', power: 3 }, '千元'),
  ...words({ base: 'cny', power: 4 }, '万元'),
  ...words({ base: 'cny', power: 6 }, '百万元'),
  ...words({ base: 'cny', power: 8 }, '亿元'),
  ...words({ power: 4 }, '万'),
  ...words({ power: 8 }, '亿 億'),
  ...words({ base: 'jpy', power: 8 }, '億円'),
  ...words({ base: 'eur', power: 6 }, 'meur'),
  ...words({ base: 'eur', power: 3 }, 'keur teur'),
  ...words({ base: 'eur', power: 9 }, 'mdeur'),
  ...words({ base: 'usd', power: 6 }, 'musd'),
  ...words({ base: 'usd', power: 3 }, 'kusd tusd'),
  ...words({ base: 'gbp', power: 6 }, 'mgbp'),
  ...words({ base: 'chf', power: 6 }, 'mchf'),
  ...words({ base: 'sek', power: 3 }, 'tsek'),
  ...words({ base: 'sek', power: 6 }, 'msek mkr'),
  ...words({ base: 'nok', power: 6 }, 'mnok'),
  ...words({ base: 'dkk', power: 6 }, 'mdkk'),
  ...words({ base: 'gbp', power: -2 }, 'pence gbx'),
  ...words({ power: -2 }, '¢ cent cents'),
  ...words({ power: 3 }, 'k thousand thousands 000 000s tsd tausend milliers'),
  ...words({ power: 5 }, 'lakh lakhs'),
  ...words(
    { power: 6 },
    'm mm mn mln mi mil million millions mio millionen millones milhões milioni miljoner mill',
  ),
  ...words({ power: 7 }, 'crore crores cr'),
  ...words(
    { power: 9 },
    'mia mld mlrd md mds b bn bil bln billion billions mrd milliarden milliards miljarder bilhões miliardi',
  ),
  ...words({ power: 12 }, 't tn trillion trillions'),
  ...words({ base: 'fraction', power: 0 }, 'fraction decimal ratio'),
  ...words({ base: 'fraction', power: -2 }, '% percent pct percentage pp ppt pt pts point points'),
  ...words({ base: 'fraction', power: -4 }, 'bp bps'),
  ...words({ base: 'shares' }, 'shares'),
  ...words({ base: 'count' }, '# count number employees people persons heads fte ftes headcount'),
  ...words({ base: 'days' }, 'day days'),
  ...words({ base: 'multiple' }, 'x times multiple'),
  ...words({ perShare: true }, 'per_share'),
  ...words({}, 'in of s kr kronor kroner'),
]);

/** The base both agree on, or null where they contradict; a bare symbol gives way to its currencies. */
export function joinBases(a: string, b: string): string | null {
  if (a === b || b === '') return a;
  if (a === '') return b;
  if (a === '$' && DOLLARS.has(b)) return b;
  if (b === '$' && DOLLARS.has(a)) return a;
  if (a === '¥' && YEN.has(b)) return b;
  return b === '¥' && YEN.has(a) ? a : null;
}

/** Reads a unit as people write it: `usd`, `$m`, `US$ millions`, `%`, `per share`, `bps`, `fraction`. */
export function readUnit(text: string): UnitReading | null {
  const unit = readUnitOrUnnamed(text);
  return unit?.base === UNNAMED_CURRENCY ? null : unit;
}

/** The same, and a unit of money whose currency nobody has named. */
export function readUnitOrUnnamed(text: string): UnitReading | null {
  const parts = text
    .toLowerCase()
    .replace(/basis[ _]points?/gu, 'bps')
    .replace(/(?:percentage|percent)[ _](?:points?|pts?)/gu, 'percent')
    // Before the euro a T is the German thousand, never a trillion.
    .replace(/\bt ?(?=€|eur\b)/gu, 'k ')
    // `USDk`, `EURm`: written as one word.
    .replace(/\b(usd|eur|gbp|chf|cad|aud|inr|sek|nok|dkk|jpy|cny)(k|m|mn|bn)\b/gu, '$1 $2')
    .replace(/\b(?:r|au?|ca?|hk|nz|s|nt)\$|[$€£¥₹%¢#]/gu, ' $& ')
    .replace(/\//gu, ' per ')
    .replace(/[_().,'’-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\bper (?:diluted )?share\b/gu, 'per_share')
    .split(' ');
  let unit: UnitReading = { base: '', power: null, perShare: false };
  for (const part of parts) {
    const meaning = WORDS.get(part);
    if (meaning === undefined) return null;
    const base = joinBases(unit.base, meaning.base ?? '');
    if (base === null || (unit.power !== null && meaning.power !== undefined)) return null;
    unit = {
      base,
      power: meaning.power ?? unit.power,
      perShare: unit.perShare || meaning.perShare === true,
    };
  }
  return unit;
}

export function isMoney(base: string): boolean {
  return base === '$' || base === '¥' || /^[a-z]{3}$/u.test(base);
}

/** The currency of a bare symbol: the one most often meant by it. */
export function currencyOf(base: string): string {
  return base === '$' ? 'usd' : base === '¥' ? 'jpy' : base;
}
