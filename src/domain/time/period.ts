import { compareText } from '../compareText.ts';

/**
 * A fiscal period. Its key is what rows hold: `2013-Q1`, `2020-H1`, `2017-FY`, `2019-M03`, `2019-YTD3`,
 * `2016..2018-FY` (multi-year), `2013-Q4-RUN` (run rate at a quarter's exit) and `LT` (long term).
 */
export type Period =
  | { readonly kind: 'month'; readonly year: number; readonly index: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly index: number }
  | { readonly kind: 'half'; readonly year: number; readonly index: number }
  | { readonly kind: 'ytd'; readonly year: number; readonly index: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'multi-year'; readonly from: number; readonly year: number }
  | { readonly kind: 'run-rate'; readonly year: number; readonly index: number }
  | { readonly kind: 'long-term' };

const PERIOD_KEY =
  /^(?:(?<from>\d{4})\.\.)?(?<year>\d{4})-(?:(?<year_>FY)|Q(?<q>[1-4])(?<run>-RUN)?|H(?<h>[12])|M(?<m>\d{2})|YTD(?<y>[1-4]))$/u;

/** Reads a period key; null when it is none. */
export function parsePeriod(key: string): Period | null {
  if (key === 'LT') return { kind: 'long-term' };
  const groups = PERIOD_KEY.exec(key)?.groups;
  if (groups === undefined) return null;
  const year = Number(groups['year']);
  if (groups['from'] !== undefined) {
    const from = Number(groups['from']);
    return groups['year_'] !== undefined && from < year ? { kind: 'multi-year', from, year } : null;
  }
  if (groups['year_'] !== undefined) return { kind: 'year', year };
  if (groups['q'] !== undefined) {
    const kind = groups['run'] === undefined ? 'quarter' : 'run-rate';
    return { kind, year, index: Number(groups['q']) };
  }
  if (groups['h'] !== undefined) return { kind: 'half', year, index: Number(groups['h']) };
  if (groups['y'] !== undefined) return { kind: 'ytd', year, index: Number(groups['y']) };
  const index = Number(groups['m']);
  return index >= 1 && index <= 12 ? { kind: 'month', year, index } : null;
}

/** The key of a period: the inverse of parsePeriod. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'long-term':
      return 'LT';
    case 'multi-year':
      return `${period.from}..${period.year}-FY`;
    case 'year':
      return `${period.year}-FY`;
    case 'quarter':
      return `${period.year}-Q${period.index}`;
    case 'run-rate':
      return `${period.year}-Q${period.index}-RUN`;
    case 'half':
      return `${period.year}-H${period.index}`;
    case 'ytd':
      return `${period.year}-YTD${period.index}`;
    case 'month':
      return `${period.year}-M${String(period.index).padStart(2, '0')}`;
  }
}

/** Fiscal months from the start of year 0: when the period starts and when it ends. */
export function monthSpan(period: Period): { readonly start: number; readonly end: number } {
  if (period.kind === 'long-term') return { start: 120_000, end: 120_000 };
  const base = period.year * 12;
  switch (period.kind) {
    case 'multi-year':
      return { start: period.from * 12, end: base + 12 };
    case 'year':
      return { start: base, end: base + 12 };
    case 'half':
      return { start: base + (period.index - 1) * 6, end: base + period.index * 6 };
    case 'quarter':
    case 'run-rate':
      return { start: base + (period.index - 1) * 3, end: base + period.index * 3 };
    case 'ytd':
      return { start: base, end: base + period.index * 3 };
    case 'month':
      return { start: base + period.index - 1, end: base + period.index };
  }
}

/** Total order of periods: by end, then start, then kind. */
export function comparePeriods(a: Period, b: Period): number {
  const [x, y] = [monthSpan(a), monthSpan(b)];
  return x.end - y.end || x.start - y.start || compareText(a.kind, b.kind);
}

/** Orders period keys; a key that is no period sorts last, by its text. */
export function comparePeriodKeys(a: string, b: string): number {
  const [x, y] = [parsePeriod(a), parsePeriod(b)];
  if (x !== null && y !== null) return comparePeriods(x, y);
  if (x !== null || y !== null) return x === null ? 1 : -1;
  return compareText(a, b);
}

/** The quarter `count` quarters after (or before) this one. */
export function addQuarters(
  period: Period & { readonly kind: 'quarter' },
  count: number,
): Period & { readonly kind: 'quarter' } {
  const ordinal = period.year * 4 + period.index - 1 + count;
  return { kind: 'quarter', year: Math.floor(ordinal / 4), index: (((ordinal % 4) + 4) % 4) + 1 };
}

/** How long a period is, as the word people group by. */
export type Horizon = 'quarter' | 'half' | 'year' | 'other';

export function horizonOf(key: string): Horizon {
  const kind = parsePeriod(key)?.kind;
  return kind === 'quarter' || kind === 'half' || kind === 'year' ? kind : 'other';
}

/** A label for people: `Q1 2013`, `FY 2017`, `H1 2020`. */
export function periodLabel(key: string): string {
  const period = parsePeriod(key);
  if (period === null) return key;
  switch (period.kind) {
    case 'quarter':
      return `Q${period.index} ${period.year}`;
    case 'year':
      return `FY ${period.year}`;
    case 'half':
      return `H${period.index} ${period.year}`;
    case 'long-term':
      return 'Long term';
    case 'multi-year':
      return `FY ${period.from}–${period.year}`;
    case 'run-rate':
      return `Run rate Q${period.index} ${period.year}`;
    case 'ytd':
      return `${period.index * 3}M ${period.year}`;
    case 'month':
      return `M${period.index} ${period.year}`;
  }
}
