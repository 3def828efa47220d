import { rowText } from './rowText.ts';

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
}

/** Gaps in heights of the letters: more than the first is a space, more than the second a column. */
const SPACE = 0.15;
const COLUMN = 1.4;
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
    return { y: row[0]?.y ?? 0, height, segments: segmentsOf(row, height) };
  });
}

function segmentsOf(row: readonly PdfPiece[], height: number): readonly LinePart[] {
  const segments: LinePart[] = [];
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const { text, x } = piece;
    const end = x + piece.width;
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : (x - last.end) / height;
    if (last === undefined || gap > COLUMN) segments.push({ text, x, end });
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

function lineText({ segments }: PdfLine): string {
  if (segments.length > 1) return rowText(segments.map(({ text }) => text));
  return (segments[0]?.text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The text of a page from where its pieces stand: lines, paragraphs, columns, rows of tables. */
export function pageText(pieces: readonly PdfPiece[]): string {
  let text = '';
  let before: PdfLine | null = null;
  for (const line of inReadingOrder(linesOf(pieces))) {
    const gap = before === null ? 0 : (before.y - line.y) / Math.max(before.height, line.height);
    // A new column begins higher on the page; its first line may go on with a sentence.
    if (before !== null) text += gap > PARAGRAPH ? '\n\n' : '\n';
    text += lineText(line);
    before = line;
  }
  return text;
}
