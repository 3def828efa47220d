import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { exportExpectations } from '../../../src/io/export/exportCsv.ts';
import { importCsv } from '../../../src/io/csv/importCsv.ts';
import { packBook } from '../../../src/storage/pack/packBook.ts';
import { unpackBook } from '../../../src/storage/pack/unpackBook.ts';

const CSV =
  'company,ticker,metric,basis,period,value,unit,holder,as_of,count\n' +
  'Example Networks,EXN,eps,non_gaap,2021-Q1,0.22,usd_per_share,consensus,2021-04-19,14\n' +
  'Example Networks,EXN,eps,non_gaap,2021-Q1,0.25,usd_per_share,mine,2021-04-18,\n';
const bytes = new TextEncoder().encode(CSV);

function bookOf() {
  const read = importCsv(bytes, 'expectations.csv', 'file:e');
  expect(read.kind).toBe('expectations');
  expect(read.rejected).toEqual([]);
  const plan = planImport(new Map(), read.incoming, 1);
  const [book] = plan.next.values();
  if (book === undefined) throw new Error('no book');
  return book;
}

describe('expectations', () => {
  it('are read with their holder, day and number of estimates', () => {
    expect(bookOf().rows.filter(({ kind }) => kind === 'expectation')).toMatchObject([
      { value: 0.22, holder: 'consensus', asOf: '2021-04-19', count: 14, basis: 'non_gaap' },
      { value: 0.25, holder: 'mine', asOf: '2021-04-18', count: null },
    ]);
  });

  it('are never taken for an actual', () => {
    const book = bookOf();
    expect(book.rows.some(({ kind }) => kind === 'actual')).toBe(false);
    expect(compareBook(book)).toEqual([]);
  });

  it('come back from storage and from their own export as they were', () => {
    const book = bookOf();
    expect(unpackBook(packBook(book))).toEqual(book);
    const again = importCsv(
      new TextEncoder().encode(exportExpectations([book])),
      'expectations.csv',
      'file:again',
    );
    const { changes } = planImport(new Map([[book.companyId, book]]), again.incoming, 2);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ verdict }) => verdict === 'same')).toBe(true);
  });
});
