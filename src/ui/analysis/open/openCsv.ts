import type { OpenLine } from '../../../domain/outlook/openGuidance.ts';
import { toCsv } from '../../../io/csv/csvText.ts';

const HEADER =
  'metric,basis,variant,scope,versus,period,unit,issued_on,low,high,status,calibrated_low,calibrated_median,calibrated_high,n,coverage,year_ago,year_ago_change_low,year_ago_change_high,last_period,last,last_change_low,last_change_high'.split(
    ',',
  );

/** The open guidance as shown, in base units; changes are fractions, for ratios differences. */
export function openCsv(lines: readonly OpenLine[]): string {
  return toCsv(
    HEADER,
    lines.map(({ guidance: g, status, calibrated: c, yearAgo, last }) => [
      ...[g.metric, g.basis, g.variant, g.scope, g.versus, g.period, g.unit, g.issuedOn],
      ...[g.low, g.high, status],
      ...[c?.interval.low ?? null, c?.median ?? null, c?.interval.high ?? null],
      ...[c?.n ?? null, c?.coverage ?? null],
      ...[
        yearAgo?.actual.value ?? null,
        yearAgo?.change?.low ?? null,
        yearAgo?.change?.high ?? null,
      ],
      ...[last?.actual.period ?? '', last?.actual.value ?? null],
      ...[last?.change?.low ?? null, last?.change?.high ?? null],
    ]),
  );
}
