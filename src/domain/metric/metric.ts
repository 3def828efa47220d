/** What a metric's figures are: it decides the unit, the display and how errors are stated. */
export type MetricKind =
  'amount' | 'ratio' | 'per_share' | 'shares' | 'count' | 'days' | 'multiple';

/**
 * How a figure is counted beside the name of a metric, where its kind does not say it: `growth` is named by the thing
 * that grows, `price` is money for one of something, `earnings` and `paid` are amounts or amounts a share, `bought` is
 * an amount or a number of shares, `charged` an amount or a rate of the book it is charged to.
 */
export type SpecialCounting = 'growth' | 'price' | 'earnings' | 'paid' | 'bought' | 'charged';

/** The patterns text names metrics by, matched on lower case, under the ids of their records; longer matches win. */
export type MetricWords = Readonly<Record<string, readonly RegExp[]>>;

/** One metric as it is entered in the registry: what it is, and how headings name it. */
export interface MetricRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: MetricKind;
  /** +1: more is better; -1: less is better; 0: neither. */
  readonly polarity: 1 | 0 | -1;
  /** How quarters make a year; they do not where it is left out. */
  readonly adds?: 'sum' | 'ratio of sums';
  /** GAAP and adjusted figures exist side by side, or only figures outside GAAP; one figure where it is left out. */
  readonly bases?: 'several' | 'never gaap';
  /** Only a company as a whole has it, never a part of one. */
  readonly isCompanyOnly?: true;
  /** A cost: text says its share of sales without saying so, and a table may print it as negative. */
  readonly isCost?: true;
  /** Names people and headings use, besides its id and its name. */
  readonly aliases?: readonly string[];
  readonly counting?: SpecialCounting;
  /** The metric that is its growth, where it is not called after it. */
  readonly growth?: string;
  /** The metric that is its share of sales, where it is not called after it. */
  readonly share?: string;
}

/** A metric with nothing left to be supposed. */
export interface Metric extends Omit<MetricRecord, 'adds' | 'aliases'> {
  readonly adds: 'sum' | 'ratio of sums' | 'not additive';
  /** True where figures normally exist on one basis only, so an unstated basis means "as reported". */
  readonly oneBasis: boolean;
  readonly aliases: readonly string[];
}
