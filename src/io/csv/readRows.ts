import { codeOf, type DraftsOfKind, type DraftTable } from '../../domain/book/draftTable.ts';
import type { Draft, RowKind, Series } from '../../domain/book/rows.ts';
import type { Row } from './fileRow.ts';
import { readCalendar } from './readCalendar.ts';
import { checkedForm, readFormWord } from './readBand.ts';
import { CellError, readBasis, readDate, readPeriod, readWord, type Cells } from './readFields.ts';
import { newFigures, type Figures } from './rowFigures.ts';
import { stepsOf, type RowStep, type Steps } from './rowSteps.ts';

export type OwnKind =
  'guidance' | 'actuals' | 'guidance and actuals' | 'bridges' | 'calendars' | 'expectations';

/** What the rows of a file are read from and into. `fileName` is the source of a file that gives none. */
export interface RowsReading {
  readonly row: Row;
  readonly table: DraftTable;
  readonly fileName: string;
}

/** Writes what the row now shown says, and returns the kinds it wrote a row of: the caller ends them. */
export type RowReader = () => readonly DraftsOfKind[];

const SERIES: readonly Series[] = ['first print', 'recast', 'restated', 'derived'];

/** The reader of a kind of table. The steps of a row run in order: the first error is its reason. */
export function rowReader(kind: OwnKind, reading: RowsReading): RowReader {
  switch (kind) {
    case 'guidance':
      return inOrder(reading, 'guidance', guidanceSteps);
    case 'actuals':
      return inOrder(reading, 'actual', actualSteps);
    case 'guidance and actuals':
      return bothReader(reading);
    case 'bridges':
      return inOrder(reading, 'bridge', bridgeSteps);
    case 'calendars':
      return inOrder(reading, 'calendar', calendarSteps);
    case 'expectations':
      return inOrder(reading, 'expectation', expectationSteps);
  }
}

function inOrder(
  reading: RowsReading,
  kind: RowKind,
  stepsIn: (steps: Steps, reading: RowsReading) => readonly (RowStep | null)[],
): RowReader {
  const steps = stepsOf(reading.table, reading.row, kind);
  const all = [...stepsIn(steps, reading), ...provenanceSteps(steps, reading)].filter(
    (step) => step !== null,
  );
  const ended = [steps.drafts];
  return () => {
    for (const step of all) step();
    return ended;
  };
}

function targetSteps(steps: Steps, figures: Figures): readonly (RowStep | null)[] {
  return [
    figures.read,
    steps.text('basis', ['basis'], readBasis),
    steps.text('variant', ['variant'], (cells) => cells.get('variant')),
    steps.text('scope', ['scope'], (cells) => cells.get('scope') || 'company'),
    steps.text('versus', ['versus'], (cells) => cells.get('versus')),
    steps.text('period', ['period', 'year'], readPeriod),
    steps.metricAndUnit(figures),
  ];
}

function provenanceSteps(
  steps: Steps,
  { row, fileName }: RowsReading,
): readonly (RowStep | null)[] {
  const verbatim = (field: string): RowStep | null =>
    steps.text(field, [field], (cells) => cells.words(field));
  return [
    steps.number('line', row.line),
    steps.text('source', ['source'], (cells) =>
      cells.has('source') ? cells.words('source') : fileName,
    ),
    ...['note', 'mark', 'document'].map(verbatim),
    steps.plain('start', 'start'),
    steps.plain('end', 'end'),
  ];
}

function words(steps: Steps, field: string, column: string): RowStep | null {
  return steps.text(field, [column], (cells) => cells.words(column));
}

/** One of the figures, which every row must give. */
function required(figures: Figures, index: number, column: string, cells: Cells): () => number {
  return () => {
    const value = figures.values[index] ?? NaN;
    if (!Number.isNaN(value)) return value;
    const text = cells.get(column);
    throw new CellError(column, text === '' ? 'a number is missing' : `no number: "${text}"`);
  };
}

function guidanceSteps(steps: Steps, { row, table }: RowsReading): readonly (RowStep | null)[] {
  const figures = newFigures(row, table, ['low', 'high']);
  const named = row.remembered(['form'], (cells) => ({ form: readFormWord(cells) }));
  const bound = (index: number): number => figures.values[index] ?? NaN;
  const given = (index: number): number | null =>
    Number.isNaN(bound(index)) ? null : bound(index);
  const [read, ...others] = targetSteps(steps, figures);
  return [
    ...(read === undefined ? [] : [read]),
    steps.number('form', () => codeOf(table, checkedForm(named().form, given(0), given(1)))),
    ...others,
    steps.number('low', () => bound(0)),
    steps.number('high', () => bound(1)),
    words(steps, 'stated', 'stated'),
    steps.text('issuedOn', ['issued_on'], (cells) => readDate(cells, 'issued_on')),
    steps.text('stage', ['stage'], (cells) =>
      readWord(cells, 'stage', ['guidance', 'preliminary']),
    ),
    words(steps, 'assumptions', 'assumptions'),
  ];
}

function actualSteps(steps: Steps, { row, table }: RowsReading): readonly (RowStep | null)[] {
  const figures = newFigures(row, table, ['value', 'precision']);
  const isStated = row.cells.has('precision');
  return [
    ...targetSteps(steps, figures),
    steps.number('value', required(figures, 0, 'value', row.cells)),
    steps.number('precision', () => (isStated ? (figures.values[1] ?? NaN) : figures.lastDigit)),
    steps.text('reportedOn', ['reported_on'], (cells) => readDate(cells, 'reported_on')),
    steps.text('series', ['series'], (cells) => readWord(cells, 'series', SERIES)),
  ];
}

function bridgeSteps(steps: Steps, { row, table }: RowsReading): readonly (RowStep | null)[] {
  const figures = newFigures(row, table, ['amount']);
  return [
    ...targetSteps(steps, figures),
    steps.number('amount', required(figures, 0, 'amount', row.cells)),
    steps.text('inGuidance', ['in_guidance'], (cells) =>
      readWord(cells, 'in_guidance', ['unknown', 'yes', 'no']),
    ),
    // Only what the company quantified moves a verdict, so an unstated hand is not the company's.
    steps.text('quantifiedBy', ['quantified_by'], (cells) =>
      readWord(cells, 'quantified_by', ['user', 'company']),
    ),
    words(steps, 'label', 'label'),
  ];
}

/** Someone else's number for a target, from a row that names its holder. */
function expectationSteps(steps: Steps, { row, table }: RowsReading): readonly (RowStep | null)[] {
  const figures = newFigures(row, table, ['value']);
  return [
    ...targetSteps(steps, figures),
    steps.number('value', required(figures, 0, 'value', row.cells)),
    steps.text('holder', ['holder'], (cells) => cells.words('holder') || 'consensus'),
    steps.text('asOf', ['as_of'], (cells) => readDate(cells, 'as_of')),
    steps.plain('count', 'count'),
  ];
}

function calendarSteps(steps: Steps, { row }: RowsReading): readonly (RowStep | null)[] {
  let calendar = { period: '', endMonth: NaN, weeks: NaN };
  return [
    () => (calendar = readCalendar(row.cells)),
    steps.number('endMonth', () => calendar.endMonth),
    steps.number('weeks', () => calendar.weeks),
    steps.text('period', ['period', 'year'], () => calendar.period),
    steps.text('from', ['from'], (cells) => readDate(cells, 'from')),
    words(steps, 'endRule', 'end_rule'),
    words(steps, 'yearNamed', 'year_named'),
  ];
}

/** Guidance and actual of a row that holds both; either may be absent, not both. */
function bothReader(reading: RowsReading): RowReader {
  const figures = newFigures(reading.row, reading.table, ['value', 'low', 'high']);
  const guidance = rowReader('guidance', reading);
  const actual = rowReader('actuals', reading);
  return () => {
    figures.read();
    const [hasValue, hasLow, hasHigh] = Array.from(figures.values, (value) => !Number.isNaN(value));
    const ended = [
      ...(hasLow === true || hasHigh === true ? guidance() : []),
      ...(hasValue === true ? actual() : []),
    ];
    if (ended.length === 0) throw new CellError('value', 'neither guidance nor an actual');
    return ended;
  };
}

/** The name and ticker a row gives its company, as facts of the book. */
export function companyFacts(
  name: string,
  ticker: string,
  line: number,
  source: string,
): readonly Draft[] {
  const shared = { origin: '', line, source, note: '', mark: '', document: '' };
  const fact = (field: 'name' | 'ticker', value: string) =>
    value === ''
      ? []
      : [{ ...shared, start: null, end: null, kind: 'company' as const, field, value, from: '' }];
  return [...fact('name', name), ...fact('ticker', ticker)];
}
