import { samplesOf, type TableColumn, type ColumnRole } from './column.ts';
import { isAboutMonthEnd, readDay, serialDay } from '../cells/dates.ts';
import { isBareChange } from '../headings/describe.ts';
import type { Grid } from '../../grid.ts';
import { isMeasure } from '../headings/measure.ts';
import { EARLIER, OF_ANOTHER_PERIOD } from '../headings/words.ts';

/** A day on which something was said is never the end of a period, wherever in a month it falls. */
const ANNOUNCED = /announ|publi|issue|releas|given/iu;

/** Beside a column of metrics, a change of nothing named is that from one column to another. */
function withoutChanges(columns: readonly TableColumn[]): readonly TableColumn[] {
  if (!columns.some(({ role }) => role === 'metric')) return columns;
  return columns.map((one) =>
    one.role === 'figure' && isBareChange(one.heading)
      ? { ...one, role: 'left out', confidence: 0.8, why: 'computed from other columns' }
      : one,
  );
}

/** Beside a column of metrics, figures under a name nobody knows are of no metric. */
function withoutStrangers(columns: readonly TableColumn[]): readonly TableColumn[] {
  const isGeneric = ({ role, about }: TableColumn): boolean =>
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

/** Headings of estimates beside those of the company's own figures. */
export const OF_ANALYSTS = /analyst|consensus|estimat|\bstreet\b|\bbroker|市場予想|一致预期/iu;

/** Names of a table as words; what stands beside them after an `and` or `vs` is of another kind. */
export function nameOf(names: readonly string[]): string {
  return names
    .map((name) => name.replaceAll(/[_-]+/gu, ' '))
    .filter((name) => !/actual|history|historical|\bvs\b|versus|\band\b/iu.test(name))
    .join(' | ');
}

/** A mean that stands for itself. */
const ALONE = /^(?:mean|average|avg\.?)(?: est\w*)?$/iu;

/** The low, high and mean of analysts are no guidance: a mean or a number of estimates shows whose they are. */
function withAnalysts(columns: readonly TableColumn[], title: string): readonly TableColumn[] {
  const hasCount = columns.some(({ role }) => role === 'count' || role === 'holder');
  const isOfAnalysts = hasCount || OF_ANALYSTS.test(nameOf([title]));
  const banded = new Set(
    columns.filter(({ about }) => about.bound === 'low').map(({ about }) => about.metric),
  );
  const means = new Set(
    columns
      .filter(({ about }) => about.isMean === true && banded.has(about.metric))
      .map(({ about }) => about.metric),
  );
  if (!isOfAnalysts && means.size === 0) return columns;
  const hasMean = columns.some(({ heading }) => ALONE.test(heading));
  return columns.map((one) => {
    const { kind, bound, metric, isMean } = one.about;
    // The mean is what a consensus is called after; the median beside it says nothing more.
    if (hasMean && /^median(?: est\w*)?$/iu.test(one.heading))
      return { ...one, role: 'left out' as const, why: 'the mean beside it is the consensus' };
    if (ALONE.test(one.heading) && (one.role === 'figure' || one.why === 'not recognised')) {
      const { rest: _, ...about } = one.about;
      return {
        ...one,
        role: 'figure' as const,
        why: '',
        about: { ...about, kind: 'expectation' as const },
      };
    }
    if (one.role !== 'figure' || kind !== undefined) return one;
    if (isMean !== true && bound !== 'low' && bound !== 'high') return one;
    if (!isOfAnalysts && !means.has(metric)) return one;
    return { ...one, about: { ...one.about, kind: 'expectation' as const } };
  });
}

/** Figures under a heading that names no measure are left out: a flag, a count of words, a running number. */
function withoutUnknown(columns: readonly TableColumn[]): readonly TableColumn[] {
  const isNamed = ({ role, about, heading }: TableColumn): boolean =>
    role === 'figure' && isMeasure(about, heading, {});
  // Where none names a measure a person names them.
  if (columns.some(({ role }) => role === 'metric') || !columns.some(isNamed)) return columns;
  return columns.map((one) => {
    const { about, heading, role } = one;
    if (role !== 'figure' || about.bound !== undefined || about.kind !== undefined) return one;
    if (about.period !== undefined || isMeasure(about, heading, {})) return one;
    return { ...one, role: 'left out', confidence: 0.5, why: 'names no measure that is known' };
  });
}

/** Guidance under a heading without a metric is of the one metric the other figures are of. */
function withOneMetric(
  columns: readonly TableColumn[],
  grid: Grid,
  first: number,
): readonly TableColumn[] {
  if (columns.some(({ role }) => role === 'metric')) return columns;
  const named = columns.filter(
    ({ role, about }) => role === 'figure' && about.metric !== undefined,
  );
  const [sample] = named;
  const isOne = named.every(({ about }) => about.metric === sample?.about.metric);
  if (sample === undefined || !isOne) return columns;
  const { metric, versus, unit } = sample.about;
  return columns.map((one) => {
    const { about, role } = one;
    const isOpen =
      about.metric === undefined && (about.kind !== undefined || about.bound !== undefined);
    if (role !== 'figure' || !isOpen) return one;
    // Days as a workbook counts them, under a word for their publication.
    const cells = samplesOf(grid, first, one.index);
    if (cells.every((cell) => serialDay(cell) !== null)) return one;
    const { rest: _, ...said } = about;
    const more = {
      ...(metric !== undefined && { metric }),
      ...(versus !== undefined && { versus }),
      ...(unit !== undefined && { unit }),
    };
    return { ...one, about: { ...more, ...said } };
  });
}

/**
 * `Last (Q1 2025)` beside a column of the quarter after it: the figure of the period it names. Beside guidance, or
 * where another column is of that period too, it is an earlier statement of it.
 */
function withEarlierPeriods(columns: readonly TableColumn[]): readonly TableColumn[] {
  const figures = columns.filter(({ role }) => role === 'figure');
  const periodsOf = figures.map(({ about }) => JSON.stringify(about.period));
  const isGuided = figures.some(
    ({ about }) => about.kind === 'guidance' || about.bound !== undefined,
  );
  if (isGuided) return columns;
  return columns.map((one) => {
    const { period, leftOut, kind } = one.about;
    const isEarlier = leftOut === EARLIER || leftOut === OF_ANOTHER_PERIOD;
    if (one.role !== 'left out' || !isEarlier || period === undefined || kind !== undefined)
      return one;
    if (periodsOf.includes(JSON.stringify(period))) return one;
    const { leftOut: _, ...about } = one.about;
    return { ...one, role: 'figure', confidence: 0.8, why: '', about };
  });
}

/** A second column for the same thing gives way to the first; of dates, to the better named. */
function withoutTwins(columns: readonly TableColumn[]): readonly TableColumn[] {
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
function settleDates(
  columns: readonly TableColumn[],
  grid: Grid,
  first: number,
): readonly TableColumn[] {
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
function settleEps(columns: readonly TableColumn[]): readonly TableColumn[] {
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

/** Names down a column nobody headed, in a table of segments: each a part of the company. */
function withSegments(
  columns: readonly TableColumn[],
  grid: Grid,
  first: number,
  title: string,
): readonly TableColumn[] {
  const figures = columns.filter(({ role }) => role === 'figure');
  const isOpen =
    /segment|division|geograph|region/iu.test(title) &&
    figures.every(({ about }) => about.metric !== undefined) &&
    !columns.some(({ role }) => ['scope', 'metric', 'company', 'ticker'].includes(role));
  const [names] = columns.filter(({ heading, why }) => heading === '' && why === 'not recognised');
  if (!isOpen || names === undefined) return columns;
  const cells = samplesOf(grid, first, names.index);
  if (new Set(cells).size < cells.length || cells.some((cell) => /^\d/u.test(cell))) return columns;
  return columns.map((one) => (one === names ? { ...one, role: 'scope', why: '' } : one));
}

/** Columns once each is seen beside the others. */
export function settled(
  columns: readonly TableColumn[],
  grid: Grid,
  first: number,
  title: string,
): readonly TableColumn[] {
  const named = withEarlierPeriods(withoutUnknown(columns));
  const figures = withAnalysts(withOneMetric(named, grid, first), title);
  const single = withoutTwins(withoutStrangers(withoutChanges(figures)));
  return settleEps(settleDates(withSegments(single, grid, first, title), grid, first));
}
