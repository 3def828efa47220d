import { metricOf } from '../domain/metrics.ts';
import type { Incoming } from '../domain/plan.ts';

/** What only a person can answer before some figures of a file can be compared. */
export interface Question {
  readonly kind: 'basis';
  /** The id of the metric and how many of its figures state no basis. */
  readonly metric: string;
  readonly count: number;
}

/** The metrics that exist on more than one basis and that the rows give without one. */
export function questionsOf(incoming: readonly Incoming[]): readonly Question[] {
  const counts = new Map<string, number>();
  for (const { rows } of incoming) {
    for (const row of rows) {
      if (!('unit' in row)) continue;
      if (row.basis !== 'unspecified' || metricOf(row.metric, row.unit).oneBasis) continue;
      counts.set(row.metric, (counts.get(row.metric) ?? 0) + 1);
    }
  }
  return [...counts].map(([metric, count]) => ({ kind: 'basis', metric, count }));
}
