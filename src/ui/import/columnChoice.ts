import { metricOf, METRICS } from '../../domain/metric/metrics.ts';
import type { ColumnChoice } from '../../state/import/mappings.ts';
import type { Choice, GuessedColumn } from './askWords.ts';

type About = GuessedColumn['about'];

/** Metrics a column of figures can be of. */
const METRIC_CHOICES: readonly Choice[] = METRICS.map(({ id, name }) => [id, name] as const);

/** The metrics to choose from for a column: the usual ones, and the one it is read as where that is another. */
export function metricChoices(metric: string): readonly Choice[] {
  const isUsual = metric === '' || METRIC_CHOICES.some(([id]) => id === metric);
  return [
    ['', 'Metric as in the table'],
    ...(isUsual ? [] : [[metric, metricOf(metric).name] as const]),
    ...METRIC_CHOICES,
  ];
}

/** What figures of a column are, and what that makes of a description. */
const FIGURES: Readonly<Record<string, About>> = {
  actual: { kind: 'actual' },
  low: { kind: 'guidance', bound: 'low' },
  high: { kind: 'guidance', bound: 'high' },
  mid: { kind: 'guidance', bound: 'mid' },
  expectation: { kind: 'expectation' },
};

export const FIGURE_CHOICES: readonly Choice[] = [
  ['actual', 'Actual'],
  ['low', 'Guidance, low'],
  ['high', 'Guidance, high'],
  ['mid', 'Guidance, midpoint or range'],
  ['expectation', 'Estimate'],
];

/** Which of the choices a column is taken for; empty where its rows say it. */
export function figureOf({ kind, bound }: About): string {
  if (bound === 'low' || bound === 'high') return bound;
  if (kind === 'guidance' || bound !== undefined) return 'mid';
  return kind ?? '';
}

/** A column read as a person says: its role and, of figures, their metric and what they are. */
export function choiceOf(
  { index, about }: GuessedColumn,
  role: string,
  metric: string,
  figure: string,
): ColumnChoice {
  const { leftOut: _left, rest, kind, bound, ...kept } = about;
  const what = figure === figureOf(about) ? { kind, bound } : (FIGURES[figure] ?? {});
  // Words that belong to another metric's name say nothing of the one chosen.
  const named = metric === '' || metric === about.metric ? { rest } : { metric };
  const said = Object.entries({ ...kept, ...what, ...named }).filter(
    ([, value]) => value !== undefined,
  );
  return { column: index, role: role as ColumnChoice['role'], about: Object.fromEntries(said) };
}
