import type { Benchmark } from '../domain/comparing/deviation.ts';
import type { Horizon } from '../domain/time/period.ts';
import type { AcrossRow } from './acrossCompanies.ts';
import { axisLabel } from './axis.ts';
import type { Extent } from './extent.ts';
import { benchmarkWords, formatDeviation, formatShare } from './format.ts';
import { HORIZON_WORDS } from './finding.ts';
import { heatLook, type HeatValue } from './heatCell.ts';
import { heatFinding } from './heatColumns.ts';
import { leagueFinding } from './league.ts';
import { glyph, line, rect, text, type Chart, type Part } from './picture.ts';
import { seriesQualifiers } from './seriesList.ts';
import { metricOf } from '../domain/metric/metrics.ts';

/** A picture longer than this is no picture: the first rows, and it says so. */
const MOST_ROWS = 120;
const [NAMES, CELL, ROW, HEAD] = [250, 30, 20, 26];

const START = { 'text-anchor': 'start' };
const END = { 'text-anchor': 'end' };

const nameOf = ({ company, entry }: AcrossRow): string =>
  `${company.name}, ${seriesQualifiers(entry.target).join(', ')}`.slice(0, 44);

function about(rows: readonly AcrossRow[], shown: readonly AcrossRow[]): string {
  const target = rows[0]?.entry.target;
  const name = target === undefined ? '' : metricOf(target.metric, target.unit).name;
  const left = shown.length < rows.length ? `, the first ${shown.length} shown` : '';
  return `${name} · n = ${rows.length} series${left}`;
}

// Hundreds of companies have hundreds of sources.
const SOURCE = 'as imported; that of each figure is on the page of its company';

// The page shows the same rows as a table, so the picture has none of its own.
const NO_TABLE = { header: [], numbers: [], rows: [] };

/** The heat map as a picture. */
export function heatChart(
  rows: readonly AcrossRow[],
  columns: readonly string[],
  show: { readonly value: HeatValue; readonly horizon: Horizon; readonly locale: string },
): Chart {
  const shown = rows.slice(0, MOST_ROWS);
  const y = (index: number): number => HEAD + index * ROW;
  // Made when the picture is: the page needs the words alone.
  const cells = (): readonly Part[] =>
    shown.flatMap((row, r) =>
      columns.flatMap((key, c): readonly Part[] => {
        const cell = row.cells.get(key);
        if (cell === undefined) return [];
        const look = heatLook(cell, show.value, show.locale);
        const x = NAMES + c * CELL;
        const middle = [x + CELL / 2, y(r) + ROW / 2] as const;
        return [
          rect([x + 0.5, y(r) + 0.5, CELL - 1, ROW - 1], look.colour, {
            'fill-opacity': look.strength / 100,
          }),
          look.shape === null
            ? text(middle[0], middle[1] + 3, look.text, 'text', { 'font-size': 9 })
            : glyph(look.shape, middle, look.colour, { radius: 4 }),
        ];
      }),
    );
  const [width, height] = [NAMES + columns.length * CELL + 72, y(shown.length) + 6];
  return {
    name: 'heat map',
    title: heatFinding(rows, show.horizon),
    subtitle: `${about(rows, shown)} · ${show.value === 'outcome' ? 'above, inside or below the band' : show.value} · by ${show.horizon === 'quarter' ? 'calendar quarter of the period end' : `fiscal ${HORIZON_WORDS[show.horizon]}`}`,
    source: SOURCE,
    draw: () => ({
      width,
      height,
      parts: [
        ...columns.flatMap((key, c) =>
          c % 2 === 0 ? [text(NAMES + (c + 0.5) * CELL, 16, axisLabel(key), 'muted')] : [],
        ),
        text(width, 16, 'delivered', 'muted', END),
        ...shown.flatMap((row, r) => [
          text(0, y(r) + 14, nameOf(row), 'text', START),
          text(
            width,
            y(r) + 14,
            row.record === null ? '–' : `${row.record.delivered} of ${row.record.n}`,
            'text',
            END,
          ),
        ]),
        ...cells(),
      ],
      points: [],
    }),
    table: NO_TABLE,
  };
}

const BAR = 190;

function bar(
  [x, y]: readonly [number, number],
  extent: Extent,
  [low, middle, high]: readonly [number, number, number],
): readonly Part[] {
  const at = (value: number): number => {
    const share = (value - extent.min) / (extent.max - extent.min);
    return x + Math.min(1, Math.max(0, share)) * BAR;
  };
  return [
    line([at(low), y, at(high), y], 'band', { 'stroke-width': 5, 'stroke-linecap': 'round' }),
    glyph('dot', [at(middle), y], 'text', { radius: 3.5 }),
  ];
}

/** The league table as a picture: the share delivered and the median error, each with its interval. */
export function leagueChart(
  rows: readonly AcrossRow[],
  extent: Extent,
  show: { readonly benchmark: Benchmark; readonly horizon: Horizon; readonly locale: string },
): Chart {
  const { locale, benchmark, horizon } = show;
  const shown = rows.slice(0, MOST_ROWS);
  const [shares, medians] = [NAMES + 70, NAMES + 70 + BAR + 130];
  const width = medians + BAR + 20;
  const zero = medians + (-extent.min / (extent.max - extent.min)) * BAR;
  const height = HEAD + shown.length * ROW + 6;
  const rowParts = (row: AcrossRow, index: number): readonly Part[] => {
    const y = HEAD + index * ROW + ROW / 2;
    const { record, interval } = row;
    const name = text(0, y + 4, nameOf(row), 'text', START);
    if (record === null) {
      return [name, text(NAMES, y + 4, 'under 4 scored alike', 'muted', START)];
    }
    const share = record.interval;
    return [
      name,
      text(NAMES + 50, y + 4, `${record.delivered} of ${record.n}`, 'text', END),
      ...(share === null
        ? []
        : [
            ...bar([shares, y], { min: 0, max: 1 }, [
              share.low,
              record.delivered / record.n,
              share.high,
            ]),
            text(
              shares + BAR + 8,
              y + 4,
              `${formatShare(share.low, locale)} to ${formatShare(share.high, locale)}`,
              'muted',
              { ...START, 'font-size': 10 },
            ),
          ]),
      ...(record.bias === null
        ? []
        : [text(medians - 8, y + 4, formatDeviation(record.bias, locale), 'text', END)]),
      ...(interval === null || record.bias === null
        ? []
        : bar([medians, y], extent, [interval.low, record.bias.value, interval.high])),
    ];
  };
  return {
    name: 'league table',
    title: leagueFinding(rows, horizon),
    subtitle: `${about(rows, shown)} · share delivered with its Wilson 95% interval · median error against the ${benchmarkWords(benchmark)} with its order-statistic interval`,
    source: SOURCE,
    draw: () => ({
      width,
      height,
      parts: [
        text(shares, 16, '0% delivered', 'muted', START),
        text(shares + BAR, 16, '100%', 'muted', END),
        text(zero, 16, 'no error', 'muted'),
        line([zero, HEAD, zero, height], 'muted', { 'stroke-dasharray': '2 2' }),
        ...shown.flatMap(rowParts),
      ],
      points: [],
    }),
    table: NO_TABLE,
  };
}
