/** A table and how it is written: what a file says, and the file. */
export interface Polluted {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: Table;
}

export type Table = readonly (readonly string[])[];

export interface Writing {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  readonly end?: string;
  /** Quote every cell, not only those that need it. */
  readonly all?: boolean;
}

/** One cell as a program would write it. */
export function written(text: string, writing: Writing = {}): string {
  const { delimiter = ',', quote = '"', escape = quote, all = false } = writing;
  const needs = all || [delimiter, quote, '\n', '\r'].some((sign) => text.includes(sign));
  return needs ? quote + text.replaceAll(quote, escape + quote) + quote : text;
}

export function lineOf(cells: readonly string[], writing: Writing = {}): string {
  return cells.map((cell) => written(cell, writing)).join(writing.delimiter ?? ',');
}

export function textOf(table: Table, writing: Writing = {}): string {
  const end = writing.end ?? '\r\n';
  return table.map((cells) => lineOf(cells, writing) + end).join('');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same table in other dialects, encodings and frames: every way leaves its rows as they are. */
export function wholeFiles(table: Table): readonly Polluted[] {
  const dialects: readonly (readonly [string, Writing])[] = [
    ...[',', ';', '\t', '|', ', ', ' ', '~', '^', ':', '#', '&', '*', '::', '||'].flatMap(
      (delimiter) => [
        [`delimiter ${JSON.stringify(delimiter)}`, { delimiter }] as const,
        [`delimiter ${JSON.stringify(delimiter)}, all quoted`, { delimiter, all: true }] as const,
      ],
    ),
    ["quote '", { quote: "'" }],
    ["quote ', all quoted", { quote: "'", all: true }],
    ['escape \\', { escape: '\\' }],
    ['escape \\, all quoted', { escape: '\\', all: true }],
    ["quote ' escape \\", { quote: "'", escape: '\\' }],
    ['end \\n', { end: '\n' }],
    ['end \\r', { end: '\r' }],
    ['all quoted', { all: true }],
    ['quotes not doubled', { escape: '' }],
    ['quotes not doubled, all quoted', { escape: '', all: true }],
  ];
  const plain = textOf(table);
  const [header = [], ...body] = table;
  const wide = new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le'));
  const file = (name: string, text: string, expected: Table = table): Polluted => ({
    name,
    bytes: utf8(text),
    expected,
  });
  const note = (text: string): Table => [[text]];
  return [
    ...dialects.map(([name, writing]) => file(name, textOf(table, writing))),
    { name: 'UTF-16', bytes: wide, expected: table },
    file('mark', `\ufeff${plain}`),
    file('no last line end', plain.trimEnd()),
    file('one row', textOf(table.slice(0, 2)), table.slice(0, 2)),
    file('header alone', textOf([header]), [header]),
    file('no header', textOf(body), body),
    file('two headers', textOf([header, header, ...body]), [header, header, ...body]),
    file('title above', `Orders of the year\r\n${plain}`, [
      ...note('Orders of the year'),
      ...table,
    ]),
    file('title, empty line', `Orders of the year\r\n\r\n${plain}`, [
      ...note('Orders of the year'),
      [''],
      ...table,
    ]),
    file('note below', `${plain}counted by hand\r\n`, [...table, ...note('counted by hand')]),
    file('three headers', textOf([header, header, header, ...body]), [
      header,
      header,
      header,
      ...body,
    ]),
    file('two tables of a width', `${plain}${textOf(body)}`, [...table, ...body]),
    file('a wider table below', `${plain}${textOf(table.map((row) => [...row, 'more']))}`, [
      ...table,
      ...table.map((row) => [...row, 'more']),
    ]),
    file('a narrower table below', `${plain}${textOf(table.map((row) => row.slice(0, -2)))}`, [
      ...table,
      ...table.map((row) => row.slice(0, -2)),
    ]),
    file('an empty line at the end', `${plain}\r\n`),
    file('several empty lines at the end', `${plain}\r\n\r\n\r\n`),
    file('remarks above', `# counted by hand\r\n# by the yard, not the office\r\n${plain}`, [
      ['# counted by hand'],
      ['# by the yard', ' not the office'],
      ...table,
    ]),
    file('two tables', `${plain}\r\na,b\r\n1,2\r\n3,4\r\n`, [
      ...table,
      [''],
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]),
    file('empty row', `${plain}${','.repeat(header.length - 1)}\r\n`, [
      ...table,
      header.map(() => ''),
    ]),
  ];
}

/** Replaces one row of a table by text of its own, and says what it should read as. */
function withRow(
  table: Table,
  row: number,
  text: string,
  cells: readonly string[],
  name: string,
): Polluted {
  const lines = table.map((one, index) => (index === row ? text : lineOf(one)));
  return {
    name,
    bytes: utf8(lines.map((line) => `${line}\r\n`).join('')),
    expected: table.map((one, index) => (index === row ? cells : one)),
  };
}

/** One row of a table damaged in the ways rows are. */
export function badRows(table: Table, row: number, column: number): readonly Polluted[] {
  const cells = table[row] ?? [];
  const at = `row ${row} column ${column}`;
  const before = cells.slice(0, column + 1);
  const after = cells.slice(column + 1);
  const parts = cells.map((cell) => written(cell));
  const cell = cells[column] ?? '';
  // Of a single sign, a quote inside would be one at its end.
  const isPlain = !/["',;\n]/u.test(cell) && cell.length > 1;
  const put = (text: string): string =>
    [...parts.slice(0, column), text, ...parts.slice(column + 1)].join(',');
  const set = (text: string): readonly string[] => [
    ...cells.slice(0, column),
    text,
    ...cells.slice(column + 1),
  ];
  const half = Math.ceil(cell.length / 2);
  const [first, second] = [cell.slice(0, half), cell.slice(half)];
  return [
    withRow(
      table,
      row,
      [...before, '', ...after].map((one) => written(one)).join(','),
      [...before, '', ...after],
      `one more, ${at}`,
    ),
    withRow(table, row, before.map((one) => written(one)).join(','), before, `cut short, ${at}`),
    ...(column > 0 && parts.every((part) => !part.startsWith('"'))
      ? [
          withRow(
            table,
            row,
            [
              ...parts.slice(0, column - 1),
              `${parts[column - 1]}${parts[column]}`,
              ...parts.slice(column + 1),
            ].join(','),
            [...cells.slice(0, column - 1), `${cells[column - 1]}${cells[column]}`, ...after],
            `no delimiter, ${at}`,
          ),
        ]
      : []),
    ...(/[",]/u.test(cell) && !cell.includes('\n') && cell.length > 1
      ? [
          withRow(
            table,
            row,
            put(`"${cell.replaceAll('"', '""')}""`),
            set(`${cell}"`),
            `quote at the end of quotes, ${at}`,
          ),
          withRow(
            table,
            row,
            put(`""${cell.replaceAll('"', '""')}"`),
            set(`"${cell}`),
            `quote at the start of quotes, ${at}`,
          ),
        ]
      : []),
    withRow(table, row, lineOf(cells, { all: true }), cells, `all quoted, ${at}`),
    ...(isPlain
      ? [
          withRow(
            table,
            row,
            put(`${first}"${second}`),
            set(`${first}"${second}`),
            `quote inside, ${at}`,
          ),
          withRow(
            table,
            row,
            put(`"${first}"${second}"`),
            set(`${first}"${second}`),
            `quote inside quotes, ${at}`,
          ),
          withRow(table, row, put(`${cell}"`), set(`${cell}"`), `quote after, ${at}`),
          withRow(table, row, put(`"${cell}`), set(`"${cell}`), `quote before, ${at}`),
          withRow(table, row, put(` ${cell} `), set(` ${cell} `), `spaces, ${at}`),
          withRow(
            table,
            row,
            put(`"${first}\r\n${second}"`),
            set(`${first}\r\n${second}`),
            `line end, ${at}`,
          ),
        ]
      : []),
  ];
}

/** One row written in another dialect than the rest. */
export function oddRows(table: Table, row: number): readonly Polluted[] {
  const cells = table[row] ?? [];
  const mixed = (end: string): Polluted => ({
    name: `line end ${JSON.stringify(end)}, row ${row}`,
    bytes: utf8(table.map((one, index) => lineOf(one) + (index === row ? end : '\r\n')).join('')),
    expected: table,
  });
  return [
    ...[';', '\t', '|', ' ', ', '].map((delimiter) =>
      withRow(
        table,
        row,
        lineOf(cells, { delimiter }),
        cells,
        `delimiter ${JSON.stringify(delimiter)}, row ${row}`,
      ),
    ),
    withRow(table, row, lineOf(cells, { escape: '\\' }), cells, `escape \\, row ${row}`),
    withRow(table, row, lineOf(cells, { quote: "'" }), cells, `quote ', row ${row}`),
    mixed('\n'),
    mixed('\r'),
  ];
}
