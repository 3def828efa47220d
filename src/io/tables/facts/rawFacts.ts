import { isBlank, type Grid } from '../../grid.ts';
import { describe } from '../headings/describe.ts';
import {
  merge,
  type Descriptor,
  type FigureKind,
  type PeriodSaid,
} from '../headings/descriptor.ts';
import { readDay, type DateOrder } from '../cells/dates.ts';
import type { Column, Layout } from '../layout/layout.ts';
import { bandIn, isAbsent, isFigure, plainNumber, type Decimals } from '../cells/numbers.ts';
import { readXbrl } from '../headings/xbrl.ts';
import { basisFor, rowFor, rowRoles, rowSays } from './rowSays.ts';
import { rowPeriod } from './rowPeriod.ts';
import type { Role } from '../headings/role.ts';

/** A cell of the file. */
export interface CellRef {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export type Slot = 'low' | 'high' | 'mid' | 'width' | 'value';

/** A figure or band as the table gives it, before anything is known that the table does not say. */
export interface RawFact {
  readonly kind: FigureKind;
  readonly line: number;
  readonly metric: string;
  readonly about: Descriptor;
  readonly company: string;
  readonly ticker: string;
  readonly period: PeriodSaid;
  readonly slots: ReadonlyMap<Slot, CellRef>;
  /** Cells of the row by role, as they stand. */
  readonly row: ReadonlyMap<Role, string>;
  /** The heading or label the metric was read from. */
  readonly heading: string;
}

/** A row or cell that cannot be a fact, and why. */
export interface Refused {
  readonly line: number;
  readonly column: number | null;
  readonly reason: string;
}

export interface RawTable {
  readonly facts: readonly RawFact[];
  readonly refused: readonly Refused[];
  /** Rows that hold no figure: titles, section headings, notes. */
  readonly aside: readonly { readonly line: number; readonly text: string }[];
}

export interface Reading {
  readonly decimals: Decimals;
  readonly order: DateOrder | null;
  /** What figures are that do not say it themselves. */
  readonly kind: FigureKind | null;
}

interface Pending {
  fact: RawFact;
  slots: Map<Slot, CellRef>;
}

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
function inMoney(metric: string | null, text: string, decimals: Decimals): string | null {
  const amount = AMOUNTS[metric ?? ''];
  const value = Math.abs(Number(plainNumber(text, decimals).replace(/[($)]/gu, '')));
  return amount !== undefined && value > 200 ? amount : metric;
}

const AMOUNTS: Readonly<Record<string, string>> = {
  gross_margin: 'gross_profit',
  operating_margin: 'operating_income',
};

function slotOf(about: Descriptor, kind: FigureKind): Slot {
  if (kind !== 'guidance') return 'value';
  if (about.bound === 'range' || about.bound === undefined) return 'mid';
  return about.bound;
}

function kindOf(about: Descriptor, reading: Reading): FigureKind {
  if (about.kind !== undefined) return about.kind;
  return about.bound !== undefined ? 'guidance' : (reading.kind ?? 'actual');
}

/** Turns the rows of a table into figures and bands, each with the cells it came from. */
export function readRawFacts(grid: Grid, layout: Layout, reading: Reading): RawTable {
  const pending = new Map<string, Pending>();
  const facts: Pending[] = [];
  const refused: Refused[] = [];
  const aside: { line: number; text: string }[] = [];
  const figures = layout.columns.filter(({ role }) => role === 'figure');
  const hasLabels =
    layout.columns.some(({ role }) => role === 'metric') &&
    figures.some(({ about }) => about.period !== undefined);
  const isPoint = new Set(
    figures.filter(({ about }) => about.bound === 'mid').map(({ index }) => index),
  );
  /** The line that gave a figure first: a second one under another heading is of a part of the company. */
  const lineOf = new Map<string, number>();
  let section: Descriptor = {};
  let sectionText = '';

  function add(key: string, fact: RawFact, slot: Slot, cell: CellRef): void {
    const known = pending.get(key);
    if (known !== undefined && !known.slots.has(slot)) {
      known.slots.set(slot, cell);
      return;
    }
    const fresh = { fact, slots: new Map([[slot, cell]]) };
    pending.set(key, fresh);
    facts.push(fresh);
  }

  for (const row of grid.rows.slice(layout.first)) {
    if (isBlank(row.cells)) continue;
    const text = row.cells.join('\t').trim();
    const width = layout.columns.length;
    if (row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== '')) {
      refused.push({
        line: row.line,
        column: null,
        reason: 'the row has more cells than the header',
      });
      continue;
    }
    const roles = rowRoles(layout.columns, row);
    const own = rowSays(roles);
    const present = figures.filter(({ index }) => !isAbsent(row.cells[index] ?? ''));
    if (present.length === 0) {
      aside.push({ line: row.line, text });
      if (hasLabels) {
        sectionText = roles.get('metric') ?? '';
        section = { ...describe(sectionText.replace(/:\s*$/u, '')) };
      }
      continue;
    }
    const xbrl = readXbrl(
      roles,
      present.map(({ index }) => row.cells[index] ?? ''),
    );
    if (typeof xbrl === 'string') {
      refused.push({ line: row.line, column: null, reason: xbrl });
      continue;
    }
    for (const column of present) {
      const cell: CellRef = {
        line: row.line,
        column: column.index,
        text: (row.cells[column.index] ?? '').trim(),
      };
      const refuse = (reason: string, at = column.index): void => {
        refused.push({ line: row.line, column: at, reason });
      };
      const near = merge(layout.title, own, column.about, xbrl, bothScopes(own, column.about));
      const inherited = own.metric === undefined && near.metric === undefined;
      const above = hasLabels
        ? { ...section, ...(inherited ? {} : { metric: undefined, rest: undefined }) }
        : {};
      let about = merge(clean(above), near);
      if (about.leftOut !== undefined) {
        refuse(about.leftOut);
        continue;
      }
      if (
        section.metric !== undefined &&
        inherited &&
        own.rest !== undefined &&
        own.bound === undefined
      ) {
        about = underSection(about, sectionText, roles.get('metric') ?? '');
      }
      const metric = inMoney(metricOfAbout(about), cell.text, reading.decimals);
      if (metric === null) {
        refuse('no metric is named for this figure', placeOf(layout, 'metric'));
        continue;
      }
      about = merge(about, basisFor(about.metric ?? '', layout.columns, row));
      const kind = kindOf(about, reading);
      const band = bandIn(cell.text, reading.decimals);
      if (!isFigure(cell.text) && (band === null || kind === 'actual')) {
        refuse(`"${cell.text}" is not a number`);
        continue;
      }
      const period =
        about.period ?? rowPeriod(roles, layout.columns, (day) => readDay(day, reading.order));
      if (period === null) {
        const label = roles.get('period') ?? roles.get('period_end') ?? roles.get('quarter');
        refuse(
          label === undefined ? 'a period is missing' : `"${label}" is not a fiscal period`,
          placeOf(layout, 'period', 'period_end', 'quarter', 'year'),
        );
        continue;
      }
      const heading = roles.get('metric') ?? column.heading;
      const place = JSON.stringify([metric, period, kind, about.scope, about.bound, about.basis]);
      const earlier = lineOf.get(place) ?? row.line;
      lineOf.set(place, earlier);
      if (hasLabels && earlier !== row.line && sectionText !== '' && section.metric === undefined)
        about = { ...about, scope: sectionText.replace(/:$/u, '') };
      const fact: RawFact = {
        kind,
        line: row.line,
        metric,
        about,
        company: roles.get('company') ?? '',
        ticker: roles.get('ticker') ?? '',
        period,
        slots: new Map(),
        row: rowFor(kind, roles, layout.columns),
        heading,
      };
      const slot = slotOf(about, kind);
      const isRowBound = own.bound !== undefined || section.bound !== undefined;
      const key = keyOf(fact, isRowBound ? 0 : row.line);
      if (slot === 'mid' && band === null && isPoint.size > 0 && hasBoth(figures, column)) continue;
      add(key, fact, slot, cell);
    }
  }
  return { facts: facts.map(({ fact, slots }) => ({ ...fact, slots })), refused, aside };
}

/** The column of the first of some roles there is: what is missing of a figure may stand there. */
export function placeOf(layout: Layout, ...roles: readonly string[]): number | undefined {
  return roles
    .map((role) => layout.columns.find((one) => one.role === role)?.index)
    .find((index) => index !== undefined);
}

/** A midpoint beside both ends of a band says nothing more. */
function hasBoth(figures: readonly Column[], column: Column): boolean {
  const same = figures.filter(({ about }) => about.metric === column.about.metric);
  return (
    column.about.bound === 'mid' &&
    ['low', 'high'].every((bound) => same.some(({ about }) => about.bound === bound))
  );
}

/** A line under a heading such as `Earnings per share`: its kind where both together name a metric, else a part. */
function underSection(about: Descriptor, section: string, label: string): Descriptor {
  const both = describe(`${section.replace(/:\s*$/u, '')} ${label}`);
  if (both.metric !== undefined && both.rest === undefined)
    return { ...clean({ ...about, rest: undefined }), metric: both.metric };
  return clean({ ...about, scope: about.rest, rest: undefined });
}

/** A column of a product in a row of a segment. */
function bothScopes(row: Descriptor, column: Descriptor): Descriptor {
  return row.scope === undefined || column.scope === undefined
    ? {}
    : { scope: `${row.scope}: ${column.scope}` };
}

function clean(about: object): Descriptor {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
}

function keyOf(
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
