import type { RawFact, Refused } from './rawFacts.ts';
import { earliestEnd, periodEnd } from './periodEnd.ts';
import { readDay, type DateOrder } from '../cells/dates.ts';

export interface Dating {
  /** The day of the import. */
  readonly today: string;
  /** The month the fiscal year of a company ends in; null where nobody knows. */
  readonly yearEndOf: (fact: RawFact) => number | null;
  /** The month most fiscal years end in where the table is from. */
  readonly usualYearEnd: number;
  readonly order: DateOrder | null;
  /** Whether the table says that it is of estimates. */
  readonly isOfEstimates: boolean;
  /** The first period of a forecast (its key), `none`, or '' where nobody said. */
  readonly forecastFrom: string;
  /** Whether guidance of a row is of the period after it. */
  readonly isOfNext: boolean;
}

const MOST_YEARS = 15;
const CALENDAR_YEAR = 12;

/** The end of a period as far as it is known: in the usual year of its country where the fiscal one is not. */
export function likelyEnd(fact: RawFact, { yearEndOf, usualYearEnd }: Dating): string {
  return periodEnd(fact.period, yearEndOf(fact) ?? usualYearEnd);
}

function surelyEnds(fact: RawFact, { yearEndOf }: Dating): string {
  const yearEnd = yearEndOf(fact);
  return yearEnd === null ? earliestEnd(fact.period) : periodEnd(fact.period, yearEnd);
}

function saidOn(fact: RawFact, { order }: Dating): string {
  const text = fact.row.get('reported_on') ?? fact.row.get('as_of') ?? fact.row.get('date') ?? '';
  return readDay(text, order) ?? '';
}

/** Whether figures that do not say what they are may be of a period that has not ended: only a person knows. */
export function mayBeAhead(fact: RawFact, dating: Dating): boolean {
  return (
    fact.kind === 'actual' &&
    !fact.isKindSaid &&
    !dating.isOfEstimates &&
    saidOn(fact, dating) === '' &&
    likelyEnd(fact, dating) > dating.today
  );
}

function isAhead(fact: RawFact, dating: Dating): boolean {
  const end = likelyEnd(fact, dating);
  if (dating.forecastFrom === 'none') return surelyEnds(fact, dating) > dating.today;
  if (dating.forecastFrom !== '') {
    const [year = ''] = dating.forecastFrom.split('-');
    const first = periodEnd({ key: dating.forecastFrom }, CALENDAR_YEAR);
    if (/^\d{4}$/u.test(year)) return periodEnd(fact.period, CALENDAR_YEAR) >= first;
  }
  const said = saidOn(fact, dating);
  // What estimates are made of had not ended, as far as anybody can tell.
  if (said !== '') return (dating.isOfEstimates ? end : surelyEnds(fact, dating)) > said;
  return end > dating.today;
}

function nextOf(fact: RawFact): RawFact {
  if (!('key' in fact.period) || fact.about.isAnnual === true) return fact;
  const [year = '', label = ''] = fact.period.key.split('-');
  const next = (from: string, last: number): string => {
    const number = Number(label.slice(-1));
    return number === last ? `${Number(year) + 1}-${from}1` : `${year}-${from}${number + 1}`;
  };
  if (/^Q[1-4]$/u.test(label)) return { ...fact, period: { key: next('Q', 4) } };
  if (/^H[12]$/u.test(label)) return { ...fact, period: { key: next('H', 2) } };
  return label === 'FY' ? { ...fact, period: { key: `${Number(year) + 1}-FY` } } : fact;
}

/** Whether guidance was given after its period had ended: it can only be of a later one. */
export function isGivenTooLate(fact: RawFact, dating: Dating): boolean {
  if (fact.kind !== 'guidance') return false;
  const given = readDay(fact.row.get('issued_on') ?? fact.row.get('date') ?? '', dating.order);
  return given !== null && given > likelyEnd(fact, dating);
}

/** Why guidance cannot be of its period, or null. */
function tooFar(fact: RawFact, dating: Dating): string | null {
  const { order } = dating;
  const { issued = '' } = fact.about;
  if (issued.slice(0, 7) > likelyEnd(fact, dating).slice(0, 7))
    return 'the day over its column is after the end of its period';
  const given = readDay(fact.row.get('issued_on') ?? '', order);
  if (fact.kind !== 'guidance' || given === null) return null;
  const year = Number(('key' in fact.period ? fact.period.key : fact.period.end).slice(0, 4));
  return Math.abs(year - Number(given.slice(0, 4))) > MOST_YEARS
    ? `the period is more than ${MOST_YEARS} years from the day of issue`
    : null;
}

/**
 * Facts with what their dates say of them: figures of a period that has not ended are no actuals but expectations,
 * guidance given on the call of the quarter before is of the next where a person said so, and what no date allows is
 * refused with its reason.
 */
export function kindsByDate(
  facts: readonly RawFact[],
  dating: Dating,
): { readonly facts: readonly RawFact[]; readonly refused: readonly Refused[] } {
  const refused: Refused[] = [];
  const out: RawFact[] = [];
  for (const fact of facts) {
    const [cell] = fact.slots.values();
    const refuse = (reason: string): void => {
      refused.push({ line: fact.line, column: cell?.column ?? null, reason });
    };
    const far = tooFar(fact, dating);
    if (far !== null) refuse(far);
    else if (fact.kind === 'actual' && fact.isKindSaid && surelyEnds(fact, dating) > dating.today)
      refuse('the period ends after the day of the import: it has no actual yet');
    else if (fact.kind === 'actual' && !fact.isKindSaid && isAhead(fact, dating))
      out.push({ ...fact, kind: 'expectation', holder: dating.isOfEstimates ? '' : 'model' });
    else if (dating.isOfNext && isGivenTooLate(fact, dating)) out.push(nextOf(fact));
    else out.push(fact);
  }
  return { facts: out, refused };
}
