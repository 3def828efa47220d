import type { Benchmark } from '../../domain/comparing/deviation.ts';
import type { Horizon } from '../../domain/time/period.ts';
import { glyph, line, text, type Chart, type PicturePart } from '../drawing/picture.ts';
import type { CompanyRow } from '../series/companyRows.ts';
import type { Extent } from '../series/extent.ts';
import { benchmarkWords, formatDeviation, formatShare } from '../words/format.ts';
import {
  aboutRows,
  END,
  HEAD,
  MOST_ROWS,
  NAMES,
  NO_TABLE,
  ROW,
  rowName,
  SOURCE,
  START,
} from './companyPicture.ts';
import { leagueFinding } from './league.ts';

const BAR = 190;

function bar(
  [x, y]: readonly [number, number],
  extent: Extent,
  [low, middle, high]: readonly [number, number, number],
): readonly PicturePart[] {
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
  rows: readonly CompanyRow[],
  extent: Extent,
  show: { readonly benchmark: Benchmark; readonly horizon: Horizon; readonly locale: string },
): Chart {
  const { locale, benchmark, horizon } = show;
  const shown = rows.slice(0, MOST_ROWS);
  const [shares, medians] = [NAMES + 70, NAMES + 70 + BAR + 130];
  const width = medians + BAR + 20;
  const zero = medians + (-extent.min / (extent.max - extent.min)) * BAR;
  const height = HEAD + shown.length * ROW + 6;
  const rowParts = (row: CompanyRow, index: number): readonly PicturePart[] => {
    const y = HEAD + index * ROW + ROW / 2;
    const { record, interval } = row;
    const name = text(0, y + 4, rowName(row), 'text', START);
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
    subtitle: `${aboutRows(rows, shown)} · share delivered with its Wilson 95% interval · median error against the ${benchmarkWords(benchmark)} with its order-statistic interval`,
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
