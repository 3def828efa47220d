import { comparePeriodKeys } from './period.ts';
import type { Actual } from './rows.ts';

/** The latest period anything was reported for, guided or not: a target up to it is not open. Empty for none. */
export function lastReported(actuals: readonly Actual[]): string {
  const periods = new Set(actuals.map(({ period }) => period));
  let last = '';
  for (const period of periods) {
    if (last === '' || comparePeriodKeys(period, last) > 0) last = period;
  }
  return last;
}
