import Papa from 'papaparse';
import { isKnownHeading } from './columns.ts';
import { decodeBytes } from './decode.ts';
import { OpenQuote, splitRows } from './splitRows.ts';

/** A file that is neither ours nor close; the message says what is missing. */
export class RefusedFile extends Error {}

export interface TableRow {
  /** The line of the file the row starts on, from one. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
const OPEN_QUOTE = 'A quoted cell in the file is not closed or has text after its closing quote.';
const SAMPLE = 20_000;
const SAMPLE_ROWS = 30;

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** How well a delimiter fits: known headings first, then rows as wide as the header, then the width. */
function fitOf(sample: string, delimiter: string): readonly [number, number, number] {
  const options = { delimiter, newline: '\n', preview: SAMPLE_ROWS } as const;
  const rows = Papa.parse<string[]>(sample, options).data.filter((row) => !isBlank(row));
  const [header = [], ...body] = rows;
  if (header.length < 2) return [0, 0, 0];
  const even = body.filter((row) => row.length === header.length).length;
  return [
    header.filter(isKnownHeading).length,
    body.length === 0 ? 1 : even / body.length,
    header.length,
  ];
}

function pickDelimiter(text: string): string {
  // The cut may fall inside a row; its last, partial row must not count.
  const cut = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : -1;
  const sample = (cut > 0 ? text.slice(0, cut) : text).replace(/\r\n?/gu, '\n');
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) }));
  const [best] = fits.toSorted(
    ({ fit: a }, { fit: b }) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2],
  );
  return best?.delimiter ?? ',';
}

/** Index just after the quoted cell that starts at `open`. */
function afterQuoted(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return text.length;
}

/**
 * Every line end outside quotes as \n: a file that mixes them, as one pasted together does, would
 * otherwise have rows glued. Those inside quotes are text and stay as they are.
 */
function unifyLineEnds(text: string, delimiter: string): string {
  const before = new Set(['', delimiter, '\r', '\n']);
  const parts: string[] = [];
  let from = 0;
  let quote = text.indexOf('"');
  while (quote >= 0) {
    if (!before.has(text[quote - 1] ?? '')) {
      quote = text.indexOf('"', quote + 1);
      continue;
    }
    const end = afterQuoted(text, quote);
    parts.push(text.slice(from, quote).replace(/\r\n?/gu, '\n'), text.slice(quote, end));
    from = end;
    quote = text.indexOf('"', from);
  }
  parts.push(text.slice(from).replace(/\r\n?/gu, '\n'));
  return parts.join('');
}

/**
 * Gives the rows of a delimited file one by one to what `open` answers for its header; blank ones are
 * left out. The delimiter is named by a first line `sep=;` or picked by consistency. Throws RefusedFile
 * for a quote that would swallow rows, and whatever `open` throws.
 */
export function readTable(
  bytes: Uint8Array,
  open: (header: readonly string[], delimiter: string) => (row: TableRow) => void,
): void {
  const whole = decodeBytes(bytes);
  const named = /^"?sep=(.)"?(?:\r\n?|\n)/u.exec(whole);
  const body = named === null ? whole : whole.slice(named[0].length);
  const delimiter = named?.[1] ?? pickDelimiter(body);
  const isEven = !body.includes('\r') || !/\r(?!\n)|(?<!\r)\n/u.test(body);
  const text = isEven ? body : unifyLineEnds(body, delimiter);
  const newline = isEven && text.includes('\r\n') ? '\r\n' : '\n';
  let next = named === null ? 1 : 2;
  let visit: ((row: TableRow) => void) | null = null;
  const take = (cells: readonly string[], lines: number): void => {
    const line = next;
    next += lines;
    if (isBlank(cells)) return;
    // Row by row, so that no more than one is held beside what is read from it.
    if (visit === null) visit = open(cells, delimiter);
    else visit({ line, cells });
  };
  try {
    // As PapaParse takes them: a second byte order mark is none, and a quote cannot be a delimiter.
    splitRows(text.replace(/^\ufeff/u, ''), delimiter === '"' ? ',' : delimiter, newline, take);
  } catch (error) {
    // An open quote swallows every row after it: refusing the file is the only way to lose none.
    throw error instanceof OpenQuote ? new RefusedFile(OPEN_QUOTE) : error;
  }
  if (visit === null) open([], delimiter);
}
