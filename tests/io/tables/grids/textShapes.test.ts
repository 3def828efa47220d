import { describe, expect, it } from 'vitest';
import { delimitedText } from '../../../../src/io/tables/grids/openTable.ts';
import { rowsText } from '../../../../src/io/tables/grids/rowsText.ts';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const printed = (bytes: Uint8Array): string => rowsText(textGrid(delimitedText(bytes)).rows);

describe('a file of one column', () => {
  it.each<[string, readonly string[]]>([
    ['words', ['Name', 'John', 'Jane', 'Bob']],
    ['first and last names', ['Full name', 'John Smith', 'Jane Doe', 'Bob Ray']],
    ['days with times', ['Day and time', '2024-01-02 10:00', '2024-01-03 11:30']],
    ['times', ['10:00', '11:30', '12:45']],
    ['times with seconds', ['At', '10:00:12', '11:30:20', '12:45:40']],
    ['addresses', ['Link', 'http://a.example/x', 'https://b.example/y']],
    ['colours', ['#ff0000', '#00ff00', '#0000ff']],
    ['numbered words', ['Item', 'word 1', 'word 2', 'word 3']],
    ['a single word', ['hello']],
  ])('of %s stays one', (_, cells) => {
    expect(printed(utf8(`${cells.join('\n')}\n`))).toBe(
      cells.map((cell) => `${cell}\r\n`).join(''),
    );
  });
});

describe('cells without content', () => {
  it.each([',', ';', '\t', '|'])('are as many as %j parts', (mark) => {
    expect(printed(utf8(`${mark.repeat(3)}\n${mark.repeat(3)}\n`))).toBe(',,,\r\n,,,\r\n');
  });
});

describe('a file of unusual length', () => {
  const LIMIT = 5_000;

  it.each<[string, string, number, number]>([
    ['a cell of a megabyte', `a,b\n1,${'x'.repeat(1_000_000)}\n`, 2, 2],
    ['a quoted cell of many lines', `a,b\n1,"${'x, y\n'.repeat(200_000)}"\n`, 2, 2],
    [
      'a quoted text of many lines',
      `a,b\n1,"${'words, and "" a mark\n'.repeat(20_000)}"\n2,x\n`,
      3,
      2,
    ],
    ['a line of a megabyte', `${'1,5;'.repeat(250_000)}\n`, 1, 250_001],
    ['a megabyte without a delimiter', 'x'.repeat(1_000_000), 1, 1],
    ['many rows', 'id;name, given;0,5\n'.repeat(100_000), 100_000, 3],
    ['many rows with open quotes', 'id,"name,5\n'.repeat(100_000), 100_000, 3],
  ])('%s is read whole and soon', (_, text, rowCount, width) => {
    const started = performance.now();
    const grid = textGrid(delimitedText(utf8(text)));
    expect(performance.now() - started).toBeLessThan(LIMIT);
    expect(grid.rows).toHaveLength(rowCount);
    expect(new Set(grid.rows.map(({ cells }) => cells.length))).toEqual(new Set([width]));
  });
});
