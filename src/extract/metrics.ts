import { METRICS } from './lexicon/metrics.ts';
import type { MetricMention } from './types.ts';

const COMPILED = METRICS.map((entry) => ({ entry, pattern: new RegExp(entry.pattern, 'g') }));

/** Metric names in a lower-cased sentence; where two overlap the longer one is kept. */
export function findMetrics(lower: string): readonly MetricMention[] {
  const all: MetricMention[] = [];
  for (const { entry, pattern } of COMPILED) {
    for (const match of lower.matchAll(pattern)) {
      all.push({
        start: match.index,
        end: match.index + match[0].length,
        id: entry.id,
        measures: entry.shape,
      });
    }
  }
  all.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1),
  );
  const kept: MetricMention[] = [];
  for (const mention of all) {
    if (!kept.some((k) => mention.start < k.end && k.start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
