import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimitedText } from '../../../src/io/tables/grids/openTable.ts';
import { rowsText } from '../../../src/io/tables/grids/rowsText.ts';
import { textGrid } from '../../../src/io/tables/grids/textGrid.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/table.mjs', import.meta.url));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const printed = (bytes: Uint8Array): string => rowsText(textGrid(delimitedText(bytes)).rows);
/** What another reader finds in what we print. */
const rows = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(printed(utf8(text)).replace(/\r\n$/u, ''), {
    delimiter: ',',
    newline: '\r\n',
  }).data;

const HEAD = ['Day', 'Site', 'Units', 'Remark'];
const BODY = [
  ['2024-01-02', 'North', '12', 'late, by a day'],
  ['2024-01-03', 'South', '7', 'said "no"'],
  ['2024-01-04', 'East', '', ''],
  ['2024-01-05', 'West', '31', 'fine'],
  ['2024-01-06', 'North', '8', 'fine'],
];
const ALL = [HEAD, ...BODY];
interface Writing {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  readonly end?: string;
}
function write(table: readonly (readonly string[])[], writing: Writing = {}): string {
  const { delimiter = ',', quote = '"', escape = quote, end = '\n' } = writing;
  const cell = (text: string): string =>
    [delimiter, quote, ',', '\n', '\r'].some((sign) => text.includes(sign))
      ? quote + text.replaceAll(quote, escape + quote) + quote
      : text;
  return table.map((line) => line.map(cell).join(delimiter) + end).join('');
}

describe('a table in any dialect is printed cell by cell', () => {
  it.each<[string, Writing]>([
    ['as usual', {}],
    ['semicolons', { delimiter: ';' }],
    ['tabs', { delimiter: '\t' }],
    ['bars', { delimiter: '|' }],
    ['a comma and a space', { delimiter: ', ' }],
    ['a semicolon and a space', { delimiter: '; ' }],
    ['two bars', { delimiter: '||' }],
    ['two colons', { delimiter: '::' }],
    ['tildes', { delimiter: '~' }],
    ['unit separators', { delimiter: '\u001f' }],
    ['byte 1', { delimiter: '\u0001' }],
    ['byte 2', { delimiter: '\u0002' }],
    ['byte 20', { delimiter: '\u0014' }],
    ['file separators', { delimiter: '\u001c' }],
    ['broken bars', { delimiter: '¦' }],
    ['exclamation marks', { delimiter: '!' }],
    ['apostrophes', { quote: "'" }],
    ['backslashes before quotes', { escape: '\\' }],
    ['carriage returns', { end: '\r' }],
    ['both line ends', { end: '\r\n' }],
  ])('%s', (_, writing) => {
    expect(rows(write(ALL, writing))).toEqual(ALL);
  });

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['a byte order mark', `\ufeff${write(ALL)}`, ALL],
    ['two byte order marks', `\ufeff\ufeff${write(ALL)}`, ALL],
    ['no line end at the end', write(ALL).trimEnd(), ALL],
    ['two line ends at the end', `${write(ALL)}\n`, ALL],
    [
      'empty lines between',
      write(ALL).replaceAll('\n2024', '\n\n2024'),
      [HEAD, ...BODY.flatMap((row) => [[''], row])],
    ],
    ['a sep= line', `sep=;\n${write(ALL, { delimiter: ';' })}`, ALL],
    [
      'titles above',
      `Units by site\nSource: our count\n\n${write(ALL)}`,
      [['Units by site'], ['Source: our count'], [''], ...ALL],
    ],
    [
      'titles filled up with commas',
      `Units by site,,,\n,,,\n${write(ALL)}`,
      [['Units by site', '', '', ''], ['', '', '', ''], ...ALL],
    ],
    ['a note below', `${write(ALL)}Counted by hand\n`, [...ALL, ['Counted by hand']]],
    ['only a header', 'Day,Site,Units\n', [['Day', 'Site', 'Units']]],
    ['no header', write(BODY), BODY],
    ['one row', write(ALL.slice(0, 2)), ALL.slice(0, 2)],
    ['the header twice', write([HEAD, HEAD, ...BODY]), [HEAD, HEAD, ...BODY]],
    [
      'one name twice',
      'a,a,b\n1,2,3\n',
      [
        ['a', 'a', 'b'],
        ['1', '2', '3'],
      ],
    ],
    ['one column', 'a\n1\n\n3\n', [['a'], ['1'], [''], ['3']]],
    ['two tables', write([...ALL, ['x', 'y'], ['1', '2']]), [...ALL, ['x', 'y'], ['1', '2']]],
    [
      'a cell too many',
      'a,b,c\n1,2,3,4\n5,6,7\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3', '4'],
        ['5', '6', '7'],
      ],
    ],
    [
      'a cell too few',
      'a,b,c\n1,2\n5,6,7\n',
      [
        ['a', 'b', 'c'],
        ['1', '2'],
        ['5', '6', '7'],
      ],
    ],
    [
      'a row of semicolons',
      'a,b,c\n1,2,3\n4;5;6\n7,8,9\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', '6'],
        ['7', '8', '9'],
      ],
    ],
    [
      'a quoted row of semicolons',
      'a,b,c\n1,2,3\n"4";"5";"6"\n7,8,9\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', '6'],
        ['7', '8', '9'],
      ],
    ],
    [
      'a quote inside a cell',
      'a,b\n1,5" pipe\n2,x\n',
      [
        ['a', 'b'],
        ['1', '5" pipe'],
        ['2', 'x'],
      ],
    ],
    [
      'a quote not closed',
      'a,b\n1,"open\n2,x\n',
      [
        ['a', 'b'],
        ['1', '"open'],
        ['2', 'x'],
      ],
    ],
    [
      'apostrophes around a word among others in names',
      "id,name,town\n1,O'Neil,King's Lynn\n2,'so called',x\n",
      [
        ['id', 'name', 'town'],
        ['1', "O'Neil", "King's Lynn"],
        ['2', "'so called'", 'x'],
      ],
    ],
    [
      'a line end in a cell',
      'a,b\n1,"two\r\nlines"\n',
      [
        ['a', 'b'],
        ['1', 'two\r\nlines'],
      ],
    ],
    [
      'spaces around',
      'a,b\n x , y\n',
      [
        ['a', 'b'],
        [' x ', ' y'],
      ],
    ],
    [
      'an empty quoted cell',
      'a,b\n"",1\n',
      [
        ['a', 'b'],
        ['', '1'],
      ],
    ],
    [
      'zero bytes in a cell',
      'word,figure\nx\0y,2\nabc,3\n',
      [
        ['word', 'figure'],
        ['x\0y', '2'],
        ['abc', '3'],
      ],
    ],
    [
      'JSON in a cell',
      'key,val\n1,"{""type"": ""Point"", ""at"": [1, 2]}"\n',
      [
        ['key', 'val'],
        ['1', '{"type": "Point", "at": [1, 2]}'],
      ],
    ],
    [
      'formulas stay as they stand',
      'a,b\n=1+1,@x\n',
      [
        ['a', 'b'],
        ['=1+1', '@x'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('UTF-16 and Windows-1252', () => {
    const text = write([
      ['Ort', 'Wert'],
      ['Köln', '1'],
    ]);
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const narrow = new Uint8Array(Buffer.from(text, 'latin1'));
    for (const bytes of [wide, narrow, utf8(text)])
      expect(printed(bytes)).toBe('Ort,Wert\r\nKöln,1\r\n');
  });
});

describe('npm run table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'table-'));
  const run = (bytes: Uint8Array, ...options: readonly string[]) => {
    writeFileSync(join(folder, 'a.csv'), bytes);
    return spawnSync(process.execPath, [SCRIPT, ...options, join(folder, 'a.csv')], {
      encoding: 'utf8',
    });
  };

  it('prints every row as RFC 4180 on standard output, remarks beside it', () => {
    const { status, stdout, stderr } = run(utf8('Titel\n\na;b;c\n1;"x, y";"q""r"\n'));
    expect([status, stdout]).toEqual([0, 'Titel\r\n\r\na,b,c\r\n1,"x, y","q""r"\r\n']);
    expect(stderr).toContain('line 3: the row has 3 cells, the first one 1');
  });

  it('says by its exit code what is not in order where that is asked, and prints all the same', () => {
    const open = utf8('a,b\n1,"open\n2,x\n');
    expect(run(open).status).toBe(0);
    expect(run(open, '--strict')).toMatchObject({
      status: 2,
      stdout: 'a,b\r\n1,"""open"\r\n2,x\r\n',
    });
    expect(run(utf8('a,b\n1,2\n'), '--strict').status).toBe(0);
    const named = run(utf8('x,y\n1,2\n'), '--strict', '--header=a,b');
    expect(named).toMatchObject({ status: 2, stderr: 'line 1: the headings are not a,b\n' });
  });

  it('prints nothing of an empty file, and says so', () => {
    const empty = { stdout: '', stderr: 'line 1: the file has no content\n' };
    expect(run(new Uint8Array())).toMatchObject({ ...empty, status: 0 });
    expect(run(new Uint8Array(), '--strict')).toMatchObject({ ...empty, status: 2 });
  });

  it('ends in order where what it prints to is closed', () => {
    const long = 'a,b,c\n'.repeat(100_000);
    run(utf8(long));
    const line = `"${process.execPath}" "${SCRIPT}" "${join(folder, 'a.csv')}" | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['a,b,c\r\n', '']);
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7\n')],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['bytes of a picture', Uint8Array.from({ length: 200 }, (_, i) => (i % 7) + 1)],
  ])('refuses %s', (_, bytes) => {
    const { status, stdout, stderr } = run(bytes);
    expect([status, stdout]).toEqual([1, 'Application Error\n']);
    expect(stderr).not.toBe('');
  });
});
