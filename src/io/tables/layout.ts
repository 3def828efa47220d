import { isAboutMonthEnd, readDay } from './dates.ts';
import { describe, metricNamed } from './describe.ts';
import type { Descriptor } from './descriptor.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Grid } from './grid.ts';
import { findHeader, isYear, titleSays } from './header.ts';
import { bandIn, isAbsent, isFigure } from './numbers.ts';
import { readPeriodSaid } from './periods.ts';
import { isBookkeeping, roleOf, type Role } from './roles.ts';
import { readUnit } from '../units.ts';

export type ColumnRole = Role | 'figure' | 'left out';

/** What one column was taken for. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** For figures: what the heading says of them. */
  readonly about: Descriptor;
  /** From 0 to 1: how sure the reading is. */
  readonly confidence: number;
  /** For a column left out: why. */
  readonly why: string;
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Index of the first row of figures. */
  readonly first: number;
  readonly title: Descriptor;
  readonly preamble: readonly string[];
  readonly hasHeader: boolean;
  /** Headings without their periods: the same for next quarter's file. */
  readonly fingerprint: string;
}

const SAMPLE = 60;

function samplesOf(grid: Grid, first: number, index: number): readonly string[] {
  const cells = grid.rows
    .slice(first, first + SAMPLE * 4)
    .map((row) => (row.cells[index] ?? '').trim());
  return cells.filter((cell) => !isAbsent(cell)).slice(0, SAMPLE);
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

const isNumberOrBand = (cell: string): boolean => isFigure(cell) || bandIn(cell, 'point') !== null;
const isLabel = (cell: string): boolean => readPeriodSaid(cell) !== null;

/** What a column without a known heading holds, by its cells. */
function roleByCells(cells: readonly string[]): Role | null {
  if (cells.length === 0) return null;
  if (share(cells, (cell) => readDay(cell) !== null) > 0.8) return 'date';
  if (share(cells, isYear) > 0.9) return 'year';
  if (share(cells, (cell) => isLabel(cell) && !isFigure(cell)) > 0.8) return 'period';
  if (share(cells, (cell) => describe(cell).metric !== undefined) > 0.6) return 'metric';
  if (
    share(cells, (cell) =>
      /^(?:us[- ]?)?gaap$|^non[- _]?gaap$|^adjusted$|^reported$/iu.test(cell),
    ) > 0.8
  )
    return 'basis';
  if (share(cells, (cell) => readUnit(cell) !== null && !isFigure(cell)) > 0.8) return 'unit';
  if (
    share(cells, (cell) => describe(cell).kind !== undefined && describe(cell).rest === undefined) >
    0.8
  )
    return 'kind';
  if (share(cells, (cell) => /^[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?$/u.test(cell)) > 0.8)
    return 'ticker';
  return null;
}

function column(
  index: number,
  heading: string,
  role: ColumnRole,
  confidence: number,
  about: Descriptor = {},
  why = '',
): Column {
  return { index, heading, role, confidence, about, why };
}

/** Names that may stand over a column of figures in a table with a column of metrics. */
function genericFigure(heading: string): Descriptor | null {
  const said = describe(heading);
  if (said.metric !== undefined || said.leftOut !== undefined) return null;
  if (said.bound !== undefined || said.kind !== undefined || said.period !== undefined) return said;
  return /^(?:value|val|amount|figure|values|obs value|data|number|wert|datapoint|result)$/iu.test(
    heading.trim(),
  )
    ? said
    : null;
}

function readColumn(grid: Grid, first: number, index: number, heading: string): Column {
  const cells = samplesOf(grid, first, index);
  if (heading === '' && cells.length === 0)
    return column(index, heading, 'left out', 1, {}, 'empty');
  const isNumeric = share(cells, isNumberOrBand) > 0.6;
  const role = roleOf(heading);
  const said = describe(heading);
  // A heading such as `period` over figures, or `target` over words, is not what it seems.
  if (
    role !== null &&
    !(isNumeric && ['metric', 'company', 'kind', 'note', 'scope', 'source'].includes(role))
  ) {
    return column(index, heading, role, 0.97);
  }
  if (
    cells.length > 0 &&
    share(cells, (cell) => readDay(cell) !== null) > 0.8 &&
    said.period === undefined
  ) {
    const isGuided = said.kind === 'guidance';
    const dated: Role = isGuided ? 'issued_on' : said.kind === 'actual' ? 'reported_on' : 'date';
    return column(index, heading, dated, heading === '' ? 0.4 : 0.7);
  }
  if (isBookkeeping(heading))
    return column(index, heading, 'left out', 0.9, {}, 'says nothing of a figure');
  // `EPS method`, `revenue basis`: what the figures of one metric are on.
  if (/(?:method|basis)$/iu.test(heading) && said.metric !== undefined && !isNumeric) {
    return column(index, heading, 'basis', 0.9, { metric: said.metric });
  }
  if (said.leftOut !== undefined && (isNumeric || cells.length === 0)) {
    return column(index, heading, 'left out', 0.9, said, said.leftOut);
  }
  if (isNumeric || (cells.length === 0 && (said.metric ?? said.period) !== undefined)) {
    const isNamed =
      said.metric !== undefined || said.period !== undefined || genericFigure(heading) !== null;
    return column(
      index,
      heading,
      'figure',
      isNamed ? (said.rest === undefined ? 0.95 : 0.7) : 0.5,
      said,
    );
  }
  const byCells = roleByCells(cells);
  if (byCells !== null) return column(index, heading, byCells, heading === '' ? 0.6 : 0.5);
  if (genericFigure(heading) !== null) return column(index, heading, 'figure', 0.4, said);
  return column(index, heading, 'left out', 0.4, {}, 'not recognised');
}

/** A table without headings: its figures are named by their number and order. */
function nameFigures(columns: readonly Column[]): readonly Column[] {
  const figures = columns.filter(({ role }) => role === 'figure').map(({ index }) => index);
  const bounds =
    figures.length === 1 ? [{}] : [{ bound: 'low' }, { bound: 'high' }, { kind: 'actual' }];
  if (figures.length > 3) return columns;
  return columns.map((one) => {
    const about = bounds[figures.indexOf(one.index)] as Descriptor | undefined;
    return one.role !== 'figure' ? one : { ...one, about: about ?? {}, confidence: 0.4 };
  });
}

/** The first text column names the lines of a table whose columns are periods, or ends of a band. */
function labelColumn(columns: readonly Column[]): number {
  if (columns.some(({ role }) => role === 'metric')) return -1;
  const figures = columns.filter(({ role }) => role === 'figure');
  const isAcross = figures.length > 0 && figures.every(({ about }) => about.metric === undefined);
  if (!isAcross) return -1;
  const candidates = columns.filter(
    ({ role, why }) => role === 'left out' && why === 'not recognised',
  );
  return (
    candidates[0]?.index ??
    columns.find(({ role }) => role === 'company' || role === 'note' || role === 'scope')?.index ??
    -1
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
    if (endsMonths && !has('period_end') && (needsEnd || (has('reported_on') && !isGuided))) {
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

/** Guesses what every column of a table holds. A person's `choices` (by column index) win over the guess. */
export function guessLayout(
  grid: Grid,
  choices: ReadonlyMap<number, Pick<Column, 'role' | 'about'>> = new Map(),
): Layout {
  const { headings, first, preamble, isMissing } = findHeader(grid);
  let columns: readonly Column[] = headings.map((heading, index) =>
    readColumn(grid, first, index, heading),
  );
  if (isMissing) columns = nameFigures(columns);
  const label = labelColumn(columns);
  columns = columns.map((one) =>
    one.index === label ? { ...one, role: 'metric' as const, confidence: 0.85, why: '' } : one,
  );
  columns = settleEps(settleDates(withoutTwins(withoutStrangers(columns)), grid, first));
  const fingerprint = fingerprintOf(columns);
  columns = columns.map((one) => {
    const choice = choices.get(one.index);
    return choice === undefined
      ? one
      : {
          ...one,
          ...choice,
          confidence: 1,
          why: choice.role === 'left out' ? 'left out by you' : '',
        };
  });
  const corner = headings[columns.find(({ role }) => role === 'metric')?.index ?? -1] ?? '';
  const lines = [
    ...preamble,
    grid.name,
    ...(corner.length > 12 && metricNamed(corner) === null ? [corner] : []),
  ];
  return {
    columns,
    first,
    title: titleSays(lines),
    preamble: lines.filter((line) => line !== ''),
    hasHeader: !isMissing,
    fingerprint,
  };
}
