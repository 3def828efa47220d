import type { SeriesEntry } from '../../charts/series/seriesList.ts';
import type { Company } from '../../domain/book/company.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { Benchmark } from '../../domain/comparing/deviation.ts';
import { trackRecord, type TrackRecord } from '../../domain/record/trackRecord.ts';

/** Periods the record of the overview looks back on. */
const WINDOW = 12;

export type SortKey = 'company' | 'delivered' | 'median';

/** One line of the overview; `entry` is null where the company guides nothing of the kind. */
export interface CoverageLine {
  readonly key: string;
  readonly company: Company;
  readonly entry: SeriesEntry | null;
  /** The last period guided and not yet reported. */
  readonly open: Comparison | null;
  readonly last: Comparison | null;
  readonly record: TrackRecord | null;
}

export function coverageRow(
  company: Company,
  entry: SeriesEntry | null,
  benchmark: Benchmark,
): CoverageLine {
  const key = `${company.id}|${entry?.key ?? ''}`;
  if (entry === null) return { key, company, entry, open: null, last: null, record: null };
  const latest = entry.series.at(-1);
  return {
    key,
    company,
    entry,
    open: latest?.isOpen === true ? latest : null,
    last: entry.series.findLast((c) => c.comparable?.outcome != null) ?? null,
    record: trackRecord(entry.series.slice(-WINDOW), benchmark),
  };
}

/** Share delivered or median error, the largest first; a line without a record comes last. */
function measure(line: CoverageLine, key: SortKey): number {
  if (line.record === null) return -Infinity;
  return key === 'delivered'
    ? line.record.delivered / line.record.n
    : (line.record.bias?.value ?? -Infinity);
}

/**
 * Lines in the order asked for; equal ones stay in the order of their names. What is not guided comes
 * last whatever the order.
 */
export function sortRows(lines: readonly CoverageLine[], key: SortKey): readonly CoverageLine[] {
  return lines.toSorted((a, b) => {
    const isGuided = Number(b.entry !== null) - Number(a.entry !== null);
    if (isGuided !== 0 || key === 'company') return isGuided;
    const [x, y] = [measure(a, key), measure(b, key)];
    return x === y ? 0 : y - x;
  });
}
