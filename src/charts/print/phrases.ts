import type { TargetFields } from '../../domain/book/rows.ts';
import type { Deviation } from '../../domain/comparing/deviation.ts';
import { guidanceStateOf } from '../../domain/comparing/guidanceState.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import type { GuideLine } from '../../domain/print/guides.ts';
import type { PrintSheet } from '../../domain/print/printSheet.ts';
import type { Change, ResultLine } from '../../domain/print/results.ts';
import type { HeldAgainst } from '../../domain/print/surprise.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { FIRST_METRICS } from '../series/seriesList.ts';
import { formatBand, formatValue } from '../words/format.ts';
import { spanText } from '../words/openWords.ts';
import { figureText } from './cells.ts';
import { restLabel } from './tables.ts';

/** Names as they stand within a sentence: abbreviations keep their capitals. */
export function lower(name: string): string {
  return /^[A-Z][a-z]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** `non-GAAP gross margin`; the basis is said only where there are several. */
export function namedIn(target: TargetFields): string {
  const { metric, basis, scope, unit } = target;
  const { name, oneBasis } = metricOf(metric, unit);
  const said = oneBasis ? '' : basis === 'non_gaap' ? 'non-GAAP ' : basis === 'gaap' ? 'GAAP ' : '';
  return `${said}${scope === 'company' ? '' : `${scope} `}${lower(name)}`;
}

const rank = ({ metric }: TargetFields): number => {
  const index = FIRST_METRICS.indexOf(metric);
  return index < 0 ? FIRST_METRICS.length : index;
};

/** One line for each metric of the company as a whole, what an analyst reads first in front. */
function leading<Line extends { readonly target: TargetFields }>(
  lines: readonly Line[],
  isMeant: (line: Line) => boolean,
): readonly Line[] {
  const seen = new Set<string>();
  return lines
    .filter((line) => line.target.scope === 'company' && isMeant(line))
    .toSorted((a, b) => rank(a.target) - rank(b.target))
    .filter(({ target }) => {
      const key = `${target.metric}|${target.period}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}

export function leadResults(sheet: PrintSheet): readonly ResultLine[] {
  const isFirst = ({ target, guided, expected }: ResultLine): boolean =>
    target.period === sheet.period &&
    (FIRST_METRICS.includes(target.metric) || guided !== null || expected.length > 0);
  return leading(sheet.results, isFirst);
}

/** What was guided for the nearest period, which is what a reader looks for. */
export function leadGuides(sheet: PrintSheet): readonly GuideLine[] {
  const given = leading(sheet.guides, ({ next }) => guidanceStateOf(next) === 'given');
  const [nearest] = sheet.guides.filter(({ next }) => guidanceStateOf(next) === 'given');
  return given.filter(({ target }) => target.period === nearest?.target.period);
}

/** A size without its sign, for words that say the direction: `2.9%`, `110 bp`, `3 cents`. */
function sizeText({ value, unit }: Deviation, locale: string): string {
  const size = Math.abs(value);
  if (unit === 'bp') return `${Math.round(size)} bp`;
  if (unit === 'cents') {
    const text = Number(size.toFixed(1)).toLocaleString(locale);
    return `${text} ${text === '1' ? 'cent' : 'cents'}`;
  }
  return formatValue(size / 100, 'fraction', locale, true, 0.001);
}

const IN_BAND: Readonly<Record<string, string>> = {
  above: 'above',
  below: 'below',
  'at low': 'at the low end of',
  'at high': 'at the high end of',
  'lower half': 'in the lower half of',
  'upper half': 'in the upper half of',
  'on the guide': 'in line with',
  'edge, rounded': 'at the edge of',
  met: 'as against',
  'not met': 'short of',
};

function againstGuide({ verdict, guided }: ResultLine, locale: string): string {
  if (guided === null || verdict?.outcome == null) return '';
  const isRange = guided.low !== null && guided.high !== null && guided.low !== guided.high;
  const isNear =
    !isRange && ['at low', 'at high', 'lower half', 'upper half'].includes(verdict.outcome);
  const where = isNear ? 'in line with' : (IN_BAND[verdict.outcome] ?? 'against');
  const what = isRange ? 'the guided' : 'guidance of';
  return `${where} ${what} ${formatBand(guided, guided.unit, locale)}`;
}

function againstExpected({ expectation, delta, stance }: HeldAgainst, locale: string): string {
  const { holder, value, unit, count, asOf } = expectation;
  const whose = holder === 'mine' ? 'our estimate' : holder;
  const source = [...(count === null ? [] : [`n = ${count}`]), ...(asOf === '' ? [] : [asOf])];
  const of = `${whose} of ${figureText(value, unit, locale)}${source.length > 0 ? ` (${source.join(', ')})` : ''}`;
  if (stance === 'in line') return `in line with ${of}`;
  return `${delta === null ? '' : `${sizeText(delta, locale)} `}${stance} ${of}`;
}

function changeText(change: Change | null, on: string, locale: string): string {
  if (change?.change == null) return '';
  const { value } = change.change;
  if (value === 0) return `unchanged on the ${on}`;
  return `${value > 0 ? 'up' : 'down'} ${sizeText(change.change, locale)} on the ${on}`;
}

/** A change with what the weeks do to it, which is said once. */
function flagged(text: string, change: Change | null): string {
  const flags = (change?.flags ?? []).filter((flag) => flag.startsWith('compared'));
  return text === '' || flags.length === 0 ? text : `${text} (${flags.join(', ')})`;
}

/** `revenue of $1.65bn, at the low end of the guided $1.65bn to $1.75bn, up 0.6% on the year`. */
export function resultPhrase(
  line: ResultLine,
  length: 'full' | 'short' | 'medium' | 'long',
  locale: string,
): string {
  const { actual, comparable, expected, yearAgo, quarterAgo } = line;
  const value = figureText(actual.value, actual.unit, locale, actual.precision);
  const isCleaned = comparable !== actual.value;
  const say = (change: Change | null, on: string): string => {
    const text = changeText(change, on, locale);
    return length === 'full' ? flagged(text, change) : text;
  };
  // The growth of a growth says nothing to anybody.
  const isChanging = actual.versus === '' && (length === 'full' || length === 'long');
  const parts = [
    `${namedIn(actual)} of ${value}${isCleaned ? ` (comparable ${figureText(comparable, actual.unit, locale)})` : ''}`,
    ...(length === 'short' ? expected.slice(0, 1) : expected).map((held) =>
      againstExpected(held, locale),
    ),
    againstGuide(line, locale),
    ...(isChanging ? [say(yearAgo, 'year'), say(quarterAgo, 'quarter')] : []),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** `revenue of $1.4bn to $1.5bn (midpoint down 12.1% on the quarter)`; its period is said before it. */
export function guidePhrase(
  line: GuideLine,
  length: 'short' | 'medium' | 'long',
  locale: string,
): string {
  const { next, old, label, expected, yearAgo, quarterAgo, target } = line;
  const revised = old === null || label === 'initiated' ? [] : [label as string];
  const isRange = next.low !== next.high;
  const changes =
    target.versus !== ''
      ? []
      : [
          changeText(yearAgo, 'year', locale),
          ...(length === 'short' ? [] : [changeText(quarterAgo, 'quarter', locale)]),
        ];
  const measured = [
    ...changes,
    ...expected.slice(0, 1).map((held) => againstExpected(held, locale)),
  ].filter((part) => part !== '');
  const [first, ...others] = measured;
  const middle = first === undefined ? [] : [isRange ? `midpoint ${first}` : first, ...others];
  const remarks = [...revised, ...middle];
  const remark = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
  return `${namedIn(target)} of ${formatBand(next, next.unit, locale)}${remark}`;
}

/** What became of the year: its move, and what that leaves for the rest of it. */
export function yearSentence(sheet: PrintSheet, locale: string): string {
  const line = sheet.guides.find(
    ({ rest, target }) => target.scope === 'company' && rest !== null && rest.next !== null,
  );
  if (line?.rest?.next == null) return '';
  const { rest, next, old, target, label } = line;
  const to = formatBand(next, next.unit, locale);
  const from = old === null ? '' : ` from ${formatBand(old, old.unit, locale)}`;
  const verb =
    old === null
      ? `guided at ${to}`
      : label === 'reaffirmed'
        ? `reaffirmed at ${to}`
        : `${label} to ${to}${from}`;
  const left = spanText(line.rest.next.span, rest.unit, locale);
  const moved =
    rest.moved === null || rest.moved === 0
      ? ''
      : `, ${formatValue(Math.abs(rest.moved), rest.unit, locale)} ${rest.moved > 0 ? 'more' : 'less'} at the midpoint than before`;
  return `${periodLabel(target.period)} ${namedIn(target)} was ${verb}, which leaves ${left} for ${restLabel(rest)}${moved}.`;
}
