import { inColumns } from '../../domain/layout/columns.ts';
import { rowLine, rowText } from './rowText.ts';

/** A piece of text on a page: `x` and `y` are its left foot, y counts upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of a line without a wide gap. */
interface LinePart {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

interface PdfLine {
  readonly y: number;
  readonly height: number;
  readonly segments: readonly LinePart[];
  /** Where it is a row of a table: its cells by column, empty where it has none. */
  readonly cells?: readonly string[];
}

/** Gaps in heights of the letters: more than the first is a space, more than the second a column. */
const SPACE = 0.15;
const COLUMN = 1.4;
/** Figures stand closer in a table than words do in columns: between two of them less is a gap. */
const FIGURES = 0.55;
/** A raised mark is smaller than this part of the letters beside it. */
const MARK = 0.75;
/** Lines further apart than this many heights are different paragraphs. */
const PARAGRAPH = 1.75;
/** Columns of running text are at least this many letters wide on average; those of tables are not. */
const PROSE = 22;

/** Pieces on one height, which superscripts and rounding may miss by a third of a letter. */
function linesOf(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const rows: PdfPiece[][] = [];
  const sorted = pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    const reach = Math.max(first?.height ?? 0, piece.height) / 3;
    if (row !== undefined && first !== undefined && first.y - piece.y <= reach) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const height = Math.max(...row.map((piece) => piece.height)) || 10;
    return { y: row[0]?.y ?? 0, height, segments: segmentsOf(withoutMarks(row, height), height) };
  });
}

/** Numbers of footnotes stand raised and small behind what they are of, and are no digits of it. */
function withoutMarks(row: readonly PdfPiece[], height: number): readonly PdfPiece[] {
  const foot = Math.min(...row.map(({ y }) => y));
  const letters = row.filter(
    (piece) =>
      piece.height >= height * MARK ||
      piece.y - foot < height * 0.1 ||
      !/^(?:\d{1,2}|[a-z*†‡§])(?:,(?:\d{1,2}|[a-z])){0,4}$/i.test(
        piece.text.replaceAll(/[\s()]/g, ''),
      ),
  );
  return letters.length === 0 ? row : letters;
}

function segmentsOf(row: readonly PdfPiece[], height: number): readonly LinePart[] {
  const segments: LinePart[] = [];
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const { text, x } = piece;
    const end = x + piece.width;
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : (x - last.end) / height;
    const isApart =
      gap > COLUMN ||
      (gap > FIGURES && /[\d%)]\s*$/.test(last?.text ?? '') && /^\s*[$€£(]?\d/.test(text)) ||
      (gap > SPACE && /[\d%)]\s*$/.test(last?.text ?? '') && /^\s*[$€£]/.test(text));
    if (last === undefined || isApart) segments.push({ text, x, end });
    else {
      const between = gap > SPACE && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : '';
      segments[segments.length - 1] = { text: last.text + between + text, x: last.x, end };
    }
  }
  return segments;
}

/** Where the right one of two columns of running text begins; null where there is one column or a table. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const pairs = lines.filter(({ segments }) => segments.length === 2);
  if (pairs.length < 6 || pairs.length < lines.length * 0.4) return null;
  const starts = pairs.map(({ segments }) => segments[1]?.x ?? 0).toSorted((a, b) => a - b);
  const start = starts[Math.floor(starts.length / 2)] ?? 0;
  const aligned = pairs.filter(({ segments }) => Math.abs((segments[1]?.x ?? 0) - start) < 4);
  const isWide = (side: 0 | 1): boolean =>
    aligned.reduce((sum, { segments }) => sum + (segments[side]?.text.length ?? 0), 0) >=
    aligned.length * PROSE;
  return aligned.length >= pairs.length * 0.7 && isWide(0) && isWide(1) ? start : null;
}

/** Left column before right column, between lines that cross the gutter. */
function inReadingOrder(lines: readonly PdfLine[]): readonly PdfLine[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return lines;
  const out: PdfLine[] = [];
  let right: PdfLine[] = [];
  for (const line of lines) {
    const crosses = line.segments.some(({ x, end }) => x < gutter - 4 && end > gutter);
    if (crosses) {
      out.push(...right, line);
      right = [];
      continue;
    }
    const [left, other] = [true, false].map((isLeft) =>
      line.segments.filter(({ x }) => x < gutter - 4 === isLeft),
    );
    if (left !== undefined && left.length > 0) out.push({ ...line, segments: left });
    if (other !== undefined && other.length > 0) right.push({ ...line, segments: other });
  }
  return [...out, ...right];
}

/** Other lines that may stand between the rows of one table. */
const MOST_BETWEEN = 2;
/** Rows that are wider are drawings. */
const MOST_CELLS = 30;
const BULLET = /^[•●◦▪■–—\-*\uf0b7]$/u;

/** A mark of a list and the text behind it are one. */
function withoutBullets(line: PdfLine): PdfLine {
  const [mark, text, ...rest] = line.segments;
  if (mark === undefined || text === undefined || !BULLET.test(mark.text.trim())) return line;
  const joined = { text: `${mark.text.trim()} ${text.text}`, x: mark.x, end: text.end };
  return { ...line, segments: [joined, ...rest] };
}

/** Whether a row holds a figure that is no year or day of a head. */
function hasFigures({ segments }: PdfLine): boolean {
  return segments.some(
    ({ text }, at) =>
      at > 0 &&
      /\d/.test(text) &&
      !/[a-z]/i.test(text) &&
      !/^\W*(?:19|20)\d\d\W*$/.test(text.trim()),
  );
}

const FIGURE = /^(?:[$€£]|[$€£]?\(?-?(?:\d[\d,]*(?:\.\d+)?|\.\d+)%?\)?%?|[—–-])$/;

/** Figures that were drawn in one go are cells of their own, each where its letters stand; a band is one. */
function parted(segment: LinePart): readonly LinePart[] {
  const words = [...segment.text.matchAll(/\S+/g)];
  const isRun =
    words.length > 1 &&
    words.every(({ 0: word }) => FIGURE.test(word)) &&
    !/\d\)?%? [—–-] [$€£(]*\d/.test(segment.text);
  if (!isRun) return [segment];
  const width = (segment.end - segment.x) / segment.text.length;
  return words.map(({ 0: text, index }) => ({
    text,
    x: segment.x + index * width,
    end: segment.x + (index + text.length) * width,
  }));
}

/** "$" and its figure stand apart, and so may a bracket or "%" behind it: they are one cell. */
function joinSigns(segments: readonly LinePart[]): readonly LinePart[] {
  const out: LinePart[] = [];
  for (const segment of segments.flatMap(parted)) {
    const last = out.at(-1);
    const opens =
      last !== undefined &&
      /^[$€£(]+$/.test(last.text.trim()) &&
      /^\s*[\d(.—–-]/.test(segment.text);
    const closes =
      last !== undefined && /\d\)?\s*$/.test(last.text) && /^[%)]+$/.test(segment.text.trim());
    if (last !== undefined && (opens || closes) && !/^\s*(?:19|20)\d\d\s*$/.test(last.text))
      out[out.length - 1] = {
        text: last.text.trim() + segment.text.trim(),
        x: last.x,
        end: segment.end,
      };
    else out.push(segment);
  }
  return out;
}

/** Rows that follow each other share their columns: each says which cells it has not. */
function inTables(lines: readonly PdfLine[]): readonly PdfLine[] {
  const out: PdfLine[] = [];
  let open: number[] = [];
  let last = 0;
  let isFilled = false;
  const close = (): void => {
    const rows = open.map((at) =>
      joinSigns(out[at]?.segments ?? []).map(({ text, x, end }) => ({ text, from: x, to: end })),
    );
    if (rows.length > 1 && rows.every((row) => row.length <= MOST_CELLS)) {
      inColumns(rows, true).forEach((cells, n) => {
        const at = open[n] ?? 0;
        const line = out[at];
        if (line !== undefined) out[at] = { ...line, cells: cells.map((cell) => cell?.text ?? '') };
      });
    }
    open = [];
  };
  lines.forEach((raw) => {
    const line = withoutBullets(raw);
    if (line.segments.length > 1) {
      const isHead = !hasFigures(line);
      // Heads below figures are those of another table, with columns of its own.
      if (open.length > 0 && (out.length - last - 1 > MOST_BETWEEN || (isHead && isFilled)))
        close();
      isFilled = (open.length > 0 && isFilled) || !isHead;
      last = out.length;
      open.push(last);
    }
    out.push(line);
  });
  close();
  return out;
}

function lineText({ segments, cells }: PdfLine): string {
  if (cells !== undefined) return rowLine(cells);
  if (segments.length > 1) return rowText(segments.map(({ text }) => text));
  return (segments[0]?.text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The text of a page from where its pieces stand: lines, paragraphs, columns, rows of tables. */
export function pageText(pieces: readonly PdfPiece[]): string {
  let text = '';
  let before: PdfLine | null = null;
  for (const line of inTables(inReadingOrder(linesOf(pieces)))) {
    const gap = before === null ? 0 : (before.y - line.y) / Math.max(before.height, line.height);
    // A new column begins higher on the page; its first line may go on with a sentence.
    if (before !== null) text += gap > PARAGRAPH ? '\n\n' : '\n';
    text += lineText(line);
    before = line;
  }
  return text;
}
