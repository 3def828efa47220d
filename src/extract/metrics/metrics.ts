import { METRICS } from '../lexicon/metrics.ts';
import type { MetricMention } from '../types.ts';
import { scan } from '../patterns/scan.ts';
import { wordsOf } from '../patterns/words.ts';

const COMPILED = METRICS.map((entry) => ({ entry, pattern: new RegExp(entry.pattern, 'g') }));
const NONE: readonly MetricMention[] = [];

/** Metric names in a lower-cased sentence; where two overlap the longer one is kept. */
export function findMetrics(lower: string): readonly MetricMention[] {
  const candidates = wordsOf(lower).metrics;
  if (candidates.length === 0) return NONE;
  const all: MetricMention[] = [];
  for (const index of candidates) {
    const compiled = COMPILED[index];
    if (compiled === undefined) continue;
    const { entry, pattern } = compiled;
    for (const match of scan(pattern, lower)) {
      all.push({
        start: match.index,
        end: match.index + match[0].length,
        id: entry.id,
        measures: entry.shape,
      });
    }
  }
  if (all.length < 2) return all;
  all.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1),
  );
  const kept: MetricMention[] = [];
  for (const mention of all) {
    if (!kept.some((k) => mention.start < k.end && k.start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
