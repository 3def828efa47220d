import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/io/decode.ts';
import { delimitedText } from '../../src/io/tables/grids/openTable.ts';
import { textGrid } from '../../src/io/tables/grids/textGrid.ts';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const cellsOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  textGrid(delimitedText(bytes)).rows.map(({ cells }) => cells);

describe('a text without a mark is read in the encoding its letters are in', () => {
  it.each([
    [
      'dashes, quotes and euros of Windows',
      'U2l0ZTtOb3RlCk5vcmQ7kzUgliA3lCB6dSCACg==',
      'Site;Note\nNord;“5 – 7” zu €\n',
    ],
    ['words of Windows', 'T3J0LEdy9t9lCkv2bG4s6WNsYWlyCg==', 'Ort,Größe\nKöln,éclair\n'],
    [
      'the old Mac',
      'U2l0ZSxSZW1hcnF1ZQqOdI4sY2+edCCObGV2jgp0aGUgdG93btVzLKM1MDAg0CBwYWlkCg==',
      'Site,Remarque\nété,coût élevé\nthe town’s,£500 – paid\n',
    ],
    ['Japanese', 'lE4slISP4wqObIyOLILQgueCqoLICg==', '年,売上\n四月,ひらがな\n'],
    ['Chinese', 'xOq33SzK1cjrCsvE1MIsuavLvsP7s8YK', '年份,收入\n四月,公司名称\n'],
  ])('%s', (_, base64, text) => {
    expect(decodeBytes(bytesOf(base64))).toBe(text);
  });

  it('and line by line where two programs wrote it', () => {
    const bytes = Buffer.concat([Buffer.from('Köln,1\n'), Buffer.from('Zürich,2\n', 'latin1')]);
    expect(decodeBytes(bytes)).toBe('Köln,1\nZürich,2\n');
  });
});

describe('what programs leave in a file is no part of its cells', () => {
  const table = [
    ['a', 'b'],
    ['1', '2'],
  ];

  it.each([
    ['the sign old programs end a text with', 'a,b\n1,2\n\u001a'],
    ['zeros that fill a file up', 'a,b\n1,2\n\0\0\0\0'],
    ['line ends written twice over', 'a,b\r\r\n1,2\r\r\n'],
  ])('%s', (_, text) => {
    expect(cellsOf(Buffer.from(text))).toEqual(table);
  });

  it('and the backslash of a folder escapes no quote', () => {
    const text = 'folder,n\nC:\\in\\x,1\n"C:\\in\\",2\n"D:\\a, b\\",3\n';
    expect(cellsOf(Buffer.from(text)).slice(1)).toEqual([
      ['C:\\in\\x', '1'],
      ['C:\\in\\', '2'],
      ['D:\\a, b\\', '3'],
    ]);
  });

  it('and commas in cells do not part a table of tabs', () => {
    const text = 'name, first\ttown, country\tn\nX, Y\tRome, IT\t1\nZ, W\tOslo, NO\t2\n';
    expect(cellsOf(Buffer.from(text))[2]).toEqual(['Z, W', 'Oslo, NO', '2']);
  });
});
