import { actualsOf } from '../book/asCompared.ts';
import { calendarsOf, periodEnd } from '../book/calendar.ts';
import { companyOf, type Company } from '../book/company.ts';
import { liveRows } from '../book/live.ts';
import type { Book } from '../book/rows.ts';
import { compareText } from '../compareText.ts';
import { dueDate, type Due } from '../outlook/dueDate.ts';
import { printsOf, type Print } from '../print/prints.ts';
import { addQuarters, formatPeriod, parsePeriod } from '../time/period.ts';
import { dayNumber } from '../time/weekday.ts';

/** Where a company stands in the season: its print is to come, past its usual day, or just out. */
export type SeasonState = 'late' | 'due' | 'out' | 'no date';

/** One company on the board. */
export interface BoardLine {
  readonly company: Company;
  readonly last: Print | null;
  /** The period whose results come next; empty where nothing was reported yet. */
  readonly next: string;
  /** Its day by the company's own past, an estimate; null where that does not say. */
  readonly due: Due | null;
  /** Days from today to it; negative once it has passed. */
  readonly daysLeft: number | null;
  readonly state: SeasonState;
  /** The last ended period has no figure here. */
  readonly isMissing: boolean;
  /** Days since anything was guided; null where nothing was. */
  readonly guideAge: number | null;
}

/** For so many days after its day a print is just out. */
const OUT_DAYS = 14;
/** A guide older than this has been through a print that said nothing of it, or that is not here. */
export const STALE_DAYS = 100;

function nextAfter(key: string): string {
  const period = parsePeriod(key);
  if (period?.kind === 'quarter') return formatPeriod(addQuarters(period, 1));
  if (period?.kind === 'half') {
    return formatPeriod({
      ...period,
      year: period.year + period.index - 1,
      index: 3 - period.index,
    });
  }
  return period?.kind === 'year' ? formatPeriod({ ...period, year: period.year + 1 }) : '';
}

/** A company on the board as of a day (full date), with its next print estimated from its own past. */
export function boardLine(book: Book, today: string): BoardLine {
  const live = liveRows(book);
  const calendars = calendarsOf(live);
  const known = printsOf(book).filter(({ day }) => day <= today);
  const [last = null] = known;
  const next = last === null ? '' : nextAfter(last.period);
  const actuals = actualsOf(book).filter(({ reportedOn }) => reportedOn <= today);
  const due = next === '' ? null : dueDate(next, actuals, calendars);
  const daysLeft = due === null ? null : dayNumber(due.on) - dayNumber(today);
  const period = parsePeriod(next);
  const end = period === null ? null : periodEnd(period, calendars);
  const guided = live
    .flatMap((row) => (row.kind === 'guidance' && row.issuedOn.length === 10 ? [row.issuedOn] : []))
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  const isOut = last !== null && dayNumber(today) - dayNumber(last.day) <= OUT_DAYS;
  const state = isOut ? 'out' : daysLeft === null ? 'no date' : daysLeft < 0 ? 'late' : 'due';
  return {
    company: companyOf(book),
    ...{ last, next, due, daysLeft, state },
    isMissing: end !== null && end < today && !isOut,
    guideAge: guided === undefined ? null : dayNumber(today) - dayNumber(guided),
  };
}

const ORDER: readonly SeasonState[] = ['out', 'late', 'due', 'no date'];

/** The board: what is just out, what is late, then what comes next, the nearest day first. */
export function board(books: Iterable<Book>, today: string): readonly BoardLine[] {
  return Array.from(books, (book) => boardLine(book, today)).toSorted(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      compareText(a.due?.on ?? '', b.due?.on ?? '') ||
      compareText(a.company.name, b.company.name),
  );
}
