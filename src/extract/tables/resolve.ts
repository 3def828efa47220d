import type { Month } from '../document/day.ts';
import { fiscalOf, type FiscalAnchor, type FiscalQuarter } from '../document/fiscal.ts';
import type { HeadTime, Span } from './headPeriod.ts';
import { monthOfHead } from './headPeriod.ts';
import type { DocumentFacts, Period } from '../types.ts';

/** By what a period was settled. */
export type Settled = 'head' | 'title' | 'document' | 'default';

/** The quarter reported, and the month it ended in where that is known. */
export interface Anchor extends FiscalAnchor {
  readonly half: number | null;
}

/** What of a document dates its tables; `latest` is the last month a quarter of its columns ends in. */
export function anchorOf(
  document: DocumentFacts,
  latest: Month | null,
  yearEnd: number | null,
): Anchor {
  return {
    year: document.fiscalYear,
    quarter:
      document.fiscalQuarter ?? (document.fiscalHalf === null ? null : document.fiscalHalf * 2),
    half: document.fiscalHalf,
    end: document.quarterEnd ?? latest,
    yearEnd: yearEnd ?? document.fiscalYearEndMonth,
  };
}

const QUARTERS: Readonly<Record<Span, number | null>> = {
  month: null,
  quarter: null,
  half: 2,
  nine: 3,
  year: 4,
  ytd: null,
  ttm: null,
};

/** Half a year of a company that reports quarters has run since the year began; of others it is a half. */
function partOfYear(span: Span, { quarter, fiscalYear }: FiscalQuarter, anchor: Anchor): Period {
  if (span === 'half' && (anchor.half !== null || anchor.quarter === null || quarter === 4))
    return { type: 'half', half: quarter <= 2 ? 1 : 2, fiscalYear };
  if (span === 'ttm') return { type: 'ttm', quarter, fiscalYear };
  if (span === 'year' || (span === 'ytd' && quarter === 4)) return { type: 'year', fiscalYear };
  if (span === 'quarter' || span === 'month') return { type: 'quarter', quarter, fiscalYear };
  return { type: 'ytd', quarter: QUARTERS[span] ?? quarter, fiscalYear };
}

/**
 * The fiscal period a head means. Null where it does not say how long the figures run, or which year they
 * are of, and the document does not either.
 */
export function periodOf(time: HeadTime, anchor: Anchor, span: Span | null): Period | null {
  if (time.horizon !== null && time.year === null) return { type: time.horizon };
  const long = time.span ?? span;
  if (time.quarter !== null && (long === 'quarter' || long === null)) {
    const year = time.year ?? anchor.year;
    return year === null
      ? { type: 'quarter', quarter: time.quarter }
      : { type: 'quarter', quarter: time.quarter, fiscalYear: year };
  }
  if (time.half !== null && time.month === null && time.year !== null)
    return { type: 'half', half: time.half, fiscalYear: time.year };
  const end = monthOfHead(time);
  if (end !== null) {
    if (time.isAsOf && time.span === null)
      return partOfYear('quarter', fiscalOf(end, anchor), anchor);
    return long === null ? null : partOfYear(long, fiscalOf(end, anchor), anchor);
  }
  const year = time.year ?? anchor.year;
  if (long === null || year === null) return null;
  if (long === 'year') return { type: 'year', fiscalYear: year };
  const quarter = time.quarter ?? QUARTERS[long] ?? anchor.quarter;
  return quarter === null ? null : partOfYear(long, { quarter, fiscalYear: year }, anchor);
}

/** The order of periods in time by their ends; null where an end is not known. */
export function endOf({ type, quarter, half, fiscalYear }: Period): number | null {
  if (fiscalYear === undefined || type === null) return null;
  if (type === 'year') return fiscalYear * 4 + 4;
  if (half !== undefined) return fiscalYear * 4 + half * 2;
  return quarter === undefined ? null : fiscalYear * 4 + quarter;
}
