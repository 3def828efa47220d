import { describe, expect, it } from 'vitest';
import { filterLines, liveLines } from '../../src/ui/data/liveRows.ts';
import { windowRange } from '../../src/ui/data/windowRange.ts';
import { actual, bookOf, guidance } from '../domain/rowsMade.ts';

describe('rows', () => {
  const book = bookOf(guidance(), actual());
  const lines = liveLines(new Map([[book.companyId, book]]));
  const all = { company: '', kind: '', metric: '', period: '', text: '' };

  it('are filtered by every part at once', () => {
    expect(filterLines(lines, all)).toHaveLength(2);
    expect(filterLines(lines, { ...all, kind: 'actual' })).toHaveLength(1);
    expect(filterLines(lines, { ...all, kind: 'actual', text: 'nowhere' })).toHaveLength(0);
  });

  it('are drawn whole when few and in part when many', () => {
    expect(windowRange(300, 5000, 600)).toEqual({ from: 0, to: 300 });
    const { from, to } = windowRange(10_000, 30_000, 600);
    expect(from).toBe(988);
    expect(to).toBe(1032);
    expect(windowRange(301, 1e9, 600).to).toBe(301);
  });
});
