import { adjustmentsOf, actualsOf } from '../book/asCompared.ts';
import { bookAsOf } from '../book/asOf.ts';
import { calendarsOf, type Calendars } from '../book/calendar.ts';
import type { Actual, Book, Expectation, Guidance } from '../book/rows.ts';
import { compareBook } from '../comparing/compare.ts';
import type { Comparison, Scoring } from '../comparing/comparison.ts';
import { compareDates } from '../time/date.ts';
import { dateOfDay, dayNumber } from '../time/weekday.ts';
import { endTogether, type Print } from './prints.ts';
import { expectationsOf, type InLineWithin } from './surprise.ts';

/** What is known when a print is looked at: everything said by its day, and what was expected. */
export interface PrintKnown {
  readonly print: Print;
  /** The day before: what stood until the print. */
  readonly eve: string;
  readonly comparisons: readonly Comparison[];
  readonly actuals: readonly Actual[];
  readonly calendars: Calendars;
  readonly expectations: ReadonlyMap<string, readonly Expectation[]>;
  readonly within: InLineWithin;
}

export function printKnown(
  book: Book,
  print: Print,
  scoring: Scoring,
  within: InLineWithin,
): PrintKnown {
  const known = bookAsOf(book, { saidBy: print.day, enteredBy: null });
  return {
    print,
    eve: dateOfDay(dayNumber(print.day) - 1),
    comparisons: compareBook(known, 'last', scoring),
    actuals: actualsOf(known),
    calendars: calendarsOf(known.rows),
    expectations: expectationsOf(known, adjustmentsOf(known)),
    within,
  };
}

/** The guidance of a target that stood when the print came out, withdrawn or not; null where there was none. */
export function standingBefore({ vintages }: Comparison, { print }: PrintKnown): Guidance | null {
  const before = vintages.filter(
    (g) => g.stage === 'guidance' && compareDates(g.issuedOn, print.day) < 0,
  );
  return before.at(-1) ?? null;
}

/** The guidance given for a target with the print; null where it was not repeated. */
export function givenWith({ vintages }: Comparison, { print }: PrintKnown): Guidance | null {
  return vintages.findLast((g) => g.stage === 'guidance' && g.issuedOn === print.day) ?? null;
}

/** Whether a period closes with the print: its quarter, and the half or year that ends with it. */
export function isClosed(period: string, { print }: PrintKnown): boolean {
  return endTogether(period, print.period);
}
