import { metricOf } from '../../../domain/metric/metrics.ts';
import { periodLabel } from '../../../domain/time/period.ts';
import type { Draft, RowKind } from '../../../domain/book/rows.ts';
import { formatBand, formatExact } from '../../../charts/words/format.ts';
import { userLocale } from '../words/locale.ts';

/** One row of a book as a line of a table. */
export interface Described {
  readonly kind: RowKind;
  readonly metric: string;
  readonly basis: string;
  readonly period: string;
  readonly figure: string;
  readonly date: string;
  readonly source: string;
}

export const KIND_NAMES: Readonly<Record<RowKind, string>> = {
  guidance: 'Guidance',
  actual: 'Actual',
  bridge: 'Bridge item',
  calendar: 'Fiscal calendar',
  company: 'Company fact',
  basis: 'Basis answer',
  split: 'Share split',
  expectation: 'Expectation',
  note: 'Note',
};

const BASIS_NAMES: Readonly<Record<string, string>> = {
  gaap: 'GAAP',
  non_gaap: 'Non-GAAP',
  unspecified: 'Not stated',
};

export function basisName(basis: string): string {
  return BASIS_NAMES[basis] ?? basis;
}

/** What a row says, in words. */
export function describeRow(row: Draft): Described {
  const { kind, source } = row;
  const none = { kind, source, metric: '', basis: '', period: '', figure: '', date: '' };
  switch (row.kind) {
    case 'guidance':
      return {
        ...none,
        ...target(row),
        figure: formatBand(row, shownUnit(row), userLocale()),
        date: row.issuedOn,
      };
    case 'actual':
      return {
        ...none,
        ...target(row),
        figure: formatExact(row.value, shownUnit(row), userLocale()),
        date: row.reportedOn,
      };
    case 'bridge':
      return {
        ...none,
        ...target(row),
        figure: `${formatExact(row.amount, row.unit, userLocale())} ${row.label}`,
      };
    case 'calendar':
      return {
        ...none,
        period: row.period === '' ? '' : periodLabel(row.period),
        figure: calendarText(row),
        date: row.from,
      };
    case 'company':
      return { ...none, metric: row.field, figure: row.value, date: row.from };
    case 'basis':
      return {
        ...none,
        metric: metricOf(row.metric).name,
        basis: basisName(row.basis),
        figure: 'basis of figures stated without one',
      };
    case 'expectation':
      return {
        ...none,
        ...target(row),
        figure: `${formatExact(row.value, row.unit, userLocale())} ${row.holder}`,
        date: row.asOf,
      };
    case 'note':
      return { ...none, ...noteTarget(row), figure: row.text, date: row.writtenOn };
    case 'split':
      return { ...none, figure: `${row.ratio} for 1`, date: row.date };
  }
}

type FigureDraft = Extract<
  Draft,
  { readonly kind: 'guidance' | 'actual' | 'bridge' | 'expectation' | 'note' }
>;

/** A margin that moved from 60% to 62.8% changed by points; `2.8%` would be read as a share of it. */
function shownUnit({ metric, unit }: Extract<FigureDraft, { readonly unit: string }>): string {
  return unit === 'fraction' && metric.endsWith('_change') ? 'points' : unit;
}

/** A note may be on a metric, on a period or on the whole company. */
function noteTarget(row: Extract<Draft, { readonly kind: 'note' }>): Partial<Described> {
  if (row.metric !== '') return target(row);
  return { period: row.period === '' ? '' : periodLabel(row.period) };
}

function target(row: FigureDraft): Pick<Described, 'metric' | 'basis' | 'period'> {
  const parts = [row.variant, row.versus, row.scope === 'company' ? '' : row.scope];
  const extra = parts.filter((part) => part !== '').join(', ');
  const { name } = metricOf(row.metric, row.unit);
  return {
    metric: extra === '' ? name : `${name} (${extra})`,
    basis: basisName(row.basis),
    period: periodLabel(row.period),
  };
}

function calendarText(row: Extract<Draft, { readonly kind: 'calendar' }>): string {
  if (row.weeks !== null) return `${row.weeks} weeks`;
  const month = row.endMonth === null ? '' : `year ends in month ${row.endMonth}`;
  return [month, row.endRule].filter((part) => part !== '').join(', ') || row.note;
}
