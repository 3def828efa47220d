import { readFigure } from '../../parts/rows/typedFigure.ts';
import { metricOf } from '../../../domain/metric/metrics.ts';
import { PIECES, type Assumptions, type PieceName } from '../../../domain/outlook/pieces.ts';
import type { Actual } from '../../../domain/book/rows.ts';
import { comparePeriodKeys } from '../../../domain/time/period.ts';

/** The parameter of the address that holds a person's own figure for a piece. */
export function parameterOf(name: PieceName): string {
  return `own_${name}`;
}

/** The unit a piece is typed in: dollars for amounts, or that of its metric. */
export function unitOf(name: PieceName): string {
  const { kind } = metricOf(name);
  return kind === 'ratio' ? 'fraction' : kind === 'shares' ? 'shares' : 'usd';
}

/** A person's own figures, as the address has them; what is no figure is left out. */
export function readAssumptions(get: (name: string) => string): Assumptions {
  return new Map(
    PIECES.flatMap((name) => {
      const figure = readFigure(get(parameterOf(name)), unitOf(name));
      return figure === null ? [] : [[name, figure.value] as const];
    }),
  );
}

/** The last reported figure of a piece, offered as a start; null where none is loaded. */
export function lastActualOf(
  name: PieceName,
  actuals: readonly Actual[],
  before: string,
): Actual | null {
  const known = actuals.filter(
    (a) =>
      a.metric === name &&
      a.scope === 'company' &&
      /-Q\d$/u.test(a.period) &&
      comparePeriodKeys(a.period, before) < 0,
  );
  return known.toSorted((a, b) => comparePeriodKeys(a.period, b.period)).at(-1) ?? null;
}
