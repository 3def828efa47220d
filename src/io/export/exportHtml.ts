import { neutralise } from '../csv/formulas.ts';

/** A table as people read it; columns named in `figures` are set to the right. */
export interface WordTable {
  readonly header: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const CELL = 'border:1px solid #bbb;padding:3px 8px';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words are made safe to paste into a spreadsheet; figures are ours, and their sign is no formula. */
function safe({ header, figures }: WordTable, row: readonly string[]): readonly string[] {
  return row.map((text, column) =>
    figures.includes(header[column] ?? '') ? text : neutralise(text),
  );
}

/** The table as HTML with its looks in the cells, as Word, PowerPoint and mail keep nothing else. */
export function tableHtml(table: WordTable): string {
  const cell = (tag: 'td' | 'th', text: string, column: number): string => {
    const isFigure = table.figures.includes(table.header[column] ?? '');
    const words = text.replace(/[&<>]/gu, (char) => ENTITIES[char] ?? char);
    return `<${tag} style="${CELL};text-align:${isFigure ? 'right' : 'left'}">${words}</${tag}>`;
  };
  const line = (tag: 'td' | 'th', cells: readonly string[]): string =>
    `<tr>${cells.map((text, column) => cell(tag, text, column)).join('')}</tr>`;
  const body = table.rows.map((row) => line('td', safe(table, row)));
  return `<meta charset="utf-8"><table style="border-collapse:collapse"><thead>${line('th', table.header)}</thead><tbody>${body.join('')}</tbody></table>`;
}

/** The table as text, a tab between cells: what a plain text field takes. */
export function tableText(table: WordTable): string {
  const rows = table.rows.map((row) => safe(table, row));
  return [table.header, ...rows]
    .map((row) => row.map((text) => text.replace(/\s+/gu, ' ')).join('\t'))
    .join('\n');
}
