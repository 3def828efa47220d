import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';
import { textOf, type Table } from '../grids/pollute.ts';

const word = fc.constantFrom(
  'road',
  'park',
  'school',
  'water',
  'budget',
  'review',
  'north',
  'west',
);
const number = fc.integer({ min: 0, max: 9999 });
const of = (parts: TemplateStringsArray, ...ways: readonly fc.Arbitrary<unknown>[]) =>
  fc.tuple(...ways).map((values) => String.raw({ raw: parts }, ...values));

/** What a column of a public list holds, each in the signs that also part cells. */
const KINDS: readonly fc.Arbitrary<string>[] = [
  of`${number}`,
  of`-${number}.${number}`,
  of`${word} ${word}`,
  of`${word} ${word}. ${word}, ${word}; ${word} of the ${word}`,
  of`2019-03-${fc.integer({ min: 10, max: 28 })} 10:${fc.integer({ min: 10, max: 59 })}`,
  of`http://${word}.example/${word}?a=${number}&b=2`,
  of`${word}@${word}.example`,
  of`£1,${fc.integer({ min: 100, max: 999 })}.00`,
  of`${word}'s ${word}`,
  of`${word} "${word}" ${word}`,
  of`${word} | ${word}`,
  of`${word}; ${word}`,
  of`${word}:${word}`,
  of`${word} & ${word}`,
  of`*${word}*`,
  of`#${word}`,
  of`${word}\n${word} ${word}`,
  of`51.${number}, -0.${number}`,
  of`{"${word}": ${number}, "b": [1, 2]}`,
  fc.constant(''),
];

const table: fc.Arbitrary<Table> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 8 }),
    rows: fc.constantFrom(1, 3, 10, 40),
  })
  .chain(({ kinds, rows }) =>
    fc
      .array(fc.tuple(...kinds), { minLength: rows, maxLength: rows })
      .map((body) => [kinds.map((_, index) => `column_${index}`), ...body]),
  );
const writing = fc.record({
  delimiter: fc.constantFrom(',', ',', ',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  all: fc.constantFrom(false, false, false, true),
});

describe('lists of columns of one kind each', () => {
  it('are read right where PapaParse guesses wrong, and nearly never the other way round', () => {
    const cases = fc.sample(fc.tuple(table, writing), { numRuns: 3000, seed: 11 });
    let [mine, theirs] = [0, 0];
    for (const [rows, how] of cases) {
      const text = textOf(rows, how);
      const wanted = JSON.stringify(rows);
      if (JSON.stringify(textGrid(text).rows.map(({ cells }) => cells)) !== wanted) mine += 1;
      const { data } = Papa.parse<string[]>(text);
      if (JSON.stringify(data.at(-1)?.join('') === '' ? data.slice(0, -1) : data) !== wanted)
        theirs += 1;
    }
    process.stdout.write(`lists misread: ${mine} of ${cases.length}; by PapaParse: ${theirs}\n`);
    expect(mine / cases.length).toBeLessThan(0.01);
    expect(mine).toBeLessThan(theirs / 4);
  });
});
