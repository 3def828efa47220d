import type { MarginParts } from '../../../domain/outlook/marginRemainder.ts';
import type { YearParts } from '../../../domain/outlook/yearSoFar.ts';
import { toCsv } from '../../../io/csv/csvText.ts';

const HEADER =
  'metric,period,guided_on,unit,year_low,year_high,known,left,remainder_low,remainder_high,growth_low,growth_high,delivered,margin_low,margin_high,revenue_left'.split(
    ',',
  );

/** Implied remainders and the margins they need, in base units. */
export function remainderCsv(parts: readonly YearParts[], margins: readonly MarginParts[]): string {
  const amounts = parts.map((p) => [
    ...[p.fromGrowth ? 'revenue' : p.guidance.metric, p.guidance.period, p.guidance.issuedOn],
    ...[p.unit, p.year.low, p.year.high],
    ...[p.known.map((q) => `${q.period} ${q.from}`).join('; '), p.rest.join('; ')],
    ...[p.remainder?.span.low ?? null, p.remainder?.span.high ?? null],
    ...[p.remainder?.growth?.low ?? null, p.remainder?.growth?.high ?? null],
    ...[p.delivered, null, null, null],
  ]);
  const ratios = margins.map(({ guidance: g, known, rest, required, revenue }) => [
    ...[g.metric, g.period, g.issuedOn, g.unit, g.low, g.high],
    ...[known.join('; '), rest.join('; '), null, null, null, null, null],
    ...[required.low, required.high, revenue],
  ]);
  return toCsv(HEADER, [...amounts, ...ratios]);
}
