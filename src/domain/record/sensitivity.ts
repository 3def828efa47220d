import type { Comparison } from '../comparing/comparison.ts';
import { BENCHMARKS, type Benchmark, type Deviation } from '../comparing/deviation.ts';
import type { Outcome } from '../comparing/outcome.ts';
import type { Tolerance } from '../quantity/tolerance.ts';
import { trackRecord } from './trackRecord.ts';
import { rescored } from '../comparing/verdict.ts';

/** A verdict that would be another under a choice somebody else might have made. */
export interface Flip {
  readonly period: string;
  readonly because: 'bridge item' | 'tolerance';
  readonly from: Outcome;
  readonly to: Outcome;
}

function flip(
  c: Comparison,
  because: Flip['because'],
  to: Outcome | null | undefined,
): readonly Flip[] {
  const from = c.comparable?.outcome;
  if (from == null || to == null || from === to) return [];
  return [{ period: c.target.period, because, from, to }];
}

/** Verdicts that flip without the bridge item, or when a bare point is held to the other tolerance. */
export function flipsOf(
  series: readonly Comparison[],
  tolerance: Tolerance = 'last digit',
): readonly Flip[] {
  return series.flatMap((c) => [
    ...flip(c, 'bridge item', c.reported?.outcome),
    ...(c.band.toleranceOurs
      ? flip(
          c,
          'tolerance',
          rescored(c, c.guidance, { ...c.scoring, tolerance }).comparable?.outcome,
        )
      : []),
  ]);
}

export interface BenchmarkLine {
  readonly benchmark: Benchmark;
  readonly bias: Deviation | null;
  readonly accuracy: Deviation | null;
}

/** Bias and accuracy of a series against each benchmark; none where there is no record. */
export function benchmarkLines(series: readonly Comparison[]): readonly BenchmarkLine[] {
  return BENCHMARKS.flatMap((benchmark) => {
    const record = trackRecord(series, benchmark);
    if (record?.bias == null) return [];
    return [{ benchmark, bias: record.bias, accuracy: record.accuracy }];
  });
}
