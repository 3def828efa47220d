/** A quote that is not closed, or has text after it before the cell ends. */
export class OpenQuote extends Error {}

/** Where the cells of the row now read lie in the bytes of the file. One object serves all rows. */
export interface RowPlaces {
  /** The line of the file the row starts on. */
  line: number;
  width: number;
  readonly starts: number[];
  /** Ends lie after the last byte of a cell; quotes around a cell are not part of it. */
  readonly ends: number[];
  /** Whether a cell was quoted and holds doubled quotes. */
  readonly doubled: boolean[];
  /** Where the row ends. */
  end: number;
}

const QUOTE = 34;
const CARRIAGE = 13;
const LINE = 10;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Gives the rows of a delimited file (UTF-8) one by one, exactly as PapaParse would (a test holds them
 * beside each other) but as places: most cells of a long file are never needed as text. Every usual
 * line end outside quotes is one, so that a file which mixes them loses no row. Throws OpenQuote where
 * PapaParse reports an error of quotes. `line` is that of the first byte read.
 */
export function scanRows(
  bytes: Uint8Array,
  from: number,
  delimiter: string,
  line: number,
  take: (row: RowPlaces) => void,
): void {
  const row: RowPlaces = { line, width: 0, starts: [], ends: [], doubled: [], end: from };
  const parts = new TextEncoder().encode(delimiter);
  const stops = new Uint8Array(256);
  const first = parts[0] ?? LINE;
  for (const stop of [LINE, CARRIAGE, first]) stops[stop] = 1;
  // Letters and digits lie above a comma: most bytes take one comparison.
  const highest = Math.max(CARRIAGE, first);
  const { length } = bytes;
  let at = from;
  let nextLine = line;
  for (;;) {
    const isQuoted = bytes[at] === QUOTE;
    const close = isQuoted ? closingQuote(bytes, at) : at;
    let end = isQuoted ? close + 1 : at;
    for (;;) {
      for (; end < length; end += 1) {
        const byte = bytes[end] ?? 0;
        if (byte <= highest && stops[byte] === 1) break;
      }
      if (parts.length === 1 || end >= length || isLineEnd(bytes[end]) || isAt(bytes, end, parts)) {
        break;
      }
      end += 1;
    }
    if (isQuoted) {
      checkRest(bytes, close + 1, end);
      nextLine += linesIn(bytes, at, close);
      row.doubled[row.width] = bytes.indexOf(QUOTE, at + 1) < close;
    } else row.doubled[row.width] = false;
    row.starts[row.width] = isQuoted ? at + 1 : at;
    row.ends[row.width] = isQuoted ? close : end;
    row.width += 1;
    if (end < length && !isLineEnd(bytes[end])) {
      at = end + parts.length;
      continue;
    }
    row.end = end;
    take(row);
    if (end >= length) return;
    at = end + (bytes[end] === CARRIAGE && bytes[end + 1] === LINE ? 2 : 1);
    nextLine += 1;
    row.line = nextLine;
    row.width = 0;
  }
}

/** The text of a cell of the row; '' where the row has no such cell. */
export function cellText(bytes: Uint8Array, row: RowPlaces, cell: number): string {
  if (cell >= row.width) return '';
  const text = decoder.decode(bytes.subarray(row.starts[cell], row.ends[cell]));
  return row.doubled[cell] === true ? text.replaceAll('""', '"') : text;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE || byte === CARRIAGE;
}

function isAt(bytes: Uint8Array, at: number, parts: Uint8Array): boolean {
  return parts.every((part, index) => bytes[at + index] === part);
}

/** Where the quoted cell that starts at `open` is closed; a doubled quote is one of its text. */
function closingQuote(bytes: Uint8Array, open: number): number {
  let at = bytes.indexOf(QUOTE, open + 1);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  if (at < 0) throw new OpenQuote();
  return at;
}

/** Spaces may stand between the quote and the end of the cell, though not of the file. */
function checkRest(bytes: Uint8Array, from: number, end: number): void {
  if (from === end) return;
  if (end === bytes.length || decoder.decode(bytes.subarray(from, end)).trim() !== '') {
    throw new OpenQuote();
  }
}

/** Quoted cells may hold line ends. */
function linesIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === LINE || (byte === CARRIAGE && bytes[at + 1] !== LINE)) count += 1;
  }
  return count;
}
