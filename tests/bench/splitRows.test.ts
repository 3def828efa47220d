import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { OpenQuote, splitRows } from '../../src/io/splitRows.ts';

type Rows = readonly (readonly string[])[] | 'refused';

function ours(text: string, delimiter: string, newline: string): Rows {
  const rows: (readonly string[])[] = [];
  try {
    splitRows(text, delimiter, newline, (cells) => rows.push(cells));
  } catch (error) {
    if (error instanceof OpenQuote) return 'refused';
    throw error;
  }
  return rows;
}

function papas(text: string, delimiter: string, newline: '\n' | '\r\n'): Rows {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
  return errors.some(({ type }) => type === 'Quotes') ? 'refused' : data;
}

test('property: rows come as PapaParse gives them, and are refused where it finds a bad quote', () => {
  const part = fc.constantFrom(
    '"',
    '"',
    '""',
    'a',
    'b,',
    ',',
    ';',
    '\t',
    ' ',
    '\n',
    '\r\n',
    ',"x"',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 24 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n' as const, '\r\n' as const),
      (parts, delimiter, newline) => {
        const text = parts.join('');
        fc.pre(text !== '');
        expect(ours(text, delimiter, newline)).toStrictEqual(papas(text, delimiter, newline));
      },
    ),
    { numRuns: 20_000 },
  );
});

test('a quoted cell counts the lines it stands on', () => {
  const lines: number[] = [];
  splitRows('a,"b\n\nc"\nd,e', ',', '\n', (_, count) => lines.push(count));
  expect(lines).toStrictEqual([3, 1]);
});
