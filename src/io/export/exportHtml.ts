import { neutralise } from '../csv/formulas.ts';

/** A table as people read it; columns named in `figures` are set to the right. */
export interface WordTable {
  readonly header: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly (readonly WordCell[])[];
}

/** Words, or words that lead to where they were read; a remark stands below them, smaller. */
export type WordCell =
  string | { readonly text: string; readonly note?: string; readonly to?: string };

const CELL = 'border:1px solid #bbb;padding:3px 8px';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (char) => ENTITIES[char] ?? char);

type Written = Required<Exclude<WordCell, string>>;

/** Words are made safe to paste into a spreadsheet; figures are ours, and their sign is no formula. */
function safe({ header, figures }: WordTable, row: readonly WordCell[]): readonly Written[] {
  return row.map((cell, column) => {
    const said = typeof cell === 'string' ? { text: cell } : cell;
    const isFigure = figures.includes(header[column] ?? '');
    const text = isFigure ? said.text : neutralise(said.text);
    return { note: '', to: '', ...said, text };
  });
}

function cellHtml({ text, note, to }: Written): string {
  const words = escaped(text);
  const linked = to === '' ? words : `<a href="${escaped(to)}">${words}</a>`;
  return note === '' ? linked : `${linked}<br><small style="color:#666">${escaped(note)}</small>`;
}

/** The table as HTML with its looks in the cells, as Word, PowerPoint and mail keep nothing else. */
export function tableHtml(table: WordTable): string {
  const cell = (tag: 'td' | 'th', said: Written, column: number): string => {
    const isFigure = table.figures.includes(table.header[column] ?? '');
    return `<${tag} style="${CELL};text-align:${isFigure ? 'right' : 'left'}">${cellHtml(said)}</${tag}>`;
  };
  const line = (tag: 'td' | 'th', cells: readonly Written[]): string =>
    `<tr>${cells.map((said, column) => cell(tag, said, column)).join('')}</tr>`;
  const plain = table.header.map((text) => ({ text, note: '', to: '' }));
  const body = table.rows.map((row) => line('td', safe(table, row)));
  return `<meta charset="utf-8"><table style="border-collapse:collapse"><thead>${line('th', plain)}</thead><tbody>${body.join('')}</tbody></table>`;
}

/** The table as text, a tab between cells: what a plain text field takes. */
export function tableText(table: WordTable): string {
  const rows = table.rows.map((row) =>
    safe(table, row).map(({ text, note }) => (note === '' ? text : `${text} (${note})`)),
  );
  return [table.header, ...rows]
    .map((row) => row.map((text) => text.replace(/\s+/gu, ' ')).join('\t'))
    .join('\n');
}
