import { groupBy } from '../../../domain/groupBy.ts';
import { metricOf } from '../../../domain/metric/metrics.ts';
import type { Dating } from '../facts/kindsByDate.ts';
import type { RawFact, FactsReading } from '../facts/rawFacts.ts';
import { cellUnit, unitSaid } from '../facts/units.ts';
import { ask, companyOfFact, type Ask, type Known } from './askTypes.ts';
import { areInFull, askMoney } from './moneyAsk.ts';
import { askPeriods } from './periodAsks.ts';
import { median, valueOf, valuesOf } from './values.ts';

/** Earnings over shares are the earnings per share: the three together show the scale of the shares. */
function shareScaleGuess(facts: readonly RawFact[], reading: FactsReading, scale: string): string {
  const get = (metric: string): number => {
    const fact = facts.find((one) => one.metric === metric);
    return fact === undefined ? 0 : (valueOf(fact, reading) ?? 0);
  };
  const [income, eps, shares] = [get('net_income'), get('eps'), get('share_count')];
  if (income === 0 || eps === 0 || shares === 0) return '';
  const own = facts.find(({ metric }) => metric === 'net_income');
  const said = own === undefined ? null : unitSaid(own).power;
  if (said === null && scale === '') return '';
  const power = (said ?? Number(scale)) + Math.round(Math.log10(income / (eps * shares)));
  return [0, 3, 6].includes(power) ? String(power) : '';
}

/** No company has so many thousands of shares. */
const ALL_SHARES = 2e9;

/** Share counts of which nothing says the scale, and beside which no amounts stand in full. */
export function sharesWithoutScale(
  facts: readonly RawFact[],
  reading: FactsReading,
  titles: string,
): readonly RawFact[] {
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
  const isSaid = most >= ALL_SHARES || areInFull(facts, reading) || /shares in /iu.test(titles);
  return isSaid ? [] : shares;
}

function askShares(
  facts: readonly RawFact[],
  { reading, titles, scale }: Surroundings,
): readonly Ask[] {
  const shares = sharesWithoutScale(facts, reading, titles);
  if (shares.length === 0) return [];
  // Without an answer the shares are left out, and nothing else is.
  return [ask('shareScale', shareScaleGuess(facts, reading, scale), shares, { isNeeded: false })];
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

function askRatios(facts: readonly RawFact[], reading: FactsReading): readonly Ask[] {
  const ratios = facts.filter(
    (fact) => unitSaid(fact).kind === 'ratio' && cellUnit(fact, reading.decimals) === null,
  );
  const open: (readonly [string, readonly RawFact[], boolean])[] = [];
  for (const [metric, own] of groupBy(ratios, ({ metric: name }) => name)) {
    const values = valuesOf(own, reading);
    const said = own.some((fact) => unitSaid(fact).power !== null);
    const isOdd =
      said &&
      values.length > 1 &&
      own.every((fact) => unitSaid(fact).power === -2) &&
      ratioOf(values, metric) === 'fraction' &&
      !/growth|change/u.test(metric);
    if (isOdd || (!said && ratioOf(values, metric) === null)) open.push([metric, own, isOdd]);
  }
  if (open.length === 0) return [];
  const isOdd = open.some(([, , odd]) => odd);
  const note = isOdd ? 'The heading says percent, the figures look like fractions.' : '';
  const about = open.map(([metric]) => metric).join(', ');
  const own = open.flatMap(([, some]) => some);
  // Other ratios of the table show how it writes them.
  const others = ratios.filter((fact) => !own.includes(fact));
  const isPercent = valuesOf(others, reading).some((value) => value > 1.5);
  return [ask('ratio', isPercent ? 'percent' : 'fraction', own, { about, note })];
}

function askBasis(facts: readonly RawFact[]): readonly Ask[] {
  const open = facts.filter(
    ({ metric, about, row }) =>
      about.basis === undefined && !row.has('basis') && !metricOf(metric).oneBasis,
  );
  return open.length === 0 ? [] : [ask('basis', '', open, { isNeeded: false })];
}

/** What is around the facts of a table. */
export interface Surroundings {
  readonly reading: FactsReading;
  /** Whether its figures lack nothing but the name of what they are. */
  readonly isMetricOpen: boolean;
  readonly known: Known;
  readonly titles: string;
  /** All headings, labels and titles, in which words may tell where a table is from. */
  readonly words: string;
  /** The names of file, sheet and titles. */
  readonly names: string;
  /** The length of periods in months, `to date`, or '' where nobody knows. */
  readonly length: string;
  readonly dating: Dating;
  /** Whether quarters look like sums from the start of their years. */
  readonly isCumulative: boolean;
  /** The power of ten amounts are in, as a person said; '' where nobody did. */
  readonly scale: string;
}

/** What has to be asked before the facts of a table can be read, with the most likely answers. */
export function asksOf(facts: readonly RawFact[], around: Surroundings): readonly Ask[] {
  if (facts.length === 0) return around.isMetricOpen ? [ask('metric', '', facts)] : [];
  const { reading, known, words, names, dating, length } = around;
  const isUnnamed = facts.some((fact) => companyOfFact(fact) === '') && known.company === '';
  return [
    ...(isUnnamed ? [ask('company', known.companyGuess, facts)] : []),
    ...askPeriods(facts, known, { words, names }, dating, length, around.isCumulative),
    ...askMoney(facts, reading, words),
    ...askShares(facts, around),
    ...askRatios(facts, reading),
    ...askBasis(facts),
  ];
}
