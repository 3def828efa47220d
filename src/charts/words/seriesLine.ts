import { metricOf } from '../../domain/metric/metrics.ts';
import type { TargetFields } from '../../domain/book/rows.ts';
import { unitLabel } from './format.ts';
import { seriesQualifiers } from '../series/seriesList.ts';

/** What a series is, in one line: metric, what sets it apart, unit. */
export function seriesLine(target: TargetFields): string {
  const { name } = metricOf(target.metric, target.unit);
  return [name, ...seriesQualifiers(target), unitLabel(target.unit)].join(' · ');
}
