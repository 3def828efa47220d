import type { TargetFields } from '../../domain/book/rows.ts';
import { metricOf } from '../../domain/metric/metrics.ts';

const ERRORS: Readonly<Record<string, (value: string, from: string) => string>> = {
  bp: (value, from) => `(${value}-${from})*10000`,
  cents: (value, from) => `(${value}-${from})*100`,
  '%': (value, from) => `IF(${from}=0,"",(${value}-${from})/ABS(${from})*100)`,
};

/** A figure less another in a unit of errors, as a formula over two cells; empty for a unit that is none. */
export function differenceFormula(unit: string, value: string, from: string): string {
  return ERRORS[unit]?.(value, from) ?? '""';
}

/** The unit differences of a target are stated in: basis points, cents, or percent. */
export function errorUnit({ metric, unit }: TargetFields): string {
  const { kind } = metricOf(metric, unit);
  return kind === 'ratio' ? 'bp' : kind === 'per_share' ? 'cents' : '%';
}

/** How a cell in a unit looks. */
export function styleOf(unit: string): 'percent' | 'one' | 'two' | 'whole' {
  if (unit === 'fraction') return 'percent';
  if (['bp', 'cents', '%', 'days'].includes(unit)) return 'one';
  return unit === '' || unit === 'multiple' || unit.endsWith('_per_share') ? 'two' : 'whole';
}
