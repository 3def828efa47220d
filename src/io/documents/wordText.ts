import { rowText } from './rowText.ts';

/** Text in these is not part of what the document says: removed, moved away, or said twice. */
const HIDDEN: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText']);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

interface WordRow {
  readonly cells: string[];
  cell: string;
}

/** Walks the XML of a Word body; what it does not know it reads through. */
export function wordText(xml: string): string {
  const out: string[] = [];
  /** Rows that are open: a table may stand in a cell, and is then part of that cell's text. */
  const rows: WordRow[] = [];
  let hidden = 0;
  let isText = false;

  function say(text: string): void {
    if (hidden > 0) return;
    const row = rows.at(-1);
    if (row === undefined) out.push(text);
    else row.cell += text.startsWith('\n') ? ' ' : text;
  }

  function open(name: string): void {
    if (name === 'w:tr') rows.push({ cells: [], cell: '' });
    else if (name === 'w:t') isText = true;
    else if (name === 'w:tab') say('\t');
    else if (name === 'w:br' || name === 'w:cr') say('\n');
    else if (name === 'w:noBreakHyphen') say('-');
  }

  function close(name: string): void {
    if (name === 'w:t') isText = false;
    // A paragraph ends with an empty line: lines that follow each other are one sentence.
    else if (name === 'w:p') say('\n\n');
    else if (name === 'w:tc') {
      const row = rows.at(-1);
      row?.cells.push(row.cell);
      if (row !== undefined) row.cell = '';
    } else if (name === 'w:tr') {
      const row = rows.pop();
      const text = row === undefined ? '' : rowText(row.cells);
      if (text !== '') say(rows.length > 0 ? text.replaceAll('|', ' ') : text);
      say('\n');
    }
  }

  for (const match of xml.matchAll(/<[^<>]*>|[^<>]+/g)) {
    const part = match[0];
    if (!part.startsWith('<')) {
      if (isText) say(decodeEntities(part));
      continue;
    }
    const name = /^<\/?([\w:]+)/.exec(part)?.[1] ?? '';
    const isClosing = part.startsWith('</');
    const isEmpty = part.endsWith('/>');
    if (HIDDEN.has(name) && !isEmpty) hidden += isClosing ? -1 : 1;
    if (!isClosing) open(name);
    if (isClosing || isEmpty) close(name);
  }
  return out.join('');
}
