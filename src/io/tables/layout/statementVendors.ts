import { metricOf } from '../../../domain/metric/metrics.ts';
import { readDay } from '../cells/dates.ts';
import type { Grid } from '../../grid.ts';
import type { Layout } from './layout.ts';
import { CALENDAR_PARTS } from './column.ts';

/** Statements as filed: the vendor gives the link to the filing, and the lines of a filing are GAAP. */
function isAsFiled(layout: Layout): boolean {
  const names = new Set(layout.columns.map(({ heading }) => heading.toLowerCase()));
  return (
    names.has('reportedcurrency') &&
    (names.has('fillingdate') || names.has('filingdate')) &&
    (names.has('calendaryear') || names.has('fiscalyear'))
  );
}

/** Lines no accounting standard defines, whoever states them. */
const NOT_DEFINED = /ebitda|free_cash_flow/u;

/** What a known vendor's layout says of its figures without saying it. */
export function withVendor(layout: Layout, isChosen: boolean): Layout {
  if (isChosen || !isAsFiled(layout)) return layout;
  const columns = layout.columns.map((one) => {
    const { metric, basis } = one.about;
    if (
      one.role !== 'figure' ||
      metric === undefined ||
      basis !== undefined ||
      NOT_DEFINED.test(metric)
    )
      return one;
    return metricOf(metric).oneBasis
      ? one
      : { ...one, about: { ...one.about, basis: 'gaap' as const } };
  });
  return { ...layout, columns };
}

/**
 * Year and quarter beside the last day of a period may only repeat the calendar: then they say nothing of the
 * fiscal year, and the day counts.
 */
export function settleCalendar(layout: Layout, grid: Grid): Layout {
  const find = (...roles: readonly string[]) =>
    layout.columns.find(({ role }) => roles.includes(role));
  const [quarter, year] = [find('quarter'), find('year')];
  const end = find('period_end') ?? find('reported_on', 'date');
  if (
    quarter === undefined ||
    year === undefined ||
    end === undefined ||
    find('period') !== undefined
  )
    return layout;
  const rows = grid.rows
    .slice(layout.first)
    .filter(({ cells }) => readDay(cells[end.index] ?? '') !== null);
  const repeats = rows.every(({ cells }) => {
    const [y = '', month = ''] = (readDay(cells[end.index] ?? '') ?? '').split('-');
    const q = Math.ceil(Number(month) / 3);
    return (
      Number(cells[year.index]) === Number(y) &&
      Number((cells[quarter.index] ?? '').replace(/^q/iu, '')) === q
    );
  });
  if (rows.length === 0 || !repeats) return layout;
  const columns = layout.columns.map((one) => {
    if (one === quarter || one === year)
      return { ...one, role: 'left out' as const, why: CALENDAR_PARTS };
    return one === end ? { ...one, role: 'period_end' as const, confidence: 0.8 } : one;
  });
  return { ...layout, columns };
}
