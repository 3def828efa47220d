import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { lastStart } from './lastStart.ts';

type Node = DefaultTreeAdapterTypes.Node;

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

interface Piece {
  readonly text: string;
  readonly from: number;
}

/** Cells of a filing split a figure: "$", "412", "%". They are one cell to a reader. */
function joinCells(cells: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const joined: (readonly Piece[])[] = [];
  for (const cell of cells) {
    const said = cell
      .map((p) => p.text)
      .join('')
      .trim();
    if (said === '') continue;
    const before = joined[joined.length - 1];
    const open =
      before !== undefined &&
      /[$(]$/.test(
        before
          .map((p) => p.text)
          .join('')
          .trim(),
      );
    if (before !== undefined && (open || /^(?:%|\))+$/.test(said)))
      joined[joined.length - 1] = [...before, ...cell];
    else joined.push(cell);
  }
  return joined;
}

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

interface Row {
  readonly cells: Piece[][];
  readonly outside: Piece[];
  layout: boolean;
}

type Step = Node | (() => void);

function placeOf(node: Node, html: string): { readonly from: number; readonly to: number } {
  const place = 'sourceCodeLocation' in node ? node.sourceCodeLocation : null;
  return { from: place?.startOffset ?? 0, to: place?.endOffset ?? html.length };
}

/** The stretches of a tree in order; by a list of what is left to do, as a page may nest deeper than a stack. */
function pieces(nodes: readonly Node[], html: string): readonly Piece[] {
  const out: Piece[] = [];
  let into = out;
  let row: Row | null = null as Row | null;
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
      for (const piece of row.cells.flat()) into.push(piece);
    }
    if (HIDDEN.has(step.nodeName) || !('childNodes' in step)) continue;
    const line = (place: number) => (): void => {
      into.push({ text: '\n', from: place });
    };
    if (step.nodeName === 'tr') {
      const outer = row;
      const own: Row = { cells: [], outside: into, layout: false };
      const isCell = (child: Node): boolean => /^t[dh]$/.test(child.nodeName);
      const open = (): void => {
        into = own.layout ? own.outside : [];
        if (own.layout) into.push({ text: '\n', from });
        else own.cells.push(into);
      };
      const close = (): void => {
        [into, row] = [own.outside, outer];
        if (!own.layout) for (const piece of rowOf(own.cells, from, to)) into.push(piece);
      };
      const inner = step.childNodes
        .filter(isCell)
        .flatMap((cell) => ('childNodes' in cell ? [open, ...cell.childNodes] : []));
      row = own;
      later([...inner, close]);
    } else if (BLOCKS.has(step.nodeName)) later([line(from), ...step.childNodes, line(to - 1)]);
    else later(step.childNodes);
  }
  return out;
}

function rowOf(cells: readonly (readonly Piece[])[], from: number, to: number): readonly Piece[] {
  const said = cells.map((cell) => cell.map((p) => ({ ...p, text: p.text.replaceAll('\n', ' ') })));
  const joined = joinCells(said);
  const [only] = joined;
  const line = { text: '\n', from };
  if (only === undefined) return [];
  // One cell is a paragraph or a heading of the layout.
  if (joined.length === 1) return [line, ...only, { text: '\n', from: to - 1 }];
  const row = joined.flatMap((cell) => [{ text: ' | ', from }, ...cell]);
  return [line, ...row, { text: ' |\n', from: to - 3 }];
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
