import { readDay } from '../cells/dates.ts';
import { readUnit } from '../../csv/units.ts';
import { describe } from '../headings/describe.ts';
import type { Descriptor } from '../headings/descriptor.ts';
import { bandIn } from '../cells/bands.ts';
import { filled, type Grid, type GridRow } from '../../grid.ts';
import { isFigure } from '../cells/numbers.ts';
import { isYear, readPeriodSaid } from '../headings/periods.ts';
import { isBookkeeping, roleOf } from '../headings/roles.ts';
import { TO_DATE } from '../headings/words.ts';

/** Where the headings of a table stand, by index of its rows; `first` is the first row of figures. */
export interface TableHead {
  /** The lines above the headings: titles, units, the name of the company. */
  readonly preamble: readonly string[];
  /** One text for each column, of one or more rows; empty texts where there is no header. */
  readonly headings: readonly string[];
  readonly first: number;
  readonly isMissing: boolean;
}

const LOOK = 40;
const MOST_UPPER = 3;
const PART_OF_PERIOD =
  /^(?:f?q[1-4]|[1-4]q|fy|h[12]|[1-4](?:st|nd|rd|th)? ?(?:q|qtr|quarter)|full year|year|annual|(?:three|six|nine|twelve|\d+) months (?:ended|ending))$/iu;

/** So far two neighbours of a row of years may be apart. */
const MOST_APART = 2;

/** Whether the bare numbers of a row are the years of headings: each one possible, and in order. */
function isOfYears(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => /^\d{4}$/u.test(cell.trim()));
  if (numbers.length === 0 || !numbers.every(isYear)) return false;
  const steps = numbers.slice(1).map((cell, index) => Number(cell) - Number(numbers[index]));
  const isInOrder = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  return isInOrder && steps.every((step) => Math.abs(step) <= MOST_APART);
}

/** The figures of a row; a year is one unless it heads a column. */
function isPlainFigure(cell: string): boolean {
  // `USD 000` is what figures are in.
  const isUnit = /[\p{L}$€£¥₹]/u.test(cell) && readUnit(cell) !== null;
  return (isFigure(cell) && !isYear(cell) && !isUnit) || isBand(cell);
}

/** A band in a cell, and no period that is written like one: `$185 million +/- $5 million`, never `2023-24`. */
function isBand(cell: string): boolean {
  const text = cell.trim();
  return (
    /\d/u.test(text) &&
    !/^(?:fy ?)?\d{4} ?[-–/] ?\d{2,4}$/iu.test(text) &&
    readPeriodSaid(text) === null &&
    readDay(text) === null &&
    bandIn(text, 'point') !== null
  );
}

/** Whether a row holds figures: the name of a line and years that are none. */
function hasFigures(cells: readonly string[]): boolean {
  if (cells.some(isPlainFigure)) return true;
  const years = cells.filter(isYear);
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return years.length > 0 && (!isOfYears(cells) || describe(first).metric !== undefined);
}

/** Whether a text names what stands under it, and how surely. */
function weightOf(cell: string, areYears: boolean): number {
  const text = cell.trim();
  if (text === '') return 0;
  if (isBand(text)) return -2;
  if (/[\p{L}$€£¥₹]/u.test(text) && readUnit(text) !== null) return 1;
  if (isFigure(text) && (isYear(text) ? !areYears : readPeriodSaid(text) === null)) return -2;
  if (roleOf(text) !== null) return 2;
  if (readPeriodSaid(text) !== null || PART_OF_PERIOD.test(text)) return 1.5;
  if (text.length > 70) return -0.5;
  if (isBookkeeping(text)) return 1;
  const said = describe(text);
  if (said.metric !== undefined) return 1.5;
  const isSaid = said.bound !== undefined || said.kind !== undefined;
  return isSaid || (said.basis !== undefined && said.rest === undefined) ? 1.5 : 0.3;
}

/** A row of a long table looks like a header in some cells; the header does in almost all. */
function headiness(row: GridRow, usual: number): number {
  const count = filled(row.cells);
  if (count === 0) return 0;
  const areYears = isOfYears(row.cells);
  const sum = row.cells.reduce((total, cell) => total + weightOf(cell, areYears), 0);
  return (sum / count) * Math.min(1, count / usual);
}

function usualWidth(rows: readonly GridRow[]): number {
  const counts = rows.map((row) => filled(row.cells)).filter((count) => count > 1);
  const sorted = counts.toSorted((a, b) => a - b);
  return Math.max(2, sorted[Math.floor(sorted.length / 2)] ?? 2);
}

/** A period or unit below a heading of that name is the first row's own, not a second heading. */
function standsUnderItsName(cell: string, heading: string): boolean {
  return cell.trim() !== '' && SAYS_ITSELF.has(roleOf(heading) ?? '');
}

const SAYS_ITSELF: ReadonlySet<string> = new Set(['period', 'year', 'quarter', 'unit', 'currency']);

/** Units, ends of a band or kinds under the headings proper. */
function isLowerRow(below: GridRow | undefined, next: GridRow | undefined, head: GridRow): boolean {
  if (below === undefined || next === undefined || filled(below.cells) < 2) return false;
  // A heading merged over both rows stands in each of them.
  const cells = below.cells.map((cell, index) => (cell === head.cells[index] ? '' : cell));
  const row = { ...below, cells };
  if (filled(cells) === 0) return false;
  if (row.cells.some((cell, index) => standsUnderItsName(cell, head.cells[index] ?? ''))) {
    return false;
  }
  if (!hasFigures(next.cells) || hasFigures(row.cells)) return false;
  return row.cells.slice(1).every((cell) => {
    const text = cell.trim().replace(/^\(|\)$/gu, '');
    if (text === '') return true;
    if (isPlainFigure(text)) return false;
    if (readUnit(text) !== null || PART_OF_PERIOD.test(text)) return true;
    const { bound, kind, period, rest, metric } = describe(text);
    return rest === undefined && metric === undefined && (bound ?? kind ?? period) !== undefined;
  });
}

/** A line of words that commas have parted: `(in millions, except per share)`. */
function isTorn(cell: string): boolean {
  return cell.split('(').length !== cell.split(')').length;
}

function isUpperRow(row: GridRow | undefined): boolean {
  if (row === undefined || hasFigures(row.cells) || row.cells.some(isTorn)) return false;
  const others = row.cells.slice(1).filter((cell) => cell.trim() !== '');
  return others.length > 0 && others.every((cell) => cell.length <= 70);
}

/** A merged heading stands in its first cell and means those after it too. */
function spread(cells: readonly string[], width: number): string[] {
  const out: string[] = [];
  let last = '';
  for (let index = 0; index < width; index += 1) {
    const text = (cells[index] ?? '').trim();
    if (text !== '') last = text;
    out.push(index === 0 ? text : last);
    if (index === 0) last = '';
  }
  return out;
}

function joined(rows: readonly (readonly string[])[], column: number): string {
  const parts: string[] = [];
  for (const row of rows) {
    const text = (row[column] ?? '').replace(/\s+/gu, ' ').trim();
    if (text !== '' && !parts.includes(text)) parts.push(text);
  }
  return withoutDays(parts).join(' ');
}

/** A label of a period says more than the day it ends on, which may stand over or under it. */
function withoutDays(parts: readonly string[]): readonly string[] {
  const isLabel = (text: string): boolean => {
    const said = readPeriodSaid(text)?.period;
    return said !== undefined && 'key' in said && !isYear(text);
  };
  return parts.some(isLabel) ? parts.filter((text) => readDay(text) === null) : parts;
}

/** The first full row where it holds names nobody knows, each its own, and the row below it figures; -1 for none. */
function namesOverFigures(rows: readonly GridRow[], usual: number): number {
  const index = rows.findIndex((row) => filled(row.cells) >= usual);
  const cells = (rows[index]?.cells ?? []).map((cell) => cell.trim());
  const isNames =
    cells.every((cell) => cell !== '' && !isFigure(cell) && readPeriodSaid(cell) === null) &&
    new Set(cells).size === cells.length;
  return isNames && hasFigures(rows[index + 1]?.cells ?? []) ? index : -1;
}

/** Finds the headings of a table, above which there may be lines of other things. */
export function findHeader(grid: Grid): TableHead {
  if (grid.isNamed === true) {
    return { preamble: [], headings: grid.rows[0]?.cells ?? [], first: 1, isMissing: false };
  }
  const rows = grid.rows.slice(0, LOOK);
  const usual = usualWidth(grid.rows.slice(0, 200));
  let best = -1;
  let most = 0.75;
  rows.forEach((row, index) => {
    const score = headiness(row, usual);
    if (score > most * 1.05) [best, most] = [index, score];
  });
  if (best < 0) best = namesOverFigures(rows, usual);
  const width = Math.max(0, ...grid.rows.slice(0, 500).map((row) => row.cells.length));
  if (best < 0) {
    const first = Math.max(
      0,
      rows.findIndex((row) => filled(row.cells) >= usual),
    );
    const preamble = rows.slice(0, first).map((row) => row.cells.join(' ').trim());
    return { preamble, headings: Array.from({ length: width }, () => ''), first, isMissing: true };
  }
  let top = best;
  while (best - top < MOST_UPPER && isUpperRow(rows[top - 1])) top -= 1;
  let bottom = best;
  const head = rows[best] ?? { line: 1, cells: [] };
  while (bottom - best < 2 && isLowerRow(rows[bottom + 1], grid.rows[bottom + 2], head)) {
    bottom += 1;
  }
  const upper = rows.slice(top, best).map((row) => spread(row.cells, width));
  const lower = rows.slice(best, bottom + 1).map((row) => row.cells);
  const headings = Array.from({ length: width }, (_, column) =>
    joined([...upper, ...lower], column),
  );
  const preamble = rows.slice(0, top).map((row) => row.cells.join(' ').trim());
  return {
    preamble: preamble.filter((line) => line !== ''),
    headings,
    first: bottom + 1,
    isMissing: false,
  };
}

/** Words over a table that make all of it estimates; a model or a forecast holds history too. */
const OF_ESTIMATES = /consensus|street|analyst|estimates|konsens|市場予想/iu;

/** Whose figures a title says they are: `model` and `forecast` are of both, and so is a title that names two kinds. */
function kindSaid(line: string): Pick<Descriptor, 'kind'> {
  const { kind } = describe(line);
  if (kind === undefined || kind === 'actual') return {};
  if (kind === 'expectation') return OF_ESTIMATES.test(line) ? { kind } : {};
  return /actual|result|consensus|estimate|track record|\bvs\b|versus/iu.test(line) ? {} : { kind };
}

/** What the lines above a table and the name of its sheet say of all its figures: unit, basis, kind; never a metric. */
export function titleSays(lines: readonly string[], sheet = ''): Descriptor {
  let out: Descriptor = {};
  for (const line of [...lines, sheet]) {
    if (line.length > 200) continue;
    const { unit, basis, variant, leftOut } = describe(line);
    out = {
      ...out,
      ...(unit !== undefined && { unit }),
      ...(basis !== undefined && { basis }),
      ...(variant !== undefined && { variant }),
      ...kindSaid(line),
      ...(leftOut === TO_DATE && { leftOut }),
    };
  }
  return out;
}
