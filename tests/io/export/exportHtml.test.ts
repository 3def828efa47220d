import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { tableHtml, tableText } from '../../../src/io/export/exportHtml.ts';
import { restore } from '../../../src/io/csv/formulas.ts';
import { PAYLOADS } from './exportBooks.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The texts of the cells of a table, as a browser reads it. */
function cellsOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!('childNodes' in node)) return [];
    if (node.nodeName !== 'td' && node.nodeName !== 'th') return cellsOf(node.childNodes);
    return [node.childNodes.map((child) => ('value' in child ? child.value : '?')).join('')];
  });
}

const table = {
  header: ['Company', 'Error'],
  figures: ['Error'],
  rows: [['Smith & <Sons>', '+0.8%']],
};

describe('a table for a document', () => {
  it('is a table in HTML, its words as they are and its figures to the right', () => {
    const html = tableHtml(table);
    expect(cellsOf(parseFragment(html).childNodes)).toEqual([
      'Company',
      'Error',
      'Smith & <Sons>',
      '+0.8%',
    ]);
    expect(html).toContain('text-align:right">+0.8%');
    expect(html).toContain('text-align:left">Smith');
  });

  it('is lines of cells in plain text', () => {
    expect(tableText(table)).toBe('Company\tError\nSmith & <Sons>\t+0.8%');
  });

  it('gives no spreadsheet a formula to run', () => {
    const rows = PAYLOADS.map((payload) => [payload, '1']);
    const cells = cellsOf(parseFragment(tableHtml({ ...table, rows })).childNodes).slice(2);
    for (const [index, payload] of PAYLOADS.entries()) {
      const cell = cells[index * 2] ?? '';
      expect(restore(cell)).toBe(payload);
    }
    const lines = tableText({ ...table, rows })
      .split('\n')
      .slice(1);
    expect(lines).toHaveLength(PAYLOADS.length);
    for (const line of [...lines, ...cells]) expect(line).not.toMatch(/^\s*[=+@]/u);
  });
});
