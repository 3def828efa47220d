import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

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

function pieces(node: Node, html: string): readonly Piece[] {
  if (node.nodeName === '#text' && 'value' in node) {
    const place = node.sourceCodeLocation;
    const from = place?.startOffset ?? 0;
    const source = html.slice(from, place?.endOffset ?? from);
    return textPieces(node.value.replaceAll(/\s/g, ' '), source, from);
  }
  if (HIDDEN.has(node.nodeName) || !('childNodes' in node)) return [];
  const place = 'sourceCodeLocation' in node ? node.sourceCodeLocation : null;
  const from = place?.startOffset ?? 0;
  const to = place?.endOffset ?? html.length;
  if (node.nodeName === 'tr') {
    const cells = node.childNodes
      .filter((child) => 'childNodes' in child && /^t[dh]$/.test(child.nodeName))
      .map((cell) =>
        'childNodes' in cell ? cell.childNodes.flatMap((child) => pieces(child, html)) : [],
      )
      .map((cell) => cell.map((p) => ({ ...p, text: p.text.replaceAll('\n', ' ') })));
    const mark = { text: ' | ', from };
    const row = joinCells(cells).flatMap((cell) => [mark, ...cell]);
    return row.length === 0 ? [] : [{ text: '\n', from }, ...row, { text: ' |\n', from: to - 3 }];
  }
  const inner = node.childNodes.flatMap((child) => pieces(child, html));
  return BLOCKS.has(node.nodeName)
    ? [{ text: '\n', from }, ...inner, { text: '\n', from: to - 1 }]
    : inner;
}

/** Reads a page: blocks become lines, rows of tables become `| cell | cell |`, scripts and styles go. */
export function readHtml(html: string): Page {
  const starts: number[] = [];
  const origins: number[] = [];
  let text = '';
  for (const piece of parse(html, { sourceCodeLocationInfo: true }).childNodes.flatMap((child) =>
    pieces(child, html),
  )) {
    starts.push(text.length);
    origins.push(piece.from);
    text += piece.text;
  }
  const original = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (origins[low] ?? 0) + offset - (starts[low] ?? 0);
  };
  return { text, original };
}
