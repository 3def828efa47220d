const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A pattern of a month's name, short or long, as its one group; for lower-cased text. */
export const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';

/** Months, days, hours and years as they are written: what is left of a line without them says something else. */
export const MONTHS_IN_FIGURES =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\b(?:gmt|est|edt|pst|pdt|utc|cet|ist|am|pm|et)\b/g;

/** The month (1-12) a name means, or 0. */
export function monthOf(name: string): number {
  return NAMES.indexOf(name.slice(0, 3)) + 1;
}

export function isoDay(month: string, day: string, year: string): string {
  return `${year}-${String(monthOf(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

const LAST_WEEK = 7;

/** The month a period counts for that ends on a day: of whole weeks, it may end in the first days of the next. */
export function monthEnded(year: number, month: number, day: number): Month {
  if (day > LAST_WEEK) return { year, month };
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}
