import { isValue } from '../../csv/cellKinds.ts';
import type { SplitRow } from '../../csv/splitLenient.ts';

/** A table has at least so many lines: two lines of words stand under each other by chance. */
const LEAST_LINES = 3;
/** Signs that would part the cells themselves, or that quote them: such a text is not aligned by spaces. */
const PARTED = /[;\t|"]|,(?!\d{3}(?!\d))/u;
const LINE_END = /\r\n|\r|\n/u;
const BLANK = / {2,}/u;
/** Lines are tried so far; whether a text is aligned shows at once. */
const TRIED = 200;

interface AlignedLine {
  readonly text: string;
  readonly at: number;
  readonly line: number;
}

function linesOf(whole: string): readonly AlignedLine[] {
  const lines: AlignedLine[] = [];
  let at = 0;
  for (const text of whole.split(LINE_END)) {
    lines.push({ text: text.trimEnd(), at, line: lines.length + 1 });
    at += text.length;
    at += whole.startsWith('\r\n', at) ? 2 : 1;
  }
  return lines;
}

/** Where cells start and end: columns of signs in which every line has a space, two or more side by side. */
function cutsOf(lines: readonly AlignedLine[]): readonly number[] {
  const width = Math.max(...lines.map(({ text }) => text.length));
  const cuts: number[] = [];
  let run = 0;
  let seen = false;
  for (let place = 0; place < width; place += 1) {
    const isBlank = lines.every(({ text }) => (text[place] ?? ' ') === ' ');
    if (!isBlank && run >= 2 && seen) cuts.push(place);
    run = isBlank ? run + 1 : 0;
    seen ||= !isBlank;
  }
  return cuts;
}

function cellsOf(text: string, cuts: readonly number[]): readonly string[] {
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]).trim());
}

/** Whether cells under a heading are nearly all there, and those of one column figures or days: prose is neither. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const body = rows.slice(1);
  const columns = (rows[0] ?? []).map((_, index) => body.map((row) => row[index] ?? ''));
  const isFull = columns.every(
    (cells) => cells.filter((cell) => cell !== '').length * 2 > cells.length,
  );
  return isFull && columns.some((cells) => cells.every((cell) => cell === '' || isValue(cell)));
}

/**
 * The rows of a text whose cells stand under each other and are parted by two spaces or more, as reports for a
 * printer are; null where the text is none. Lines with no such space, as titles are, are one cell.
 */
export function alignedRows(text: string): readonly SplitRow[] | null {
  const start = text.split(LINE_END, TRIED).filter((line) => line.trim() !== '');
  const parted = start.filter((line) => BLANK.test(line.trim()));
  if (parted.length < LEAST_LINES || start.some((line) => PARTED.test(line))) return null;
  if (parted.length < start.length / 2) return null;
  const lines = linesOf(text);
  const inTable = lines.filter(({ text: line }) => BLANK.test(line.trim()));
  const cuts = cutsOf(inTable);
  if (cuts.length === 0 || !isTable(inTable.map((line) => cellsOf(line.text, cuts)))) return null;
  const members = new Set(inTable);
  return lines.map((one) => ({
    line: one.line,
    at: one.at,
    end: one.at + one.text.length,
    cells: members.has(one) ? cellsOf(one.text, cuts) : [one.text],
  }));
}
