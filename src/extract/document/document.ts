import { companyFromText, HEAD, tickerFromName } from './companyName.ts';
import { nextReportFromText } from './nextReport.ts';
import { currencyFromText } from './currency.ts';
import { dateFromText } from './dates.ts';
import { partsFromText } from './parts.ts';
import {
  mostSpokenOf,
  periodsNamed,
  quarterOn,
  reportedPeriod,
  yearSpokenOf,
  type PeriodNamed,
} from './reported.ts';
import { type YearEnd, yearEndFromText } from './yearEnd.ts';
import { CONDUCTOR } from '../lexicon/speakers.ts';
import type { DocumentFacts, DocumentHints } from '../types.ts';

const NAME = /^[a-z.]{1,8}[_-](?:q([1-4])[_-]?(20\d\d)|(20\d\d)[_-]?q([1-4]))/i;

/** What a file name such as `ABC_q1_2021` says about its document. */
export function hintsFromName(name: string): DocumentHints {
  const match = NAME.exec(name);
  const quarter = match?.[1] ?? match?.[4];
  const year = match?.[2] ?? match?.[3];
  const ticker = tickerFromName(name);
  return {
    ...(ticker === null ? {} : { tickerInName: ticker }),
    ...(quarter === undefined || year === undefined
      ? {}
      : { fiscalQuarter: Number(quarter), fiscalYear: Number(year) }),
  };
}

/** The fiscal year by the day its period ended: of years that end before June companies count differently. */
function yearOfEnd(
  { month, isKnown, yearEnd, halfEnd, quarterEnd, yearAhead }: YearEnd,
  reported: PeriodNamed | null,
): number | null {
  if (reported?.reports === 'year') return yearEnd?.year ?? null;
  const ended = reported?.reports === 'half' ? halfEnd : quarterEnd;
  if (ended === null && yearAhead !== null) return yearAhead.month < 3 ? null : yearAhead.year;
  if (ended === null || !isKnown || month < 6) return null;
  return ended.year + (ended.month > month ? 1 : 0);
}

/** Ticker, quarter reported, date and fiscal year end; hints from outside win over the text. */
export function documentFacts(text: string, hints: DocumentHints): DocumentFacts {
  const lower = text.toLowerCase();
  const head = lower.slice(0, HEAD);
  const opening = periodsNamed(head);
  const titled = reportedPeriod(opening);
  const titleDate = hints.date ?? dateFromText(head, { quarter: null, year: null });
  // Remarks without a title may come to their quarter late, and speak of others.
  const named = titled === null ? periodsNamed(lower) : opening;
  const reported = titled ?? quarterOn(opening, titleDate) ?? mostSpokenOf(named);
  const said = companyFromText(text);
  const fiscalQuarter =
    hints.fiscalQuarter ?? (reported?.reports === 'quarter' ? reported.number : null);
  const fiscalHalf =
    fiscalQuarter === null && reported?.reports === 'half' ? reported.number : null;
  const year =
    reported?.year ??
    (fiscalQuarter === null
      ? null
      : yearSpokenOf(named === opening ? periodsNamed(lower) : named, lower, fiscalQuarter));
  const date = hints.date ?? dateFromText(head, { quarter: fiscalQuarter, year });
  const yearEnd = yearEndFromText(lower, date, fiscalQuarter);
  return {
    company: hints.company ?? said.company,
    ticker: hints.ticker ?? said.ticker ?? hints.tickerInName ?? null,
    fiscalYear: hints.fiscalYear ?? year ?? yearOfEnd(yearEnd, reported),
    fiscalQuarter,
    fiscalHalf,
    reports: fiscalQuarter === null ? (reported?.reports ?? null) : 'quarter',
    isPeriodTitled:
      hints.fiscalQuarter !== undefined || (titled !== null && (titled.year ?? null) !== null),
    fiscalYearEndMonth: hints.fiscalYearEndMonth ?? yearEnd.month,
    fiscalYearEndKnown: hints.fiscalYearEndMonth !== undefined || yearEnd.isKnown,
    date,
    quarterEnd: yearEnd.quarterEnd,
    nextReport: hints.nextReport ?? nextReportFromText(text, date),
    spoken: CONDUCTOR.test(head),
    currency: currencyFromText(lower),
    parts: partsFromText(text, hints.company ?? said.company),
  };
}
