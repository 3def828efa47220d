import type { PrintCell } from '../../charts/print/cells.ts';
import type { NotInLine } from '../../charts/print/silentWords.ts';
import type { PrintTable } from '../../charts/print/tables.ts';
import { tableHtml, tableText, type WordCell, type WordTable } from '../../io/export/exportHtml.ts';
import { sentenceAddress } from '../parts/rows/sentenceAddress.ts';

/** What is copied of a print: words for a text field, the same with tables and links for a document. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Where a figure was read, as an address that opens from another program. */
function addressOf({ of }: PrintCell): string {
  const address = of === null ? '' : sentenceAddress(of);
  return address === '' ? '' : `${globalThis.location.href.split('#', 1)[0] ?? ''}${address}`;
}

function wordTable({ header, rows }: PrintTable): WordTable {
  const cells = (row: PrintTable['rows'][number]): readonly WordCell[] =>
    row.cells.map((one) => ({ text: one.text, note: one.note, to: addressOf(one) }));
  return { header, figures: header.slice(1), rows: rows.map(cells) };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The tables of a print, then what is not in it. */
export function copiedTables(tables: readonly PrintTable[], notIn: readonly NotInLine[]): Copied {
  const words = tables.map(wordTable);
  const lines = notIn.map(({ name, text }) => `${name}: ${text}`);
  const list = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return {
    text: [...words.map(tableText), ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n'),
    html: `${words.map(tableHtml).join('<br>')}${list === '' ? '' : `<ul>${list}</ul>`}`,
  };
}

/** The paragraph with what follows it. */
export function copiedNote(paragraph: string, tables: Copied): Copied {
  return {
    text: `${paragraph}\n\n${tables.text}`,
    html: `<meta charset="utf-8"><p>${escaped(paragraph)}</p>${tables.html}`,
  };
}

/** Puts both forms on the clipboard, so that each program takes the one it knows. */
export async function copy({ text, html }: Copied): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}
