import { METRIC_TABLE } from './metricTable.ts';

/** What a metric's figures are: it decides the unit, the display and how errors are stated. */
export type MetricKind =
  'amount' | 'ratio' | 'per_share' | 'shares' | 'count' | 'days' | 'multiple';

export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly kind: MetricKind;
  /** +1: more is better; -1: less is better; 0: neither. */
  readonly polarity: 1 | 0 | -1;
  /** How quarters make a year. */
  readonly adds: 'sum' | 'ratio of sums' | 'not additive';
  /** True where figures normally exist on one basis only, so an unstated basis means "as reported". */
  readonly oneBasis: boolean;
  readonly aliases: readonly string[];
}

/** One line of the table as a metric. */
function readLine(line: string): Metric {
  const [id = '', name = '', kind, polarity, adds, basis, aliases = '-'] = line.split(' | ');
  return {
    id,
    name,
    kind: kind as MetricKind,
    polarity: Number(polarity) as Metric['polarity'],
    adds: adds as Metric['adds'],
    oneBasis: basis === 'one',
    aliases: aliases === '-' ? [] : aliases.split(', '),
  };
}

/** The metrics Guideband knows by name, in the order of the screen. */
export const METRICS: readonly Metric[] = METRIC_TABLE.trim().split('\n').map(readLine);

const normalise = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');

const BY_NAME: ReadonlyMap<string, Metric> = new Map(
  METRICS.flatMap((m) => [m.id, m.name, ...m.aliases].map((name) => [normalise(name), m] as const)),
);

/** The metric people mean by a name (its id, title or a usual alias), or null. */
export function findMetric(name: string): Metric | null {
  return BY_NAME.get(normalise(name)) ?? null;
}

/** How measures that are made of another one are called. */
const MADE: readonly (readonly [suffix: string, name: (of: string) => string])[] = [
  ['_growth', (of) => `${of} growth`],
  ['_ratio', (of) => `${of} ratio`],
  [
    '_change',
    (of) => `Change in ${/^[A-Z][a-z]/u.test(of) ? of.charAt(0).toLowerCase() + of.slice(1) : of}`,
  ],
];

/** A measure such as `capex_ratio`, by the one it is made of; null where that is not known either. */
function madeOf(id: string): Pick<Metric, 'name' | 'oneBasis'> | null {
  for (const [suffix, called] of MADE) {
    const base = id.endsWith(suffix)
      ? BY_NAME.get(normalise(id.slice(0, -suffix.length)))
      : undefined;
    if (base !== undefined) return { name: called(base.name), oneBasis: base.oneBasis };
  }
  return null;
}

/** The metric of an id; an id we do not know is a metric of the user's own, with no good or bad side. */
export function metricOf(id: string, unit = ''): Metric {
  const known = BY_NAME.get(normalise(id));
  if (known !== undefined) return known;
  const kind: MetricKind =
    unit === 'fraction'
      ? 'ratio'
      : unit.endsWith('_per_share')
        ? 'per_share'
        : unit === 'shares' || unit === 'count' || unit === 'days'
          ? unit
          : 'amount';
  const name = id.replaceAll('_', ' ');
  return {
    id,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    kind,
    polarity: 0,
    adds: 'not additive',
    oneBasis: false,
    aliases: [],
    ...madeOf(id),
  };
}
