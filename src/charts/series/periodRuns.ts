import { periodLabel } from '../../domain/time/period.ts';

/** Periods as runs of an axis: `Q3 2013 to Q1 2015, Q4 2016`. */
export function runsText(some: readonly string[], axis: readonly string[]): string {
  const runs: string[][] = [];
  const wanted = new Set(some);
  let isRunning = false;
  for (const period of axis) {
    if (wanted.has(period)) {
      if (isRunning) runs.at(-1)?.push(period);
      else runs.push([period]);
    }
    isRunning = wanted.has(period);
  }
  return runs
    .map((run) => {
      const [first = '', last = first] = [run[0], run.at(-1)];
      return first === last ? periodLabel(first) : `${periodLabel(first)} to ${periodLabel(last)}`;
    })
    .join(', ');
}
