import { codeOf, valueAt, type DraftTable } from '../../domain/book/draftTable.ts';
import { metricOf } from '../../domain/metric/metrics.ts';

/** What only a person can answer before some figures of a file can be compared. */
export interface Question {
  readonly kind: 'basis';
  /** The id of the metric and how many of its figures state no basis. */
  readonly metric: string;
  readonly count: number;
}

/** The metrics that exist on more than one basis and that the rows give without one. */
export function questionsOf(table: DraftTable): readonly Question[] {
  const unstated = codeOf(table, 'unspecified');
  const counts = new Map<string, number>();
  for (const { columns, count } of table.kinds.values()) {
    const [metrics, units, bases] = ['metric', 'unit', 'basis'].map((name) => columns.get(name));
    if (metrics === undefined || units === undefined || bases === undefined) continue;
    if (bases.values === null && bases.constant !== unstated) continue;
    const asked = new Map<number, number>();
    const { length } = table.strings;
    for (let row = 0; row < count; row += 1) {
      if (valueAt(bases, row) !== unstated) continue;
      const key = valueAt(metrics, row) * length + valueAt(units, row);
      asked.set(key, (asked.get(key) ?? 0) + 1);
    }
    for (const [key, figures] of asked) {
      const metric = table.strings[Math.floor(key / length)] ?? '';
      if (metricOf(metric, table.strings[key % length]).oneBasis) continue;
      counts.set(metric, (counts.get(metric) ?? 0) + figures);
    }
  }
  return [...counts].map(([metric, count]) => ({ kind: 'basis', metric, count }));
}
