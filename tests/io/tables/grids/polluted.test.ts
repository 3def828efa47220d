import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimitedText } from '../../../../src/io/tables/grids/openTable.ts';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';
import { orders, otherTables } from '../invented.ts';
import { badRows, oddRows, wholeFiles, type Polluted, type Table } from './pollute.ts';

const FOLDER = '../shared/csv';

function ours(bytes: Uint8Array): Table {
  return textGrid(delimitedText(bytes)).rows.map(({ cells }) => cells);
}

/** What PapaParse makes of it by its defaults, less the empty row after a last line end. */
function theirs(bytes: Uint8Array): Table {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes));
  return data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
}

/** The names of the files that are not read cell by cell as what they say. */
function misread(
  files: readonly Polluted[],
  read: (bytes: Uint8Array) => Table,
): readonly string[] {
  return files
    .filter(({ bytes, expected }) => JSON.stringify(read(bytes)) !== JSON.stringify(expected))
    .map(({ name }) => name);
}

function pollutions(table: Table, rows: readonly number[]): readonly Polluted[] {
  return [
    ...wholeFiles(table),
    ...rows.flatMap((row) =>
      (table[row] ?? []).flatMap((_, column) => badRows(table, row, column)),
    ),
    ...rows.flatMap((row) => oddRows(table, row)),
  ];
}

describe('a list with one thing amiss', () => {
  it('is read cell by cell, whatever it is and wherever it stands', () => {
    const files = pollutions(orders(), [0, 1, 2, 5, 10, 19, 30, 57, 83, 84]);
    const [mine, usual] = [misread(files, ours), misread(files, theirs)];
    process.stdout.write(
      `polluted lists read right: ${files.length - mine.length} of ${files.length}; by PapaParse: ${files.length - usual.length}\n`,
    );
    expect(mine).toEqual([]);
    expect(usual.length).toBeGreaterThan(100);
  });
});

describe('tables of other shapes, with one thing amiss', () => {
  it.each<[string, readonly string[]]>([
    // Three words over words may as well be a title: they are left as they stand.
    ['three columns', ['delimiter " ", row 0']],
    ['figures alone', []],
    ['decimal commas', []],
    ['long texts', []],
    ['amounts with signs', []],
  ])('%s', (name, misses) => {
    const table = otherTables()[name] ?? [];
    expect(misread(pollutions(table, [0, 1, 20, 40]), ours)).toEqual(misses);
  });
});

describe.skipIf(!existsSync(FOLDER))('spreadsheets people made, with one thing amiss', () => {
  const names = existsSync(FOLDER)
    ? readdirSync(FOLDER).filter((name) => /^\d.*\.csv$/u.test(name))
    : [];

  it.each(names)('%s', (name) => {
    const { data } = Papa.parse<string[]>(readFileSync(`${FOLDER}/${name}`, 'utf8').trimEnd());
    const files = pollutions(data, [0, 1, Math.floor(data.length / 2), data.length - 1]);
    const [mine, usual] = [misread(files, ours), misread(files, theirs)];
    process.stdout.write(
      `${name}: ${files.length - mine.length} of ${files.length}; by PapaParse: ${files.length - usual.length}\n`,
    );
    expect(mine.length / files.length).toBeLessThan(0.03);
    expect(mine.length).toBeLessThan(usual.length / 5);
  });
});
