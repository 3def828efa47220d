import { spread } from './spread.ts';

/** A stretch of a line, from its left edge to its right one, in any unit of width. */
export interface PlacedText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A figure, or the mark that stands where there is none: such cells show where the columns of a table are. */
const FIGURE =
  /^(?:[~<>≥≤≈±+\-−–(]|[A-Z]{0,3}\$|[€£¥₹△▲]|(?:US|EUR|USD|GBP|JPY|INR|RMB|Rs\.?|CHF)\s){0,4}[\s$€£¥₹(]{0,4}\.?\d|^[-–—−;]+\)?%?$|^n\/?[am]\.?$/iu;
/** Words a figure may come with; others make it a head, such as "13 weeks ended". */
const UNITS =
  /\b(?:thousand|million|billion|trillion|lakh|crore|percent|bps|cents?|pence|points?)s?\b/gi;

function looksLikeFigure(text: string): boolean {
  return FIGURE.test(text) && !/[a-z]{3}/i.test(text.replaceAll(UNITS, ' '));
}

/** Parts of the way to the first column in which row heads begin: those that end before it, and those that reach over. */
const INDENT = 0.6;
const OVERHANG = 0.34;

interface ColumnExtent {
  from: number;
  to: number;
}

function overlaps(a: ColumnExtent, b: ColumnExtent): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Takes stretches from the narrowest to the widest: one that touches two columns heads both and is neither. */
function gather(items: readonly PlacedText[], bands: ColumnExtent[]): void {
  for (const { from, to } of items.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const met = bands.filter((band) => overlaps(band, { from, to }));
    const [only] = met;
    if (only === undefined) bands.push({ from, to });
    else if (met.length === 1) {
      only.from = Math.min(only.from, from);
      only.to = Math.max(only.to, to);
    }
  }
}

/**
 * The cells of each row by column: null where a row has nothing in a column. A stretch over several columns
 * stands in the first of them, with nothing in the others. Column 0 is that of the row heads. Where it is
 * not known how far a head reaches, it `isCentred` above what it heads.
 */
export function inColumns<T extends PlacedText>(
  rows: readonly (readonly T[])[],
  isCentred = false,
): readonly (readonly (T | null)[])[] {
  const figures = rows.flatMap((row) => row.filter(({ text }) => looksLikeFigure(text.trim())));
  const first = Math.min(...rows.flatMap((row) => row.slice(0, 1)).map(({ from }) => from));
  const isFigure: ReadonlySet<PlacedText> = new Set(figures);
  const bands: ColumnExtent[] = [];
  gather(
    figures.filter(({ from }) => from > first),
    bands,
  );
  const left = Math.min(...bands.map(({ from }) => from));
  if (bands.length === 0) return rows;
  const isHead = ({ from, to }: PlacedText, at: number): boolean =>
    at === 0 && from < left && from <= first + (left - first) * (to <= left ? INDENT : OVERHANG);
  gather(
    rows.flatMap((row) => row.filter((item, at) => !isHead(item, at) && !isFigure.has(item))),
    bands,
  );
  bands.sort((a, b) => a.from - b.from);
  const middles = bands.map(({ from, to }) => (from + to) / 2);
  /** Fewer heads than columns reach over several, the middle of each above the middle of those. */
  const spansOf = (row: readonly T[]): ReadonlyMap<T, number> | null => {
    // What stands again to its right is no row head: "January | January | January".
    const repeats = row.slice(1).some(({ text }) => text === row[0]?.text);
    const heads = row.filter((item, at) => repeats || !isHead(item, at));
    if (repeats && heads.length === bands.length)
      return new Map(heads.map((item, at) => [item, at] as const));
    if (
      heads.length === 0 ||
      heads.length >= bands.length ||
      heads.some((item) => isFigure.has(item))
    )
      return null;
    const spans = spread(
      heads.map(({ from, to }) => (from + to) / 2),
      middles,
    );
    return new Map(heads.map((item, at) => [item, spans[at]?.[0] ?? 0] as const));
  };
  const placed = rows.map((row) => {
    const spans = isCentred ? spansOf(row) : null;
    const cells = new Array<T | null>(bands.length + 1).fill(null);
    let next = 0;
    row.forEach((item, at) => {
      const span = spans?.get(item);
      const found =
        span ?? (isHead(item, at) ? -1 : bands.findIndex((band) => overlaps(band, item)));
      const place = Math.max(found + 1, next);
      cells[place] = item;
      next = place + 1;
    });
    return cells;
  });
  return withoutSplits(placed, bands);
}

/** Gap between two columns, in widths of the wider, up to which they may be one. */
const CLOSE = 1.5;

/** A head set left above figures set right seems a column of its own: two that no row fills both are one. */
function withoutSplits<T>(
  rows: readonly (readonly (T | null)[])[],
  bands: readonly ColumnExtent[],
): readonly (readonly (T | null)[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const keep: number[][] = [[0]];
  let end = -Infinity;
  let size = 0;
  for (let at = 1; at < width; at += 1) {
    const group = keep.at(-1) ?? [];
    const { from, to } = bands[at - 1] ?? { from: Infinity, to: Infinity };
    const isNear = from - end <= CLOSE * Math.max(size, to - from);
    const isOne =
      keep.length > 1 &&
      isNear &&
      rows.every(
        (row) =>
          (row[at] ?? null) === null || group.every((other) => (row[other] ?? null) === null),
      );
    if (isOne) group.push(at);
    else keep.push([at]);
    end = to;
    size = to - from;
  }
  return rows.map((row) =>
    keep.map((group) => group.map((at) => row[at] ?? null).find((cell) => cell !== null) ?? null),
  );
}
