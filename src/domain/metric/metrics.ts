import { CATALOGUE, OF_EVERY_COMPANY } from './catalogue.ts';
import type { Metric, MetricKind, MetricRecord } from './metric.ts';

export type { Metric, MetricKind } from './metric.ts';

function withDefaults(record: MetricRecord): Metric {
  return {
    ...record,
    adds: record.adds ?? 'not additive',
    oneBasis: record.bases === undefined,
    aliases: record.aliases ?? [],
  };
}

/** The metrics Guideband knows by name, in the order of the screen. */
export const METRICS: readonly Metric[] = CATALOGUE.map(withDefaults);

const COMMON: ReadonlySet<string> = new Set(OF_EVERY_COMPANY.map(({ id }) => id));

const normalise = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');

const BY_NAME: ReadonlyMap<string, Metric> = new Map(
  METRICS.flatMap((m) => [m.id, m.name, ...m.aliases].map((name) => [normalise(name), m] as const)),
);

const BY_ID: ReadonlyMap<string, Metric> = new Map(METRICS.map((m) => [m.id, m]));

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

/** What a measure made of another one has from it. */
type Made = Pick<Metric, 'name' | 'oneBasis' | 'bases' | 'isCompanyOnly'>;

/** A measure such as `capex_ratio`, by the one it is made of; null where that is not known either. */
function madeOf(id: string): Made | null {
  for (const [suffix, called] of MADE) {
    const base = id.endsWith(suffix)
      ? BY_NAME.get(normalise(id.slice(0, -suffix.length)))
      : undefined;
    if (base === undefined) continue;
    const { name, oneBasis, bases, isCompanyOnly } = base;
    return {
      name: called(name),
      oneBasis,
      ...(bases === undefined ? {} : { bases }),
      ...(isCompanyOnly === undefined ? {} : { isCompanyOnly }),
    };
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

/** The metric that is the growth of another: `revenue_growth` of `revenue`, `ffo_growth` of `ffo_per_share`. */
export function growthOf(id: string): string {
  const own = BY_ID.get(id)?.growth;
  return own ?? (id.endsWith('_growth') ? id : `${id}_growth`);
}

/** The metric that is the share of sales an amount makes up: `operating_margin`, `opex_ratio`. */
export function shareOf(id: string): string {
  return BY_ID.get(id)?.share ?? `${id}_ratio`;
}

/** Whether the share of sales of an amount is a metric with a name of its own, such as a margin. */
export function hasMargin(id: string): boolean {
  return BY_ID.get(id)?.share !== undefined;
}

/** Whether only a company as a whole has a metric, or what is made of it; a metric of the user's own may be a part's. */
export function isCompanyOnly(id: string): boolean {
  return metricOf(id).isCompanyOnly === true;
}

/** Whether a metric is one figure, whatever the basis of the others around it. */
export function isOneFigure(id: string): boolean {
  return (BY_ID.get(id) ?? madeOf(id))?.oneBasis === true;
}

/** Whether no GAAP figure of a metric exists, by its definition. */
export function isNeverGaap(id: string): boolean {
  return metricOf(id).bases === 'never gaap';
}

/** Whether a metric counts what is spent. */
export function isCost(id: string): boolean {
  return BY_ID.get(id)?.isCost === true;
}

/** Whether every company may have a metric or what it is made of: income, costs and cash, no measure of single sectors. */
export function isCommon(id: string): boolean {
  return COMMON.has(id.replace(/_(?:growth|change|ratio)$/, '')) || COMMON.has(id);
}
