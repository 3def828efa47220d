import type {
  CompareAxis,
  CompareLayout,
  CompareRow,
  CompareSeries,
} from '../series/compareRows.ts';
import type { Benchmark } from '../../domain/comparing/deviation.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { findingOf } from '../words/finding.ts';
import { benchmarkWords, formatDeviation, formatNumber } from '../words/format.ts';
import { landedWords } from './heatCell.ts';
import type { Chart } from '../drawing/picture.ts';
import { rowsPicture, type LabelledRow } from './bandRows.ts';
import { seriesLine } from '../words/seriesLine.ts';
import { sourcesOf } from '../series/seriesList.ts';

/** Companies side by side, or the quarters of one. */
export interface CompareInput {
  readonly sides: readonly CompareSeries[];
  readonly layout: CompareLayout;
  readonly axis: CompareAxis;
  readonly benchmark: Benchmark;
  /** What a company is called where there is no room for its name. */
  readonly tickers: ReadonlyMap<string, string>;
}

function verdictOf(row: CompareRow, locale: string): string {
  const { comparable } = row.mark.comparison;
  if (comparable?.deviation != null) {
    const error = formatDeviation(comparable.deviation, locale);
    return row.isClipped ? `${error}, z ${formatNumber(comparable.z ?? 0, 1, locale)}` : error;
  }
  return row.mark.actual === null ? (row.mark.isOpen ? 'open' : row.mark.status) : '';
}

// A quarter that stands under another label than its own says its own.
const fiscal = ({ place, mark }: CompareRow): string =>
  place === mark.period ? '' : `, ${mark.label}`;

/** Quarters and companies on one axis, latest first; its table is that of the page, so it has none here. */
export function compareChart(input: CompareInput, locale: string): Chart {
  const { sides, layout, axis, benchmark, tickers } = input;
  const target = sides[0]?.series[0]?.target;
  const isOne = sides.length < 2;
  const labelled = (isNarrow: boolean): readonly LabelledRow[] =>
    layout.rows.map((row, index) => {
      const { mark, company } = row;
      const isNew = layout.rows[index - 1]?.place !== row.place;
      return {
        row,
        heading: isNew ? periodLabel(row.place) : '',
        name: isOne ? '' : (isNarrow && tickers.get(company)) || `${company}${fiscal(row)}`,
        verdict: verdictOf(row, locale),
        instead: axis === 'common' ? 'no stated width' : '',
        words: `${company}, ${mark.label}: ${landedWords(mark, mark.comparison.comparable?.deviation ?? null, locale)}`,
      };
    });
  const finding = (side: CompareSeries): string =>
    `${side.company}. ${findingOf(side.series, locale, 0, benchmark)}`;
  return {
    name: `compared ${target?.metric ?? ''} ${sides.map((s) => s.company).join(' ')}`,
    title: sides.map(finding).join('. '),
    subtitle: [
      target === undefined ? '' : seriesLine(target),
      axis === 'common' ? 'half-widths of the guided band' : '',
      sides.some(({ places }) => places !== undefined)
        ? 'by calendar quarter of the period end'
        : '',
      `n = ${layout.rows.length} periods guided`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
    source: sourcesOf(sides.flatMap(({ series }) => series)),
    draw: (width) => {
      const isNarrow = width < 560;
      return rowsPicture(labelled(isNarrow), layout, {
        axis,
        unit: target?.unit ?? '',
        locale,
        width,
        columns: [isOne ? 84 : 66, isOne ? 0 : isNarrow ? 52 : 204, 96],
        verdictHead: benchmark === 'midpoint' ? 'error' : `against ${benchmarkWords(benchmark)}`,
      });
    },
    table: { header: [], numbers: [], rows: [] },
  };
}
