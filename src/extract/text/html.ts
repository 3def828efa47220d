import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { tableText, type Piece, type TableRow } from './htmlTable.ts';
import { lastStart } from './lastStart.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The readable text of a page, with the place in the page of each stretch of it. */
export interface Page {
  readonly text: string;
  /** Offset in the page of an offset in the text. */
  readonly original: (offset: number) => number;
}

const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'noscript', 'template']);
const BLOCKS: ReadonlySet<string> = new Set(
  'p div li ul ol table tr h1 h2 h3 h4 h5 h6 section article header footer br hr blockquote pre'.split(
    ' ',
  ),
);

/** A text of the page beside its source, cut where an entity or a line end is longer than what it says. */
function textPieces(value: string, source: string, from: number): readonly Piece[] {
  if (source.length === value.length) return [{ text: value, from }];
  const cut: Piece[] = [];
  let read = 0;
  let at = 0;
  for (const match of source.matchAll(/&(?:#\w{1,8}|\w{1,31});?|\r\n/g)) {
    const plain = match.index - at;
    cut.push({ text: value.slice(read, read + plain), from: from + at });
    cut.push({ text: value.slice(read + plain, read + plain + 1), from: from + match.index });
    read += plain + 1;
    at = match.index + match[0].length;
  }
  return [...cut, { text: value.slice(read), from: from + at }];
}

interface Row extends TableRow {
  readonly outside: Piece[];
  readonly table: Table;
  layout: boolean;
}

/** Rows of a table that have been read and not yet said: their columns are known at its end. */
interface Table {
  readonly rows: TableRow[];
  /** Rows yet to come that a cell of a column reaches over. */
  readonly reaches: Map<number, number>;
}

type Step = Node | (() => void);

function placeOf(node: Node, html: string): { readonly from: number; readonly to: number } {
  const place = 'sourceCodeLocation' in node ? node.sourceCodeLocation : null;
  return { from: place?.startOffset ?? 0, to: place?.endOffset ?? html.length };
}

function isCell(node: Node): node is Element {
  return /^t[dh]$/.test(node.nodeName);
}

/** Columns or rows a cell reaches over; what pages claim beyond any table counts as one. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const said = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(said) && said > 1 && said <= MOST_SPANNED ? said : 1;
}

const MOST_SPANNED = 60;

/** The stretches of a tree in order; by a list of what is left to do, as a page may nest deeper than a stack. */
function pieces(nodes: readonly Node[], html: string): readonly Piece[] {
  const out: Piece[] = [];
  let into = out;
  let row: Row | null = null as Row | null;
  let table: Table = { rows: [], reaches: new Map() };
  const todo: Step[] = [...nodes].reverse();
  const later = (steps: readonly Step[]): void => {
    for (let i = steps.length - 1; i >= 0; i -= 1) todo.push(steps[i] ?? ((): void => undefined));
  };
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    if (typeof step === 'function') {
      step();
      continue;
    }
    const { from, to } = placeOf(step, html);
    if (step.nodeName === '#text' && 'value' in step) {
      const value = step.value.replaceAll(/\s/g, ' ');
      for (const piece of textPieces(value, html.slice(from, to), from)) into.push(piece);
      continue;
    }
    // A row that holds a table is no row of figures, only the layout of the page: its cells become lines.
    if (step.nodeName === 'table' && row !== null && !row.layout) {
      row.layout = true;
      into = row.outside;
      for (const piece of tableText(row.table.rows.splice(0))) into.push(piece);
      for (const piece of row.cells.flatMap(({ pieces: said }) => said)) into.push(piece);
    }
    if (HIDDEN.has(step.nodeName) || !('childNodes' in step)) continue;
    const line = (place: number) => (): void => {
      into.push({ text: '\n', from: place });
    };
    if (step.nodeName === 'table') {
      const outer = table;
      const own: Table = { rows: [], reaches: new Map() };
      table = own;
      const close = (): void => {
        for (const piece of tableText(own.rows)) into.push(piece);
        table = outer;
      };
      later([line(from), ...step.childNodes, close, line(to - 1)]);
    } else if (step.nodeName === 'tr') {
      const outer = row;
      const own: Row = { cells: [], from, to, outside: into, table, layout: false };
      const taken = new Map(table.reaches);
      let column = 0;
      const open = (cell: Element) => (): void => {
        into = own.layout ? own.outside : [];
        if (own.layout) {
          into.push({ text: '\n', from });
          return;
        }
        while ((taken.get(column) ?? 0) > 0) column += 1;
        const span = spanOf(cell, 'colspan');
        const rows = spanOf(cell, 'rowspan');
        if (rows > 1) for (let at = 0; at < span; at += 1) own.table.reaches.set(column + at, rows);
        own.cells.push({ pieces: into, column, span });
        column += span;
      };
      const close = (): void => {
        [into, row] = [own.outside, outer];
        for (const [at, left] of own.table.reaches) own.table.reaches.set(at, left - 1);
        if (!own.layout) own.table.rows.push(own);
      };
      const inner = step.childNodes.flatMap((cell) =>
        isCell(cell) ? [open(cell), ...cell.childNodes] : [],
      );
      row = own;
      later([...inner, close]);
    } else if (BLOCKS.has(step.nodeName)) later([line(from), ...step.childNodes, line(to - 1)]);
    else later(step.childNodes);
  }
  return out;
}

/** Reads a page: blocks become lines, rows of tables become `| cell | cell |`, scripts and styles go. */
export function readHtml(html: string): Page {
  const starts: number[] = [];
  const origins: number[] = [];
  let text = '';
  const tree = parse(html, { sourceCodeLocationInfo: true });
  for (const piece of pieces(tree.childNodes, html)) {
    starts.push(text.length);
    origins.push(piece.from);
    text += piece.text;
  }
  const original = (offset: number): number => {
    const at = lastStart(starts, offset);
    return (origins[at] ?? 0) + offset - (starts[at] ?? 0);
  };
  return { text, original };
}
