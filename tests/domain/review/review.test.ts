import { describe, expect, test } from 'vitest';
import { emptyBook, nextBook } from '../../../src/domain/planning/planImport.ts';
import { aboutDocument, knownCompanies, sourceWords } from '../../../src/domain/review/review.ts';
import { companyRows } from '../../../src/domain/review/joiningBatch.ts';
import type { Book } from '../../../src/domain/book/rows.ts';

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
      'Q1 2021 Earnings Call',
      { company: 'Blue Harbor Foods Inc' },
      {
        companyName: 'Blue Harbor Foods',
        ticker: '',
        companyId: 'blue-harbor-foods',
        type: 'call',
      },
    ],
    [
      'Blue Harbor Foods today announced results',
      { company: 'Blue Harbor Foods, Inc.', ticker: 'BHF' },
      { companyName: 'Blue Harbor Foods', ticker: 'BHF', companyId: 'bhf', type: 'release' },
    ],
    ['Revenue rose.', { ticker: 'BHF' }, { ticker: 'BHF', companyId: 'bhf', type: 'other' }],
    ['Revenue rose.', {}, { ticker: '', companyId: '', companyName: '' }],
  ])('%s', (text, read, expected) => {
    expect(aboutDocument(text, { ...READ, ...read }, [])).toMatchObject({
      isNewCompany: true,
      ...expected,
    });
  });

  test.each([
    ['its ticker', '', { ticker: 'BHF' }, 'blue'],
    ['its name', '', { company: 'Blue Harbor Foods Corp' }, 'blue'],
    ['the one name mentioned', 'Thank you for joining Red Rock Media today', {}, 'red'],
    [
      'the one name mentioned of which a part is named',
      'At Red Rock Media',
      { company: 'Red Rock' },
      'red',
    ],
    ['neither of two names', 'Blue Harbor Foods and Red Rock Media merge', {}, ''],
    ['no other name', 'We sold Red Rock Media.', { company: 'Green Lane' }, 'green-lane'],
  ])('a book is found by %s', (_how, text, read, id) => {
    const known = knownCompanies([
      bookOf('blue', 'Blue Harbor Foods, Inc.', 'BHF'),
      bookOf('red', 'Red Rock Media', 'RRM'),
    ]);
    expect(aboutDocument(text, { ...READ, ...read }, known).companyId).toBe(id);
  });

  test('a source names company, kind and day', () => {
    const about = aboutDocument('Earnings call', { ...READ, company: 'Test Co' }, []);
    expect(sourceWords(about)).toBe('Test results call, 2021-04-28');
  });
});
