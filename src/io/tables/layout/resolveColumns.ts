import { samplesOf, type Column, type ColumnRole } from './column.ts';
import { isAboutMonthEnd, readDay } from '../cells/dates.ts';
import { isBareChange } from '../headings/describe.ts';
import type { Grid } from '../../grid.ts';

/** A day on which something was said is never the end of a period, wherever in a month it falls. */
const ANNOUNCED = /announ|publi|issue|releas|given/iu;

/** Beside a column of metrics, a change of nothing named is that from one column to another. */
function withoutChanges(columns: readonly Column[]): readonly Column[] {
  if (!columns.some(({ role }) => role === 'metric')) return columns;
  return columns.map((one) =>
    one.role === 'figure' && isBareChange(one.heading)
      ? { ...one, role: 'left out', confidence: 0.8, why: 'computed from other columns' }
      : one,
  );
}

/** Beside a column of metrics, figures under a name nobody knows are of no metric. */
function withoutStrangers(columns: readonly Column[]): readonly Column[] {
  const isGeneric = ({ role, about }: Column): boolean =>
    role === 'figure' &&
    about.metric === undefined &&
    (about.rest === undefined || about.bound !== undefined || about.kind !== undefined);
  if (!columns.some(({ role }) => role === 'metric') || !columns.some(isGeneric)) return columns;
  return columns.map((one) =>
    one.role === 'figure' &&
    one.about.metric === undefined &&
    !isGeneric(one) &&
    one.about.period === undefined
      ? { ...one, role: 'left out', confidence: 0.6, why: 'not recognised' }
      : one,
  );
}

/** A second column for the same thing gives way to the first; of dates, to the better named. */
function withoutTwins(columns: readonly Column[]): readonly Column[] {
  const seen = new Map<string, number>();
  for (const { role, confidence, index, about } of columns) {
    const key = `${role}|${about.metric ?? ''}`;
    const known = seen.get(key);
    const rival = columns.find((other) => other.index === known);
    if (rival === undefined || confidence > rival.confidence) seen.set(key, index);
  }
  return columns.map((one) => {
    if (one.role === 'figure' || one.role === 'left out') return one;
    const isFirst = seen.get(`${one.role}|${one.about.metric ?? ''}`) === one.index;
    return isFirst ? one : { ...one, role: 'left out', why: 'another column says the same' };
  });
}

/** A bare date is the end of a period only where nothing else is and it always falls on a month's end. */
function settleDates(columns: readonly Column[], grid: Grid, first: number): readonly Column[] {
  const has = (...roles: readonly ColumnRole[]): boolean =>
    columns.some(({ role }) => roles.includes(role));
  const isAcross = columns.some(
    ({ role, about }) => role === 'figure' && about.period !== undefined,
  );
  const isGuided = columns.some(
    ({ role, about }) =>
      role === 'figure' && (about.kind === 'guidance' || about.bound !== undefined),
  );
  return columns.map((one) => {
    if (one.role !== 'date') return one;
    const days = samplesOf(grid, first, one.index)
      .map((cell) => readDay(cell))
      .filter((day) => day !== null);
    const endsMonths = days.length > 0 && days.every(isAboutMonthEnd);
    const needsEnd = !isAcross && !has('period', 'period_end') && (!has('year') || has('quarter'));
    const isEnd = endsMonths && !has('period_end') && !ANNOUNCED.test(one.heading);
    if (isEnd && (needsEnd || (has('reported_on') && !isGuided))) {
      return { ...one, role: 'period_end', confidence: Math.min(one.confidence, 0.8) };
    }
    if (isGuided)
      return has('issued_on')
        ? { ...one, role: 'left out', why: 'another date is that of the guidance' }
        : { ...one, role: 'issued_on', confidence: 0.85 };
    return has('reported_on')
      ? { ...one, role: 'left out', why: 'another date is that of the report' }
      : { ...one, role: 'reported_on', confidence: 0.75 };
  });
}

/** `EPS` beside `EPS diluted` is the basic one. */
function settleEps(columns: readonly Column[]): readonly Column[] {
  const isDiluted = columns.some(
    ({ heading, about }) => about.metric === 'eps' && /dil/iu.test(heading),
  );
  if (!isDiluted) return columns;
  return columns.map((one) =>
    one.about.metric === 'eps' &&
    one.role === 'figure' &&
    !/dil/iu.test(one.heading) &&
    one.about.kind === undefined &&
    one.about.bound === undefined
      ? { ...one, about: { ...one.about, metric: 'eps_basic' } }
      : one,
  );
}

/** Columns once each is seen beside the others. */
export function settled(columns: readonly Column[], grid: Grid, first: number): readonly Column[] {
  const single = withoutTwins(withoutStrangers(withoutChanges(columns)));
  return settleEps(settleDates(single, grid, first));
}
