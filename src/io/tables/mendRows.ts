import { usualCells, type Fault } from './grid.ts';
import {
  nextRow,
  rowsOf,
  type Dialect,
  type RowAt,
  type Split,
  type SplitRow,
} from './splitLenient.ts';

const OTHERS = [';', '\t', '|', ',', ' '];
const LEAST_WIDTH = 3;
/** A line above the table is taken for its header only where this many cells fit. */
const LEAST_ABOVE = 4;
/** How many cells of a row read otherwise must be of the kind its column has. */
const ALIKE = 0.6;
const ALL_ALIKE = 0.9;
const OTHER_DELIMITER = 'the row is written with another delimiter';
/** So many rows are tried in other ways; a file with more of them is not written badly, but ragged. */
const MOST_TRIED = 2000;

function kindOf(cell: string): string {
  const text = cell.trim();
  return text === '' ? '' : /^\p{N}/u.test(text) ? '1' : /^\p{L}+:/u.test(text) ? ':' : 'a';
}

/** Whether cells are of the kinds those of another row are; an empty one may be of any. */
function isAlike(cells: readonly string[], model: readonly string[], least: number): boolean {
  const same = cells.filter((cell, index) => {
    const [a, b] = [kindOf(cell), kindOf(model[index] ?? '')];
    return a === b || a === '' || b === '';
  });
  return same.length >= cells.length * least;
}

interface Way {
  readonly dialect: Dialect;
  readonly rowAt: RowAt;
  readonly reason: string;
}

function wayOf(text: string, dialect: Dialect, reason: string): Way {
  return { dialect, rowAt: rowsOf(text, dialect), reason };
}

/** Other ways a single row may be written in a file of a dialect. */
function waysOf(text: string, dialect: Dialect): readonly Way[] {
  const delimiters = OTHERS.filter((one) => one !== dialect.delimiter && text.includes(one));
  const quotes = ['"', "'"].filter((one) => one !== dialect.quote && text.includes(one));
  return [
    ...(dialect.escape === '\\' || !text.includes('\\')
      ? []
      : [wayOf(text, { ...dialect, escape: '\\' }, 'quotes in the row follow a backslash')]),
    ...delimiters.map((delimiter) => wayOf(text, { ...dialect, delimiter }, OTHER_DELIMITER)),
    ...quotes.map((quote) =>
      wayOf(text, { ...dialect, quote, escape: quote }, 'the row is written with other quotes'),
    ),
  ];
}

interface Mended {
  readonly row: SplitRow;
  readonly fault: Fault;
}

/** A row read with one of its badly placed quotes as text, where it has the usual width then. */
function withTextQuote(row: SplitRow, rowAt: RowAt, width: number): Mended | null {
  const { strays } = rowAt(row.at, row.line);
  for (const stray of strays) {
    const read = rowAt(row.at, row.line, [stray]);
    if (read.row.cells.length !== width) continue;
    return { row: read.row, fault: { line: row.line, reason: 'a quoted cell is not closed' } };
  }
  return null;
}

function otherwise(
  row: SplitRow,
  ways: readonly Way[],
  width: number,
  model: readonly string[],
): Mended | null {
  for (const { dialect, rowAt, reason } of ways) {
    const read = rowAt(row.at, row.line);
    const { cells } = read.row;
    if (cells.length !== width || read.faults.length > 0) continue;
    // Words of a title are as many as a table has columns by chance.
    const isHeader = row.line === 1 && cells.every((cell) => kindOf(cell) === 'a');
    const least = dialect.delimiter === ' ' ? ALL_ALIKE : isHeader ? 0 : ALIKE;
    if (!isAlike(cells, model, least)) continue;
    return { row: read.row, fault: { line: row.line, reason } };
  }
  return null;
}

/** Whether a row has a space after its delimiters where the table has none. */
function isSpaced({ cells }: SplitRow, model: readonly string[]): boolean {
  const isIndented = (cell: string): boolean => cell.startsWith(' ');
  return cells.filter(isIndented).length >= LEAST_WIDTH && !model.some(isIndented);
}

/**
 * Reads rows again that a person or program wrote in another way than the rest: with another delimiter,
 * other quotes, or a quote too many. Only what then has the usual number of cells is taken, and noted.
 */
export function mendRows(text: string, { rows, faults }: Split, dialect: Dialect): Split {
  const width = usualCells(rows);
  if (width < LEAST_WIDTH) return { rows, faults };
  const ways = waysOf(text, dialect);
  const escaped = ways.filter((way) => way.dialect.escape === '\\');
  const spaced = [wayOf(text, { ...dialect, delimiter: `${dialect.delimiter} ` }, OTHER_DELIMITER)];
  const rowAt = rowsOf(text, dialect);
  const faulty = new Set(faults.map(({ line }) => line));
  const isGood = ({ cells, line }: SplitRow): boolean =>
    cells.length === width && !faulty.has(line);
  const half = Math.floor(rows.length / 2);
  const models = [...rows.slice(half), ...rows.slice(0, half).toReversed()]
    .filter(isGood)
    .slice(0, 2);
  const start = rows.findIndex(({ cells }) => cells.length === width);
  const more: Fault[] = [];
  const out: SplitRow[] = [];
  let from = 0;
  let tried = 0;

  function mend(row: SplitRow): Mended | null {
    const model = models.find((one) => one !== row)?.cells ?? [];
    if (isGood(row)) return isSpaced(row, model) ? otherwise(row, spaced, width, model) : null;
    // As wide as the others, it can only be at odds in how a quote inside a cell is written.
    if (row.cells.length === width) return otherwise(row, escaped, width, model);
    return withTextQuote(row, rowAt, width) ?? otherwise(row, ways, width, model);
  }

  for (const [index, row] of rows.entries()) {
    // Quotes may hold line ends that the usual dialect took for those of rows.
    if (row.at < from) continue;
    const isEmpty = row.cells.length === 1 && row.cells[0] === '';
    const isAbove = index < start && width < LEAST_ABOVE;
    const mended = isEmpty || isAbove || tried >= MOST_TRIED ? null : mend(row);
    if (!isGood(row)) tried += 1;
    out.push(mended?.row ?? row);
    if (mended === null) continue;
    more.push(mended.fault);
    from = nextRow(text, mended.row.end);
  }
  if (more.length === 0) return { rows: out, faults };
  const lines = new Set(more.map(({ line }) => line));
  return { rows: out, faults: [...faults.filter(({ line }) => !lines.has(line)), ...more] };
}
