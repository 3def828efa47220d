import type { AgainstActual } from '../../domain/outlook/openGuidance.ts';
import type { OpenLine } from '../../domain/outlook/openGuidance.ts';
import type { Guidance } from '../../domain/book/rows.ts';
import type { RevisionStep } from '../../domain/comparing/vintages.ts';
import { formatBand, formatNumber, formatValue } from './format.ts';

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

/** A fraction as growth: `+28.0%`, `−4.5%`. */
export function formatGrowth(fraction: number, locale: string): string {
  return signed(
    formatValue(fraction, 'fraction', locale, true, 0.001),
    Number(fraction.toFixed(3)),
  );
}

function formatPoints(fraction: number, locale: string): string {
  const bp = Math.round(fraction * 1e4);
  return `${signed(formatNumber(bp, 0, locale), bp)} bp`;
}

/** Two ends as one text: `+1.0% to +8.2%`, or one where they read the same. */
export function between(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

/** What a band means against a figure: growth for amounts, basis points for ratios. */
export function changeText(against: AgainstActual | null, locale: string): string {
  if (against?.change == null) return '';
  const say = against.actual.unit === 'fraction' ? formatPoints : formatGrowth;
  return between(say(against.change.low, locale), say(against.change.high, locale));
}

/** A status as people say it. A long-term model has no end that could be unknown. */
export function statusText({
  status,
  guidance,
}: Pick<OpenLine, 'status'> & { readonly guidance: Pick<Guidance, 'period'> }): string {
  if (status === 'no calendar' && guidance.period === 'LT') return 'open';
  return status === 'no calendar' ? 'open, period end not known' : status;
}

/** The direction of a step with the end that moved: `raised the low end`. */
export function stepText({ label, lowChange, highChange }: RevisionStep): string {
  if (label !== 'raised' && label !== 'lowered') return label;
  if (lowChange === 0 || highChange === 0) {
    return `${label} the ${lowChange === 0 ? 'high' : 'low'} end`;
  }
  return label;
}

/** How far the midpoint moved: `+$50m`, `−100 bp`; empty where there is none or it stood. */
export function moveText({ midChange, guidance }: RevisionStep, locale: string): string {
  if (midChange === null || midChange === 0) return '';
  if (guidance.unit === 'fraction') return formatPoints(midChange, locale);
  return signed(formatValue(midChange, guidance.unit, locale), midChange);
}

/** An interval as a band in its unit. */
export function spanText(
  span: { readonly low: number; readonly high: number },
  unit: string,
  locale: string,
): string {
  const round = (v: number): number => Number(v.toPrecision(4));
  return formatBand({ low: round(span.low), high: round(span.high), form: 'range' }, unit, locale);
}
