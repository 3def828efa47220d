import type { Comparison } from '../../domain/comparing/comparison.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { periodLabel } from '../../domain/time/period.ts';
import type { Silence } from '../../domain/outlook/silence.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';
import type { RevisionStep } from '../../domain/comparing/vintages.ts';
import { LEFT, uprightBand, valueAxis } from './bandPicture.ts';
import { placeWords } from '../words/finding.ts';
import { formatBand, formatDeviation, formatValue } from '../words/format.ts';
import { marksOf, type PeriodMark } from '../series/marks.ts';
import { moveText, stepText } from '../words/openWords.ts';
import { colourName, shapeOf } from '../drawing/palette.ts';
import {
  glyph,
  line,
  rect,
  text,
  type Chart,
  type PicturePart,
  type Picture,
  type Point,
} from '../drawing/picture.ts';
import { seriesLine } from '../words/seriesLine.ts';
import { sourcesOf } from '../series/seriesList.ts';
import { staircaseOf, type StairColumn, type Staircase } from '../series/staircase.ts';

const [STEP, TOP, PLOT, FOOT] = [116, 12, 132, 62];
const BOTTOM = TOP + PLOT;

interface Stair {
  readonly stairs: Staircase;
  readonly mark: PeriodMark;
  readonly y: (value: number) => number;
  readonly locale: string;
}

function stepParts(
  { guidance, label }: RevisionStep,
  x: number,
  { y }: Stair,
): readonly PicturePart[] {
  const [from, width] = [x + 8, STEP - 16];
  const { low, high } = guidance;
  const middle = x + STEP / 2;
  if (low === null && high === null) {
    return [line([middle, TOP, middle, BOTTOM], 'muted', { 'stroke-dasharray': '2 4' })];
  }
  const mid = midpoint(guidance);
  if (label === 'pre-announcement' && low !== null && high !== null) {
    const place = [from, y(high), width, Math.max(2, y(low) - y(high))] as const;
    return [rect(place, 'none', { rx: 3, 'stroke-dasharray': '4 3' }, 'band')];
  }
  return [
    ...uprightBand(guidance, [from, width], { top: TOP, bottom: BOTTOM, y }, { opacity: 0.6 }),
    ...(mid === null ? [] : [line([from, y(mid), from + width, y(mid)], 'text')]),
  ];
}

function footLines(column: StairColumn, locale: string): readonly string[] {
  if (column.kind === 'silence') return [column.silence.kind];
  const { step } = column;
  const lean = step.lean === null ? '' : `toward the ${step.lean}`;
  return [...stepText(step).split(', '), moveText(step, locale), lean].filter((l) => l !== '');
}

function footParts(x: number, day: string, lines: readonly string[]): readonly PicturePart[] {
  return [
    text(x, BOTTOM + 16, day),
    ...lines.map((words, index) =>
      text(x, BOTTOM + 30 + 14 * index, words, index === 0 ? 'text' : 'muted', {
        'font-weight': index === 0 ? 620 : 400,
      }),
    ),
  ];
}

function columnWords(column: StairColumn, unit: string, locale: string): string {
  const band = column.kind === 'silence' ? [] : [formatBand(column.step.guidance, unit, locale)];
  return [...band, ...footLines(column, locale)].join(', ');
}

function actualParts({ mark, stairs, y }: Stair, x: number): readonly PicturePart[] {
  const { actual, comparison } = mark;
  if (actual === null) return [];
  return [
    line([LEFT, y(actual.comparable), x + STEP / 2, y(actual.comparable)], 'muted', {
      'stroke-dasharray': '3 3',
    }),
    glyph(
      shapeOf(actual.side),
      [x, y(stairs.actual ?? actual.comparable)],
      colourName(actual.economic),
    ),
    ...footParts(x, comparison.actual?.reportedOn ?? '', ['actual']),
  ];
}

function actualWords({ mark, locale }: Stair): string {
  const { actual, comparison } = mark;
  if (actual === null) return mark.isOpen ? 'not yet reported' : 'no actual';
  const { comparable, target } = comparison;
  const error = comparable?.deviation ?? null;
  return [
    `actual ${formatValue(actual.comparable, target.unit, locale)}`,
    actual.outcome === null ? '' : placeWords(actual.outcome),
    error === null ? '' : `${formatDeviation(error, locale)} against the guidance scored`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function drawn(stair: Stair): Picture {
  const { stairs, mark, locale, y } = stair;
  const { unit } = mark.comparison.target;
  const count = stairs.columns.length + (mark.actual === null ? 0 : 1);
  const width = LEFT + STEP * count + 8;
  const at = (index: number): number => LEFT + index * STEP;
  const place = (index: number): Omit<Point, 'name' | 'words'> => ({
    x: at(index),
    y: TOP - 6,
    width: STEP,
    height: PLOT + 12,
  });
  return {
    width,
    height: BOTTOM + FOOT,
    parts: [
      ...valueAxis(stairs.extent, unit, locale, { y, right: width }),
      ...stairs.columns.flatMap((column, index) => [
        ...(column.kind === 'vintage'
          ? stepParts(column.step, at(index), stair)
          : [
              rect(
                [at(index) + 8, TOP, STEP - 16, PLOT],
                'none',
                { rx: 3, 'stroke-dasharray': '2 4' },
                'line',
              ),
            ]),
        ...footParts(
          at(index) + STEP / 2,
          column.on === '' ? 'undated' : column.on,
          footLines(column, locale),
        ),
      ]),
      ...actualParts(stair, at(stairs.columns.length) + STEP / 2),
    ],
    points: [
      ...stairs.columns.map((column, index) => ({
        ...place(index),
        name: column.on,
        words: `${column.on}: ${columnWords(column, unit, locale)}`,
      })),
      ...(mark.actual === null
        ? []
        : [{ ...place(count - 1), name: 'actual', words: actualWords(stair) }]),
    ],
  };
}

/** `raised twice, lowered`: what the steps after the first did, for a title. */
function pathWords({ columns }: Staircase): string {
  const labels = columns.flatMap((c) => (c.kind === 'vintage' ? [c.step.label] : [])).slice(1);
  const words = [...new Set(labels)].map((label) => {
    const count = labels.filter((other) => other === label).length;
    return count === 1 ? label : `${label} ${count} times`;
  });
  return words.length === 0 ? 'not revised' : words.join(', ');
}

/** The vintages of one target from left to right, ending in the actual. */
export function stairChart(
  c: Comparison,
  silences: readonly Silence[],
  company: string,
  locale: string,
): Chart {
  const stairs = staircaseOf(c, silences);
  const { min, max } = stairs.extent;
  const [mark] = marksOf([c]).marks;
  if (mark === undefined) throw new Error('a comparison without a mark');
  const y = (value: number): number => TOP + ((max - value) / (max - min)) * PLOT;
  const stair: Stair = { stairs, mark, y, locale };
  const { target } = c;
  const label = periodLabel(target.period);
  const given = stairs.columns.filter(({ kind }) => kind === 'vintage').length;
  return {
    name: `${company} ${metricOf(target.metric, target.unit).name} ${label} revisions`,
    title: `${label}: ${pathWords(stairs)}; ${actualWords(stair)}`,
    subtitle: `${seriesLine(target)} · n = ${given} given`,
    source: sourcesOf([c]),
    draw: () => drawn(stair),
    table: {
      header: ['On', 'Guided', 'Revision'],
      numbers: ['Guided'],
      rows: [
        ...stairs.columns.map((column) => [
          column.on,
          column.kind === 'silence' ? '' : formatBand(column.step.guidance, target.unit, locale),
          footLines(column, locale).join(', '),
        ]),
        ...(c.actual === null
          ? []
          : [
              [
                c.actual.reportedOn,
                formatValue(mark.actual?.comparable ?? 0, target.unit, locale),
                'actual',
              ],
            ]),
      ],
    },
  };
}
