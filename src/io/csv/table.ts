import { utf8Bytes } from '../decode.ts';
import { isBlank } from '../grid.ts';
import { findDialect } from './dialect.ts';
import { Refusal } from '../refusal.ts';
import { cellText, OpenQuote, scanRows, type RowPlaces } from './scanRows.ts';

const OPEN_QUOTE = 'A quoted cell in the file is not closed or has text after its closing quote.';
const SAMPLE = 20_000;
const MARK = [0xef, 0xbb, 0xbf];
const SPACE = 32;
const NOT_ASCII = 127;
/** Progress is told every so many bytes. */
const TELL_EVERY = 1 << 20;

interface OpenedTable {
  readonly bytes: Uint8Array;
  /** Where the header starts, and the line it stands on. */
  readonly from: number;
  readonly line: number;
  readonly delimiter: string;
}

/** A delimited file as UTF-8; the delimiter is named by a first line `sep=;` or found by its look. */
function openTable(file: Uint8Array): OpenedTable {
  const bytes = utf8Bytes(file);
  const head = new TextDecoder().decode(bytes.subarray(0, SAMPLE * 4));
  const named = /^"?sep=(.)"?(?:\r\n?|\n)/u.exec(head);
  const skipped = named === null ? 0 : new TextEncoder().encode(named[0]).length;
  const delimiter = named?.[1] ?? findDialect(head).delimiter;
  // As PapaParse takes them: a second byte order mark is none, and a quote cannot be a delimiter.
  const hasMark = MARK.every((byte, index) => bytes[skipped + index] === byte);
  return {
    bytes,
    from: hasMark ? skipped + MARK.length : skipped,
    line: named === null ? 1 : 2,
    // Rows are scanned for one byte; a table parted otherwise is not in our own columns.
    delimiter: /^[^"\u0080-\uffff]$/u.test(delimiter) ? delimiter : ',',
  };
}

export interface HeaderLine {
  /** The whole file as UTF-8, which the places of rows lie in. */
  readonly bytes: Uint8Array;
  readonly cells: readonly string[];
  readonly delimiter: string;
}

/** The cells of a row as text. */
export function rowCells(bytes: Uint8Array, row: RowPlaces): readonly string[] {
  return Array.from({ length: row.width }, (_, cell) => cellText(bytes, row, cell));
}

/** Without making text of more than it must: the first cell of most rows is not blank. */
function isBlankRow(bytes: Uint8Array, row: RowPlaces): boolean {
  const start = row.starts[0] ?? 0;
  const end = row.ends[0] ?? 0;
  const first = bytes[start] ?? 0;
  return !(start < end && first > SPACE && first < NOT_ASCII) && isBlank(rowCells(bytes, row));
}

/**
 * Gives the rows of a delimited file one by one to what `open` answers for its header; blank ones are
 * left out. Throws Refusal for a quote that would swallow rows, and whatever `open` throws.
 */
export function readTable(
  file: Uint8Array,
  open: (header: HeaderLine) => (row: RowPlaces) => void,
  onProgress: (done: number, total: number) => void = () => undefined,
): void {
  const { bytes, from, line, delimiter } = openTable(file);
  let visit: ((row: RowPlaces) => void) | null = null;
  let tellAt = TELL_EVERY;
  const take = (row: RowPlaces): void => {
    if (row.end >= tellAt) {
      onProgress(row.end, bytes.length);
      tellAt = row.end + TELL_EVERY;
    }
    if (isBlankRow(bytes, row)) return;
    if (visit === null) visit = open({ bytes, cells: rowCells(bytes, row), delimiter });
    else visit(row);
  };
  try {
    scanRows(bytes, from, delimiter, line, take);
  } catch (error) {
    // An open quote swallows every row after it: refusing the file is the only way to lose none.
    throw error instanceof OpenQuote ? new Refusal(OPEN_QUOTE) : error;
  }
  if (visit === null) open({ bytes, cells: [], delimiter });
}
