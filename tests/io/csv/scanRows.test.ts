import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { newCellCodes } from '../../../src/io/csv/cellCodes.ts';
import { readPlainNumber, scaled } from '../../../src/io/csv/plainNumber.ts';
import { cellText, OpenQuote, scanRows } from '../../../src/io/csv/scanRows.ts';

type Rows = readonly (readonly string[])[] | 'refused';

function scan(text: string, delimiter: string, see: (cells: string[], line: number) => void): void {
  const bytes = new TextEncoder().encode(text);
  scanRows(bytes, 0, delimiter, 1, (row) => {
    const cells = Array.from({ length: row.width }, (_, cell) => cellText(bytes, row, cell));
    see(cells, row.line);
  });
}

function ours(text: string, delimiter: string): Rows {
  const rows: string[][] = [];
  try {
    scan(text, delimiter, (cells) => rows.push(cells));
  } catch (error) {
    if (error instanceof OpenQuote) return 'refused';
    throw error;
  }
  return rows;
}

function papas(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r'): Rows {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
  return errors.some(({ type }) => type === 'Quotes') ? 'refused' : data;
}

const LINE_END = '<end>';
const part = fc.constantFrom(
  ...['"', '"', '""', 'a', 'b,', ',', ';', '\t', ' ', '§', 'é', '€', LINE_END, LINE_END, ',"x"'],
);

describe('rows of a delimited file', () => {
  test('property: come as PapaParse gives them, and are refused where it finds a bad quote', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 24 }),
        fc.constantFrom(',', ';', '\t', '§'),
        fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
        (parts, delimiter, newline) => {
          const text = parts.join('').replaceAll(LINE_END, newline);
          fc.pre(text !== '');
          expect(ours(text, delimiter)).toStrictEqual(papas(text, delimiter, newline));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('line ends of all sorts in one file each end a row', () => {
    expect(ours('a,b\r\nc,d\re,"f\r\ng"\nh', ',')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f\r\ng'],
      ['h'],
    ]);
  });

  test('a row knows its line, past quoted cells that hold lines', () => {
    const lines: number[] = [];
    scan('a,"b\n\nc"\r\nd,"e\r\nf"\rg', ',', (_, line) => lines.push(line));
    expect(lines).toEqual([1, 4, 6]);
  });
});

describe('the dictionary of a column', () => {
  test('property: the same number to the same cell and to no other', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'eps', '"eps"', '"a""b"', 'a""b', '"a""c"', 'gaap'),
      fc.string({ maxLength: 3 }).map((text) => text.replaceAll(/[",\r\n]/gu, '')),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 400 }), (cells) => {
        const bytes = new TextEncoder().encode(cells.join('\n'));
        const codeOf = newCellCodes(bytes);
        const texts = new Map<number, string>();
        const codes = new Map<string, number>();
        let at = 0;
        scanRows(bytes, 0, ',', 1, (row) => {
          const code = codeOf(row, 0);
          const text = cellText(bytes, row, 0);
          expect(texts.get(code) ?? text).toBe(text);
          texts.set(code, text);
          const written = cells[at] ?? '';
          expect(codes.get(written) ?? code).toBe(code);
          codes.set(written, code);
          at += 1;
        });
        expect(Math.max(-1, ...texts.keys())).toBe(texts.size - 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a number read from bytes', () => {
  const read = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const into = { digits: 0, fraction: 0 };
    return readPlainNumber(bytes, 0, bytes.length, into) ? into : null;
  };

  test('property: scaled, is the double the text with that power of ten is read as', () => {
    const number = fc
      .tuple(fc.boolean(), fc.nat(), fc.option(fc.stringMatching(/^\d{1,6}$/u)))
      .map(([isNegative, whole, fraction]) => {
        const text = `${whole}${fraction === null ? '' : `.${fraction}`}`;
        return isNegative && Number(text) !== 0 ? `-${text}` : text;
      });
    fc.assert(
      fc.property(number, fc.integer({ min: -4, max: 12 }), (text, power) => {
        const plain = read(text);
        // Of too many digits nothing is promised.
        if (text.replace('-', '').length > 15) expect(plain).toBeNull();
        else {
          const { digits = NaN, fraction = NaN } = plain ?? {};
          expect(scaled(digits, power - fraction)).toBe(Number(`${text}e${power}`));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves anything else to be read as text', () => {
    const others = ['', '-', '.5', '5.', '1,050', '-0', '-0.0', '1e3', '+1', ' 1', '1.2.3', '$1'];
    expect(others.map(read)).toEqual(others.map(() => null));
  });
});
