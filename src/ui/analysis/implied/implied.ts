import { formatBand, formatDeviation, formatNumber } from '../../../charts/words/format.ts';
import { between, formatGrowth } from '../../../charts/words/openWords.ts';
import { inUnit } from '../../../domain/comparing/deviation.ts';
import { periodLabel } from '../../../domain/time/period.ts';
import type { PeriodGuidance } from '../../../domain/outlook/pieces.ts';
import type { YearParts } from '../../../domain/outlook/yearSoFar.ts';
import type { Guidance } from '../../../domain/book/rows.ts';
import { residual, type Implied, type LowHigh } from '../../../domain/outlook/triangulation.ts';

const asPercent = (fraction: number, locale: string): string =>
  `${formatNumber(fraction * 100, 1, locale)}%`;

/** A margin implied: one decimal, as margins are guided. */
export function marginText({ low, high }: LowHigh, locale: string): string {
  return between(asPercent(low, locale), asPercent(high, locale));
}

/** An implied amount in millions or billions, to as many digits as it can bear. */
export function amountText({ low, high }: LowHigh, unit: string, locale: string): string {
  const step = Math.max(Math.abs(low), Math.abs(high)) >= 1e9 ? 1e7 : 1e6;
  const round = (v: number): number => Math.round(v / step) * step;
  return formatBand({ low: round(low), high: round(high), form: 'range' }, unit, locale);
}

/** Implied EPS, in cents as it is guided. */
export function perShareText({ low, high }: LowHigh, currency: string, locale: string): string {
  const round = (v: number): number => Math.round(v * 100) / 100;
  const unit = `${currency}_per_share`;
  return formatBand({ low: round(low), high: round(high), form: 'range' }, unit, locale);
}

/** What the pieces leave unexplained of a guided figure, in base units; null where either is missing. */
export function unexplained(
  guided: Guidance | null,
  implied: LowHigh | null | undefined,
): number | null {
  if (guided?.low == null || guided.high === null || implied == null) return null;
  return residual({ low: guided.low, high: guided.high }, implied);
}

/** The same in words; empty where either is missing. */
export function residualText(
  guided: Guidance | null,
  implied: LowHigh | null | undefined,
  kind: 'ratio' | 'per_share',
  locale: string,
): string {
  const value = unexplained(guided, implied);
  const deviation = value === null ? null : inUnit(value, 1, kind);
  return deviation === null ? '' : formatDeviation(deviation, locale);
}

/** What the panel found, for its title. */
export function triangulationFinding(
  { period, guidedEps, guidedMargin, missing }: PeriodGuidance,
  full: Implied | null,
  locale: string,
): string {
  const label = periodLabel(period);
  const said = [
    ['operating margin', residualText(guidedMargin, full?.operatingMargin, 'ratio', locale)],
    ['EPS', residualText(guidedEps, full?.eps, 'per_share', locale)],
  ].filter(([, text]) => text !== '');
  if (said.length > 0) {
    const words = said.map(([name, text]) => `${name} ${text ?? ''}`).join(', ');
    return `${label}: guided against what its pieces imply, ${words} unexplained`;
  }
  if (full === null) return `${label}: the guided pieces imply no operating income yet`;
  return missing.length > 0
    ? `${label}: EPS needs ${missing.length} more ${missing.length === 1 ? 'figure' : 'figures'}`
    : `${label}: implied figures, with nothing guided to lay beside them`;
}

/** What the latest yearly guidance leaves to be delivered, for a title. */
export function remainderFinding(latest: YearParts | undefined, locale: string): string {
  if (latest === undefined) return 'No yearly guidance leaves a remainder that can be worked out';
  const { guidance, missing, remainder, rest, unit } = latest;
  const year = periodLabel(guidance.period);
  if (remainder === null) {
    return `${year}: no remainder without ${missing.map(periodLabel).join(', ')}, which is not loaded`;
  }
  if (remainder.impossible !== null) return `${year} cannot be: ${remainder.impossible}`;
  const quarters = rest.map((period) => period.slice(5)).join(', ');
  const { growth } = remainder;
  const grown =
    growth === null
      ? ''
      : `, growth of ${between(formatGrowth(growth.low, locale), formatGrowth(growth.high, locale))}`;
  return `${year} leaves ${amountText(remainder.span, unit, locale)} for ${quarters}${grown}`;
}
