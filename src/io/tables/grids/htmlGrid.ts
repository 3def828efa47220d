import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Grid, GridRow } from '../../grid.ts';
import { periodInTitles } from '../headings/titlePeriod.ts';
import { companyInTitles } from '../questions/companyTitle.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

const MOST_SPAN = 200;

function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return ' ';
  if (node.nodeName === 'sup') return '';
  return childrenOf(node).map(textOf).join('');
}

/** The nearest elements of some names under a node: a table in a cell is not of the table around it. */
function within(
  node: HtmlNode,
  names: readonly string[],
  stop: readonly string[] = ['table'],
): HtmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    if (names.includes(child.tagName)) return [child];
    return stop.includes(child.tagName) ? [] : within(child, names, stop);
  });
}

function tablesOf(node: HtmlNode): HtmlElement[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) && child.tagName === 'table' ? [child, ...tablesOf(child)] : tablesOf(child),
  );
}

function spanOf(cell: HtmlElement, name: string): number {
  const text = cell.attrs.find((attribute) => attribute.name === name)?.value ?? '1';
  return Math.min(MOST_SPAN, Math.max(1, Math.trunc(Number(text)) || 1));
}

/** A row, and which of its cells reach over more columns than one. */
interface SpanRow extends GridRow {
  readonly wide: ReadonlySet<number>;
}

/** Cells that reach over columns or rows stand in the first of them; the others are empty. */
function rowsOf(table: HtmlElement): SpanRow[] {
  const below = new Map<number, number>();
  return within(table, ['tr']).map((tr, index) => {
    const cells: string[] = [];
    const reaching = new Set<number>();
    const skip = (): void => {
      for (let left = below.get(cells.length) ?? 0; left > 0; left = below.get(cells.length) ?? 0) {
        below.set(cells.length, left - 1);
        cells.push('');
      }
    };
    for (const cell of within(tr, ['td', 'th'])) {
      skip();
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      const text = textOf(cell).replace(/\s+/gu, ' ').trim();
      if (wide > 1) reaching.add(cells.length);
      for (let offset = 0; offset < wide; offset += 1) {
        below.set(cells.length, high - 1);
        cells.push(offset === 0 ? text : '');
      }
    }
    return { line: index + 1, cells, wide: reaching };
  });
}

/**
 * `$`, `%` and brackets in cells of their own, as filings set them, belong to the figure beside them; so does
 * a heading that reaches over such cells and the figure.
 */
function joinSigns(rows: readonly SpanRow[]): readonly GridRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const texts = (column: number): string[] =>
    rows
      .filter(({ wide }) => !wide.has(column))
      .map(({ cells }) => (cells[column] ?? '').trim())
      .filter((text) => text !== '');
  const isSign = Array.from({ length: width }, (_, column) => {
    const found = texts(column);
    return found.length === 0
      ? 'empty'
      : found.every((text) => /^[$€£¥(]+$/u.test(text))
        ? 'before'
        : found.every((text) => /^(?:\)?%?\)?|x|bps)$/u.test(text))
          ? 'after'
          : 'own';
  });
  return rows.map(({ line, cells }) => {
    const out: string[] = [];
    let before = '';
    isSign.forEach((sign, column) => {
      const text = (cells[column] ?? '').trim();
      if (sign === 'before' || sign === 'empty') before += text;
      else if (sign === 'after') out.push((out.pop() ?? '') + text);
      else if (sign === 'own') {
        out.push(before + text);
        before = '';
      }
    });
    return { line, cells: out };
  });
}

const OF_TITLES = /^(?:h[1-6]|caption|p|b|strong)$/u;
const MOST_LETTERS = 120;
const MOST_LINES = 3;

/** The tables of a page in order, each with the short texts that stand before it and after the table before. */
function titledTables(
  node: HtmlNode,
  lines: string[] = [],
): (readonly [HtmlElement, readonly string[]])[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'table') {
      const caption = within(child, ['caption']).map(textOf);
      const own = [...lines.splice(0).slice(-MOST_LINES), ...caption];
      return [[child, own] as const, ...tablesOf(child).map((one) => [one, []] as const)];
    }
    if (!OF_TITLES.test(child.tagName)) return titledTables(child, lines);
    const text = textOf(child).replace(/\s+/gu, ' ').trim();
    if (text !== '' && text.length <= MOST_LETTERS) lines.push(text);
    return titledTables(child, lines);
  });
}

/** Whether a line over a table says whose or of when it is; other words of a page are of other things. */
function isTitle(line: string): boolean {
  return periodInTitles([line]) !== null || companyInTitles([line]).isSure;
}

/** The tables of a page or of what a spreadsheet puts on the clipboard. */
export function htmlGrids(html: string): readonly Grid[] {
  return titledTables(parse(html)).flatMap(([table, lines]) => {
    const rows = joinSigns(rowsOf(table));
    const titles = lines.filter(isTitle).map((line) => ({ line: 0, cells: [line] }));
    return rows.length > 1 ? [{ name: '', rows: [...titles, ...rows], faults: [] }] : [];
  });
}
