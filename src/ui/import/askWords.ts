import { METRICS, metricOf } from '../../domain/metric/metrics.ts';
import type { TableGuess } from '../../state/import/mappings.ts';
import { MONTHS } from '../parts/words/months.ts';

export type TableAsk = TableGuess['asks'][number];
export type Choice = readonly [value: string, label: string];

const CURRENCIES = 'usd eur gbp jpy cny inr chf cad aud sek nok dkk hkd sgd krw twd brl'.split(' ');
const SCALES: readonly Choice[] = [
  ['0', 'single units'],
  ['3', 'thousands'],
  ['4', 'ten thousands (万)'],
  ['5', 'lakhs'],
  ['6', 'millions'],
  ['7', 'crores'],
  ['8', 'hundred millions (亿)'],
  ['9', 'billions'],
];

/** The answers to choose from; empty where the answer is a text. */
export function choicesOf({ kind, guess }: TableAsk): readonly Choice[] {
  switch (kind) {
    case 'company':
      return [];
    case 'metric':
      return METRICS.map(({ id, name }) => [id, name] as const);
    case 'money':
      return CURRENCIES.flatMap((code) =>
        SCALES.map(
          ([power, name]) => [`${code} ${power}`, `${code.toUpperCase()}, ${name}`] as const,
        ),
      );
    case 'forecastFrom':
      return [[guess, `from ${guess} on`] as const, ['none', 'none of them: all are reported']];
    case 'guidedPeriod':
      return [
        ['next', 'the period after that of their row'],
        ['same', 'the period of their row'],
      ];
    case 'currency':
      return CURRENCIES.map((code) => [code, code.toUpperCase()] as const);
    case 'scale':
      return SCALES;
    case 'shareScale':
      return SCALES.filter(([value]) => ['0', '3', '6', '9'].includes(value));
    case 'yearEnd':
      return MONTHS.map((name, index) => [String(index + 1), name] as const);
    case 'length':
      return [
        ['3', 'quarters'],
        ['to date', 'years to date'],
        ['12', 'years'],
      ];
    case 'ratio':
      return [
        ['percent', 'percent (43 is 43%)'],
        ['fraction', 'fractions (0.43 is 43%)'],
      ];
    case 'basis':
      return [
        ['gaap', 'GAAP'],
        ['non_gaap', 'non-GAAP'],
      ];
    case 'order':
      return [
        ['day first', 'day first'],
        ['month first', 'month first'],
      ];
    case 'decimals':
      return [
        ['point', '1,234.5'],
        ['comma', '1.234,5'],
      ];
    case 'kind':
      return [
        ['actual', 'actuals'],
        ['guidance', 'guidance'],
      ];
  }
}

const QUESTIONS: Readonly<Record<TableAsk['kind'], string>> = {
  company: 'Company or ticker',
  metric: 'The figures are of',
  money: 'Amounts are in',
  forecastFrom: 'Forecasts begin',
  guidedPeriod: 'Guidance is for',
  currency: 'Currency',
  scale: 'Amounts are in',
  shareScale: 'Share counts are in',
  yearEnd: 'Fiscal year ends in',
  length: 'The periods are',
  ratio: 'Written as',
  basis: 'Basis where none is stated',
  order: 'Dates have the',
  decimals: 'Numbers are written',
  kind: 'The figures are',
};

export function questionOf({ kind, about }: TableAsk): string {
  if (about === '') return QUESTIONS[kind];
  const names = about.split(', ').map((one) => metricOf(one).name);
  return `${names.slice(0, 3).join(', ')}: ${QUESTIONS[kind].toLowerCase()}`;
}

/** Whether one company of the table may have an answer of its own. */
export function mayDiffer({ kind, companies }: TableAsk): boolean {
  return companies.length > 1 && ['money', 'currency', 'scale', 'yearEnd'].includes(kind);
}

const ROLES: Readonly<Record<string, string>> = {
  company: 'Company',
  ticker: 'Ticker',
  metric: 'Metric',
  period: 'Period',
  quarter: 'Quarter',
  year: 'Year',
  period_end: 'End of the period',
  period_start: 'Start of the period',
  issued_on: 'Date of the guidance',
  reported_on: 'Date of the report',
  as_of: 'Date of the estimate',
  date: 'Date',
  unit: 'Unit',
  currency: 'Currency',
  scale: 'Scale',
  basis: 'Basis',
  scope: 'Segment',
  variant: 'Variant',
  versus: 'Compared with',
  source: 'Source',
  note: 'Note',
  assumptions: 'Assumptions',
  stage: 'Stage',
  kind: 'Kind of figure',
  holder: 'Whose estimate',
  count: 'Number of estimates',
  mark: 'Mark',
  series: 'Series',
};

const BOUNDS: Readonly<Record<string, string>> = {
  low: 'low',
  high: 'high',
  mid: 'midpoint',
  width: '±',
  range: 'range',
};

/** A column of a table in another layout, and what it was taken for. */
export type GuessedColumn = TableGuess['columns'][number];

/** What a column was taken for, in words. */
export function readAs({ role, about, why }: GuessedColumn): string {
  if (role === 'left out') return `Left out: ${why}`;
  if (role !== 'figure') return ROLES[role] ?? role;
  const kind = about.kind ?? (about.bound === undefined ? '' : 'guidance');
  const metric = about.metric === undefined ? (about.rest ?? '') : metricOf(about.metric).name;
  const rest =
    about.metric !== undefined && about.rest !== undefined ? `(${about.rest.toLowerCase()})` : '';
  const parts = [
    about.scope,
    metric,
    rest,
    about.versus,
    kind,
    about.bound === undefined ? '' : BOUNDS[about.bound],
    about.basis?.replace('_', '-'),
  ];
  const text = parts.filter((part) => part !== undefined && part !== '').join(' ');
  return text === '' ? 'Figures' : text;
}

/** A role a person can give a column instead. */
export const ROLE_CHOICES: readonly Choice[] = [
  ['left out', 'Leave out'],
  ['figure', 'Figures'],
  ...Object.entries(ROLES),
];

/** How sure the reading of a column is, in a word. */
export function surety(confidence: number): string {
  return confidence >= 0.9 ? 'sure' : confidence >= 0.6 ? 'likely' : 'a guess';
}
