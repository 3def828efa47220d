const TABLE_NAME = /\.(?:csv|tsv|xlsx|jsonl?|ndjson|zip)$/iu;
const PAGE_NAME = /\.html?$/iu;
const DOCUMENT_NAME = /\.(?:md|markdown|pdf|docx)$/iu;
/** A page longer than this is a filing or an article, whatever its beginning. */
const PAGE_LOOK = 400_000;
/** Letters a page of tables may have beside them: a title, a source, a note. */
const LETTERS_BESIDE_TABLES = 400;
/** A cell of more letters is a paragraph: releases are often set in tables. */
const PARAGRAPH = 300;

/** Whether a file is a text to be read and not a table to be imported: by its ending, else by its first lines. */
export async function isDocument(file: File): Promise<boolean> {
  if (TABLE_NAME.test(file.name)) return false;
  if (DOCUMENT_NAME.test(file.name)) return true;
  if (PAGE_NAME.test(file.name)) return !isPageOfTables(await file.slice(0, PAGE_LOOK).text());
  // What people paste as rows has no ending and says what it is.
  if (file.type === 'text/csv' || file.type === 'text/tab-separated-values') return false;
  return !looksLikeTable(await file.slice(0, 4096).text());
}

/** A head and a row of as many cells, three at least. */
export function looksLikeTable(text: string): boolean {
  const [head = '', row = ''] = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return ['\t', ';', ',', '|'].some((mark) => {
    const cells = head.split(mark).length;
    // A cell of a row may hold the mark in quotes; a head rarely does.
    return cells >= 3 && row.split(mark).length >= cells;
  });
}

/** A page less what it does not show. */
function shown(html: string): string {
  return html
    .split(/<(?=style|script|title|!--)/iu)
    .map((part, index) => (index === 0 ? part : part.slice(part.search(/<\/|-->/u))))
    .join('');
}

function lettersOf(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Whether a page holds tables and next to nothing beside them. */
export function isPageOfTables(html: string): boolean {
  const [before = '', ...tables] = shown(html).split(/<table\b/iu);
  if (tables.length === 0) return false;
  const parts = tables.map((text) => {
    const end = text.toLowerCase().lastIndexOf('</table');
    return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end)];
  });
  const beside = [before, ...parts.map(([, after = '']) => after)].map(lettersOf).join('');
  const cells = parts.flatMap(([inside = '']) => inside.split(/<\/?t[dhr]\b/iu)).map(lettersOf);
  return beside.length <= LETTERS_BESIDE_TABLES && cells.every((cell) => cell.length <= PARAGRAPH);
}
