import { describe, expect, it } from 'vitest';
import { delimitedText } from '../../../../src/io/tables/grids/openTable.ts';
import { rowsText } from '../../../../src/io/tables/grids/rowsText.ts';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';
import { expectLinear } from '../../../cost.ts';

type Grid = ReturnType<typeof textGrid>;

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
  it.each<[string, (size: number) => string, number, number]>([
    ['a cell of a megabyte', (size) => `a,b\n1,${'x'.repeat(size)}\n`, 2, 2],
    ['a quoted cell of many lines', (size) => `a,b\n1,"${'x, y\n'.repeat(size / 5)}"\n`, 2, 2],
    [
      'a quoted text of many lines',
      (size) => `a,b\n1,"${'words, and "" a mark\n'.repeat(size / 50)}"\n2,x\n`,
      3,
      2,
    ],
    ['a line of a megabyte', (size) => `${'1,5;'.repeat(size / 4)}\n`, 1, 250_001],
    ['a megabyte without a delimiter', (size) => 'x'.repeat(size), 1, 1],
    ['many rows', (size) => 'id;name, given;0,5\n'.repeat(size / 10), 100_000, 3],
    ['many rows with open quotes', (size) => 'id,"name,5\n'.repeat(size / 10), 100_000, 3],
  ])('%s is read whole, at the cost of its length', async (_, textOf, rowCount, width) => {
    const read = (size: number): Grid => textGrid(delimitedText(utf8(textOf(size))));
    const grid = read(1_000_000);
    expect(grid.rows).toHaveLength(rowCount);
    expect(new Set(grid.rows.map(({ cells }) => cells.length))).toEqual(new Set([width]));
    await expectLinear(read, 200_000);
  });
});
