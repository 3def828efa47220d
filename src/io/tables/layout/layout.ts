import { samplesOf, type TableColumn, type ColumnRole } from './column.ts';
import { readDay } from '../cells/dates.ts';
import { describe, isBareChange, metricNamed } from '../headings/describe.ts';
import type { Descriptor, PeriodSaid } from '../headings/descriptor.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Grid } from '../../grid.ts';
import { findHeader, titleSays } from './header.ts';
import { bandIn } from '../cells/bands.ts';
import { isFigure } from '../cells/numbers.ts';
import { vendorField, wordsOf } from '../headings/headingWords.ts';
import { periodInTitles } from '../headings/titlePeriod.ts';
import { isBookkeeping, roleOf } from '../headings/roles.ts';
import type { Role } from '../headings/role.ts';
import { dateRole, isOfMarket } from '../headings/roleWords.ts';
import { periodAbove, saysPeriod, subjectAbove, type Subject } from './above.ts';
import { isEndOrKind, isLabel, isMetric, roleByCells, share } from './byCells.ts';
import { settled } from './resolveColumns.ts';
import { withVintages } from './vintages.ts';
import { readUnit } from '../../csv/units.ts';

export type { TableColumn, ColumnRole } from './column.ts';

export interface Layout {
  readonly columns: readonly TableColumn[];
  /** Index of the first row of figures. */
  readonly first: number;
  readonly title: Descriptor;
  /** The period of all figures, where only the lines above say it. */
  readonly period: PeriodSaid | null;
  /** What all figures are of, where only the lines above say it. */
  readonly subject: Subject | null;
  readonly preamble: readonly string[];
  readonly hasHeader: boolean;
  /** Headings without their periods: the same for next quarter's file. */
  readonly fingerprint: string;
}

const isNumberOrBand = (cell: string): boolean => isFigure(cell) || bandIn(cell, 'point') !== null;

const OF_PERIODS: ReadonlySet<Role> = new Set([
  'period',
  'year',
  'quarter',
  'period_end',
  'date',
  'reported_on',
]);

function column(
  index: number,
  heading: string,
  role: ColumnRole,
  confidence: number,
  about: Descriptor = {},
  why = '',
): TableColumn {
  return { index, heading, role, confidence, about, why };
}

/** Names that may stand over a column of figures in a table with a column of metrics. */
function genericFigure(heading: string): Descriptor | null {
  const said = describe(heading);
  if (said.metric !== undefined || said.leftOut !== undefined) return null;
  if (said.bound !== undefined || said.kind !== undefined || said.period !== undefined) return said;
  return /^(?:value|val|amount|figure|values|obs value|data|number|wert|betrag|valeur|montant|valor|importe|värde|belopp|waarde|bedrag|valore|importo|datapoint|result)$/iu.test(
    heading.trim(),
  )
    ? said
    : null;
}

/** The metric a column of numbers of estimates is about: `numAnalystsRevenue`. */
function countedMetric(heading: string): string | undefined {
  const words = wordsOf(heading).filter(
    (word) => !/^(?:num|number|no|of|analysts?|est\w*|count)$/u.test(word),
  );
  const said = describe(words.join(' '));
  return said.rest === undefined ? said.metric : undefined;
}

/** What short words in capitals may be besides companies. */
const OF_CLASSES =
  /\b(?:verified|flag|is|has|region|area|country|market|rating|grade|class|group|category|tag|tags|side|direction|result|outcome|verdict|status|state|sentiment|level|bucket|type|sector|industry|quarter|session|timing|color|colour|priority)\b/u;

/** Shares of cells from which on they say what a column holds. */
const MOSTLY = 0.8;
const SOME = 0.5;

/** What a named column is where its cells show that the name is meant otherwise. */
function roleOverCells(
  named: Role | null,
  cells: readonly string[],
  isNumber: boolean,
): Role | null {
  if (named === 'year' && share(cells, (cell) => readDay(cell) !== null) > MOSTLY)
    return 'period_end';
  if (named === 'quarter' && share(cells, isLabel) > MOSTLY) return 'period';
  if (named !== 'period') return named;
  if (isNumber) return 'quarter';
  return named;
}

/** Roles whose cells are words: over figures their names mean something else. */
const WORDY: readonly Role[] = [
  'metric',
  'company',
  'kind',
  'note',
  'scope',
  'source',
  'basis',
  'unit',
  'currency',
];

function readColumn(grid: Grid, first: number, index: number, heading: string): TableColumn {
  const cells = samplesOf(grid, first, index);
  if (heading === '' && cells.length === 0)
    return column(index, heading, 'left out', 1, {}, 'empty');
  const isNumeric = share(cells, isNumberOrBand) > 0.6;
  const named = roleOf(heading);
  // Under `quarter` may stand its number, beside a year, or all of a period.
  const isNumber = cells.length > 0 && share(cells, (cell) => /^[1-4]$/u.test(cell)) > 0.8;
  const role = roleOverCells(named, cells, isNumber);
  const said = describe(heading);
  // The corner of a table whose periods stand across may name those, over the names of its lines.
  if (role !== null && OF_PERIODS.has(role) && share(cells, isMetric) > 0.6)
    return column(index, heading, 'metric', 0.8);
  // A heading such as `period` over figures, or `target` over words, is not what it seems.
  if (role !== null && !(isNumeric && WORDY.includes(role))) {
    const of = role === 'count' ? countedMetric(heading) : undefined;
    // Of two columns of periods the one that names them is it, not the one of their keys.
    const isKeyed = role === 'period' && share(cells, isLabel) < SOME;
    const sure = isKeyed ? 0.5 : 0.97;
    return column(index, heading, role, sure, of === undefined ? {} : { metric: of });
  }
  if (
    cells.length > 0 &&
    share(cells, (cell) => readDay(cell) !== null) > 0.8 &&
    said.period === undefined
  ) {
    const dated = dateRole(wordsOf(heading));
    return dated === 'left out'
      ? column(index, heading, dated, 0.8, {}, 'a day of nothing the figures say')
      : column(index, heading, dated, heading === '' ? 0.4 : 0.7);
  }
  if (isOfMarket(wordsOf(vendorField(heading)?.name ?? heading)))
    return column(index, heading, 'left out', 0.9, {}, 'neither a guidance nor an actual');
  if (isBookkeeping(heading))
    return column(index, heading, 'left out', 0.9, {}, 'says nothing of a figure');
  // `EPS method`, `revenue basis`, `eps_type`: what the figures of one metric are on.
  if (/(?:method|basis|type)$/iu.test(heading) && said.metric !== undefined && !isNumeric) {
    const areBases = share(cells, (cell) => describe(cell).basis !== undefined) > SOME;
    if (areBases || !/type$/iu.test(heading))
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
  // A column of a known figure whose cells are words holds none of them, and is no column of names.
  if (said.metric !== undefined && said.rest === undefined)
    return column(index, heading, 'figure', 0.5, said);
  const byCells = roleByCells(cells);
  // Signs in capitals are of companies unless their heading says of what else.
  if (byCells === 'ticker' && OF_CLASSES.test(wordsOf(heading).join(' ')))
    return column(index, heading, 'left out', 0.4, {}, 'not recognised');
  if (byCells !== null) return column(index, heading, byCells, heading === '' ? 0.6 : 0.5);
  if (genericFigure(heading) !== null) return column(index, heading, 'figure', 0.4, said);
  return column(index, heading, 'left out', 0.4, {}, 'not recognised');
}

/** A table without headings: its figures are named by their number and order. */
function nameFigures(columns: readonly TableColumn[]): readonly TableColumn[] {
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
function labelColumn(
  columns: readonly TableColumn[],
  isOfLines: (column: TableColumn) => boolean,
  isOfEnds: (column: TableColumn) => boolean,
): number {
  if (columns.some(({ role }) => role === 'metric')) return -1;
  // Ends of a band stand under the name of what they are of: `Revenue` over `High`, `Avg`, `Low`.
  const figures = columns.filter(
    (one) => one.role === 'figure' && !(one.index === 0 && isOfEnds(one)),
  );
  const isAcross = figures.length > 0 && figures.every(({ about }) => about.metric === undefined);
  if (!isAcross) return -1;
  const candidates = columns.filter(
    ({ role, why }) => role === 'left out' && why === 'not recognised',
  );
  return (
    candidates[0]?.index ??
    columns.find((one) => one.role === 'figure' && one.index === 0 && isOfEnds(one))?.index ??
    columns.find(
      (one) =>
        // Companies and segments are no metrics: taken for them, their figures would be another's.
        one.role === 'note' || (['company', 'scope'].includes(one.role) && isOfLines(one)),
    )?.index ??
    -1
  );
}

/** Whether what stands over the names of the lines is said of all figures: `in Mio. EUR`, `$ in millions, except ...`. */
function isTitle(corner: string): boolean {
  if (metricNamed(corner) !== null) return false;
  return corner.length > 12 || readUnit(corner.replace(/^[( ]*in /iu, '')) !== null;
}

/**
 * Guesses what every column of a table holds. A person's `choices` (by column index) win over the guess; `source` is
 * the name of the file.
 */
export function guessLayout(
  grid: Grid,
  choices: ReadonlyMap<number, Pick<TableColumn, 'role' | 'about'>> = new Map(),
  source = '',
): Layout {
  const { headings, first, preamble, isMissing } = findHeader(grid);
  let columns: readonly TableColumn[] = headings.map((heading, index) =>
    readColumn(grid, first, index, heading),
  );
  if (isMissing) columns = nameFigures(columns);
  const label = labelColumn(
    columns.filter(({ heading }) => !isBareChange(heading)),
    ({ index }) => share(samplesOf(grid, first, index), isMetric) > 0.2,
    ({ index }) => share(samplesOf(grid, first, index), isEndOrKind) > 0.8,
  );
  columns = columns.map((one) =>
    one.index === label
      ? { ...one, role: 'metric' as const, about: {}, confidence: 0.85, why: '' }
      : one,
  );
  columns = settled(columns, grid, first, [...preamble, grid.name, source].join(' '));
  const corner = headings[columns.find(({ role }) => role === 'metric')?.index ?? -1] ?? '';
  const above = [...preamble, grid.name, corner];
  const vintaged = withVintages(columns, grid, first, titleSays(above).kind === 'guidance');
  // Only where the period stands elsewhere are days over figures those of issue.
  if (saysPeriod(vintaged) || periodInTitles(above) !== null) columns = vintaged;
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
  const lines = [...preamble, grid.name, ...(isTitle(corner) ? [corner] : [])];
  return {
    columns,
    first,
    title: titleSays([...preamble, ...(isTitle(corner) ? [corner] : [])], grid.name),
    period: periodAbove(columns, above),
    subject: subjectAbove(above),
    preamble: lines.filter((line) => line !== ''),
    hasHeader: !isMissing,
    fingerprint,
  };
}
