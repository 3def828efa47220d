import type { Deviation } from '../../domain/comparing/deviation.ts';
import { placeWords } from './finding.ts';
import { formatBand, formatDeviation, formatValue } from './format.ts';
import type { PeriodMark } from '../series/marks.ts';

/** One period in words: what the readout of a chart and its table behind it both say. */
export interface Readout {
  readonly period: string;
  readonly band: string;
  readonly midpoint: string;
  readonly reported: string;
  readonly bridge: string;
  readonly comparable: string;
  readonly error: string;
  readonly outcome: string;
  readonly meaning: string;
  readonly issued: string;
  readonly reportedOn: string;
  readonly source: string;
  readonly notes: string;
}

function errorText(deviation: Deviation | null | undefined, locale: string): string {
  return deviation == null ? '' : formatDeviation(deviation, locale);
}

function outcomeText(mark: PeriodMark): string {
  if (mark.actual === null || mark.status !== 'scored') {
    const reason = mark.comparison.refusals[0]?.reason;
    return mark.status === 'not comparable' && reason !== undefined
      ? `not comparable: ${reason.replaceAll('non_gaap', 'non-GAAP').replaceAll('gaap', 'GAAP')}`
      : mark.status;
  }
  if (mark.actual.outcome === null) return 'no bounds to compare with';
  const place = placeWords(mark.actual.outcome);
  const before = mark.comparison.reported?.outcome ?? '';
  return mark.flips ? `${place} (reported: ${placeWords(before)})` : place;
}

function bridgeText(mark: PeriodMark, locale: string): string {
  return mark.comparison.bridges
    .map((b) => {
      const amount = formatValue(b.amount, b.unit, locale);
      const place =
        b.inGuidance === 'no'
          ? ''
          : b.inGuidance === 'yes'
            ? ', in guidance'
            : ', unclear whether guided';
      return `${amount} ${b.label}${place}`;
    })
    .join('; ');
}

function noteText(mark: PeriodMark, unit: string, locale: string): string {
  const { guidance, actual } = mark.comparison;
  const { corridor } = mark;
  return [
    guidance.mark === '' ? '' : `guidance ${guidance.mark}`,
    actual === null || actual.mark === '' ? '' : `actual ${actual.mark}`,
    mark.point === null ? '' : 'tolerance ours',
    corridor === null ? '' : `long-term model ${formatBand(corridor, unit, locale)}`,
    guidance.assumptions,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** Says one mark in words. */
export function readoutOf(mark: PeriodMark, unit: string, locale: string): Readout {
  const { comparison: c, actual } = mark;
  const precision = c.actual?.precision ?? null;
  const value = (v: number): string => formatValue(v, unit, locale, true, precision);
  const sources = [c.guidance.source, c.actual?.source ?? ''].filter((s) => s !== '');
  return {
    period: mark.label,
    band: formatBand(c.guidance, unit, locale),
    midpoint: mark.mid === null ? '' : formatValue(mark.mid, unit, locale),
    reported: actual === null ? '' : value(actual.reported),
    bridge: bridgeText(mark, locale),
    comparable: actual === null || c.comparable === null ? '' : value(actual.comparable),
    error: errorText(c.comparable?.deviation, locale),
    outcome: outcomeText(mark),
    meaning: actual?.economic ?? '',
    issued: c.guidance.issuedOn,
    reportedOn: c.actual?.reportedOn ?? '',
    source: [...new Set(sources)].join('; '),
    notes: noteText(mark, unit, locale),
  };
}
