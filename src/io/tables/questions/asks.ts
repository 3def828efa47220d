import { groupBy } from '../../../domain/groupBy.ts';
import { metricOf } from '../../../domain/metric/metrics.ts';
import { readQuantity } from '../../csv/quantity.ts';
import { endingMonth } from '../cells/dates.ts';
import { plainNumber } from '../cells/numbers.ts';
import { companyOfFact, type Ask, type Known } from './askTypes.ts';
import type { RawFact, Reading } from '../facts/rawFacts.ts';
import { cellUnit, unitSaid } from '../facts/units.ts';

const SUFFIXES: Readonly<Record<string, string>> = {
  NS: 'inr',
  BO: 'inr',
  L: 'gbp',
  PA: 'eur',
  DE: 'eur',
  MI: 'eur',
  AS: 'eur',
  MC: 'eur',
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
  SZ: 'cny',
};

function currencyGuess(ticker: string): string {
  const suffix = /\.(?<market>[A-Z]{1,2})$/u.exec(ticker)?.groups?.['market'];
  return suffix === undefined ? 'usd' : (SUFFIXES[suffix] ?? '');
}

function valueOf(fact: RawFact, reading: Reading): number | null {
  const [first] = fact.slots.values();
  if (first === undefined) return null;
  const quantity = readQuantity(plainNumber(first.text, reading.decimals));
  return quantity.kind === 'figure' && quantity.unit.power === null
    ? Math.abs(Number(quantity.number))
    : null;
}

function valuesOf(facts: readonly RawFact[], reading: Reading): readonly number[] {
  return facts
    .map((fact) => valueOf(fact, reading))
    .filter((value) => value !== null && value !== 0) as number[];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function byCompany(facts: readonly RawFact[]): ReadonlyMap<string, readonly RawFact[]> {
  return groupBy(facts, companyOfFact);
}

/** The largest figures of a table in full dollars are hundreds of millions; none has as many digits in millions. */
const SURELY_FULL = 1e8;

function askMoney(facts: readonly RawFact[], reading: Reading): readonly Ask[] {
  const money = facts.filter((fact) => ['amount', 'per_share'].includes(unitSaid(fact).kind));
  const open = money.filter(
    (fact) =>
      unitSaid(fact).currency === '' && (cellUnit(fact, reading.decimals)?.base ?? '') === '',
  );
  const companies = byCompany(open);
  const all = [...byCompany(money)].map(
    ([name, own]) =>
      [
        name,
        median(
          valuesOf(
            own.filter((f) => unitSaid(f).kind === 'amount'),
            reading,
          ),
        ),
      ] as const,
  );
  const middle = median(all.map(([, value]) => value).filter((value) => value > 0));
  const asks: Ask[] = [...companies.keys()].map((about) => {
    const own = all.find(([name]) => name === about)?.[1] ?? 0;
    const isApart = companies.size > 2 && own > 0 && (own > middle * 15 || own < middle / 15);
    const note = isApart
      ? 'Its figures are of another size than those of the other companies: another currency or scale?'
      : '';
    return {
      id: companies.size > 1 ? `currency:${about}` : 'currency',
      kind: 'currency',
      about: companies.size > 1 ? about : '',
      guess: isApart ? '' : currencyGuess(about),
      note,
      isNeeded: true,
    };
  });
  const amounts = money.filter((fact) => {
    const { kind, power } = unitSaid(fact);
    return (
      kind === 'amount' &&
      power === null &&
      (cellUnit(fact, reading.decimals)?.power ?? null) === null
    );
  });
  const values = valuesOf(amounts, reading);
  const most = Math.max(0, ...values);
  if (amounts.length === 0 || most >= SURELY_FULL) return asks;
  const guess = most >= 1e7 ? '3' : most >= 1000 ? '6' : most < 500 && most > 0 ? '9' : '6';
  return [...asks, { id: 'scale', kind: 'scale', about: '', guess, note: '', isNeeded: true }];
}

/** Earnings over shares are the earnings per share: the three together show the scale of the shares. */
function shareScaleGuess(facts: readonly RawFact[], reading: Reading): string {
  const get = (metric: string): number =>
    valueOf(facts.find((fact) => fact.metric === metric) ?? NO_FACT, reading) ?? 0;
  const [income, eps, shares] = [get('net_income'), get('eps'), get('share_count')];
  if (income === 0 || eps === 0 || shares === 0) return '';
  // With income in millions; a table in thousands has both in thousands.
  const power = 6 + Math.round(Math.log10(income / (eps * shares)));
  return [0, 3, 6].includes(power) ? String(power) : '';
}

const NO_FACT: RawFact = {
  kind: 'actual',
  line: 0,
  metric: '',
  about: {},
  company: '',
  ticker: '',
  period: { key: '' },
  slots: new Map(),
  row: new Map(),
  heading: '',
};

function askShares(facts: readonly RawFact[], reading: Reading, titles: string): readonly Ask[] {
  const shares = facts.filter((fact) => {
    const { kind, power } = unitSaid(fact);
    return (
      kind === 'shares' &&
      power === null &&
      (cellUnit(fact, reading.decimals)?.power ?? null) === null &&
      !fact.row.has('unit')
    );
  });
  const most = Math.max(0, ...valuesOf(shares, reading));
  const isFull =
    Math.max(
      0,
      ...valuesOf(
        facts.filter((fact) => unitSaid(fact).kind === 'amount'),
        reading,
      ),
    ) >= SURELY_FULL;
  if (shares.length === 0 || most >= 2e9 || isFull || /shares in /iu.test(titles)) return [];
  const guess = shareScaleGuess(facts, reading) || (most > 1e7 ? '0' : most > 1e4 ? '3' : '6');
  return [{ id: 'shareScale', kind: 'shareScale', about: '', guess, note: '', isNeeded: true }];
}

/** `percent` or `fraction` by the figures of a ratio; null where they could be either. */
export function ratioOf(values: readonly number[], metric: string): 'percent' | 'fraction' | null {
  if (values.some((value) => value > 1.5)) return 'percent';
  if (values.length === 0) return 'fraction';
  const isGrowth = /growth|change/u.test(metric);
  // 0.4346256 was divided, not typed; 0.5 could be half a percent of growth.
  const isComputed = values.some((value) => String(value).length > 5);
  if (isComputed) return 'fraction';
  return isGrowth ? null : median(values) >= 0.05 ? 'fraction' : null;
}

function askRatios(facts: readonly RawFact[], reading: Reading): readonly Ask[] {
  const ratios = facts.filter(
    (fact) => unitSaid(fact).kind === 'ratio' && cellUnit(fact, reading.decimals) === null,
  );
  const asks: Ask[] = [];
  for (const [metric, own] of groupBy(ratios, ({ metric: name }) => name)) {
    const values = valuesOf(own, reading);
    const said = own.some((fact) => unitSaid(fact).power !== null);
    const isOdd =
      said &&
      values.length > 1 &&
      own.every((fact) => unitSaid(fact).power === -2) &&
      ratioOf(values, metric) === 'fraction' &&
      !/growth|change/u.test(metric);
    if (isOdd || (!said && ratioOf(values, metric) === null)) {
      const note = isOdd ? 'The heading says percent, the figures look like fractions.' : '';
      asks.push({
        id: `ratio:${metric}`,
        kind: 'ratio',
        about: metric,
        guess: 'fraction',
        note,
        isNeeded: true,
      });
    }
  }
  return asks;
}

function askPeriods(facts: readonly RawFact[], known: Known): readonly Ask[] {
  const ends = facts.filter(({ period }) => 'end' in period);
  const groups = byCompany(ends);
  const asks: Ask[] = [];
  for (const [about, own] of groups) {
    const months = [
      ...new Set(own.map(({ period }) => ('end' in period ? endingMonth(period.end).month : 0))),
    ];
    const yearly =
      own.every(({ period }) => 'end' in period && period.months === 12) ||
      (months.length === 1 && own.every(({ period }) => 'end' in period && period.months === null));
    if (known.yearEnd !== null && groups.size <= 1) continue;
    const guess =
      months.length === 1 && yearly
        ? String(months[0])
        : months.every((month) => month % 3 === 0)
          ? /\.(?:NS|BO)$/u.test(about)
            ? '3'
            : '12'
          : '';
    asks.push({
      id: groups.size > 1 ? `yearEnd:${about}` : 'yearEnd',
      kind: 'yearEnd',
      about: groups.size > 1 ? about : '',
      guess,
      note: '',
      isNeeded: true,
    });
  }
  if (ends.some(({ period }) => 'end' in period && period.months === null)) {
    const [sample] = [...groups.values()];
    const months = new Set(
      (sample ?? []).map(({ period }) => ('end' in period ? endingMonth(period.end).month : 0)),
    );
    // Ends a year apart are most often those of years, though they may be of one quarter of each.
    if (months.size === 1)
      asks.push({ id: 'length', kind: 'length', about: '', guess: '12', note: '', isNeeded: true });
  }
  return asks;
}

function askBasis(facts: readonly RawFact[]): readonly Ask[] {
  const open = facts.filter(
    ({ metric, about, row }) =>
      about.basis === undefined && !row.has('basis') && !metricOf(metric).oneBasis,
  );
  if (open.length === 0) return [];
  return [{ id: 'basis', kind: 'basis', about: '', guess: '', note: '', isNeeded: false }];
}

/** What has to be asked before the facts of a table can be read, with the most likely answers. */
export function asksOf(
  facts: readonly RawFact[],
  reading: Reading,
  known: Known,
  titles: string,
): readonly Ask[] {
  if (facts.length === 0) return [];
  const isUnnamed = facts.some((fact) => companyOfFact(fact) === '') && known.company === '';
  return [
    ...(isUnnamed
      ? [
          {
            id: 'company',
            kind: 'company' as const,
            about: '',
            guess: known.companyGuess,
            note: '',
            isNeeded: true,
          },
        ]
      : []),
    ...askPeriods(facts, known),
    ...askMoney(facts, reading),
    ...askShares(facts, reading, titles),
    ...askRatios(facts, reading),
    ...askBasis(facts),
  ];
}
