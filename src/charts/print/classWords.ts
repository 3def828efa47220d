import type { PrintClass, YearMove } from '../../domain/print/printClass.ts';
import { inLineLimit, type HeldAgainst, type InLineWithin } from '../../domain/print/surprise.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { formatBand, formatValue } from '../words/format.ts';
import { figureText, toneOf, type PrintCell } from './cells.ts';
import { metricName } from './tables.ts';

/** One part of the class of a print, with the rule it follows from. */
export interface ClassPart {
  readonly text: string;
  readonly rule: string;
  readonly tone: PrintCell['tone'];
}

function limitText({ expectation: e }: HeldAgainst, within: InLineWithin, locale: string): string {
  const { kind } = metricOf(e.metric, e.unit);
  if (kind === 'ratio') return `${Math.round(within.ratio * 1e4)} bp`;
  if (kind === 'per_share') return formatValue(within.perShare, e.unit, locale);
  const limit = inLineLimit(kind, e.value, within);
  return `${formatValue(within.amount, 'fraction', locale)}, ${formatValue(limit, e.unit, locale)}`;
}

function againstText(held: HeldAgainst, within: InLineWithin, locale: string): string {
  const { holder, value, unit, asOf, count } = held.expectation;
  const source = [
    holder,
    ...(asOf === '' ? [] : [asOf]),
    ...(count === null ? [] : [`n = ${count}`]),
  ];
  return `${figureText(value, unit, locale)} expected (${source.join(', ')}); in line within ${limitText(held, within, locale)}`;
}

function yearRule(year: YearMove, unit: string, locale: string): string {
  const say = (value: number): string =>
    `${value > 0 ? '+' : ''}${formatValue(value, unit, locale)}`;
  return `The year's midpoint moved ${say(year.year)}, the quarter came in ${say(year.quarter)} against the ${year.quarterAgainst} figure; the same within ${formatValue(year.within, unit, locale)}`;
}

/** The class of a print in words, each with the figures and the rule behind it. */
export function classWords(
  { target, result, guide, year }: PrintClass,
  within: InLineWithin,
  locale: string,
): { readonly name: string; readonly parts: readonly ClassPart[] } {
  const parts: ClassPart[] = [];
  if (result !== null) {
    const rule = againstText(result, within, locale);
    parts.push({ text: result.surprise, rule, tone: toneOf(result) });
  }
  if (guide !== null) {
    const { guidance, against } = guide;
    const band = formatBand(guidance, guidance.unit, locale);
    parts.push({
      text: `guide ${against.stance}`,
      rule: `${periodLabel(guidance.period)} guided ${band}, midpoint against ${againstText(against, within, locale)}`,
      tone: '',
    });
  }
  if (year !== null) {
    const text = year.verdict === 'raise' ? 'year raised' : year.verdict;
    parts.push({ text, rule: yearRule(year, target.unit, locale), tone: '' });
  }
  return { name: metricName(target), parts };
}
