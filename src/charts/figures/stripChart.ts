import type { Benchmark, Deviation } from '../../domain/comparing/deviation.ts';
import type { Comparison } from '../../domain/comparing/comparison.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { median as medianOf } from '../../domain/record/statistics.ts';
import type { Flip } from '../../domain/record/sensitivity.ts';
import { placeWords } from '../words/finding.ts';
import { benchmarkWords, formatDeviation, formatNumber } from '../words/format.ts';
import { colourName, shapeOf } from '../drawing/palette.ts';
import {
  glyph,
  line,
  text,
  type Chart,
  type PicturePart,
  type Picture,
} from '../drawing/picture.ts';
import { seriesQualifiers, sourcesOf } from '../series/seriesList.ts';
import { along, stripOf, type Strip, type StripDot, type StripValue } from '../series/strip.ts';

const [LANE, MOST_WIDTH] = [11, 720];

export interface StripInput {
  readonly series: readonly Comparison[];
  readonly benchmark: Benchmark;
  /** Laid out in half-widths of each band instead of errors. */
  readonly isZ?: boolean;
  /** Verdicts that would be others under another choice: ringed. */
  readonly flips: readonly Flip[];
  /** The median of those that count. */
  readonly median: Deviation | null;
}

function say({ value, unit }: StripValue, locale: string): string {
  if (unit !== 'z') return formatDeviation({ value, unit }, locale);
  return `${value > 0 ? '+' : ''}${formatNumber(value, 2, locale)}`;
}

function dotWords({ mark, error, leftOut }: StripDot, isFlip: boolean, locale: string): string {
  const outcome = mark.actual?.outcome ?? null;
  return [
    `${mark.label}: ${error.unit === 'z' ? 'z ' : ''}${say(error, locale)}`,
    outcome === null ? '' : placeWords(outcome),
    leftOut === '' ? '' : `left out: ${leftOut}`,
    isFlip ? 'verdict flips' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function drawn(
  strip: Strip,
  { flips }: StripInput,
  median: StripValue | null,
  [room, locale]: readonly [number, string],
): Picture {
  const width = Math.min(MOST_WIDTH, Math.max(280, room));
  const base = strip.lanes * LANE + 8;
  const at = (share: number): number => 8 + share * (width - 16);
  const isFlip = ({ mark }: StripDot): boolean =>
    flips.some(({ period }) => period === mark.period);
  const up = (dot: StripDot): number => base - 7 - dot.lane * LANE;
  const ring = (dot: StripDot): PicturePart => ({
    tag: 'path',
    at: {
      d: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z',
      transform: `translate(${at(dot.x)} ${up(dot)})`,
      'stroke-dasharray': '2 2',
      class: 'flip',
    },
    fill: 'none',
    stroke: 'text',
  });
  // The two ends of every band, or where nothing is off.
  const guides = strip.unit === 'z' ? [-1, 0, 1] : [0];
  return {
    width,
    height: base + 20,
    parts: [
      line([0, base, width, base], 'line'),
      ...strip.ticks.flatMap((tick) => {
        const x = at(along(strip, tick));
        const places = strip.unit === 'bp' || Number.isInteger(tick) ? 0 : 1;
        return [
          line([x, base, x, base + 3], 'line'),
          text(x, base + 15, formatNumber(tick, places, locale), 'muted', { 'font-size': 10 }),
        ];
      }),
      ...guides.map((value) => {
        const x = at(along(strip, value));
        return line([x, 0, x, base], 'muted', { 'stroke-dasharray': '2 2' });
      }),
      ...(median === null
        ? []
        : [
            {
              tag: 'path' as const,
              at: { d: `M${at(along(strip, median.value))} ${base}l-4 7h8Z` },
              fill: 'text' as const,
            },
          ]),
      ...strip.dots.flatMap((dot) => {
        const { actual } = dot.mark;
        const mark = glyph(
          shapeOf(actual?.side ?? 'undecided'),
          [at(dot.x), up(dot)],
          colourName(actual?.economic ?? null),
          { radius: 4.2, isHollow: dot.leftOut !== '' },
        );
        return isFlip(dot) ? [mark, ring(dot)] : [mark];
      }),
    ],
    points: strip.dots.map((dot) => ({
      x: at(dot.x) - 6,
      y: up(dot) - 6,
      width: 12,
      height: 12,
      name: dot.mark.label,
      words: dotWords(dot, isFlip(dot), locale),
    })),
  };
}

/** The errors of a series on a line, every period a dot; null where no period has an error. */
export function stripChart(input: StripInput, company: string, locale: string): Chart | null {
  const { series, benchmark, isZ = false } = input;
  const strip = stripOf(series, isZ ? 'z' : benchmark);
  const target = series[0]?.target;
  const [first, last] = [strip?.dots[0], strip?.dots.at(-1)];
  if (strip === null || target === undefined || first === undefined || last === undefined) {
    return null;
  }
  const scored = strip.dots.filter(({ leftOut }) => leftOut === '');
  const counted = scored.length;
  const middle = isZ && input.median !== null ? medianOf(scored.map((d) => d.error.value)) : null;
  const median: StripValue | null = isZ
    ? middle === null
      ? null
      : { value: middle, unit: 'z' }
    : input.median;
  const words = (value: StripValue): string => say(value, locale);
  const { name } = metricOf(target.metric, target.unit);
  const spread =
    strip.dots.length === 1 ? words(first.error) : `${words(first.error)} to ${words(last.error)}`;
  return {
    name: `${company} ${name} ${isZ ? 'z' : 'errors'}`,
    title: `${isZ ? 'z' : 'Errors'} ${spread}${median === null ? '' : `, median ${words(median)}`}, ${isZ ? 'from −1 at the low end to +1 at the high end' : `against the ${benchmarkWords(benchmark)}`}`,
    subtitle: [
      name,
      ...seriesQualifiers(target),
      isZ ? 'half-widths of the guided band' : strip.unit,
      `n = ${counted}${counted < strip.dots.length ? `, ${strip.dots.length - counted} hollow left out` : ''}`,
    ].join(' · '),
    source: sourcesOf(series),
    draw: (width) => drawn(strip, input, median, [width, locale]),
    table: {
      header: ['Period', isZ ? 'z' : 'Error', 'Outcome', 'Left out'],
      numbers: ['z', 'Error'],
      rows: strip.dots
        .toSorted((a, b) => series.indexOf(a.mark.comparison) - series.indexOf(b.mark.comparison))
        .map(({ mark, error, leftOut }) => [
          mark.label,
          words(error),
          mark.actual?.outcome == null ? '' : placeWords(mark.actual.outcome),
          leftOut,
        ]),
    },
  };
}
