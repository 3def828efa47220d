import type { Month } from './day.ts';

/** What of a document its fiscal calendar is counted from. */
export interface FiscalAnchor {
  /** The fiscal year and quarter reported. */
  readonly year: number | null;
  readonly quarter: number | null;
  /** The month that quarter ended in, where it is known. */
  readonly end: Month | null;
  /** Last month of the fiscal year (1-12). */
  readonly yearEnd: number;
}

/** The quarter a month (1-12) lies in, of years that end in another. */
export function quarterOfMonth(month: number, yearEnd: number): number {
  const past = (month - yearEnd + 24) % 12;
  return past === 0 ? 4 : Math.ceil(past / 3);
}

export interface FiscalQuarter {
  readonly fiscalYear: number;
  readonly quarter: number;
}

/** Whether a month is the last of its quarter, or may be any of it. */
export type MonthIs = 'last' | 'any';

/**
 * The fiscal quarter of a month: counted from the quarter reported, so that what a company calls its years need not
 * be known; where the document does not say when that was, from the end of its year.
 */
export function fiscalOf(
  { year, month }: Month,
  anchor: FiscalAnchor,
  is: MonthIs = 'last',
): FiscalQuarter {
  const { end, quarter, year: reported, yearEnd } = anchor;
  if (end === null || quarter === null || reported === null) {
    // A year that ends in another month than December is named for the year it ends in.
    return {
      fiscalYear: year + (month > yearEnd ? 1 : 0),
      quarter: quarterOfMonth(month, yearEnd),
    };
  }
  const quarters = ((year - end.year) * 12 + month - end.month) / 3;
  const later = is === 'last' ? Math.round(quarters) : Math.ceil(quarters);
  const index = reported * 4 + quarter - 1 + later;
  return { quarter: (((index % 4) + 4) % 4) + 1, fiscalYear: Math.floor(index / 4) };
}
