import { describe, expect, it } from 'vitest';
import { filterLines, liveLines } from '../../../src/ui/data/liveRows.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

describe('rows', () => {
  const book = bookOf(guidance(), actual());
  const lines = liveLines(new Map([[book.companyId, book]]));
  const all = { company: '', kind: '', metric: '', period: '', text: '' };

  it('are filtered by every part at once', () => {
    expect(filterLines(lines, all)).toHaveLength(2);
    expect(filterLines(lines, { ...all, kind: 'actual' })).toHaveLength(1);
    expect(filterLines(lines, { ...all, kind: 'actual', text: 'nowhere' })).toHaveLength(0);
  });
});
