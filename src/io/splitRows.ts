/** A quote that is not closed, or has text after it before the cell ends. */
export class OpenQuote extends Error {}

/** Takes the cells of a row and how many lines of the text it stands on. */
export type TakeRow = (cells: readonly string[], lines: number) => void;

/**
 * Gives the rows of a delimited text one by one, exactly as PapaParse would (a test holds them beside
 * each other) in a third of the time: a row without quotes is its line, split. Throws OpenQuote where
 * PapaParse reports an error of quotes.
 */
export function splitRows(text: string, delimiter: string, newline: string, take: TakeRow): void {
  let quote = quoteFrom(text, 0);
  let at = 0;
  for (;;) {
    const found = text.indexOf(newline, at);
    const end = found < 0 ? text.length : found;
    if (end <= quote) {
      take(text.slice(at, end).split(delimiter), 1);
      if (found < 0) return;
      at = end + newline.length;
    } else {
      const row = readQuoted(text, at, delimiter, newline);
      take(row.cells, linesOf(row.cells));
      if (row.next === null) return;
      at = row.next;
      quote = quoteFrom(text, at);
    }
  }
}

function quoteFrom(text: string, from: number): number {
  const found = text.indexOf('"', from);
  return found < 0 ? Infinity : found;
}

interface QuotedRow {
  readonly cells: string[];
  /** Where the next row starts; null where the text ends with this one. */
  readonly next: number | null;
}

/** Reads a row cell by cell. Only a quote that starts a cell is one: others are text. */
function readQuoted(text: string, start: number, delimiter: string, newline: string): QuotedRow {
  const cells: string[] = [];
  for (let at = start; ;) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closingQuote(text, at) : at;
    const after = isQuoted ? close + 1 : at;
    const end = cellEnd(text, after, delimiter, newline);
    if (!isQuoted) cells.push(text.slice(at, end));
    else {
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      const rest = text.slice(after, end);
      // Spaces may stand between the quote and the end of the cell, though not of the text.
      if (rest.trim() !== '' || (rest !== '' && end === text.length)) throw new OpenQuote();
    }
    if (end === text.length) return { cells, next: null };
    if (!text.startsWith(delimiter, end)) return { cells, next: end + newline.length };
    at = end + delimiter.length;
  }
}

/** Where the quoted cell that starts at `open` is closed; a doubled quote is one of its text. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0) throw new OpenQuote();
  return at;
}

/** Where the next delimiter or line end is, or the text ends. Looks no further than it must. */
function cellEnd(text: string, from: number, delimiter: string, newline: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(delimiter, at) || text.startsWith(newline, at)) return at;
  }
  return text.length;
}

/** Quoted cells may hold line ends. */
function linesOf(cells: readonly string[]): number {
  let count = 1;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) {
      count += cell.match(/\r\n|\r|\n/gu)?.length ?? 0;
    }
  }
  return count;
}
