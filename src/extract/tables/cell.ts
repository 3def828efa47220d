/** A cell of a row with its place in the text; empty cells keep theirs. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row that is wider is data of another kind. */
const MOST_CELLS = 60;

function trimmed(text: string, start: number, end: number): Cell {
  const said = text.slice(start, end);
  const from = start + said.length - said.trimStart().length;
  const body = said.trim();
  return { text: body.replaceAll(/\s+/g, ' '), start: from, end: from + body.length };
}

/** Marks that stand in a cell of their own and belong to the figure after them, or before. */
const OPENS = /^(?:[(~]?\s?[A-Z]{0,3}[$€£¥₹]\s?\(?|[(~])$/;
const CLOSES = /^(?:[)%]{1,3}|\)?\s?(?:bps|pts?|x|pp))$/i;

/** The upper end of a band in a cell of its own: "- $255". */
const UPPER_END = /^(?:[-;]\s|[-;](?=[$€£])|to\s)\s*[$€£(]*\d/;

/** A head: the sign beside it is the next one's. */
const YEAR = /(?:^|\s)(?:19|20)\d\d$/;

/** A figure split over cells is one; the cells it leaves stay, empty, in their places. */
function joinMarks(cells: readonly Cell[], text: string): readonly Cell[] {
  const out = [...cells];
  const empty = (cell: Cell): Cell => ({ text: '', start: cell.start, end: cell.start });
  out.forEach((cell, at) => {
    const next = out[at + 1];
    if (next !== undefined && OPENS.test(cell.text) && /^[\d(.;-]/.test(next.text)) {
      const said = text.slice(cell.start, next.end).replaceAll(/[|\s]+/g, ' ');
      out[at + 1] = { text: said, start: cell.start, end: next.end };
      out[at] = empty(cell);
    }
  });
  out.forEach((cell, at) => {
    const before = out[at - 1];
    if (before === undefined || !UPPER_END.test(cell.text) || !/\d[%)]*$/.test(before.text)) return;
    const said = `${before.text} ${cell.text}`;
    out[at - 1] = { text: said, start: before.start, end: cell.end };
    out[at] = empty(cell);
  });
  for (let at = 1; at < out.length; at += 1) {
    const [before, cell] = [out[at - 1], out[at]];
    if (before === undefined || cell === undefined || !CLOSES.test(cell.text)) continue;
    if (!/[\d).]$/.test(before.text) || YEAR.test(before.text)) continue;
    out[at - 1] = { text: before.text + cell.text, start: before.start, end: cell.end };
    out[at] = empty(cell);
  }
  return out;
}

function pipeCells(text: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let from = text.indexOf('|', start) + 1;
  for (let at = text.indexOf('|', from); at >= 0 && at < end; at = text.indexOf('|', from)) {
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  if (text.slice(from, end).trim() !== '') cells.push(trimmed(text, from, end));
  return cells;
}

/** A figure that nothing but a space parts from others: "$ 2,820", "(39)", "1 %". */
const NUMBER =
  '(?:[$€£¥₹]\\s?)?(?:\\(\\s?)?(?:\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)(?:\\s?%)?\\)?(?:\\s?%)?';
/** One figure, a band of two ("$2.83 - $2.89"), or the dash that stands for none. */
const RUN = new RegExp(
  `(?<=\\s)(?:${NUMBER}\\s?[-–—;]\\s?(?=[$€£¥₹]?\\s?[\\d.])${NUMBER}|${NUMBER}|;|-(?=\\s|$))(?=\\s|$)`,
  'g',
);

/** Where the figures at the end of a line begin: its row head ends there. Null where it is no row of figures. */
export function runOfFigures(text: string, start: number, end: number): readonly Cell[] | null {
  // A figure in brackets behind a word is a footnote's, and so are several without a space, unless others in brackets follow.
  const line = text
    .slice(start, end)
    .replaceAll(/(?<=[a-z] ?)(?:\(\d\)){1,4}(?! ?\(\d)/gi, (notes) => ' '.repeat(notes.length));
  const figures = [...line.matchAll(RUN)];
  let at = line.trimEnd().length;
  const cells: Cell[] = [];
  for (let i = figures.length - 1; i >= 0; i -= 1) {
    const figure = figures[i];
    if (figure === undefined) break;
    const to = figure.index + figure[0].length;
    if (line.slice(to, at).trim() !== '') break;
    cells.unshift(trimmed(text, start + figure.index, start + to));
    at = figure.index;
  }
  if (cells.length === 0) return null;
  return [trimmed(text, start, start + at), ...cells];
}

/** The cells of a line with bars, or null where it has none. The rule below a head has no cells. */
export function barCells(text: string, start: number, end: number): readonly Cell[] | null {
  const line = text.slice(start, end);
  if (!line.trimStart().startsWith('|')) return null;
  if (/^[\s|:;-]+$/.test(line)) return [];
  const cells = joinMarks(pipeCells(text, start, end), text);
  if (cells.length > MOST_CELLS) return [];
  const said = cells.filter((cell) => cell.text !== '');
  const [only] = said;
  // Cells a page layout ran together: the figures are told apart by what parts them.
  if (said.length === 1 && only !== undefined) {
    const run = runOfFigures(text, only.start, only.end);
    if (run !== null && run.length > 2 && run[0]?.text !== '') return run;
  }
  return cells;
}
