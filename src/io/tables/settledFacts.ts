import type { Grid } from '../grid.ts';
import type { Settings } from './settings.ts';
import { kindsByDate, type Dating } from './facts/kindsByDate.ts';
import { withoutContradictions } from './facts/doubtful.ts';
import { areMonths } from './facts/periodEnd.ts';
import type { RawFact, Refused } from './facts/rawFacts.ts';
import { nameOf, OF_ANALYSTS } from './layout/resolveColumns.ts';
import type { TableRead } from './pickTable.ts';
import { answerOf, companyOfFact, type Answers, type Ask } from './questions/askTypes.ts';
import { asksOf, sharesWithoutScale } from './questions/asks.ts';
import { knownOf } from './questions/known.ts';
import { looksCumulative } from './questions/cumulative.ts';
import { onlyCurrency, unscaledMetrics } from './questions/moneyAsk.ts';
import { isOfIndia, lengthOf, yearEndShown } from './questions/periodAsks.ts';

/** The facts of a table as its dates and a person's answers leave them, and what has to be asked. */
export interface SettledFacts {
  readonly facts: readonly RawFact[];
  readonly refused: readonly Refused[];
  readonly asks: readonly Ask[];
  /** Given answers and the best guesses. */
  readonly answers: Readonly<Record<string, string>>;
  readonly settings: Settings;
}

/** Stands for the company until a person has named it; what is open cannot be committed. */
export const UNNAMED = 'Company to be named';

/** The one sentence for a table of months. */
export const MONTHS =
  'The figures are of months; Guideband keeps quarters and years. Add them up first.';

/** Whether a table is of months, none of which is a period here. */
export function isOfMonths(facts: readonly RawFact[]): boolean {
  return areMonths(facts.map(({ period }) => period));
}

function answersFor(
  asks: readonly Ask[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const guesses = asks
    .filter(({ guess }) => guess !== '')
    .map(({ id, guess }) => [id, guess] as const);
  return { ...Object.fromEntries(guesses), ...given };
}

function wordsOf({ layout, raw }: TableRead, titles: string): string {
  const labels = new Set(raw.facts.slice(0, 400).map(({ heading }) => heading));
  const companies = new Set(raw.facts.map(companyOfFact));
  const headings = layout.columns.map(({ heading }) => heading);
  return [titles, ...headings, ...labels, ...companies].join(' ');
}

/** Asks what a table does not say and settles its facts by what is given or guessed. */
export function settleFacts(
  read: TableRead,
  grids: readonly Grid[],
  fileName: string,
  answered: Readonly<Record<string, string>>,
  today: string,
): SettledFacts {
  const given = { ...read.answers, ...answered };
  const { layout, raw, reading, grid } = read;
  const known = knownOf(grids, fileName, layout.preamble);
  const titles = layout.preamble.join(' ');
  const names = [titles, grid.name, fileName].join(' ').replaceAll(/[_-]+/gu, ' ');
  const isOfEstimates = OF_ANALYSTS.test(nameOf([titles, grid.name, fileName]));
  const isCumulative = looksCumulative(raw.facts, reading);
  const length = isCumulative
    ? given['length'] || 'to date'
    : lengthOf(raw.facts, names, given['length'] ?? '');
  const shown = yearEndShown(raw.facts, length);
  const words = wordsOf(read, titles);
  const usualYearEnd = isOfIndia(`${names} ${words}`) ? 3 : 12;
  const datingBy = (answers: Answers): Dating => ({
    today,
    usualYearEnd,
    order: reading.order,
    isOfEstimates,
    yearEndOf: (fact) => {
      const answer = answerOf(answers, 'yearEnd', companyOfFact(fact));
      return answer === '' ? (known.yearEnd ?? shown) : Number(answer);
    },
    forecastFrom: answers.get('forecastFrom') ?? '',
    isOfNext: answers.get('guidedPeriod') === 'next',
  });
  const first = datingBy(new Map(Object.entries(given)));
  const isMetricOpen =
    raw.refused.length > 0 &&
    raw.refused.every(({ reason }) => reason.startsWith('no metric')) &&
    !layout.columns.some(({ role }) => role === 'metric');
  const open = asksOf(raw.facts, {
    isMetricOpen,
    reading,
    known,
    titles,
    words,
    names,
    length,
    dating: first,
    isCumulative,
    scale: answerOf(new Map(Object.entries(given)), 'scale', ''),
  });
  const asks = open.filter(({ id }) => read.answers[id] === undefined);
  const answers = answersFor(asks, given);
  // A guess at whose the figures are is offered, and nothing is shown as that company's before a person has said so.
  const isCompanyOpen = asks.some(({ id }) => id === 'company') && (given['company'] ?? '') === '';
  const all: Answers = new Map(
    Object.entries(isCompanyOpen ? { ...answers, company: UNNAMED } : answers),
  );
  const dated = kindsByDate(raw.facts, datingBy(all));
  const { facts, refused } = withoutContradictions(dated.facts, reading.decimals);
  const openRatios = new Set(asks.find(({ kind }) => kind === 'ratio')?.about.split(', ') ?? []);
  const settings: Settings = {
    reading,
    answers: all,
    known,
    titles,
    fileName,
    yearEndShown: shown,
    length,
    isOfEstimates,
    openRatios,
    unscaled: unscaledMetrics(raw.facts, reading),
    openShareCounts: new Set(sharesWithoutScale(facts, reading, titles)),
    onlyCurrency: onlyCurrency(raw.facts),
  };
  return { facts, refused: [...dated.refused, ...refused], asks, answers, settings };
}
