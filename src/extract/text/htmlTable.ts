import { inColumns, type PlacedText } from '../../domain/layout/columns.ts';

/** A stretch of text with its place in the source of the page. */
export interface Piece {
  readonly text: string;
  readonly from: number;
}

export interface TableCell {
  readonly pieces: readonly Piece[];
  readonly column: number;
  readonly span: number;
}

export interface TableRow {
  readonly cells: TableCell[];
  readonly from: number;
  readonly to: number;
}

interface Stretch extends PlacedText {
  readonly pieces: readonly Piece[];
}

/** Beyond these, columns are data and no table to be looked at. */
const MOST_COLUMNS = 40;
/** A lone cell of a table of figures that is longer is a sentence. */
const LONGEST_HEADING = 90;
const BULLET = /^[•●◦▪·*–-]$/;

function said(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Cells of a filing split a figure: "$", "412", "%". They are one cell to a reader. */
function stretches(row: TableRow): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { pieces, column, span } of row.cells) {
    const text = said(pieces);
    if (text === '') continue;
    const own = pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\n', ' ') }));
    const before = joined.at(-1);
    const to = column + span;
    const isOpen = before !== undefined && /[$(€£¥₹]$/.test(before.text) && /^[\d.(—–-]/.test(text);
    const closes =
      before !== undefined &&
      !/(?:^|\s)(?:19|20)\d\d$/.test(before.text) &&
      (/^[%)]+$/.test(text) || (/^(?:bps|pts?|pp|x)$/i.test(text) && /\d\)?$/.test(before.text)));
    const isUpper =
      before !== undefined &&
      /^(?:[-–—](?:\s|(?=[$€£]))|to\s)\s*[$€£(]*\d/.test(text) &&
      /\d[%)]*$/.test(before.text);
    if (before !== undefined && (isOpen || closes || isUpper)) {
      const between = isUpper ? [{ text: ' ', from: before.pieces[0]?.from ?? row.from }] : [];
      const pieceTexts = [...before.pieces, ...between, ...own];
      joined[joined.length - 1] = {
        text: said(pieceTexts),
        pieces: pieceTexts,
        from: before.from,
        to,
      };
    } else joined.push({ text, pieces: own, from: column, to });
  }
  return joined;
}

function lineOf(pieces: readonly Piece[], { from, to }: TableRow): readonly Piece[] {
  return [{ text: '\n', from }, ...pieces, { text: '\n', from: to - 1 }];
}

function rowLine(cells: readonly (Stretch | null)[], { from, to }: TableRow): readonly Piece[] {
  const row = cells.flatMap((cell, at) => [
    { text: at === 0 ? '| ' : ' | ', from },
    ...(cell?.pieces ?? []),
  ]);
  return [{ text: '\n', from }, ...row, { text: ' |\n', from: to - 3 }];
}

/** A table as lines: rows as `| cell | cell |` in the same columns, empty cells in their places. */
export function tableText(rows: readonly TableRow[]): readonly Piece[] {
  const stretched = rows.map(stretches);
  const width = Math.max(0, ...stretched.map((row) => row.length));
  // One cell in a row is a paragraph or a heading of the layout, a mark before it that of a list.
  const isTable = stretched.some((row) => row.length > 1 && !BULLET.test(row[0]?.text ?? ''));
  const placed = isTable && width <= MOST_COLUMNS ? inColumns(stretched) : stretched;
  return rows.flatMap((row, at): readonly Piece[] => {
    const cells = stretched[at] ?? [];
    const [first, ...rest] = cells;
    if (first === undefined) return [];
    const isLone = rest.length === 0;
    if (
      BULLET.test(first.text) ||
      (isLone && (!isTable || first.text.length > LONGEST_HEADING || first.text.endsWith('.')))
    )
      return lineOf(
        cells.flatMap(({ pieces }, n) =>
          n === 0 ? pieces : [{ text: ' ', from: row.from }, ...pieces],
        ),
        row,
      );
    return rowLine(placed[at] ?? cells, row);
  });
}
