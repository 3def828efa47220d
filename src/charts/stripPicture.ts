import type { Benchmark, Deviation } from '../domain/deviation.ts';
import type { Comparison } from '../domain/comparison.ts';
import { metricOf } from '../domain/metrics.ts';
import type { Flip } from '../domain/sensitivity.ts';
import { placeWords } from './finding.ts';
import { benchmarkWords, formatDeviation, formatNumber } from './format.ts';
import { colourName, shapeOf } from './palette.ts';
import { glyph, line, text, type Chart, type Part, type Picture } from './picture.ts';
import { seriesQualifiers, sourcesOf } from './seriesList.ts';
import { along, stripOf, type Strip, type StripDot } from './strip.ts';

const [LANE, MOST_WIDTH] = [11, 720];

export interface StripInput {
  readonly series: readonly Comparison[];
  readonly benchmark: Benchmark;
  /** Verdicts that would be others under another choice: ringed. */
  readonly flips: readonly Flip[];
  /** The median of those that count. */
  readonly median: Deviation | null;
}

function dotWords({ mark, error, leftOut }: StripDot, isFlip: boolean, locale: string): string {
  const outcome = mark.actual?.outcome ?? null;
  return [
    `${mark.label}: ${formatDeviation(error, locale)}`,
    outcome === null ? '' : placeWords(outcome),
    leftOut === '' ? '' : `left out: ${leftOut}`,
    isFlip ? 'verdict flips' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function drawn(strip: Strip, { flips, median }: StripInput, room: number, locale: string): Picture {
  const width = Math.min(MOST_WIDTH, Math.max(280, room));
  const base = strip.lanes * LANE + 8;
  const at = (share: number): number => 8 + share * (width - 16);
  const isFlip = ({ mark }: StripDot): boolean =>
    flips.some(({ period }) => period === mark.period);
  const up = (dot: StripDot): number => base - 7 - dot.lane * LANE;
  const ring = (dot: StripDot): Part => ({
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
  const zero = at(along(strip, 0));
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
      line([zero, 0, zero, base], 'muted', { 'stroke-dasharray': '2 2' }),
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
  const { series, benchmark, median } = input;
  const strip = stripOf(series, benchmark);
  const target = series[0]?.target;
  const [first, last] = [strip?.dots[0], strip?.dots.at(-1)];
  if (strip === null || target === undefined || first === undefined || last === undefined) {
    return null;
  }
  const counted = strip.dots.filter(({ leftOut }) => leftOut === '').length;
  const say = (deviation: Deviation): string => formatDeviation(deviation, locale);
  const { name } = metricOf(target.metric, target.unit);
  const spread =
    strip.dots.length === 1 ? say(first.error) : `${say(first.error)} to ${say(last.error)}`;
  return {
    name: `${company} ${name} errors`,
    title: `Errors ${spread}${median === null ? '' : `, median ${say(median)}`}, against the ${benchmarkWords(benchmark)}`,
    subtitle: [
      name,
      ...seriesQualifiers(target),
      strip.unit,
      `n = ${counted}${counted < strip.dots.length ? `, ${strip.dots.length - counted} hollow left out` : ''}`,
    ].join(' · '),
    source: sourcesOf(series),
    draw: (width) => drawn(strip, input, width, locale),
    table: {
      header: ['Period', 'Error', 'Outcome', 'Left out'],
      numbers: ['Error'],
      rows: strip.dots
        .toSorted((a, b) => series.indexOf(a.mark.comparison) - series.indexOf(b.mark.comparison))
        .map(({ mark, error, leftOut }) => [
          mark.label,
          say(error),
          mark.actual?.outcome == null ? '' : placeWords(mark.actual.outcome),
          leftOut,
        ]),
    },
  };
}
