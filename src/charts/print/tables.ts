import { metricOf } from '../../domain/metric/metrics.ts';
import type { TargetFields } from '../../domain/book/rows.ts';
import type { Verdict } from '../../domain/comparing/comparison.ts';
import { guidanceStateOf } from '../../domain/comparing/guidanceState.ts';
import type { GuideLine, Move } from '../../domain/print/guides.ts';
import type { PrintSheet } from '../../domain/print/printSheet.ts';
import type { RestOfYear } from '../../domain/print/rest.ts';
import type { ResultLine } from '../../domain/print/results.ts';
import type { HeldAgainst } from '../../domain/print/surprise.ts';
import type { Remainder } from '../../domain/outlook/remainder.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { seriesQualifiers } from '../series/seriesList.ts';
import { formatBand, formatValue } from '../words/format.ts';
import { between, formatGrowth, spanText } from '../words/openWords.ts';
import {
  cell,
  changeCell,
  deltaText,
  EMPTY,
  figureText,
  holderText,
  toneOf,
  type PrintCell,
} from './cells.ts';

/** One of the tables of a sheet; the first cell of a row is its heading. */
export interface PrintTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly PrintRow[];
}

export interface PrintRow {
  readonly target: TargetFields;
  readonly cells: readonly PrintCell[];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  'at low': 'at the low end',
  'at high': 'at the high end',
  'lower half': 'in the lower half',
  'upper half': 'in the upper half',
  'edge, rounded': 'at the edge, rounded',
};

/** Where a figure landed, as it stands in a cell. */
export function positionText({ outcome }: Verdict): string {
  return outcome === null ? '' : (OUTCOMES[outcome] ?? outcome);
}

export function metricName({ metric, unit }: TargetFields): string {
  return metricOf(metric, unit).name;
}

/** What sets a line apart, less what needs no saying. */
export function apartWords(target: TargetFields): readonly string[] {
  return seriesQualifiers(target).filter((word) => word !== 'as reported');
}

function heading(target: TargetFields, print: string): PrintCell {
  const period = target.period === print ? [] : [periodLabel(target.period)];
  return cell(metricName(target), { note: [...period, ...apartWords(target)].join(', ') });
}

/** What was expected, one holder under the other. */
function expectedCells(held: readonly HeldAgainst[], locale: string): readonly PrintCell[] {
  const [first, ...others] = held;
  if (first === undefined) return [EMPTY, EMPTY];
  const value = ({ expectation: e }: HeldAgainst): string =>
    `${figureText(e.value, e.unit, locale)}E`;
  const delta = (one: HeldAgainst): string =>
    [deltaText(one.delta, locale), one.surprise].join(' ');
  const note = (say: (one: HeldAgainst) => string): string => others.map(say).join('; ');
  return [
    cell(value(first), {
      note: [holderText(first), ...others.map((one) => `${value(one)} ${holderText(one)}`)].join(
        '; ',
      ),
      of: first.expectation,
    }),
    cell(delta(first), {
      note: note((one) => `${one.expectation.holder}: ${delta(one)}`),
      tone: toneOf(first),
    }),
  ];
}

function resultRow(line: ResultLine, print: string, locale: string): PrintRow {
  const { actual, guided, verdict, comparable } = line;
  const { unit } = actual;
  const differs = comparable !== actual.value;
  const stood = guided !== null && guidanceStateOf(guided) === 'given';
  return {
    target: line.target,
    cells: [
      heading(line.target, print),
      cell(`${figureText(actual.value, unit, locale, actual.precision)}A`, {
        note: [
          ...(differs ? [`comparable ${figureText(comparable, unit, locale)}`] : []),
          ...line.flags,
        ].join(', '),
        of: actual,
      }),
      guided === null
        ? EMPTY
        : cell(stood ? formatBand(guided, unit, locale) : guidanceStateOf(guided), {
            note: guided.issuedOn,
            of: guided,
          }),
      verdict === null
        ? EMPTY
        : cell(positionText(verdict), {
            note:
              verdict.deviation === null
                ? ''
                : `${deltaText(verdict.deviation, locale)} to the midpoint`,
            tone:
              verdict.economic === 'favourable' || verdict.economic === 'unfavourable'
                ? verdict.economic
                : '',
          }),
      ...expectedCells(line.expected, locale),
      changeCell(line.yearAgo, locale),
      changeCell(line.quarterAgo, locale),
    ],
  };
}

/** Low, middle and high in one: `+0.5%`, or `+0.5% / +0.5% / +0.4%` where they differ. */
function moveText({ low, middle, high }: Move, locale: string): string {
  const texts = [low, middle, high].flatMap((one) => (one === null ? [] : deltaText(one, locale)));
  return new Set(texts).size === 1 ? (texts[0] ?? '') : texts.join(' / ');
}

function restText({ span, growth, impossible }: Remainder, unit: string, locale: string): string {
  if (impossible !== null) return impossible;
  const grows =
    growth === null
      ? ''
      : ` (${between(formatGrowth(growth.low, locale), formatGrowth(growth.high, locale))} on the year)`;
  return `${spanText(span, unit, locale)}${grows}`;
}

/** `Q2 to Q4`, or the one quarter that is left. */
export function restLabel({ rest }: Pick<RestOfYear, 'rest'>): string {
  const [first = '', last = first] = [rest[0], rest.at(-1)].map((key) => key?.slice(5) ?? '');
  return first === last ? first : `${first} to ${last}`;
}

function restCell(line: GuideLine, locale: string): PrintCell {
  const { rest } = line;
  if (rest === null) return cell('', { note: line.whyNoRest });
  const { old, next, unit, moved } = rest;
  const move =
    moved === null || moved === 0
      ? moved === 0
        ? ', unchanged'
        : ''
      : `, ${moved > 0 ? '+' : ''}${formatValue(moved, unit, locale)}`;
  return cell(next === null ? '' : `${restLabel(rest)}: ${restText(next, unit, locale)}${move}`, {
    note: old === null ? '' : `before: ${restText(old, unit, locale)}`,
  });
}

function guideRow(line: GuideLine, locale: string): PrintRow {
  const { next, old, target } = line;
  const isGiven = guidanceStateOf(next) === 'given';
  return {
    target,
    cells: [
      heading(target, ''),
      old === null
        ? EMPTY
        : cell(formatBand(old, old.unit, locale), { note: old.issuedOn, of: old }),
      cell(isGiven ? formatBand(next, next.unit, locale) : line.label, { of: next }),
      cell(isGiven ? line.label : '', {
        note:
          isGiven && line.move !== null && line.label !== 'reaffirmed'
            ? moveText(line.move, locale)
            : '',
      }),
      ...expectedCells(line.expected, locale).map((one, at) =>
        // Guidance is above or below what was expected; only results beat and miss.
        at === 1 && line.expected[0] !== undefined
          ? {
              ...one,
              text: `${deltaText(line.expected[0].delta, locale)} ${line.expected[0].stance}`,
              note: line.expected
                .slice(1)
                .map((e) => `${e.expectation.holder}: ${deltaText(e.delta, locale)} ${e.stance}`)
                .join('; '),
            }
          : one,
      ),
      changeCell(line.yearAgo, locale),
      changeCell(line.quarterAgo, locale),
      restCell(line, locale),
    ],
  };
}

const EXPECTED = ['Expected', 'Against it'];

/** The two tables of a sheet, results first. Columns that nothing stands in are left out. */
export function printTables(sheet: PrintSheet, locale: string): readonly PrintTable[] {
  const results: PrintTable = {
    name: 'Results',
    header: [
      'Line',
      'Reported',
      'Guided',
      'Position',
      ...EXPECTED,
      'On year ago',
      'On quarter ago',
    ],
    rows: sheet.results.map((line) => resultRow(line, sheet.period, locale)),
  };
  const guides: PrintTable = {
    name: 'Guidance',
    header: [
      'Guided',
      'Old',
      'New',
      'Move, low / middle / high',
      ...EXPECTED,
      'Midpoint on year ago',
      'Midpoint on quarter ago',
      'Implied rest of the year',
    ],
    rows: sheet.guides.map((line) => guideRow(line, locale)),
  };
  return [results, guides].filter(({ rows }) => rows.length > 0).map(withoutEmpty);
}

function withoutEmpty({ name, header, rows }: PrintTable): PrintTable {
  const isUsed = header.map((_, at) =>
    rows.some(({ cells }) => cells[at]?.text !== '' || cells[at].note !== ''),
  );
  const used = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => isUsed[at]);
  return {
    name,
    header: used(header),
    rows: rows.map((row) => ({ ...row, cells: used(row.cells) })),
  };
}
