import type { Comparison } from '../../domain/comparing/comparison.ts';
import { comparePeriodKeys } from '../../domain/time/period.ts';
import { zOf } from '../../domain/comparing/deviation.ts';
import { padded, type Extent } from './extent.ts';
import { marksOf, type PeriodMark } from './marks.ts';

export type CompareAxis = 'absolute' | 'common';

/** One company's series among those laid side by side. */
export interface CompareSeries {
  readonly company: string;
  readonly series: readonly Comparison[];
  /** The calendar quarter each fiscal quarter stands under beside other companies; none: its own label. */
  readonly places?: ReadonlyMap<string, string>;
}

/** One period of one company, on the axis chosen. Null where the axis has no place for it. */
export interface CompareRow {
  readonly key: string;
  readonly company: string;
  readonly mark: PeriodMark;
  /** The period it stands under: its own, or the calendar quarter. */
  readonly place: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly mid: number | null;
  readonly comparable: number | null;
  readonly reported: number | null;
  /** Beyond the end of the axis: drawn at the end, its value in words. */
  readonly isClipped: boolean;
}

export interface CompareLayout {
  readonly rows: readonly CompareRow[];
  readonly extent: Extent;
  readonly ticks: readonly number[];
}

/** Half-widths either side of the midpoint that the common axis shows. */
const REACH = 4;

/** The axis of half-widths: 0 the midpoint, −1 the low end, +1 the high end. */
export const COMMON_AXIS: Omit<CompareLayout, 'rows'> = {
  extent: { min: -REACH - 0.4, max: REACH + 0.4 },
  ticks: [-4, -3, -2, -1, 0, 1, 2, 3, 4],
};

function absoluteRow(company: string, mark: PeriodMark): CompareRow {
  const { low, high, actual } = mark;
  return {
    key: `${company}|${mark.period}`,
    company,
    mark,
    place: mark.period,
    low,
    high,
    mid: mark.mid ?? mark.point,
    comparable: actual?.comparable ?? null,
    reported: actual?.reported ?? null,
    isClipped: false,
  };
}

/**
 * One period on the axis of half-widths, a point between the tolerance it is scored with. A floor or ceiling has no
 * place there.
 */
export function commonRow(company: string, mark: PeriodMark): CompareRow {
  const { guidance, band } = mark.comparison;
  // A bare point has the tolerance it is scored with, so that every figure has its mark.
  const scored = { ...guidance, low: band.low, high: band.high };
  const isRange = band.low !== null && band.high !== null && band.low !== band.high;
  const place = (value: number | undefined): number | null =>
    isRange && value !== undefined ? zOf(value, scored) : null;
  const [comparable, reported] = [place(mark.actual?.comparable), place(mark.actual?.reported)];
  const clip = (z: number | null): number | null =>
    z === null ? null : Math.min(REACH, Math.max(-REACH, z));
  return {
    ...absoluteRow(company, mark),
    low: isRange ? -1 : null,
    high: isRange ? 1 : null,
    mid: isRange ? 0 : null,
    comparable: clip(comparable),
    reported: clip(reported),
    isClipped: comparable !== null && Math.abs(comparable) > REACH,
  };
}

/** About `count` round values inside a span. */
export function roundTicks({ min, max }: Extent, count = 6): readonly number[] {
  const rough = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((m) => m * power >= rough) ?? 10) * power;
  const first = Math.ceil(min / step);
  const length = Math.max(0, Math.floor(max / step) - first + 1);
  return Array.from({ length }, (_, index) => (first + index) * step);
}

/** Where a period stands beside other companies. */
export function placeOf({ places }: CompareSeries, period: string): string {
  return places?.get(period) ?? period;
}

/** The series with what stands under one period alone. */
export function atPlace(all: readonly CompareSeries[], place: string): readonly CompareSeries[] {
  return all.map((side) => ({
    ...side,
    series: side.series.filter((c) => placeOf(side, c.target.period) === place),
  }));
}

/** The periods anything stands under, latest first. */
export function placesOf(all: readonly CompareSeries[]): readonly string[] {
  const places = all.flatMap((side) => side.series.map((c) => placeOf(side, c.target.period)));
  return [...new Set(places)].toSorted((a, b) => comparePeriodKeys(b, a));
}

/** Rows for a side-by-side view, latest period first and, within it, in the order of the companies. */
export function compareRows(all: readonly CompareSeries[], axis: CompareAxis): CompareLayout {
  const make = axis === 'absolute' ? absoluteRow : commonRow;
  const rows = all
    .flatMap((side) =>
      marksOf(side.series).marks.map((mark) => ({
        ...make(side.company, mark),
        place: placeOf(side, mark.period),
      })),
    )
    .toSorted((a, b) => comparePeriodKeys(b.place, a.place));
  if (axis === 'common') return { rows, ...COMMON_AXIS };
  const values = rows.flatMap((r) => [r.low, r.high, r.comparable, r.reported]);
  const extent = padded(
    values.filter((v) => v !== null),
    0.06,
  );
  return { rows, extent, ticks: roundTicks(extent) };
}
