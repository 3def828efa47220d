import type { Comparison } from '../../domain/comparing/comparison.ts';
import { subtractExact } from '../../domain/quantity/decimal.ts';
import { inUnit, type Deviation } from '../../domain/comparing/deviation.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { periodLabel } from '../../domain/time/period.ts';
import type { Guidance } from '../../domain/book/rows.ts';
import { guidanceStateOf } from '../../domain/comparing/guidanceState.ts';
import { midpoint } from '../../domain/quantity/tolerance.ts';
import { stepsOf, type RevisionStep } from '../../domain/comparing/vintages.ts';
import { roundTicks } from '../series/compareRows.ts';
import { padded } from '../series/extent.ts';
import { formatBand, formatDeviation } from '../words/format.ts';
import { moveText, stepText } from '../words/openWords.ts';
import {
  glyph,
  line,
  rect,
  text,
  type Chart,
  type PicturePart,
  type Picture,
} from '../drawing/picture.ts';
import type { PlotFrame } from './bandRows.ts';
import { seriesLine } from '../words/seriesLine.ts';
import { sourcesOf } from '../series/seriesList.ts';

/** Revisions a figure has room for: the latest ones. */
const ROWS_SHOWN = 24;
const [ROW, HEAD, NARROW] = [34, 28, 560];

/** A band less the middle of the one it replaced, in the unit of errors. An open end is null. */
interface Ends {
  readonly low: number | null;
  readonly high: number | null;
  /** The midpoint; the bound of a floor or ceiling. */
  readonly at: number;
}

/** One revision: the band before and the band after, against the middle of the one before. */
export interface Dumbbell {
  readonly period: string;
  readonly step: RevisionStep;
  readonly before: Guidance;
  readonly old: Ends;
  readonly next: Ends;
  readonly unit: Deviation['unit'];
}

const anchorOf = (g: Guidance): number | null => midpoint(g) ?? g.low ?? g.high;

function endsOf(g: Guidance, from: number): (Ends & { readonly unit: Deviation['unit'] }) | null {
  const { kind } = metricOf(g.metric, g.unit);
  const off = (value: number | null): Deviation | null =>
    value === null ? null : inUnit(subtractExact(value, from), from, kind);
  const at = off(anchorOf(g));
  if (at === null) return null;
  return {
    low: off(g.low)?.value ?? null,
    high: off(g.high)?.value ?? null,
    at: at.value,
    unit: at.unit,
  };
}

/** Every revision of a series that moved a bound, in order of period and issue. */
export function dumbbellsOf(series: readonly Comparison[]): readonly Dumbbell[] {
  return series.flatMap((c) => {
    let before: Guidance | null = null;
    return stepsOf(c).flatMap((step): readonly Dumbbell[] => {
      const { guidance } = step;
      if (guidance.stage !== 'guidance' || guidanceStateOf(guidance) !== 'given') return [];
      const last = before;
      before = guidance;
      const from = last === null ? null : anchorOf(last);
      if (last === null || from === null) return [];
      if (last.low === guidance.low && last.high === guidance.high) return [];
      const [old, next] = [endsOf(last, from), endsOf(guidance, from)];
      if (old === null || next === null) return [];
      return [{ period: c.target.period, step, before: last, old, next, unit: next.unit }];
    });
  });
}

function bandParts(
  { low, high }: Ends,
  y: number,
  frame: PlotFrame,
  isOld: boolean,
): readonly PicturePart[] {
  const { x, left, right } = frame;
  if (low !== null && low === high) return [];
  const start = low === null ? left : x(low);
  const end = high === null ? right : x(high);
  const half = isOld ? 9 : 5;
  const place = [start, y - half, Math.max(1, end - start), half * 2] as const;
  if (isOld) return [rect(place, 'none', { rx: 3, 'stroke-dasharray': '3 2' }, 'band')];
  const fill = low === null ? 'fade-left' : high === null ? 'fade-right' : 'band';
  return [rect(place, fill, { rx: 3, 'fill-opacity': fill === 'band' ? 0.5 : 1 })];
}

function rowParts({ old, next }: Dumbbell, y: number, frame: PlotFrame): readonly PicturePart[] {
  const [from, to] = [frame.x(old.at), frame.x(next.at)];
  return [
    ...bandParts(old, y, frame, true),
    ...bandParts(next, y, frame, false),
    line([from, y, to, y], 'text', { 'stroke-width': 1.5 }),
    glyph('dot', [from, y], 'text', { radius: 4, isHollow: true }),
    glyph('dot', [to, y], 'text', { radius: 4.5 }),
  ];
}

function moveWords({ step }: Dumbbell, locale: string, isShort = false): string {
  // A narrow figure has room for one of them; the sentence that is read out has both.
  if (isShort) return moveText(step, locale) || stepText(step);
  return [stepText(step), moveText(step, locale)].filter((part) => part !== '').join(', ');
}

function sentence(bell: Dumbbell, locale: string): string {
  const { before, step, period } = bell;
  const band = (g: Guidance): string => formatBand(g, g.unit, locale);
  return `${periodLabel(period)}, ${step.guidance.issuedOn}: from ${band(before)} to ${band(step.guidance)}, ${moveWords(bell, locale)}`;
}

function drawn(bells: readonly Dumbbell[], room: number, locale: string): Picture {
  const isNarrow = room < NARROW;
  const [left, verdict] = isNarrow ? [76, 96] : [150, 210];
  const right = Math.max(left + 120, room - verdict);
  const width = right + verdict;
  const extent = padded(
    bells.flatMap(({ old, next }) => [
      ...[old.low, old.high, old.at, next.low, next.high, next.at].filter((v) => v !== null),
    ]),
    0.08,
  );
  const x = (value: number): number =>
    left + ((value - extent.min) / (extent.max - extent.min)) * (right - left);
  const frame: PlotFrame = { x, left, right };
  const height = HEAD + bells.length * ROW + 4;
  const unit = bells[0]?.unit ?? '%';
  const start = { 'text-anchor': 'start', 'font-size': 12 };
  return {
    width,
    height,
    parts: [
      ...roundTicks(extent, isNarrow ? 3 : 6).flatMap((tick) => [
        line([x(tick), HEAD, x(tick), height], 'line', { 'stroke-dasharray': '2 3' }),
        text(x(tick), HEAD - 9, formatDeviation({ value: tick, unit }, locale), 'muted'),
      ]),
      ...bells.flatMap((bell, index) => {
        const y = HEAD + index * ROW + ROW / 2;
        const isNew = bells[index - 1]?.period !== bell.period;
        const name = isNew ? [text(0, y + 4, periodLabel(bell.period), 'text', start)] : [];
        const day = isNarrow
          ? []
          : [text(72, y + 4, bell.step.guidance.issuedOn, 'muted', { ...start, 'font-size': 11 })];
        return [
          ...name,
          ...day,
          ...rowParts(bell, y, frame),
          text(width, y + 4, moveWords(bell, locale, isNarrow), 'text', {
            'text-anchor': 'end',
            'font-size': isNarrow ? 10 : 12,
          }),
        ];
      }),
    ],
    points: bells.map((bell, index) => ({
      x: 0,
      y: HEAD + index * ROW,
      width,
      height: ROW,
      name: `${periodLabel(bell.period)}, ${bell.step.guidance.issuedOn}`,
      words: sentence(bell, locale),
    })),
  };
}

/** What the revisions of a series did, old band beside new; null where none moved a bound. */
export function dumbbellChart(
  series: readonly Comparison[],
  company: string,
  locale: string,
): Chart | null {
  const all = dumbbellsOf(series);
  const bells = all.slice(-ROWS_SHOWN);
  const target = series[0]?.target;
  if (target === undefined || bells.length === 0) return null;
  const { name } = metricOf(target.metric, target.unit);
  const up = bells.filter(({ next }) => next.at > 0).length;
  const down = bells.filter(({ next }) => next.at < 0).length;
  const stood = bells.length - up - down;
  const counts = [
    up > 0 ? `${up} moved it up` : '',
    down > 0 ? `${down} moved it down` : '',
    stood > 0 ? `${stood} changed the width alone` : '',
  ].filter((part) => part !== '');
  return {
    name: `${company} ${name} old and new bands`,
    title: `${name}: of ${bells.length} ${bells.length === 1 ? 'revision' : 'revisions'} ${counts.join(', ')}`,
    subtitle: `${seriesLine(target)} · old band dashed, new band filled, against the old middle · n = ${bells.length}${all.length > bells.length ? `, the last of ${all.length}` : ''}`,
    source: sourcesOf(series),
    draw: (width) => drawn(bells, width, locale),
    table: {
      header: ['Period', 'On', 'Old', 'New', 'Revision', 'Midpoint moved'],
      numbers: ['Old', 'New', 'Midpoint moved'],
      rows: bells.map(({ period, before, step, next, unit }) => [
        periodLabel(period),
        step.guidance.issuedOn,
        formatBand(before, before.unit, locale),
        formatBand(step.guidance, step.guidance.unit, locale),
        stepText(step),
        formatDeviation({ value: next.at, unit }, locale),
      ]),
    },
  };
}
