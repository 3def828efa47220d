import { describe, expect, it } from 'vitest';
import { isDay } from '../../../src/domain/time/date.ts';
import { companyChange, readYear } from '../../../src/ui/documents/about.ts';

describe('what a document is, as typed', () => {
  const companies = [{ id: 'exw', name: 'Example Works', ticker: 'EXW' }];

  it.each([
    ['example works', { companyId: 'exw' }],
    ['EXW', { companyId: 'exw' }],
    ['Other Works', { companyName: 'Other Works' }],
    ['  ', null],
  ])('%j as company', (typed, change) => {
    expect(companyChange(typed, companies)).toEqual(change);
  });

  it('takes days and years that exist', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', '2024-13-01'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['2024', '24', '2024.5', ''].map(readYear)).toEqual([2024, null, null, null]);
  });
});
