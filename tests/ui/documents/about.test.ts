import { describe, expect, it } from 'vitest';
import { aboutDocument } from '../../../src/domain/review/review.ts';
import { draftsOf } from '../../../src/extract/draft/draft.ts';
import { extract } from '../../../src/extract/index.ts';
import { newItem } from '../../../src/state/documents/batchItem.ts';
import type { BatchItem, ReviewCandidate } from '../../../src/state/documents/batch.svelte.ts';
import { stateText, isReadByOlder } from '../../../src/ui/documents/about.ts';
import { offerOf } from '../../../src/ui/documents/offer.ts';
import { placeNames } from '../../../src/ui/documents/review/decision/placeNames.ts';
import { EXTRACTION_VERSION } from '../../../src/workers/documents/messages.ts';

const READ = {
  company: 'Example Works',
  ticker: 'EXW',
  fiscalYear: 2024,
  fiscalQuarter: 2,
  fiscalYearEndMonth: 12,
  date: '2024-07-25',
  spoken: false,
};

function candidate(decision: ReviewCandidate['decision']): ReviewCandidate {
  const text = 'Revenue in the second quarter of 2024 was $402 million.';
  const [found] = draftsOf(extract(text, { date: '2024-07-25' }), { hash: 'a', source: 'A call' });
  if (found === undefined) throw new Error('nothing read');
  return { ...found, decision, isEdited: false, isOwn: false, joining: null, doubts: [] };
}

function item(key: number, change: Partial<BatchItem> = {}): BatchItem {
  const about = aboutDocument('', READ, []);
  return { ...newItem(key, `${key}.txt`), state: 'read', about, candidates: [], ...change };
}

describe('the table of a batch', () => {
  it('says what is left of a document once somebody began to decide', () => {
    const state = (...decisions: readonly ReviewCandidate['decision'][]): string =>
      stateText(item(1, { candidates: decisions.map(candidate) }));
    expect([state(), state('open', 'open')]).toEqual(['Read', 'Read']);
    expect([state('accepted', 'open'), state('rejected', 'accepted')]).toEqual([
      '1 to decide',
      'Decided',
    ]);
  });

  it('offers a correction to the documents that were taken for the same', () => {
    const memo = aboutDocument('', READ, []);
    const items = [
      item(1),
      item(2),
      item(3, { about: { ...memo, type: 'call' } }),
      item(4, { about: { ...memo, companyId: 'other' } }),
    ];
    const [first] = items;
    if (first === undefined) throw new Error('no item');
    expect(offerOf(items, first, { type: 'release' }, [])).toEqual({
      keys: [2],
      question: '1 other document of Example Works was taken to be “Other”.',
      answer: '“Release” too',
      change: { type: 'release' },
    });
    expect(offerOf(items, first, { companyName: 'Works' }, [])?.keys).toEqual([2, 3]);
    expect(offerOf(items, first, { fiscalQuarter: 3 }, [])).toBeNull();
  });
});

it.each([
  ['Example Works Reports Second Quarter 2024 Results\n\nRevenue was $402 million.', 'release'],
  ['Example Works announces record fourth-quarter earnings', 'release'],
  ['# Example Works Inc. Releases Third Quarter 2024 Financial Results', 'release'],
  ['A note on Example Works, whose results we reported on', 'other'],
])('%s is a %s by its text alone', (text, type) => {
  expect(aboutDocument(text, READ, [])).toMatchObject({ type, readType: type });
});

it('tells two places of one line apart', () => {
  const at = (...lines: readonly number[]): { lines: readonly number[] } => ({ lines });
  expect(placeNames([at(52), at(124), at(124), at()])).toEqual([
    'Line 52',
    'Line 124',
    'Line 124, 2',
    'Place 4',
  ]);
});

it('offers a second reading first where an earlier version read a document', () => {
  expect(isReadByOlder({ extraction: EXTRACTION_VERSION - 1 })).toBe(true);
  expect(isReadByOlder({ extraction: EXTRACTION_VERSION })).toBe(false);
  // As version 0.2.0 read it, before tags, clauses and tables of releases were understood.
  expect(isReadByOlder({ extraction: 2 })).toBe(true);
});
