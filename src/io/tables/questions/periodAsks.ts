import { isGivenTooLate, likelyEnd, mayBeAhead, type Dating } from '../facts/kindsByDate.ts';
import type { RawFact } from '../facts/rawFacts.ts';
import { periodKeyIn } from '../facts/periodEnd.ts';
import { endingMonth } from '../cells/dates.ts';
import { ask, type Ask, type Known } from './askTypes.ts';

const monthOf = ({ period }: RawFact): number =>
  'end' in period ? endingMonth(period.end).month : 0;

/** Words that say how long the periods of a whole table are. */
export function lengthSaid(names: string): '3' | '12' | '' {
  const isYearly = /\b(?:annual(?:ly)?|yearly|10-?k|20-?f|by year)\b|年度|年报|年報/iu.test(names);
  const isQuarterly = /\b(?:quarter(?:ly|s)?|10-?q)\b|季度|四半期/iu.test(names);
  if (isYearly === isQuarterly) return '';
  return isYearly ? '12' : '3';
}

/** The month all fiscal years of a table end in, where its figures of whole years show it; null where they do not. */
export function yearEndShown(facts: readonly RawFact[], length: string): number | null {
  const years = facts.filter(
    ({ period }) =>
      'end' in period && (period.months === 12 || (period.months === null && length === '12')),
  );
  const months = new Set(years.map(monthOf));
  const [only = null] = months;
  return months.size === 1 ? only : null;
}

/** The length the ends of the periods suggest: those a year apart are most often of years. '' where nothing does. */
function lengthGuess(open: readonly RawFact[]): string {
  const ends = new Set(open.map(({ period }) => ('end' in period ? period.end : '')));
  return ends.size === 1 && !open.some((fact) => monthOf(fact) === 12) ? '' : '12';
}

/** Facts whose length nothing says, though their ends are of one month only. */
function withoutLength(facts: readonly RawFact[], names: string): readonly RawFact[] {
  const open = facts.filter(({ period }) => 'end' in period && period.months === null);
  const months = new Set(open.map(monthOf));
  return months.size === 1 && lengthSaid(names) === '' ? open : [];
}

/** The length of periods that say none: answered, said by a name of the table, or guessed. */
export function lengthOf(facts: readonly RawFact[], names: string, answer: string): string {
  if (answer !== '') return answer;
  const open = withoutLength(facts, names);
  return open.length > 0 ? lengthGuess(open) : lengthSaid(names);
}

/** Whether the words of a table are those of India, where fiscal years end in March. */
export function isOfIndia(words: string): boolean {
  return /\.(?:NS|BO)\b|\bcrores?\b|\blakhs?\b|sales \+|net profit \+/iu.test(words);
}

function askYearEnd(
  ends: readonly RawFact[],
  known: Known,
  words: string,
  length: string,
): readonly Ask[] {
  if (ends.length === 0 || known.yearEnd !== null || yearEndShown(ends, length) !== null) return [];
  const months = new Set(ends.map(monthOf));
  const isIndian = isOfIndia(words) && months.has(3);
  const isOfQuarters = [...months].every((month) => month % 3 === 0);
  const guess = isIndian ? '3' : isOfQuarters ? '12' : '';
  return [ask('yearEnd', guess, ends)];
}

/** What speaks for sums. */
const SUMS = 'The figures grow within each year and start anew, as sums from its start do.';

/** What has to be asked of the periods: the fiscal year, lengths, where forecasts begin, which quarter is guided. */
export function askPeriods(
  facts: readonly RawFact[],
  known: Known,
  { words, names }: { readonly words: string; readonly names: string },
  dating: Dating,
  length: string,
  isCumulative: boolean,
): readonly Ask[] {
  const ends = facts.filter(({ period }) => 'end' in period);
  const ahead = facts.filter((fact) => mayBeAhead(fact, dating));
  const late = facts.filter((fact) => isGivenTooLate(fact, dating));
  const guided = facts.filter(({ kind, row }) => kind === 'guidance' && row.has('issued_on'));
  const firstAhead = ahead.toSorted((a, b) =>
    likelyEnd(a, dating) < likelyEnd(b, dating) ? -1 : 1,
  );
  return [
    ...askYearEnd(ends, known, words, length),
    ...(isCumulative
      ? [ask('length', 'to date', facts, { note: SUMS })]
      : withoutLength(facts, names).length > 0
        ? [ask('length', lengthGuess(withoutLength(facts, names)), withoutLength(facts, names))]
        : []),
    ...(firstAhead[0] === undefined
      ? []
      : [ask('forecastFrom', periodKeyIn(firstAhead[0].period), firstAhead)]),
    ...(late.length > 0 && late.length >= guided.length / 2
      ? [ask('guidedPeriod', 'next', late)]
      : []),
  ];
}
