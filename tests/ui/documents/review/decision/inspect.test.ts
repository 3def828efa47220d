import { describe, expect, it } from 'vitest';
import type { BatchItem } from '../../../../../src/state/documents/batch.svelte.ts';
import {
  ownDraft,
  readSelected,
  statingFirst,
} from '../../../../../src/ui/documents/review/decision/inspect.ts';
import { candidates, TEXT } from '../callRead.ts';

describe('a number asked about', () => {
  it.each([
    ['$410 million to $430 million', [410e6, 430e6], 'usd'],
    ['410 to 430 million', [410e6, 430e6], 'usd'],
    ['64 percent', [0.64], 'fraction'],
    ['2.5% to 3%', [0.025, 0.03], 'fraction'],
    ['$1.05bn,', [1.05e9], 'usd'],
    ['words only', [], 'usd'],
  ])('%s is read as a person would', (text, values, unit) => {
    expect(readSelected(text)).toMatchObject({ values, unit });
  });

  it('shows the candidate that states it first', () => {
    expect(statingFirst(candidates(), '$402 million')).toHaveLength(1);
    expect(statingFirst(candidates(), '$999 million')).toHaveLength(2);
  });

  it('becomes a figure that keeps its place', () => {
    const start = TEXT.indexOf('$410');
    const item = {
      name: 'a.txt',
      hash: 'abc',
      text: TEXT,
      about: {
        companyId: 'exw',
        companyName: 'Example Works',
        ticker: 'EXW',
        isNewCompany: true,
        type: 'call',
        date: '2024-07-25',
        fiscalYear: 2024,
        fiscalQuarter: 4,
        fiscalYearEndMonth: 12,
      },
    } as Partial<BatchItem> as BatchItem;
    const stretch = { start, end: start + '$410 million to $430 million'.length };
    expect(ownDraft(item, stretch, 'guidance')).toMatchObject({
      form: 'range',
      low: 410e6,
      high: 430e6,
      period: '2025-Q1',
      issuedOn: '2024-07-25',
      document: 'abc',
      start,
    });
    expect(ownDraft(item, stretch, 'actual')).toMatchObject({ value: 410e6, period: '2024-Q4' });
  });
});
