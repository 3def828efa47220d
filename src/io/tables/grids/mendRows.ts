import { usualCells, type Fault } from '../../grid.ts';
import {
  NOT_CLOSED,
  nextRow,
  rowsOf,
  type Dialect,
  type RowAt,
  type Split,
  type SplitRow,
} from '../../csv/splitLenient.ts';

const OTHERS = [';', '\t', '|', ',', ' '];
const LEAST_WIDTH = 2;
/** So few cells may fit words by chance. */
const LEAST_WORDS = 3;
/** A line above the table that is parted by spaces is taken for its header only where this many cells fit. */
const LEAST_ABOVE = 4;
/** How many cells of a row read otherwise must be of the kind its column has. */
const ALIKE = 0.6;
const ALL_ALIKE = 0.9;
const OTHER_DELIMITER = 'the row is written with another delimiter';
/** So many rows are tried in other ways; a file with more of them is not written badly, but ragged. */
const MOST_TRIED = 2000;

function kindOf(cell: string): string {
  const text = cell.trim().replace(/^[-+−($€£¥]+/u, '');
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

/** Whether a cell holds one of a pair of quotes: the other one is in another cell, so the row is not parted there. */
function isTorn(cell: string, quote: string): boolean {
  return quote !== '' && (cell.split(quote).length - 1) % 2 === 1;
}

/** Other ways a single row may be written in a file of a dialect. */
function waysOf(text: string, dialect: Dialect): readonly Way[] {
  const delimiters = OTHERS.filter((one) => one !== dialect.delimiter && text.includes(one));
  const quotes = ['"', "'"].filter((one) => one !== dialect.quote && text.includes(one));
  return [
    ...(dialect.escape === '\\' || !text.includes('\\')
      ? []
      : [wayOf(text, { ...dialect, escape: '\\' }, 'quotes in the row follow a backslash')]),
    ...(dialect.escape === '' || dialect.quote === ''
      ? []
      : [wayOf(text, { ...dialect, escape: '' }, 'a quote inside a quoted cell is not doubled')]),
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
    return { row: read.row, fault: { line: row.line, reason: NOT_CLOSED } };
  }
  return null;
}

/** Whether another delimiter can part a row at all: not words by chance, nor a row parted by the file's own one. */
function canPart(
  row: SplitRow,
  cells: readonly string[],
  delimiter: string,
  { width, own, start }: MendReading,
): boolean {
  if (delimiter === own.delimiter) return width >= LEAST_WORDS;
  const isAbove = row.at < start;
  if (delimiter !== ' ') return !isAbove || !cells.some((cell) => cell.startsWith(' '));
  if (width < (isAbove ? LEAST_ABOVE : LEAST_WORDS)) return false;
  return cells.filter((cell) => cell.includes(own.delimiter)).length <= cells.length / 2;
}

/** How many cells of a row have to be of the kinds of its columns for it to be parted by a sign. */
function leastAlike(
  row: SplitRow,
  cells: readonly string[],
  delimiter: string,
  { width, isOverFigures }: MendReading,
): number {
  const isHeader = row.line === 1 && cells.every((cell) => kindOf(cell) === 'a');
  if (delimiter !== ' ') return isHeader ? 0 : width < LEAST_WORDS ? 1 : ALIKE;
  // Words of a title are as many as a table has columns by chance, but then some of them are little ones.
  const isNames = isHeader && new Set(cells).size === cells.length && !cells.some(isLittle);
  return isNames && isOverFigures ? 0 : ALL_ALIKE;
}

function isLittle(word: string): boolean {
  return /^(?:an?|and|at|by|das|de|der|die|du|et|for|from|in|la|le|of|on|or|per|the|to|und|von)$/iu.test(
    word,
  );
}

interface MendReading {
  readonly width: number;
  /** How the rest of the file is written. */
  readonly own: Dialect;
  /** Whether the second row holds figures: then the first one names them. */
  readonly isOverFigures: boolean;
  /** Where the first row of the usual width starts. */
  readonly start: number;
}

function otherwise(
  row: SplitRow,
  ways: readonly Way[],
  reading: MendReading,
  model: readonly string[],
): Mended | null {
  const { width, own } = reading;
  for (const { dialect, rowAt, reason } of ways) {
    const read = rowAt(row.at, row.line);
    const { cells } = read.row;
    if (cells.length !== width || read.faults.length > read.strays.length) continue;
    // Only where quotes inside a cell are not doubled may a quote stand in the midst of one.
    if (dialect.escape !== '' && read.strays.length > 0) continue;
    if (dialect.quote !== own.quote && cells.some((cell) => isTorn(cell, own.quote))) continue;
    if (!canPart(row, cells, dialect.delimiter, reading)) continue;
    const least = leastAlike(row, cells, dialect.delimiter, reading);
    if (!isAlike(cells, model, least)) continue;
    return { row: read.row, fault: { line: row.line, reason } };
  }
  return null;
}

/** Whether a row has a space after each of its delimiters where the table has none. */
function isSpaced({ cells }: SplitRow, model: readonly string[], own: Dialect): boolean {
  const isIndented = (cell: string): boolean => cell.startsWith(' ');
  const isQuoted = (cell: string): boolean =>
    [own.delimiter, own.quote, '\n', '\r'].some((sign) => cell.includes(sign));
  const later = cells.slice(1);
  return (
    later.filter(isIndented).length >= LEAST_WORDS - 1 &&
    later.every((cell) => isIndented(cell) || isQuoted(cell)) &&
    !model.some(isIndented)
  );
}

/**
 * Reads rows again that a person or program wrote in another way than the rest: with another delimiter,
 * other quotes, or a quote too many. Only what then has the usual number of cells is taken, and noted.
 */
export function mendRows(text: string, { rows, faults }: Split, dialect: Dialect): Split {
  const width = usualCells(rows);
  if (width < LEAST_WIDTH) return { rows, faults };
  const spaced = [wayOf(text, { ...dialect, delimiter: `${dialect.delimiter} ` }, OTHER_DELIMITER)];
  const ways = [...waysOf(text, dialect), ...(width < LEAST_WORDS ? [] : spaced)];
  const second = rows[1]?.cells ?? [];
  const isOverFigures = second.length === width && second.some((cell) => kindOf(cell) === '1');
  const start = rows.find(({ cells }) => cells.length === width)?.at ?? 0;
  const reading: MendReading = { width, own: dialect, isOverFigures, start };
  const rowAt = rowsOf(text, dialect);
  const faulty = new Set(faults.map(({ line }) => line));
  const isGood = ({ cells, line }: SplitRow): boolean =>
    cells.length === width && !faulty.has(line);
  const half = Math.floor(rows.length / 2);
  const models = [...rows.slice(half), ...rows.slice(0, half).toReversed()]
    .filter(isGood)
    .slice(0, 2);
  const more: Fault[] = [];
  const out: SplitRow[] = [];
  let from = 0;
  let tried = 0;

  function mend(row: SplitRow): Mended | null {
    const model = models.find((one) => one !== row)?.cells ?? [];
    if (isGood(row))
      return isSpaced(row, model, dialect) ? otherwise(row, spaced, reading, model) : null;
    const isWide = row.cells.length === width;
    const quoted = isWide ? null : withTextQuote(row, rowAt, width);
    return quoted ?? otherwise(row, ways, reading, model);
  }

  for (const row of rows) {
    // Quotes may hold line ends that the usual dialect took for those of rows.
    if (row.at < from) continue;
    const isEmpty = row.cells.length === 1 && row.cells[0] === '';
    const mended = isEmpty || tried >= MOST_TRIED ? null : mend(row);
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
