import { findMetric } from '../../../domain/metric/metrics.ts';
import type { MetricKind } from '../../../domain/metric/metrics.ts';
import { readQuantity } from '../../csv/quantity.ts';
import { isMoney, readUnit, type UnitReading } from '../../csv/units.ts';
import { plainNumber, type Decimals } from '../cells/numbers.ts';
import { measureOf } from '../headings/measure.ts';
import type { RawFact } from './rawFacts.ts';

/** A unit as far as a table says it, by the words of our own unit column. */
export interface UnitSaid {
  readonly kind: MetricKind;
  readonly currency: string;
  /** Power of ten; null where nothing says it. */
  readonly power: number | null;
  /** A unit that is neither money nor a part of one: `fraction`, `shares`, `count`, `days`, `multiple`. */
  readonly base: string;
}

const RATIO =
  /(?:^|_)(?:ratio|margin|growth|pct|percent|rate|yield|share_of|roe|roa|roic|return|change|mix)(?:_|$)/u;
const SHARES = /(?:^|_)(?:shares?|share_count)(?:_|$)/u;

/** The kind of a metric by its name, the known one it is made of (`eps` of `eps_avg`) and what is said of its unit. */
export function kindOfMetric(metric: string, unit: UnitReading | null, of?: string): MetricKind {
  const known = findMetric(metric);
  if (known !== null) return known.kind;
  if (unit?.perShare === true || /(?:^|_)eps(?:_|$)|per_share/u.test(metric)) return 'per_share';
  if (unit?.base === 'fraction' || RATIO.test(metric)) return 'ratio';
  if (unit !== null && ['shares', 'count', 'days', 'multiple'].includes(unit.base))
    return unit.base as MetricKind;
  if (SHARES.test(metric)) return 'shares';
  if (unit !== null && isMoney(unit.base)) return 'amount';
  const base = of === undefined ? null : findMetric(of);
  if (base !== null) return base.kind;
  return measureOf(metric) === 'count' ? 'count' : 'amount';
}

/** Units as files of filings and vendors write them; null where the words are no unit we hold figures in. */
export function unitOfText(text: string): UnitReading | null {
  const plain = text
    .replace(/^iso4217:/iu, '')
    .replace(/shares$/iu, 'share')
    .replace(/^share$/iu, 'shares')
    .replace(/^pure$/iu, 'fraction')
    .replace(/^p$/u, 'pence')
    .replace(/^(?:p\/s|\$\/s|per sh)$/iu, 'per share');
  return readUnit(plain);
}

/** What the cells themselves say of their unit, such as `$1.05B`. */
export function cellUnit(fact: RawFact, decimals: Decimals): UnitReading | null {
  for (const { text } of fact.slots.values()) {
    const quantity = readQuantity(plainNumber(text, decimals));
    if (quantity.kind === 'figure' && (quantity.unit.base !== '' || quantity.unit.power !== null))
      return quantity.unit;
    if (quantity.kind === 'bad') {
      // Of a band in one cell only the fact that it has a unit matters here.
      const base = text.includes('%') ? 'fraction' : (/[$€£¥₹]/u.exec(text)?.[0] ?? '');
      const unit = readUnit(base);
      const power = /\d\s?(?:bn|b|billion)\b/iu.test(text)
        ? 9
        : /\d\s?(?:mn|m|million)\b/iu.test(text)
          ? 6
          : null;
      if (base !== '' || power !== null) return { base: unit?.base ?? '', power, perShare: false };
    }
  }
  return null;
}

/** Everything a table says of the unit of one figure: row, heading, title and the currency of its row. */
export function unitSaid(fact: RawFact): UnitSaid {
  const known = saidOf.get(fact) ?? unitSaidAnew(fact);
  saidOf.set(fact, known);
  return known;
}

/** Asked for several times for each fact. */
const saidOf = new WeakMap<RawFact, UnitSaid>();

function unitSaidAnew(fact: RawFact): UnitSaid {
  const { row, about } = fact;
  const rowUnit = row.has('unit') ? unitOfText(row.get('unit') ?? '') : null;
  const currencyCell = unitOfText(row.get('currency') ?? '')?.base ?? '';
  const scaleCell = row.has('scale') ? unitOfText(row.get('scale') ?? '') : null;
  const near = about.unit ?? null;
  const kind = kindOfMetric(fact.metric, rowUnit ?? near, about.metric);
  const said = [rowUnit, near].filter((unit) => unit !== null);
  const fits = said.filter(({ base }) => base === '' || fitsKind(base, kind));
  const first = fits[0] ?? null;
  const money =
    [currencyCell, ...said.map(({ base }) => base)].find((base) => base !== '' && isMoney(base)) ??
    '';
  const base =
    kind === 'amount' || kind === 'per_share'
      ? ''
      : (fits.find((unit) => unit.base !== '')?.base ?? '');
  // A scale over the whole table is one of money: nothing per share, in percent or in shares is in it.
  const isTitle =
    first !== null &&
    rowUnit === null &&
    fact.about.unit === first &&
    isMoney(first.base) &&
    (first.power ?? 0) > 0;
  const power =
    kind === 'per_share' && isTitle && !first.perShare
      ? 0
      : (first?.power ?? scaleCell?.power ?? null);
  return {
    kind,
    currency: money,
    power:
      kind === 'amount' && rowUnit !== null && power === null && isMoney(rowUnit.base) ? 0 : power,
    base,
  };
}

function fitsKind(base: string, kind: MetricKind): boolean {
  if (kind === 'amount' || kind === 'per_share') return isMoney(base);
  if (kind === 'ratio') return base === 'fraction';
  return base === kind;
}

const SCALES: Readonly<Record<number, string>> = {
  0: '',
  3: 'thousands',
  4: '万',
  5: 'lakhs',
  6: 'millions',
  7: 'crores',
  8: '亿',
  9: 'billions',
  12: 'trillions',
  [-2]: 'cents',
};

/** A unit in the words of our own column. */
export function unitWords({ kind, currency, power, base }: UnitSaid): string {
  const scale = SCALES[power ?? 0] ?? '';
  if (kind === 'per_share') return `${currency}${power === -2 ? ' cents' : ''} per share`.trim();
  if (kind === 'ratio') return power === -4 ? 'bps' : power === -2 ? '%' : 'fraction';
  return `${kind === 'amount' ? currency : base || kind} ${scale}`.trim();
}
