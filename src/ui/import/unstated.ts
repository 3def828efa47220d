import { metricOf } from '../../domain/metric/metrics.ts';
import type { Change } from '../../domain/planning/plan.ts';

/** The metrics this file gives without a basis and that need one before they can be compared. */
export function unstatedMetrics(changes: readonly Change[]): readonly string[] {
  const names = new Set<string>();
  for (const { incoming, verdict } of changes) {
    if (verdict === 'same' || !('unit' in incoming) || incoming.basis !== 'unspecified') continue;
    const metric = metricOf(incoming.metric, incoming.unit);
    if (!metric.oneBasis) names.add(metric.name);
  }
  return [...names];
}
