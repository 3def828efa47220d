import type { Comparison } from '../../domain/comparing/comparison.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { horizonOf, periodLabel } from '../../domain/time/period.ts';
import { COMMON_AXIS, commonRow, type CompareRow } from '../series/compareRows.ts';
import { placeWords } from '../words/finding.ts';
import {
  benchmarkWords,
  formatBand,
  formatDeviation,
  formatNumber,
  formatValue,
} from '../words/format.ts';
import { landedWords } from './heatCell.ts';
import { marksOf, type PeriodMark } from '../series/marks.ts';
import type { Chart } from '../drawing/picture.ts';
import { rowsPicture, type LabelledRow } from './bandRows.ts';
import { seriesList, seriesQualifiers, sourcesOf } from '../series/seriesList.ts';

const NARROW = 640;

function actualText({ actual, comparison: c }: PeriodMark, locale: string): string {
  if (actual === null) return '';
  const { unit } = c.target;
  return formatValue(actual.comparable, unit, locale, true, c.actual?.precision ?? null);
}

function errorText({ mark, isClipped }: CompareRow, locale: string): string {
  const { comparable } = mark.comparison;
  if (comparable?.deviation == null) return '';
  const error = formatDeviation(comparable.deviation, locale);
  return isClipped ? `${error}, z ${formatNumber(comparable.z ?? 0, 1, locale)}` : error;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

function labelled(row: CompareRow, isNarrow: boolean, locale: string): LabelledRow {
  const { mark } = row;
  const { target, guidance, comparable } = mark.comparison;
  const { name } = metricOf(target.metric, target.unit);
  const full = joined([name, ...seriesQualifiers(target)]);
  const outcome = comparable?.outcome ?? null;
  const band = formatBand(guidance, target.unit, locale);
  const error = errorText(row, locale);
  const status = mark.isOpen ? 'open' : mark.status;
  return {
    row,
    heading: '',
    name: isNarrow ? name.slice(0, 18) : full,
    verdict:
      mark.actual === null ? status : joined([isNarrow ? '' : actualText(mark, locale), error]),
    instead: outcome === null ? band : `${band}: ${placeWords(outcome)}`,
    words: `${full}: ${landedWords(mark, comparable?.deviation ?? null, locale)}`,
  };
}

function findingOf(marks: readonly PeriodMark[]): string {
  const compared = marks.filter(({ actual }) => actual?.outcome != null);
  const on = (side: string): number =>
    compared.filter(({ actual }) => actual?.side === side).length;
  const counts = (['above', 'inside', 'below', 'undecided'] as const)
    .map((side) => [on(side), side === 'undecided' ? 'on an edge' : side] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  const guided = `${marks.length} ${marks.length === 1 ? 'figure' : 'figures'} guided`;
  return counts.length === 0 ? `${guided}, none compared` : `${guided}, ${counts.join(', ')}`;
}

/** Everything guided for one period as rows on one axis: each band from its low to its high end. */
export function bulletChart(
  comparisons: readonly Comparison[],
  period: string,
  company: string,
  locale: string,
): Chart | null {
  const guided = comparisons.filter((c) => c.target.period === period);
  const marks = seriesList(guided, horizonOf(period)).flatMap(
    ({ series }) => marksOf(series).marks,
  );
  const benchmark = guided[0]?.scoring.benchmark;
  if (benchmark === undefined) return null;
  const rows = marks.map((mark) => commonRow(company, mark));
  const compared = marks.filter(({ actual }) => actual?.outcome != null).length;
  const tolerance = guided.some(({ band }) => band.toleranceOurs)
    ? ' · a bare figure between the tolerance it is scored with'
    : '';
  return {
    name: `${company} ${period} guided and delivered`,
    title: `${periodLabel(period)}: ${findingOf(marks)}`,
    subtitle: `Each band from its low to its high end, in half-widths · error against the ${benchmarkWords(benchmark)} · n = ${marks.length} guided, ${compared} compared${tolerance}`,
    source: sourcesOf(guided),
    draw: (width) => {
      const isNarrow = width < NARROW;
      return rowsPicture(
        rows.map((row) => labelled(row, isNarrow, locale)),
        { rows, ...COMMON_AXIS },
        {
          axis: 'common',
          unit: '',
          locale,
          width,
          columns: [0, isNarrow ? 112 : 270, isNarrow ? 82 : 170],
          verdictHead: isNarrow ? 'error' : 'delivered, error',
        },
      );
    },
    table: {
      header: ['Figure', 'Guided', 'Comparable', 'Error', 'Position', 'Outcome'],
      numbers: ['Guided', 'Comparable', 'Error', 'Position'],
      rows: rows.map((row) => {
        const { target, guidance, comparable } = row.mark.comparison;
        return [
          joined([metricOf(target.metric, target.unit).name, ...seriesQualifiers(target)]),
          formatBand(guidance, target.unit, locale),
          actualText(row.mark, locale),
          comparable?.deviation == null ? '' : formatDeviation(comparable.deviation, locale),
          comparable?.position == null ? '' : formatNumber(comparable.position, 2, locale),
          comparable?.outcome == null
            ? row.mark.isOpen
              ? 'open'
              : row.mark.status
            : placeWords(comparable.outcome),
        ];
      }),
    },
  };
}
