import Papa from 'papaparse';
import { isKnownHeading } from './columns.ts';
import { isTyped, isValue } from './cellKinds.ts';
import { isBlank, usualCells, type GridRow } from '../grid.ts';
import { NOT_CLOSED, splitLenient, type Dialect } from './splitLenient.ts';

const SAMPLE = 30_000;
const SAMPLE_ROWS = 120;
/** The usual ones come first: they win where two fit equally well. */
const DELIMITERS = [
  ',',
  ';',
  '\t',
  '|',
  ', ',
  '; ',
  '||',
  '::',
  '^~',
  '~',
  '^',
  '\u001f',
  '\u001c',
  '\u0001',
  '\u0002',
  '\u0014',
  '¦',
  '!',
  ':',
  ' ',
  '#',
  '&',
  '*',
  '§',
];
const USUAL = 9;
/** How many rows have to agree before a sign that also stands in words and times parts cells. */
const AGREEING_ROWS_SHARE = 0.8;
/** One misplaced quote in a file that also holds apostrophes does not make those its quotes. */
const APOSTROPHE = 0.95;

/** A cell between apostrophes, others in it doubled or after a backslash. */
const APOSTROPHES = /(?<=^|[,;|\t\r\n] ?)'(?<inner>(?:[^'\\]|''|\\.){0,500})'(?=$|[,;|\t\r\n])/gu;
/** A sample ends inside a cell at most so far on. */
const MOST_SAMPLE = 2_000_000;

const TORN_QUOTE_WEIGHT = 0.4;

/** So many cells not closed are a habit of the program that wrote them, fewer a slip. */
const LEAST_OPEN = 3;

/** So many names of ours in one row are its headings. */
const SURELY_NAMED = 3;
const NAMED_ROWS = 30;

/** The delimiter under which the text has a row of headings we know; null where none shows enough of them. */
function namedDelimiter(sample: string): string | null {
  const text = sample.replace(/\r\n?/gu, '\n');
  const counts = [',', ';', '\t', '|'].map((delimiter) => {
    const parser = new Papa.Parser({ delimiter, newline: '\n', preview: NAMED_ROWS });
    const { data } = parser.parse(text, 0, false) as { readonly data: readonly string[][] };
    const header = data.find((cells) => !isBlank(cells)) ?? [];
    return { delimiter, known: header.filter(isKnownHeading).length };
  });
  const [best, next] = counts.toSorted((a, b) => b.known - a.known);
  const isSure =
    best !== undefined && best.known >= SURELY_NAMED && best.known > (next?.known ?? 0);
  return isSure ? best.delimiter : null;
}

/** Headings are parted like what is under them; a first line that is not may be a title. */
function headerFit(rows: readonly GridRow[]): number {
  const first = rows.find(({ cells }) => !isBlank(cells))?.cells.length ?? 1;
  const usual = usualCells(rows);
  return usual < 2 || first === usual ? 1 : first === 1 ? 0.6 : 0.9;
}

/** Whether a sign only joins words of a single column: a space follows it wherever it is, and the heading has none. */
function isJoining(sample: string, delimiter: string): boolean {
  const sign = delimiter.trim();
  if (!/^[,;|]$/u.test(sign)) return false;
  const [head = '', ...lines] = sample.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  return (
    !head.includes(sign) &&
    lines.every((line) => {
      const parts = line.split(sign);
      return parts.length === 2 && parts[1]?.startsWith(' ') === true;
    })
  );
}

interface Fit {
  readonly score: number;
  /** Every quote opens or closes a cell or is doubled inside one. */
  readonly isWhole: boolean;
}

/**
 * How consistent a text is under a dialect: rows of equal width and cells of usual kinds. The measure is
 * that of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type
 * patterns" (2019): the pattern score times the type score.
 */
function consistency(sample: string, dialect: Dialect): Fit {
  const { rows, faults } = splitLenient(sample, dialect, SAMPLE_ROWS);
  const widths = new Map<number, number>();
  let cells = 0;
  let typed = 0;
  let known = 0;
  for (const row of rows) {
    if (isBlank(row.cells)) continue;
    // A cell of many lines speaks for as many: parted elsewhere, each of them would be a row.
    const lines = sample.slice(row.at, row.end).split('\n', SAMPLE_ROWS).length;
    widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + lines);
    cells += row.cells.length;
    // Nobody writes a tab into a cell.
    typed +=
      row.cells.filter(isTyped).length - row.cells.filter((cell) => cell.includes('\t')).length;
    if (widths.size === 1) known = Math.max(known, row.cells.filter(isKnownHeading).length);
  }
  if (cells === 0) return { score: 0, isWhole: false };
  let pattern = 0;
  for (const [width, count] of widths) pattern += (count * Math.max(width - 1, 0.001)) / width;
  const broken = Math.min(0.5, faults.length / (rows.length + 1));
  // Cells of no usual kind at all still stand in rows.
  const typing = Math.max(0.01, typed / cells);
  const header = headerFit(rows);
  return {
    score: (pattern / widths.size) * typing * header * (1 + known * 0.5) * (1 - broken),
    isWhole: faults.length === 0 && rows.some((row) => row.cells.length > 1),
  };
}

/** A backslash before a quote that the text around shows to be inside a cell: one at its end may be that of a folder. */
function escapeOf(sample: string, quote: string): string {
  const backslashed = sample
    .split(`\\${quote}`)
    .slice(1)
    .filter((after) => !/^(?:$|[,;|\t\r\n])/u.test(after)).length;
  // Two quotes that are a whole cell double nothing.
  const doubled = sample
    .split(`${quote}${quote}`)
    .slice(1)
    .filter((after, index, all) => {
      const before = index === 0 ? sample.slice(0, sample.indexOf(quote + quote)) : all[index - 1];
      return !/(?:^|[,;|\t\r\n])$/u.test(before ?? '') || !/^(?:$|[,;|\t\r\n])/u.test(after);
    }).length;
  return backslashed > doubled ? '\\' : quote;
}

/**
 * Whether a sign stands twice in a row between cells: in the headings never alone, and below them as often or
 * more. A heading may not be empty, so two single delimiters do not stand so.
 */
function isDoubled(sample: string, sign: string): boolean {
  const twice = sign + sign;
  const first = sample.split(/[\r\n]+/u).find((line) => line.includes(sign)) ?? '';
  const parts = first.split(twice);
  const isWhole = parts.every((part) => part !== '' && !part.includes(sign));
  if (parts.length <= (sign === '|' ? 1 : 2) || !isWhole) return false;
  // Rows and not lines: a cell may be of several.
  const how = { delimiter: twice, quote: '"', escape: escapeOf(sample, '"') };
  const { rows } = splitLenient(sample, how, SAMPLE_ROWS);
  const heading = rows.findIndex(({ cells }) => cells.length > 1);
  return rows.slice(heading + 1).some(({ cells }) => cells.length >= parts.length);
}

/** Delimiters a text may be written with. */
function candidates(sample: string): readonly (readonly [string, number])[] {
  const doubled = ['|', ':'].filter((sign) => isDoubled(sample, sign));
  return DELIMITERS.map((delimiter, index) => [delimiter, index < USUAL ? 1 : 0.6] as const).filter(
    ([delimiter]) => {
      const isTwice = delimiter.length === 2 && delimiter[0] === delimiter[1];
      const isIn = isTwice ? doubled.includes(delimiter[0] ?? '') : !doubled.includes(delimiter);
      return isIn && sample.includes(delimiter) && !isJoining(sample, delimiter);
    },
  );
}

/**
 * Whether a sign that is also part of words, times and addresses really parts cells: nearly all rows are
 * as wide, no column of two is only a first word, and lines are not figures, times or addresses as wholes.
 */
function isParting(sample: string, dialect: Dialect): boolean {
  const rows = splitLenient(sample, dialect, SAMPLE_ROWS).rows.filter(
    ({ cells }) => !isBlank(cells) && !/^[#%]/u.test(cells[0] ?? ''),
  );
  const width = usualCells(rows);
  const usual = rows.filter(({ cells }) => cells.length === width);
  if (width < 2 || usual.length < rows.length * AGREEING_ROWS_SHARE || rows[0]?.cells.length === 1)
    return false;
  const columns = Array.from({ length: width }, (_, column) =>
    usual.map(({ cells }) => cells[column] ?? ''),
  );
  // `*word*` and `this & that` are one cell each.
  if (
    usual.length > 1 &&
    columns.some((cells) => !cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)))
  )
    return false;
  const whole = usual.filter(({ at, end }) => isValue(sample.slice(at, end)));
  if (whole.length > usual.length / 2) return false;
  if (width > 2) return true;
  const body = usual.slice(1);
  return (
    rows[0]?.cells.length === width &&
    usual.every(({ cells }) => cells.every((cell) => cell !== '')) &&
    [0, 1].some((column) => body.every(({ cells }) => isValue(cells[column] ?? '')))
  );
}

/** The delimiter of a text without a filled cell: the one sign it is made of. */
function emptyCells(sample: string): string | undefined {
  return DELIMITERS.slice(0, USUAL).find(
    (delimiter) => sample.includes(delimiter) && sample.replaceAll(delimiter, '').trim() === '',
  );
}

/** The beginning of a text, to the end of a line and not of one inside a quoted cell. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const short = text.slice(0, SAMPLE);
  const cut = short.search(/[\r\n][^\r\n]*$/u);
  const lines = cut > 0 ? short.slice(0, cut) : short;
  let isOpen = lines.split('"').length % 2 === 0;
  if (!isOpen) return lines;
  for (let at = lines.length; at < Math.min(text.length, MOST_SAMPLE); at += 1) {
    if (text[at] === '"') isOpen = !isOpen;
    else if (!isOpen && (text[at] === '\n' || text[at] === '\r')) return text.slice(0, at);
  }
  return text.length < MOST_SAMPLE ? text : lines;
}

/** Whether apostrophes are quotes: they hold what parts cells, or stand around most of them. */
function hasApostrophes(sample: string): boolean {
  const inner = [...sample.matchAll(APOSTROPHES)].map(({ groups }) => groups?.['inner'] ?? '');
  const parts = sample.match(/[,;|\t\n]/gu)?.length ?? 0;
  return inner.length > parts / 2 || inner.some((text) => /[,;|\t\r\n]|''|\\'/u.test(text));
}

/** Signs that some databases and document reviews put around every cell of every line. */
const RARE_QUOTES = ['þ', '^'];

/** A rare sign all cells stand between; undefined where there is none. */
function rareQuote(sample: string): string | undefined {
  const lines = sample.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  return RARE_QUOTES.find(
    (sign) =>
      sample.includes(sign) &&
      lines.every((line) => line.length > 2 && line.startsWith(sign) && line.endsWith(sign)),
  );
}

/** How many quoted cells of a text are never closed under a dialect. */
function openCells(sample: string, dialect: Dialect): number {
  const { faults } = splitLenient(sample, dialect, SAMPLE_ROWS);
  return faults.filter(({ reason }) => reason === NOT_CLOSED).length;
}

/** The dialect, or the same without an escape where a program has doubled no quote of the cells it quoted. */
function withoutEscape(sample: string, dialect: Dialect): Dialect {
  const plain = { ...dialect, escape: '' };
  const open = openCells(sample, dialect);
  return open >= LEAST_OPEN && openCells(sample, plain) < open / 2 ? plain : dialect;
}

/** Finds how a delimited text is written, from its beginning. */
export function findDialect(text: string): Dialect {
  const sample = sampleOf(text);
  const quotes = sample.includes('"') ? ['"'] : [];
  if (hasApostrophes(sample)) quotes.push("'");
  const rare = rareQuote(sample);
  if (rare !== undefined) quotes.splice(0, quotes.length, rare);
  if (quotes.length === 0) quotes.push('"');
  let best: Dialect = { delimiter: emptyCells(sample) ?? ',', quote: '"', escape: '"' };
  let highest = 0;
  const named = namedDelimiter(sample);
  const parting = named === null ? candidates(sample) : [[named, 1] as const];
  const fits = parting.flatMap(([delimiter, weight]) =>
    quotes
      .map((quote) => ({ delimiter, quote, escape: escapeOf(sample, quote) }))
      .filter((dialect) => weight === 1 || isParting(sample, dialect))
      .map((dialect) => {
        const { score, isWhole } = consistency(sample, dialect);
        const isUsual = weight === 1 && dialect.quote === '"';
        const share = weight * (dialect.quote === '"' ? 1 : APOSTROPHE);
        return { dialect, score: score * share, isWhole, isUsual };
      }),
  );
  // Where a usual delimiter explains every quote, one that leaves some of them in cells tears those apart.
  const isExplained =
    sample.includes('"') && fits.some(({ isWhole, isUsual }) => isWhole && isUsual);
  for (const { dialect, score, isWhole } of fits) {
    const fit = isExplained && !isWhole ? score * TORN_QUOTE_WEIGHT : score;
    // A longer delimiter fits where the shorter one does; it has to fit as well, not better.
    const needed = /^[,;] $/u.test(dialect.delimiter) ? highest * 0.999 : highest * 1.0001;
    if (fit > needed) [best, highest] = [dialect, fit];
  }
  return withoutEscape(sample, best);
}
