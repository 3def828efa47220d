import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsText } from '../../../../src/io/tables/grids/rowsText.ts';
import { splitLenient } from '../../../../src/io/csv/splitLenient.ts';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';
import { textOf, type Table } from './pollute.ts';

const SIGNS = [',', ';', '\t', '|', '~', '^', ':', ' ', '::', '||', '\u0001'];
const ENDS = ['\n', '\r', '\r\n'];

/** Any cell: signs that steer a reader among words and figures. */
const anyCell = fc.oneof(
  fc.constantFrom(
    '',
    'North',
    '12.5',
    '-3',
    'a,b',
    'c;d',
    'e|f',
    'two\nlines',
    'x "y" z',
    "o'clock",
  ),
  fc.string({ maxLength: 6, unit: 'binary-ascii' }),
  fc
    .array(fc.constantFrom('"', "'", '\\', ',', ';', ' ', '\n', '\r', 'a', '1'), { maxLength: 6 })
    .map((signs) => signs.join('')),
);
/** A cell as tables have them, in which signs stand as they do in writing. */
const usualCell = fc.constantFrom(
  '',
  'North',
  'South-west',
  '12.5',
  '-3',
  '1,050',
  '64%',
  '2024-03-31',
  '10:45',
  'late, by a day',
  'two\nlines',
  'said "no"',
  "at six o'clock",
  'a; b',
  'http://shop.example/x?y=1',
);

function tableOf(
  cell: fc.Arbitrary<string>,
  least: number,
  rows: readonly [number, number],
): fc.Arbitrary<Table> {
  return fc.integer({ min: least, max: 6 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: rows[0],
      maxLength: rows[1],
    }),
  );
}

const rowsOf = (split: {
  readonly rows: readonly { readonly cells: readonly string[] }[];
}): Table => split.rows.map(({ cells }) => cells);

describe('what is written is read', () => {
  it('in any dialect that is known, whatever the cells hold', () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(...SIGNS),
      quote: fc.constantFrom('"', "'"),
      isBackslash: fc.boolean(),
      end: fc.constantFrom(...ENDS),
    });
    fc.assert(
      fc.property(
        tableOf(anyCell, 1, [1, 6]),
        dialect,
        (table, { delimiter, quote, isBackslash, end }) => {
          const escape = isBackslash ? '\\' : quote;
          // A program that escapes by a backslash escapes that too.
          const doubled = table.map((row) =>
            row.map((cell) => (isBackslash ? cell.replaceAll('\\', '\\\\') : cell)),
          );
          const text = textOf(doubled, { delimiter, quote, escape, end, all: true });
          const split = splitLenient(text, { delimiter, quote, escape });
          expect(rowsOf(split)).toEqual(table);
          expect(split.faults).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('in a dialect that has to be found, where a header and cells are as usual', () => {
    const heading = ['Station', 'Day', 'Units', 'Remark', 'Link', 'Kind'];
    const writing = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|', '||'),
      escape: fc.constantFrom('"', '\\'),
      end: fc.constantFrom(...ENDS),
      all: fc.boolean(),
    });
    fc.assert(
      fc.property(tableOf(usualCell, 3, [4, 30]), writing, (body, how) => {
        const table = [heading.slice(0, body[0]?.length), ...body];
        expect(rowsOf(textGrid(textOf(table, how)))).toEqual(table);
      }),
      { numRuns: 3000 },
    );
  });

  it('with a doubled sign between cells, each row broken by a cell of two lines', () => {
    const row = ['', '', '', 'two\nlines', ''];
    const table = [['Station', 'Day', 'Units', 'Remark', 'Link'], row, row, row, row];
    const how = { delimiter: '||', escape: '"', end: '\n', all: false };
    expect(rowsOf(textGrid(textOf(table, how)))).toEqual(table);
  });

  it('once printed, as it was', () => {
    fc.assert(
      fc.property(tableOf(anyCell, 2, [1, 8]), (table) => {
        const printed = rowsText(table.map((cells, index) => ({ line: index + 1, cells })));
        expect(rowsOf(splitLenient(printed, { delimiter: ',', quote: '"', escape: '"' }))).toEqual(
          table,
        );
      }),
      { numRuns: 1500 },
    );
  });
});
