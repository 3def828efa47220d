import { describe, expect, test } from 'vitest';
import { emptyBook, nextBook } from '../../src/domain/planImport.ts';
import { aboutDocument, knownCompanies, sourceWords } from '../../src/domain/review.ts';
import { companyRows } from '../../src/domain/joiningBatch.ts';
import type { Book } from '../../src/domain/rows.ts';

const READ = {
  fiscalYear: 2021,
  fiscalQuarter: 1,
  fiscalYearEndMonth: 12,
  date: '2021-04-28',
  spoken: false,
  company: null,
  ticker: null,
};
const ORIGIN = { origin: 'manual', document: '', source: '' };

function bookOf(id: string, name: string, ticker: string): Book {
  return nextBook(emptyBook(id), new Set(), '', companyRows(undefined, name, ticker, ORIGIN), 1);
}

describe('which company and kind of document', () => {
  test.each([
    [
      'Q1 2021 Blue Harbor Foods Inc Earnings Call\nAPRIL 28, 2021',
      'call.txt',
      {
        companyName: 'Blue Harbor Foods',
        ticker: '',
        companyId: 'blue-harbor-foods',
        type: 'call',
      },
    ],
    [
      'AUSTIN, Texas, April 28, 2021 -- Blue Harbor Foods, Inc. (NASDAQ: BHF) today announced results',
      'a.html',
      { companyName: 'Blue Harbor Foods', ticker: 'BHF', companyId: 'bhf', type: 'release' },
    ],
    [
      'Q1 2021 Blue Harbor Foods Financial Results Conference Call',
      'results.txt',
      { companyName: 'Blue Harbor Foods', companyId: 'blue-harbor-foods' },
    ],
    ['Revenue rose.', '2021-Apr-28-BHF.txt', { ticker: 'BHF', companyId: 'bhf', type: 'other' }],
    ['Revenue rose.', 'notes.txt', { ticker: '', companyId: '', companyName: '' }],
  ])('%s', (text, name, expected) => {
    expect(aboutDocument(text, name, READ, [])).toMatchObject({ isNewCompany: true, ...expected });
  });

  test('a book is found by ticker, by name, and by the one name mentioned', () => {
    const known = knownCompanies([
      bookOf('blue', 'Blue Harbor Foods, Inc.', 'BHF'),
      bookOf('red', 'Red Rock Media', 'RRM'),
    ]);
    const ids = [
      ['(NYSE: BHF) reported', 'a.txt'],
      ['Q1 2021 Blue Harbor Foods Corp Earnings Call', 'a.txt'],
      ['Thank you for joining Red Rock Media today', 'a.txt'],
      ['Blue Harbor Foods and Red Rock Media merge', 'a.txt'],
    ].map(([text = '', name = '']) => aboutDocument(text, name, READ, known).companyId);
    expect(ids).toEqual(['blue', 'blue', 'red', '']);
  });

  test('what the reader found names a company that neither text nor file name does', () => {
    const read = { ...READ, company: 'Harbor Lane Foods, Inc.', ticker: 'HLF' };
    expect(aboutDocument('Harbor Lane Foods (HLF) Q2 2026', 'a.txt', read, [])).toMatchObject({
      companyName: 'Harbor Lane Foods',
      ticker: 'HLF',
      isNewCompany: true,
    });
    const known = [{ id: 'hlf', name: 'Harbor Lane', ticker: 'HLF', aliases: [] }];
    expect(aboutDocument('Q2 2026', 'a.txt', read, known).companyId).toBe('hlf');
  });

  test('a source names company, kind and day', () => {
    const about = aboutDocument('Q1 2021 Test Co Earnings Call', 'a.txt', READ, []);
    expect(sourceWords(about)).toBe('Test results call, 2021-04-28');
  });
});
