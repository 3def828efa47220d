import { NOT_COMPUTED } from '../../grid.ts';
import { plainNumber, type Decimals } from '../cells/numbers.ts';
import { describe } from '../headings/describe.ts';
import type { Descriptor, FigureKind } from '../headings/descriptor.ts';
import type { TableColumn, Layout } from '../layout/layout.ts';
import type { RawFact, FactsReading, Slot } from './rawFacts.ts';

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/gu, '');
}

/** The metric something is about: known by name, or one of the person's own under the words of the table. */
export function metricOfAbout({ metric, rest }: Descriptor): string | null {
  if (metric !== undefined) return rest === undefined ? metric : slug(`${metric} ${rest}`);
  return rest === undefined ? null : slug(rest) || null;
}

/** A margin of thousands is the amount of that name: statements call gross profit so. */
export function inMoney(metric: string | null, text: string, decimals: Decimals): string | null {
  const amount = AMOUNTS[metric ?? ''];
  const value = Math.abs(Number(plainNumber(text, decimals).replace(/[($)]/gu, '')));
  return amount !== undefined && value > 200 ? amount : metric;
}

const AMOUNTS: Readonly<Record<string, string>> = {
  gross_margin: 'gross_profit',
  operating_margin: 'operating_income',
};

/** Which part of a fact a cell is. */
export function slotOf(about: Descriptor, kind: FigureKind): Slot {
  // The spread of the estimates stands beside their mean.
  const isSpread = about.bound === 'low' || about.bound === 'high';
  if (kind === 'actual' || (kind === 'expectation' && !isSpread)) return 'value';
  if (about.bound === 'range' || about.bound === undefined) return 'mid';
  return about.bound;
}

/** Whether figures are guidance, actuals or expectations. */
export function kindOf(about: Descriptor, reading: FactsReading): FigureKind {
  if (about.kind !== undefined) return about.kind;
  return about.bound !== undefined ? 'guidance' : (reading.kind ?? 'actual');
}

/** What is wrong with a cell that should hold a figure. */
export function faultOf(text: string): string {
  if (text === NOT_COMPUTED)
    return 'the workbook holds a formula here and not its value: open it in Excel and save it once';
  if (/^#[\w/]+[!?]?$/u.test(text)) return `the workbook has an error here: ${text}`;
  return `"${text}" is not a number`;
}

/** The column of the first of some roles there is: what is missing of a figure may stand there. */
export function placeOf(layout: Layout, ...roles: readonly string[]): number | undefined {
  return roles
    .map((role) => layout.columns.find((one) => one.role === role)?.index)
    .find((index) => index !== undefined);
}

/** A midpoint beside both ends of a band says nothing more. */
export function hasBoth(figures: readonly TableColumn[], column: TableColumn): boolean {
  const same = figures.filter(({ about }) => about.metric === column.about.metric);
  return (
    column.about.bound === 'mid' &&
    ['low', 'high'].every((bound) => same.some(({ about }) => about.bound === bound))
  );
}

/** A line under a heading such as `Earnings per share`: its kind where both together name a metric, else a part. */
export function underSection(about: Descriptor, section: string, label: string): Descriptor {
  const both = describe(`${section.replace(/:\s*$/u, '')} ${label}`);
  if (both.metric !== undefined && both.rest === undefined)
    return { ...clean({ ...about, rest: undefined }), metric: both.metric };
  return clean({ ...about, scope: about.rest, rest: undefined });
}

/** A column of a product in a row of a segment. */
export function bothScopes(row: Descriptor, column: Descriptor): Descriptor {
  return row.scope === undefined || column.scope === undefined
    ? {}
    : { scope: `${row.scope}: ${column.scope}` };
}

/** Without what says nothing. */
export function clean(about: object): Descriptor {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
}

/** What the cells of one fact have in common. */
export function keyOf(
  { kind, metric, about, company, ticker, period, row }: RawFact,
  line: number,
): string {
  const { basis, scope, variant, versus, unit, holder } = about;
  const dates = [row.get('issued_on'), row.get('reported_on'), row.get('date')];
  return JSON.stringify([
    line,
    kind,
    metric,
    basis,
    scope,
    variant,
    versus,
    unit,
    holder,
    company,
    ticker,
    period,
    dates,
  ]);
}
