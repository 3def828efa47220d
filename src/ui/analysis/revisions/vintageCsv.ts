import type { Comparison } from '../../../domain/comparing/comparison.ts';
import { stepsOf } from '../../../domain/comparing/vintages.ts';
import { toCsv } from '../../../io/csv/csvText.ts';

const HEADER =
  'metric,basis,variant,scope,versus,period,unit,issued_on,stage,form,low,high,stated,revision,low_change,high_change,midpoint_change,lean,actual,reported_on,source'.split(
    ',',
  );

/** Every guidance of a series with what it did to the one before, in base units. */
export function vintageCsv(series: readonly Comparison[]): string {
  const rows = series.flatMap((c) =>
    stepsOf(c).map(({ guidance: g, label, lowChange, highChange, midChange, lean }) => [
      ...[g.metric, g.basis, g.variant, g.scope, g.versus, g.period, g.unit, g.issuedOn],
      ...[g.stage, g.form, g.low, g.high, g.stated, label],
      ...[lowChange, highChange, midChange, lean ?? ''],
      ...[c.comparable?.value ?? null, c.actual?.reportedOn ?? '', g.source],
    ]),
  );
  return toCsv(HEADER, rows);
}
